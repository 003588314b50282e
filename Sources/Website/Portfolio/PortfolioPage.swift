import Accounts
import Evaluation
import HTML
import Offerings
import Portfolios
import Rulebooks
import Storage

/// A member's portfolio at a glance.
struct PortfolioPage: Page {
    var name: String
    var totals: [Total] = []
    /// Where they stand with what they follow.
    var followed: [CredentialResult] = []
    var drafts = DraftList()
    var list = EntryList()
    /// Entries that use words no longer known.
    var unreadable = 0

    /// Sessions that wait for their word.
    var waiting: [SessionSeat] = []
    var teller: EntryTeller?

    /// How much there is of one kind.
    struct Total: Hashable, Sendable {
        var kind: Kind
        var count: Int
        /// Of kinds that are counted in time.
        var amount: String?
    }

    static func preview(in language: Language) -> PortfolioPage {
        let page = ResultPage.preview(in: language)
        return PortfolioPage(
            name: "Ada Osei", totals: [Total(kind: .training, count: 2, amount: "3 h")], followed: [page.result],
            drafts: .preview(in: language),
            list: EntryList(
                lines: [.init(id: "e1", kind: .training, title: "Lee Andersen", amount: "3 h", standing: .claimed)],
                kinds: [.training, .work], choice: EntryChoice(kind: .training, year: 2026), topic: "A", page: 2,
                pages: 3),
            unreadable: 2, waiting: [Preview.seat], teller: Preview.teller(in: language))
    }

    func title(_ words: Words) -> String { words.portfolio.title }

    private var isEmpty: Bool { totals.isEmpty && unreadable == 0 }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.portfolio
        main.signs()
        main.pageHeading(words.title, lead: words.greeting(name))
        if let teller { main.waitingSessions(waiting, teller, visit) }
        if isEmpty {
            main.div(.class("notice")) { box in
                box.p(words.empty)
                box.ol { list in for step in words.emptySteps { list.li(step) } }
            }
        }
        main.p(.class("buttons")) { line in
            line.a(words.add, .class("button"), .href(visit.link(.portfolio(.kinds))))
            line.a(
                words.credentials, .class("button button-second"), .href(visit.link(.portfolio(.credentials))))
            line.a(
                visit.words.imports.title, .class("button button-second"),
                .href(visit.link(.portfolio(.imports(.start)))))
        }
        drafts.write(into: &main, visit)
        if unreadable > 0 { main.notice(words.unreadable(unreadable)) }
        writeFollowed(into: &main, visit)
        if !totals.isEmpty {
            main.h2(words.totals)
            main.totals(totals, visit)
            writePictures(into: &main, visit)
        }
        if !isEmpty { list.write(into: &main, visit) }
        writeEnd(into: &main, visit)
    }

    private func writeFollowed(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.h2(words.portfolio.following)
        if followed.isEmpty { main.p(words.portfolio.nothingFollowed) }
        for result in followed {
            let whole = Path.portfolio(.credential(result.rulebook.id))
            main.standing(result, leadingTo: whole, visit) { card in
                card.p { $0.a(words.portfolio.wholeResult, .href(visit.link(whole))) }
            }
        }
    }

    /// The ways to what one would rather see than read.
    private func writePictures(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers
        main.h2(words.pictures)
        main.ul(.class("cards")) { list in
            for (path, title, lead) in [
                (PortfolioPath.coverage, words.coverage.title, words.coverage.lead),
                (.timeline, words.timeline.title, words.timeline.lead),
            ] {
                list.li(.class("card")) { card in
                    card.h3 { $0.a(title, .href(visit.link(.portfolio(path)))) }
                    card.p(lead, .class("quiet"))
                }
            }
        }
    }

    private func writeEnd(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        if !isEmpty {
            main.h2(words.portfolio.takeOut)
            main.ul { list in
                list.li { $0.a(words.exports.print, .href(visit.link(.portfolio(.print)))) }
                list.li { item in
                    item.a(words.exports.table, .href(visit.link(.portfolio(.table))))
                    item.text(" · ")
                    item.a(words.exports.tableWithNotes, .href(visit.link(.portfolio(.table)) + "?notes=yes"))
                }
                list.li { $0.a(words.portfolio.portfolioFile, .href(visit.link(.portfolio(.file)))) }
                list.li { $0.a(words.portfolio.recordFile, .href(visit.link(.portfolio(.record)))) }
            }
        }
        main.ul { list in
            list.li { $0.a(words.signOff.asking.title, .href(visit.link(.signOff(.asked)))) }
            list.li { $0.a(words.signOff.signing.waitingTitle, .href(visit.link(.signOff(.waiting)))) }
            list.li { $0.a(words.groups.portfolioLink, .href(visit.link(.groups(.overview)))) }
            list.li { $0.a(words.rosters.portfolioLink, .href(visit.link(.rosters(.overview)))) }
            list.li { $0.a(words.account.inbox.title, .href(visit.link(.account(.inbox)))) }
            list.li { $0.a(words.organizations.mine, .href(visit.link(.organizations(.mine)))) }
            list.li { $0.a(words.account.title, .href(visit.link(.account(.overview)))) }
        }
        main.form(to: .door(.signOut), visit) { form in
            form.p { $0.button(words.door.signOut, .type("submit"), .class("button button-second")) }
        }
    }
}

extension Markup {
    /// Where somebody stands with a credential: how far, what would help most, and what is to stand below.
    mutating func standing(
        _ result: CredentialResult, leadingTo path: Path, _ visit: Visit, below: Content = { _ in }
    ) {
        let words = visit.words.results
        article(.class("result")) { card in
            card.header(.class("result-head")) { head in
                head.h3 { $0.a(result.rulebook.title, .href(visit.link(path))) }
                head.status(result.outcome.status, words)
            }
            ResultSummary(result: result, visit: visit).write(into: &card) { $0.h4(words.nextSteps) }
            card.asVerified(result, visit)
            below(&card)
        }
    }

    /// How much there is of each kind.
    mutating func totals(_ totals: [PortfolioPage.Total], _ visit: Visit) {
        let words = visit.words
        dl(.class("facts")) { list in
            for total in totals {
                let count = words.portfolio.count(total.count)
                list.fact(words.entries.kind(total.kind), total.amount.map { "\($0) · \(count)" } ?? count)
            }
        }
    }

    /// How much of it is verified, beside what is claimed.
    mutating func asVerified(_ result: CredentialResult, _ visit: Visit) {
        let (claimed, verified) = (result.outcome.claimed, result.outcome.verified)
        guard result.outcome.unit == .requirements, claimed.need > 1 else { return }
        p(visit.words.portfolio.asVerified(min(verified.have, verified.need), verified.need), .class("quiet"))
    }
}
