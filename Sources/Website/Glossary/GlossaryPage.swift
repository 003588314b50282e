import HTML
import Offerings
import Rulebooks

/// The words of the field, explained.
struct GlossaryPage: Page {
    var entries: [GlossaryEntry]

    func title(_ words: Words) -> String { words.programs.glossary }

    func description(_ words: Words) -> String? { words.programs.glossaryLead }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.programs
        let labels = Dictionary(entries.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        main.pageHeading(words.glossary, lead: words.glossaryLead)
        main.dl(.class("glossary")) { list in
            for entry in entries {
                list.dt(entry.label, .id(entry.id))
                list.dd { definition in
                    definition.text(entry.definition)
                    write(entry.see.compactMap { id in labels[id].map { (id, $0) } }, into: &definition, words)
                }
            }
        }
    }

    private func write(_ see: [(id: String, label: String)], into definition: inout Markup, _ words: ProgramWords) {
        guard !see.isEmpty else { return }
        definition.span(.class("quiet")) { line in
            line.text(" " + words.seeAlso + " ")
            for (index, other) in see.enumerated() {
                if index > 0 { line.text(", ") }
                line.a(other.label, .href("#" + other.id))
            }
        }
    }
}
