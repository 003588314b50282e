import HTML
import Rulebooks

/// What came of an import.
struct ImportDonePage: Page {
    var id: String
    var entries: Int
    /// Of these how many are still kept.
    var kept: Int
    var leftOut: Int
    /// Whether rows to mend are at hand.
    var canMend: Bool
    var isUndone: Bool

    static func preview(in language: Language) -> ImportDonePage {
        ImportDonePage(id: "a", entries: 3, kept: 3, leftOut: 2, canMend: true, isUndone: false)
    }

    func title(_ words: Words) -> String { isUndone ? words.imports.undoneTitle : words.imports.doneTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.imports
        main.portfolioTrail(visit, [(words.title, .portfolio(.imports(.start)))])
        main.pageHeading(
            title(visit.words), lead: isUndone ? words.undone(entries - kept) : words.done(entries))
        if isUndone, kept > 0 { main.p(words.stayed(kept)) }
        if !isUndone, leftOut > 0 { writeLeftOut(into: &main, visit) }
        main.p { line in
            line.a(visit.words.portfolio.title, .class("button"), .href(visit.link(.portfolio(.overview))))
        }
        guard !isUndone else { return }
        main.h2(words.undo)
        main.p(words.undoText)
        main.form(to: .portfolio(.imports(.undo(id))), visit) { form in
            form.p { $0.button(words.undo, .type("submit"), .class("button button-second")) }
        }
    }

    private func writeLeftOut(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.imports
        main.div(.class("notice")) { box in
            box.p(words.leftOut(leftOut) + (canMend ? " " + words.mendText : ""))
            guard canMend else { return }
            box.p { $0.a(words.toMend, .href(visit.link(.portfolio(.imports(.mending(id)))))) }
            box.p { $0.a(words.again, .href(visit.link(.portfolio(.imports(.start))))) }
        }
    }
}
