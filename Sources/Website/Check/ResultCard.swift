import Evaluation
import HTML
import Rulebooks

/// One credential among the results: how near it is, what would help most, and the way to every requirement.
struct ResultCard {
    /// How someone comes to see every requirement.
    enum Reasons: Hashable {
        /// They stand in the card and open at a touch.
        case folded
        /// A button asks for a page that has them.
        case onTheirPage
    }

    var result: CredentialResult
    var reasons: Reasons

    func write(into page: inout Markup, for visit: Visit) {
        let words = visit.words.results
        page.article(.class("result")) { card in
            card.header(.class("result-head")) { head in
                head.h3 { $0.a(result.rulebook.title, .href(visit.link(result.path))) }
                head.status(result.outcome.status, words)
            }
            ResultSummary(result: result, visit: visit).write(into: &card) { $0.h4(words.nextSteps) }
            writeReasons(into: &card, visit)
        }
    }

    private func writeReasons(into card: inout Markup, _ visit: Visit) {
        let title = visit.words.results.allRequirements
        switch reasons {
        case .folded:
            card.details(.class("every")) { details in
                details.summary(title)
                result.writeNodes(into: &details, visit)
            }
        case .onTheirPage:
            card.p(.class("every screen-only")) { line in
                line.opener(result, kind: "line-title") { button in
                    button.text(title)
                    button.span(": " + result.rulebook.title, .class("visually-hidden"))
                }
            }
        }
    }
}

/// What is said of a credential before its requirements: who awards it, how much is done, and what would help most.
struct ResultSummary {
    var result: CredentialResult
    var visit: Visit

    private var words: Words { visit.words }
    private var outcome: Outcome { result.outcome }

    func write(into page: inout Markup, heading: (inout Markup) -> Void) {
        page.p(.class("quiet")) { line in
            line.issuer(result.issuer)
            line.text(" · " + words.credentials.editionInLine(result.rulebook.edition))
            line.aboutProgram(result, visit, before: " · ")
        }
        writeProgress(into: &page)
        writeNextSteps(into: &page, heading: heading)
    }

    private func writeProgress(into card: inout Markup) {
        guard outcome.unit == .requirements, outcome.claimed.need > 1 else { return }
        let have = min(outcome.claimed.have, outcome.claimed.need)
        card.p(.class("progress")) { line in
            line.element(
                "progress",
                [.init("value", String(have)), .init("max", String(outcome.claimed.need)), .ariaHidden], text: "")
            line.span(words.results.progress(have, outcome.claimed.need))
        }
    }

    /// The three open ends that are nearest to being met; what we did not ask about comes last, for it may be met already.
    private func writeNextSteps(into card: inout Markup, heading: (inout Markup) -> Void) {
        let ends = result.prose.openEnds(outcome).map { end in
            (end: end, rank: (result.prose.isOnlyUnasked(end) ? 1 : 0, end.claimed.shortfall))
        }.sorted { $0.rank < $1.rank }.map(\.end)
        var steps: [(title: String, text: String)] = []
        for end in ends where steps.count < 3 {
            if let step = step(for: end) { steps.append((end.title, step)) }
        }
        guard !steps.isEmpty else { return }
        heading(&card)
        card.ul(.class("steps")) { list in
            for step in steps {
                list.li { item in
                    item.strong(step.title + ": ")
                    item.text(step.text.endingSentence)
                }
            }
        }
    }

    private func step(for end: Outcome) -> String? {
        if let blank = result.prose.leftBlank(end).first { return words.results.leftBlank(blank) }
        if end.status == .cannotTell, let kind = result.prose.notAsked(end).first {
            return words.results.notAskedAbout(kind)
        }
        let step = result.prose.toSettle(end, words.results).first ?? result.prose.toChange(end).first
        // A long rule stands in full among the requirements; here its numbers say enough.
        return step.map { $0.utf8.count > 180 && end.claimed.need > 1 ? result.prose.sentence(end) : $0 }
    }
}
