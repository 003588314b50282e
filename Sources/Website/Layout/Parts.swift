import HTML
import Rulebooks

/// Parts that several pages share.
extension Markup {
    /// The first heading of a page and the sentence under it.
    mutating func pageHeading(_ title: String, lead: String?) {
        header(.class("page-heading")) { header in
            header.h1(title)
            if let lead { header.p(lead, .class("lead")) }
        }
    }

    /// The way back up: where the visitor is.
    mutating func trail(_ label: String, _ steps: [(name: String, path: Path)], in language: Language) {
        nav(.class("trail"), .ariaLabel(label)) { nav in
            nav.ol { list in
                for step in steps {
                    list.li { $0.a(step.name, .href(step.path.text(in: language))) }
                }
            }
        }
    }

    /// A link that looks like a button.
    mutating func buttonLink(_ text: String, to path: Path, in language: Language) {
        a(text, .class("button"), .href(path.text(in: language)))
    }

    /// A calm box for something to know before reading on.
    mutating func notice(_ text: String) {
        div(.class("notice")) { $0.p(text) }
    }

    /// A name and its value, as one line of a description list.
    mutating func fact(_ name: String, _ value: String) { fact(name) { $0.text(value) } }

    mutating func fact(_ name: String, value: Content) {
        div { row in
            row.dt(name)
            row.dd(content: value)
        }
    }

    /// The way from one part of a long list to the others.
    mutating func pages(_ page: Int, of pages: Int, _ visit: Visit, address: (Int) -> String) {
        guard pages > 1 else { return }
        let words = visit.words.programs
        nav(.class("pages"), .ariaLabel(words.pages)) { nav in
            nav.p(words.page(page, pages))
            nav.ul { list in
                for (number, text) in [(page - 1, words.previous), (page + 1, words.next)]
                where (1...pages).contains(number) {
                    list.li { $0.a(text, .href(address(number))) }
                }
            }
        }
    }
}
