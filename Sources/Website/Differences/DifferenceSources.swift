import HTML
import Rulebooks

/// Where both rulebooks come from and what is open in them, as far as they differ in it.
struct DifferenceSources: Sendable {
    var difference: Difference

    private var comparison: RulebookComparison { difference.comparison }

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.differences
        if !comparison.gaps.isEmpty {
            main.details(.class("changes")) { details in
                details.summary(words.questions)
                writeGaps(comparison.gaps.removed, difference.from, into: &details, words)
                writeGaps(comparison.gaps.added, difference.to, into: &details, words)
            }
        }
        let (old, new) = (comparison.sources.filter { $0.new == nil }, comparison.sources.filter { $0.old == nil })
        guard !old.isEmpty || !new.isEmpty else { return }
        main.details(.class("changes")) { details in
            details.summary(words.sources)
            writeSources(old.compactMap(\.old), difference.from, into: &details, visit)
            writeSources(new.compactMap(\.new), difference.to, into: &details, visit)
        }
    }

    private func writeGaps(
        _ gaps: [Gap], _ side: Difference.Side, into details: inout Markup, _ words: DifferenceWords
    ) {
        guard !gaps.isEmpty else { return }
        details.p { $0.strong(words.only(side.name)) }
        details.gapList(gaps, of: side.rulebook)
    }

    private func writeSources(
        _ sources: [Source], _ side: Difference.Side, into details: inout Markup, _ visit: Visit
    ) {
        guard !sources.isEmpty else { return }
        details.p { $0.strong(visit.words.differences.only(side.name)) }
        details.ul(.class("sources")) { list in
            for source in sources { list.li { $0.source(source, visit) } }
        }
    }
}
