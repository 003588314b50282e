import HTTPTypes
import HummingbirdCore
import Logging
import Portfolios
import Rulebooks

/// Turns requests into responses. The switch over `Path` is the table of routes:
///
/// | path | methods | handler |
/// |---|---|---|
/// | `/` | GET | home |
/// | `/credentials` | GET | all credentials |
/// | `/credentials/ID`, `/credentials/ID/EDITION` | GET | one credential |
/// | `/credential-families/NAME` | GET | the credentials of a family |
/// | `/differences` | GET | what differs between two of them |
/// | `/programs` | GET | the finder |
/// | `/programs/ID` | GET | one program |
/// | `/programs/ID/deadlines.ics` | GET | its deadlines for a calendar |
/// | `/compare` | GET | programs and credentials side by side |
/// | `/glossary` | GET | words explained |
/// | `/guides`, `/guides/ID` | GET | matters of the field explained |
/// | `/check` | GET, POST | three ways to begin; and where someone stands |
/// | `/check/form` | GET | all questions on one page |
/// | `/check/questions` | GET | one idea a page |
/// | `/about` | GET | about |
/// | `/join`, `/join/SECRET` | GET, POST | becoming a member |
/// | `/sign-in`, `/sign-in/SECRET` | GET, POST | coming in |
/// | `/sign-in-code` | GET, POST | the second step |
/// | `/sign-out` | POST | going out |
/// | `/account` | GET | a member's account |
/// | `/account/profile`, `/account/password`, `/account/devices`, `/account/second-step`, `…/app` | GET, POST | its parts |
/// | `/account/addresses`, `/account/addresses/SECRET` | GET, POST | where letters reach the member |
/// | `/portfolio` | GET | a member's portfolio |
/// | `/portfolio/entries/ID/documents`, `…/DOCUMENT/remove` | GET, POST | what is attached to an entry |
/// | `/portfolio/entries/ID/documents/DOCUMENT` | GET | one file |
/// | `/portfolio/everything.zip` | GET | all of it with its documents |
/// | `/portfolio/coverage`, `/portfolio/timeline` | GET | topics covered, and what was done over the years |
/// | `/portfolio/drafts` | POST | what was begun |
/// | `/portfolio/sign-off`, `/portfolio/sign-off/ID` | GET, POST | what a member asked others to sign |
/// | `/portfolio/sign-off/new` | GET, POST | asking for signatures |
/// | `/portfolio/to-sign`, `/portfolio/to-sign/ID` | GET, POST | what a member is asked to sign |
/// | `/sign-off/SECRET` | GET, POST | what somebody is asked to sign, without an account |
/// | `…/to-sign/ID/documents/DOCUMENT`, `/sign-off/SECRET/documents/DOCUMENT` | GET | a document that goes with it |
/// | `/groups`, `/groups/led/ID` | GET | what a member led |
/// | `/groups/new`, `/groups/led/ID/change`, `…/withdraw` | GET, POST | entering and correcting it |
/// | `/groups/attended/ID` | GET, POST | what an attendee is asked to confirm |
/// | `/rosters` | GET | the trainings whose attendees a member lists |
/// | `/rosters/new`, `/rosters/ID`, `…/change`, `…/door`, `…/lines/NUMBER` | GET, POST | one of them |
/// | `/attend/SECRET` | GET, POST | where the code at a training's door leads |
/// | `/account/consents` | GET, POST | whom a member lets see what |
/// | `/organizations`, `/organizations/ID` | GET, POST | where a member has a role, and what they can do there |
/// | `/organizations/ID/people`, `…/people/ID` | GET | who lets the organization see them, and what |
/// | `/organizations/ID/roles`, `…/settings`, `…/rules`, `…/journal` | GET, POST | what its administrators keep |
/// | `/installation`, `/installation/journal` | GET, POST | what whoever runs the installation keeps |
/// | `/accents/COLOR.css` | GET | an organization's color |
/// | `/health` | GET | whether the server answers |
/// | `/robots.txt` | GET | what search engines are asked to leave alone |
/// | `/assets/NAME` | GET | style sheets and pictures |
///
/// All that people read is in Spanish under `/es` too.
final class SiteResponder: Sendable {
    let site: Site
    let memory = PageMemory()

