import Evaluation
import HTML
import Rulebooks

/// Where a member stands with one credential, with every requirement and its reasons.
struct StandingPage: Page {
    var result: CredentialResult
    var day: String

    static func preview(in language: Language) -> StandingPage {
        StandingPage(result: ResultPage.preview(in: language).result, day: "2026")
    }

    func title(_ words: Words) -> String { result.rulebook.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.signs()
        main.portfolioTrail(visit)
        main.pageHeading(result.rulebook.title, lead: words.portfolio.standingLead(day))
        main.p { $0.status(result.outcome.status, words.results) }
        ResultSummary(result: result, visit: visit).write(into: &main) { $0.h2(words.results.nextSteps) }
        main.asVerified(result, visit)
        main.section(.class("result"), .ariaLabelledBy("every")) { section in
            section.h2(words.results.every, .id("every"))
            result.writeNodes(into: &section, visit)
        }
        main.p { $0.a(words.results.asks, .href(visit.link(result.path))) }
        main.statusLegend(words.results)
        main.p(words.site.reference, .class("quiet"))
    }
}
