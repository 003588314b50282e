import HTML
import Offerings
import Rulebooks

/// One matter of the field, explained; every sentence with its source, or said to be advice.
struct GuidePage: Page {
    var guide: Guide
    var sections: [Section]
    var sources: [Source]
    var others: [Guide]

    struct Section: Sendable {
        var id: String
        var title: String
        var parts: [GuidePart]
    }

    func title(_ words: Words) -> String { guide.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        let terms = TermLinks(visit)
        main.trail(
            words.site.trail, [(words.site.home, .home), (words.guides.title, .guides)], in: visit.language)
        main.pageHeading(guide.title, lead: guide.summary)
        writeContents(into: &main, words)
        for section in sections {
            main.section(.class("prose"), .ariaLabelledBy(section.id)) { page in
                page.h2(section.title, .id(section.id))
                for part in section.parts { GuideWriter(part: part).write(into: &page, terms, visit) }
            }
        }
        main.sourceList(sources, lead: visit.words.guides.sourcesLead, visit)
        writeOthers(into: &main, visit)
    }

    private func writeContents(into main: inout Markup, _ words: Words) {
        main.nav(.class("contents"), .ariaLabel(words.credentials.onThisPage)) { nav in
            nav.ul { list in
                for section in sections { list.li { $0.a(section.title, .href("#" + section.id)) } }
            }
        }
    }

    private func writeOthers(into main: inout Markup, _ visit: Visit) {
        main.nav(.ariaLabelledBy("others")) { nav in
            nav.h2(visit.words.guides.others, .id("others"))
            nav.ul(.class("links")) { list in
                for other in others { list.li { $0.a(other.title, .href(visit.link(.guide(other.id)))) } }
                list.li { $0.a(visit.words.programs.glossary, .href(visit.link(.glossary))) }
            }
        }
    }
}
