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
        writeSources(into: &main, visit)
    }

    /// Every source of both once, in which of them it stands, so that whatever is cited can be looked up here.
    private func writeSources(into main: inout Markup, _ visit: Visit) {
        let (old, new) = (difference.from.rulebook.sources, difference.to.rulebook.sources)
        let (oldKeys, newKeys) = (Set(old.map(\.key)), Set(new.map(\.key)))
        guard !oldKeys.isEmpty || !newKeys.isEmpty else { return }
        let words = visit.words.differences
        main.section(.ariaLabelledBy("sources")) { section in
            section.h2(visit.words.credentials.sources, .id("sources"))
            for (name, sources) in [
                (words.sourcesOfBoth, new.filter { oldKeys.contains($0.key) }),
                (words.only(difference.from.name), old.filter { !newKeys.contains($0.key) }),
                (words.only(difference.to.name), new.filter { !oldKeys.contains($0.key) }),
            ] where !sources.isEmpty {
                section.p { $0.strong(name) }
                section.sources(sources, visit)
            }
        }
    }

    private func writeGaps(
        _ gaps: [Gap], _ side: Difference.Side, into details: inout Markup, _ words: DifferenceWords
    ) {
        guard !gaps.isEmpty else { return }
        details.p { $0.strong(words.only(side.name)) }
        details.gapList(gaps, of: side.rulebook)
    }
}
