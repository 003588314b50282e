import Evaluation
import HTML
import Rulebooks

/// Beside a question: where the person stands so far, and what was asked before.
struct GuidedAside {
    var page: GuidedPage

    func write(into columns: inout Markup, _ visit: Visit) {
        let words = visit.words.guided
        columns.aside(.class("so-far"), .ariaLabelledBy("so-far")) { aside in
            aside.h2(words.soFar, .id("so-far"))
            aside.dl(.class("tally")) { list in
                let so = page.soFar
                for (number, name) in [
                    (so.open, words.open), (so.near, words.near), (so.unsettled, words.unsettled), (so.far, words.far),
                ] { list.fact(name, "\(number)") }
            }
            writeNearest(into: &aside, visit)
            writeSeen(into: &aside, visit)
        }
    }

    private func writeNearest(into aside: inout Markup, _ visit: Visit) {
        guard !page.answers.seen.isEmpty, !page.soFar.nearest.isEmpty else { return }
        aside.h3(visit.words.results.closest)
        aside.ul(.class("plain")) { list in
            for standing in page.soFar.nearest {
                list.li { item in
                    item.a(
                        standing.rulebook.title,
                        .href(visit.link(Path(standing.rulebook))))
                    item.text(" ")
                    item.status(standing.outcome.status, visit.words.results)
                }
            }
        }
    }

    /// Each idea asked so far, to be seen and changed again; a second job can be told of once there is a first.
    private func writeSeen(into aside: inout Markup, _ visit: Visit) {
        let words = visit.words.guided
        let answers = page.answers
        let others = answers.seen.filter { $0 != page.idea }
        guard !others.isEmpty else { return }
        aside.h3(words.seen)
        aside.ul(.class("plain")) { list in
            for idea in others {
                list.li { item in
                    item.opener(idea, words.heading(idea))
                    item.span(
                        " " + (answers.isAnswered(idea) ? words.answered : words.skipped), .class("quiet"))
                }
            }
            if answers.isAnswered(.work), !answers.seen.contains(.otherWork), page.idea != .otherWork {
                list.li { $0.opener(.otherWork, visit.words.check.addJob) }
            }
        }
    }
}
