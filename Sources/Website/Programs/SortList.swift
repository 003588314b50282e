import HTML
import Offerings

/// The orders in which the finder can list programs, each a link, and the one that holds none; beside boxes a list.
struct SortList {
    var shelf: ProgramShelf
    var query: ProgramQuery
    var choice: FacetChoice

    func write(into found: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        guard !choice.isBoxes else {
            return found.p(.class("sorts")) { line in
                line.label(words.sorts + " ", .for("sort"))
                line.select(.id("sort"), .name("sort"), .init("form", FacetChoice.form)) { list in
                    for sort in ProgramQuery.Sort.allCases {
                        list.option(name(sort, words), .value(sort.rawValue), .selected(sort == query.sort))
                    }
                }
                line.text(" ")
                line.button(words.show, .class("button"), .init("form", FacetChoice.form))
            }
        }
        found.nav(.class("sorts"), .ariaLabel(words.sorts)) { nav in
            nav.span(words.sorts + " ", .ariaHidden)
            nav.ul { list in
                for sort in ProgramQuery.Sort.allCases {
                    list.li { item in
                        guard sort != query.sort else {
                            return item.strong(name(sort, words), .ariaCurrent("true"))
                        }
                        var other = query
                        other.turn(to: 1)
                        other.sort = sort
                        item.a(name(sort, words), .href(shelf.address(other, visit)), .rel("nofollow"))
                    }
                }
            }
        }
    }

    /// Without words to look for nothing can fit them, and the best described come first.
    private func name(_ sort: ProgramQuery.Sort, _ words: ProgramWords) -> String {
        sort == .best && query.text.isEmpty ? words.bestDescribed : words.sort(sort)
    }
}