    init(site: Site) { self.site = site }

    /// - Parameter network: From where the request comes, as far as it matters for holding back who tries too often.
    func respond(to request: Request, reference: Reference, from network: String) async -> Response {
        let today = site.today()
        let coding = Coding(accepting: request.headers[.acceptEncoding])
        let address = PageMemory.Address(of: request, on: today, as: coding)
        if let address, let delivery = memory.delivery(for: address) { return delivery.response(to: request) }
        // Not on the thread of the connection, where others would wait for it.
        return await withTaskExecutorPreference(globalConcurrentExecutor) {
            await make(address, coding, request, today: today, reference: reference, from: network)
        }
    }

    private func make(
        _ address: PageMemory.Address?, _ coding: Coding, _ request: Request, today: Day, reference: Reference,
        from network: String
    ) async -> Response {
        var visit = Visit(request, reference: reference, today: today, origin: site.origin)
        visit.keepsRecords = site.records != nil
        visit.terms = site.library(in: visit.language).terms
        let delivery: Delivery
        do {
            var answer = try await answer(to: request, visit, from: network)
            answer.pieces = answer.pieces?.noting { [self, visit] in log($0, request, visit) }
            delivery = Delivery(answer, as: coding)
            if let address, answer.dependsOnAddressAlone { memory.keep(delivery, for: address) }
        } catch {
            log(error, request, visit)
            let seen = await Visit(visit, asSeenBy: request, of: site.records, network)
            delivery = Delivery(failure(error, request, seen), as: coding)
        }
        return delivery.response(to: request)
    }

    private func log(_ failure: Failure, _ request: Request, _ visit: Visit) {
        site.logger.log(
            level: failure.level, "\(failure.logged)",
            metadata: ["path": "\(visit.path?.logged ?? "unknown")", "reference": "\(visit.reference)"])
    }

    private func failure(_ failure: Failure, _ request: Request, _ visit: Visit) -> Answer {
        guard failure == .notFound else { return .failure(failure, visit) }
        return .notFound(request.uri.path, site.library(in: visit.language).signposts, visit)
    }

    private func answer(to request: Request, _ visit: Visit, from network: String) async throws(Failure) -> Answer {
        guard request.uri.string.utf8.count <= Limits.longestAddress else { throw .addressTooLong }
        guard let path = visit.path else { throw .notFound }
        guard path.methods.contains(request.method) else { throw .wrongMethod(allowed: path.methods) }
        guard request.uri.path == visit.link(path) else { return .moved(to: path, visit) }
        switch path {
        case .home: return home(request, visit)
        case .about: return .page(AboutPage(), visit)
        case .door, .account, .portfolio, .signOff, .groups, .rosters, .organizations:
            return try await personal(path, request, visit, from: network)
        case .credentials: return site.credentials(visit)
        case .credential(let id): return try site.credential(id, visit)
        case .edition(let id, let edition): return try site.credential(id, edition: edition, visit)
        case .family(let id): return try site.family(id, visit)
        case .differences: return site.differences(visit)
        case .programs: return site.programs(visit)
        case .program(let id): return try site.program(id, visit)
        case .programCalendar(let id): return try site.programCalendar(id, visit)
        case .compare: return site.compare(visit)
        case .glossary: return site.glossary(visit)
        case .guides: return site.guides(visit)
        case .guide(let id): return try site.guide(id, visit)
        case .check where request.method == .post: return try await site.check(request, visit)
        case .check: return site.checkStart(visit)
        case .checkForm: return site.checkForm(visit)
        case .checkQuestions: return try site.checkQuestions(visit)
        case .recordKey: return try site.recordKey()
        case .health: return .plain("ok\n")
        case .robots: return Answer.robots
        case .asset: return try Asset.answer(for: path)
        case .accent(let accent): return .accent(accent)
        }
    }

    /// `GET /`: the only page whose language may be another one than the address says.
    private func home(_ request: Request, _ visit: Visit) -> Answer {
        var answer = site.home(visit)
        guard visit.language == .english else { return answer }
        let offered = LanguageChoice.offered(for: request.headers, query: visit.query)
        if let offered { answer = .offering(offered, of: .home, visit) }
        answer.headers[.vary] = "Accept-Language, Sec-Fetch-Site"
        return answer
    }
}
