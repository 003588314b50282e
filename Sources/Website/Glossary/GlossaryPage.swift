import HTML
import Offerings
import Rulebooks

/// The words of the field, explained, by the letters they begin with.
struct GlossaryPage: Page {
    var entries: [GlossaryEntry]
    var guides: [Guide] = []

    func title(_ words: Words) -> String { words.programs.glossary }

    func description(_ words: Words) -> String? { words.programs.glossaryLead }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        let letters = GlossaryLetter.letters(of: entries)
        let labels = Dictionary(entries.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        main.pageHeading(words.programs.glossary, lead: words.programs.glossaryLead)
        writeGuides(into: &main, visit)
        main.nav(.class("contents"), .ariaLabel(words.credentials.onThisPage)) { nav in
            nav.ul { list in
                for letter in letters { list.li { $0.a(letter.title, .href("#" + letter.anchor)) } }
            }
        }
        for letter in letters {
            main.section(.ariaLabelledBy(letter.anchor)) { section in
                section.h2(letter.title, .id(letter.anchor))
                section.dl(.class("glossary")) { list in
                    for entry in letter.entries { write(entry, labels, into: &list, words.programs) }
                }
            }
        }
    }

    private func writeGuides(into main: inout Markup, _ visit: Visit) {
        guard !guides.isEmpty else { return }
        main.p { line in
            line.text(visit.words.guides.fromGlossary + " ")
            for (number, guide) in guides.enumerated() {
                if number > 0 { line.text(", ") }
                line.a(guide.title, .href(visit.link(.guide(guide.id))))
            }
            line.text(".")
        }
    }

    private func write(
        _ entry: GlossaryEntry, _ labels: [String: String], into list: inout Markup, _ words: ProgramWords
    ) {
        let see = entry.see.compactMap { id in labels[id].map { (id, $0) } }
        list.dt(entry.label, .id(entry.id))
        list.dd { definition in
            definition.text(entry.definition)
            guard !see.isEmpty else { return }
            definition.span(.class("quiet")) { line in
                line.text(" " + words.seeAlso + " ")
                for (number, other) in see.enumerated() {
                    if number > 0 { line.text(", ") }
                    line.a(other.1, .href("#" + other.0))
                }
            }
        }
    }
}
