import HTML
import Rulebooks

/// What Attune does and does not do.
struct AboutPage: Page {
    static func preview(in language: Language) -> AboutPage { AboutPage() }

    func title(_ words: Words) -> String { words.about.title }

    func description(_ words: Words) -> String? { words.about.lead }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.about
        main.pageHeading(words.title, lead: words.lead)
        main.div(.class("prose")) { prose in
            for section in words.sections {
                prose.h2(section.title)
                for paragraph in section.paragraphs { prose.p(paragraph) }
            }
        }
    }
}
