import Evaluation
import HTML
import Rulebooks

/// One credential among the results: how near it is, what would help most, and every requirement with its reasons.
struct ResultCard {
    var result: CredentialResult
    /// Whether every requirement shows at once.
    var isOpen: Bool
    var words: Words

    private var path: Path { .edition(result.rulebook.id, result.rulebook.edition) }
    private var outcome: Outcome { result.outcome }

    func write(into page: inout Markup) {
        page.article(.class("result")) { card in
            card.header(.class("result-head")) { head in
                head.h3 { $0.a(result.rulebook.title, .href(path.text)) }
                head.status(outcome.status, words.results)
            }
            card.p(
                words.credentials.edition(result.rulebook.edition) + " · "
                    + words.credentials.issuer(result.rulebook.issuer), .class("quiet"))
            writeProgress(into: &card)
            writeNextSteps(into: &card)
            card.details(.class("every"), .open(isOpen)) { details in
                details.summary(words.results.allRequirements)
                NodeList(nodes: result.prose.top(outcome), prose: result.prose, path: path, words: words).write(
                    into: &details)
            }
        }
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

    /// The three open ends that are nearest to being met.
    private func writeNextSteps(into card: inout Markup) {
        let ends = result.prose.openEnds(outcome).sorted { $0.claimed.shortfall < $1.claimed.shortfall }
        let steps = ends.compactMap { end in step(for: end).map { (end.title, $0) } }.prefix(3)
        guard !steps.isEmpty else { return }
        card.h4(words.results.nextSteps)
        card.ul(.class("steps")) { list in
            for (title, step) in steps {
                list.li { item in
                    item.strong(title + ": ")
                    item.text(step.endingSentence)
                }
            }
        }
    }

    private func step(for end: Outcome) -> String? {
        if let blank = result.prose.leftBlank(end).first { return words.results.leftBlank(blank) }
        let step = result.prose.toSettle(end).first ?? result.prose.toChange(end).first
        // A long rule stands in full among the requirements; here its numbers say enough.
        return step.map { $0.utf8.count > 180 && end.claimed.need > 1 ? result.prose.sentence(end) : $0 }
    }
}
