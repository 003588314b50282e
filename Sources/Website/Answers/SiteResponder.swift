import HTTPTypes
import Hummingbird
import Logging
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
/// | `/glossary` | GET | words explained |
/// | `/check` | GET, POST | the form, and what it says |
/// | `/about` | GET | about |
/// | `/health` | GET | whether the server answers |
/// | `/assets/NAME` | GET | style sheets and pictures |
///
/// All that people read is in Spanish under `/es` too.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext
    var site: Site

    func respond(to request: Request, context: BasicRequestContext) async -> Response {
        let visit = Visit(request, context: context, today: site.today())
        do {
            return try await answer(to: request, visit).response(to: request)
        } catch {
            context.logger.log(level: error.level, "\(error)", metadata: ["path": "\(request.uri.path)"])
            return Answer.failure(error, visit).response(to: request)
        }
    }

    private func answer(to request: Request, _ visit: Visit) async throws(Failure) -> Answer {
        guard let path = visit.path else { throw .notFound }
        guard path.methods.contains(request.method) else { throw .wrongMethod(allowed: path.methods) }
        guard request.uri.path == visit.link(path) else { return .moved(to: path, visit) }
        switch path {
        case .home: return home(request, visit)
        case .about: return .page(AboutPage(), visit)
        case .credentials: return site.credentials(visit)
        case .credential(let id): return try site.credential(id, visit)
        case .edition(let id, let edition): return try site.credential(id, edition: edition, visit)
        case .family(let id): return try site.family(id, visit)
        case .differences: return site.differences(visit)
        case .programs: return site.programs(visit)
        case .program(let id): return try site.program(id, visit)
        case .programCalendar(let id): return try site.programCalendar(id, visit)
        case .glossary: return site.glossary(visit)
        case .check where request.method == .post: return try await site.check(request, visit)
        case .check: return site.checkForm(visit)
        case .health: return .plain("ok\n")
        case .asset: return try Asset.answer(for: path)
        }
    }

    /// `GET /`: the only page whose language may be another one than the address says.
    private func home(_ request: Request, _ visit: Visit) -> Answer {
        guard visit.language == .english else { return .page(HomePage(), visit) }
        let offered = LanguageChoice.offered(for: request.headers, query: visit.query)
        var answer = Answer.page(HomePage(), visit)
        if let offered { answer = .offering(offered, of: .home, visit) }
        answer.headers[.vary] = "Accept-Language, Sec-Fetch-Site"
        return answer
    }
}
