import HTML
import Rulebooks

/// Nothing is at this address: what may have been meant, and a field to look for it.
struct NotFoundPage: Page {
    /// The words of the address.
    var typed: String
    var near: [Signpost]

    func title(_ words: Words) -> String { words.errors.notFound.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        main.pageHeading(words.errors.notFound.title, lead: words.errors.notFound.text)
        writeNear(into: &main, visit)
        writeSearch(into: &main, visit)
        main.onward(visit)
    }

    private func writeNear(into main: inout Markup, _ visit: Visit) {
        guard !near.isEmpty else { return }
        main.section(.ariaLabelledBy("near")) { section in
            section.h2(visit.words.errors.near, .id("near"))
            section.ul(.class("lines")) { list in
                for post in near {
                    list.li(.class("line-head")) { item in
                        item.a(post.title, .href(post.address(visit)))
                        item.span(visit.words.errors.kind(post.kind), .class("tag"))
                    }
                }
            }
        }
    }

    private func writeSearch(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        main.h2(words.title)
        SearchForm(page: .programs, label: words.searchLabel, text: typed).write(into: &main, visit)
    }
}

extension Markup {
    /// Where to go from a page on which nothing can be done.
    mutating func onward(_ visit: Visit) {
        let words = visit.words
        h2(words.errors.next)
        ul(.class("links")) { list in
            for (path, name) in [
                (Path.home, words.site.home), (.programs, words.site.programs), (.credentials, words.site.credentials),
                (.check, words.site.check), (.guides, words.guides.title), (.glossary, words.programs.glossary),
            ] {
                list.li { $0.a(name, .href(visit.link(path))) }
            }
        }
    }
}
