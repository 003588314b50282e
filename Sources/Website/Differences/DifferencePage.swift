import HTML
import Portfolios
import Rulebooks

/// What differs between two rulebooks; as long as there are not two, the way to choose them.
struct DifferencePage: Page {
    var choice: DifferenceChoice
    var difference: Difference?

    var languageSwitch: LanguageSwitch { .understood(query: choice.query.string) }

    func title(_ words: Words) -> String {
        guard let difference else { return words.differences.title }
        return words.differences.heading(difference)
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.differences
        let above = difference.map { [($0.to.rulebook.title, Path($0.to.rulebook))] } ?? []
        main.trail(
            visit.words.site.trail,
            [(visit.words.site.home, .home), (visit.words.credentials.title, .credentials)] + above, in: visit.language)
        main.pageHeading(title(visit.words), lead: difference == nil ? words.lead : nil)
        guard let difference else { return writeChoice(into: &main, visit) }
        DifferenceTally(comparison: difference.comparison).write(into: &main, words)
        writeSides(difference, into: &main, visit)
        main.notice(visit.words.site.reference)
        writeAsks(difference, into: &main, visit)
        writeRest(difference, into: &main, visit)
        main.section(.class("door"), .ariaLabelledBy("others")) { section in
            section.h2(words.others, .id("others"))
            DifferenceForm(choice: choice).write(into: &section, visit)
        }
    }

    private func writeChoice(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.differences
        for unknown in choice.unknown {
            main.div(.class("notice"), .role("alert")) { notice in
                notice.p { line in
                    line.text(words.unknown(unknown.key))
                    if let meant = unknown.meant {
                        line.text(" " + words.meant + " ")
                        line.a("\(meant.title) (\(meant.key))", .href(visit.link(meant.path)))
                    }
                }
            }
        }
        if let from = choice.from, from.key == choice.to?.key { main.notice(words.same(from.title)) }
        DifferenceForm(choice: choice).write(into: &main, visit)
    }

    private func writeSides(_ difference: Difference, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.differences
        main.ul(.class("cards sides")) { list in
            for side in [difference.from, difference.to] {
                list.li(.class("card")) { card in
                    card.p(side.name, .class("side-name"))
                    card.p { line in
                        line.a(side.rulebook.title, .href(visit.link(Path(side.rulebook))))
                    }
                    card.p(.class("quiet")) { line in
                        line.text(visit.words.credentials.edition(side.rulebook.edition) + ", ")
                        line.text(visit.words.credentials.span(side.rulebook.from, side.rulebook.until) + " · ")
                        line.issuer(side.issuer)
                    }
                }
            }
        }
        main.p { line in
            line.a(
                words.swap, .class("button button-second"),
                .href(visit.differences(from: difference.to.rulebook, to: difference.from.rulebook)))
        }
    }

    private func writeAsks(_ difference: Difference, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.differences
        let list = list(of: difference, visit)
        main.section(.ariaLabelledBy("asks")) { section in
            section.h2(words.asks, .id("asks"))
            if list.isEmpty { section.p(words.sameAsks) }
            list.write(into: &section)
        }
    }

    private func list(of difference: Difference, _ visit: Visit) -> DifferenceList {
        DifferenceList(
            comparison: difference.comparison, sides: (difference.from.name, difference.to.name),
            prose: visit.language.proseWords, words: visit.words.differences,
            citable: Set((difference.from.rulebook.sources + difference.to.rulebook.sources).map(\.key)))
    }

    /// What asks nothing else: other words and open questions, folded away; and the sources.
    private func writeRest(_ difference: Difference, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.differences
        let list = list(of: difference, visit)
        if !list.reworded.isEmpty {
            main.details(.class("changes")) { details in
                details.summary(words.onlyReworded(list.reworded.count))
                list.writeReworded(into: &details)
            }
        }
        DifferenceSources(difference: difference).write(into: &main, visit)
    }
}
