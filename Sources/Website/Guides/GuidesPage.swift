import HTML
import Offerings
import Rulebooks

/// The guides, each with what it is about.
struct GuidesPage: Page {
    var guides: [Guide]

    func title(_ words: Words) -> String { words.guides.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.pageHeading(words.guides.title, lead: words.guides.lead)
        main.ul(.class("cards")) { list in
            for guide in guides { writeCard(guide.title, guide.summary, .guide(guide.id), into: &list, visit) }
            writeCard(words.programs.glossary, words.guides.glossaryText, .glossary, into: &list, visit)
        }
    }

    private func writeCard(
        _ title: String, _ text: String, _ path: Path, into list: inout Markup, _ visit: Visit
    ) {
        list.li(.class("card")) { card in
            card.h2 { $0.a(title, .href(visit.link(path))) }
            card.p(text)
        }
    }
}
