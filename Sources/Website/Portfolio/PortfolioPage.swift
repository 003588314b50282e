import Accounts
import Evaluation
import HTML
import Offerings
import Portfolios
import Rulebooks
import Storage

/// A member's portfolio at a glance: what waits, how far one is, what there is, and where it leads on to.
struct PortfolioPage: Page {
    var name: String
    var totals: [Evidence] = []
    /// Where they stand with what they follow.
    var followed: [CredentialResult] = []
    var drafts = DraftList()
    var list = EntryList()
    /// Entries that use words no longer known.
    var unreadable = 0
    /// How many requests wait for their signature.
    var toSign = 0
    /// Sessions that wait for their word.
    var waiting: [SessionSeat] = []
    var teller: EntryTeller?

    static func preview(in language: Language) -> PortfolioPage {
        let page = ResultPage.preview(in: language)
        return PortfolioPage(
            name: "Ada Osei", totals: [Evidence(.training)], followed: [page.result],
            drafts: .preview(in: language),
            list: EntryList(
                lines: [.init(id: "e1", kind: .training, title: "Lee Andersen", amount: "3 h", standing: .claimed)],
                kinds: [.training, .work], choice: EntryChoice(kind: .training, year: 2026), topic: "A", page: 2,
                pages: 3),
            unreadable: 2, toSign: 2, waiting: [Preview.seat], teller: Preview.teller(in: language))
    }

    func title(_ words: Words) -> String { words.portfolio.title }

    private var isEmpty: Bool { totals.isEmpty && unreadable == 0 }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.portfolio
        main.signs()
        main.pageHeading(words.title, lead: words.greeting(name))
        if toSign > 0 {
            main.div(.class("notice")) { box in
                box.p { $0.a(words.toSign(toSign), .href(visit.link(.signOff(.waiting)))) }
            }
        }
        if let teller { main.waitingSessions(waiting, teller, visit) }
        if isEmpty { writeSteps(into: &main, visit) }
        writeButtons(into: &main, visit)
        drafts.write(into: &main, visit)
        if unreadable > 0 { main.notice(words.unreadable(unreadable)) }
        if !isEmpty || !followed.isEmpty { writeFollowed(into: &main, visit) }
        if !totals.isEmpty {
            main.h2(words.totals)
            main.totals(totals, visit)
            writePictures(into: &main, visit)
        }
        if !isEmpty { list.write(into: &main, visit) }
        PortfolioPlaces(hasEntries: !isEmpty).write(into: &main, visit)
    }

    /// How to begin, each step with the way to it.
    private func writeSteps(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.portfolio
        main.div(.class("notice")) { box in
            box.p(words.empty)
            box.ol { list in
                for (step, way) in zip(words.emptySteps, [PortfolioPath.kinds, .credentials, nil]) {
                    list.li { item in
                        if let way {
                            item.a(step.name, .href(visit.link(.portfolio(way))))
                        } else {
                            item.text(step.name)
                        }
                        item.text(" " + step.text)
                    }
                }
            }
        }
    }

    private func writeButtons(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.p(.class("buttons")) { line in
            line.a(words.portfolio.add, .class("button"), .href(visit.link(.portfolio(.kinds))))
            if totals.contains(where: { !$0.isAllSigned }) {
                line.a(
                    words.signOff.asking.askButton, .class("button button-second"), .href(visit.link(.signOff(.new))))
            }
            if isEmpty {
                line.a(
                    words.imports.title, .class("button button-second"),
                    .href(visit.link(.portfolio(.imports(.start)))))
            }
        }
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
        main.p { $0.a(words.portfolio.credentials, .href(visit.link(.portfolio(.credentials)))) }
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
    mutating func totals(_ totals: [Evidence], _ visit: Visit) {
        let words = visit.words
        dl(.class("facts")) { list in
            for total in totals {
                let count = total.kind.isMeasured ? words.portfolio.count(total.count) : nil
                let parts = [total.text(visit), count, total.signedText(visit)].compactMap(\.self)
                list.fact(words.entries.kind(total.kind), parts.joined(separator: " · "))
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
