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
                        list.option(words.sort(sort), .value(sort.rawValue), .selected(sort == query.sort))
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
                            return item.strong(words.sort(sort), .ariaCurrent("true"))
                        }
                        var other = query
                        other.turn(to: 1)
                        other.sort = sort
                        item.a(words.sort(sort), .href(shelf.address(other, visit)), .rel("nofollow"))
                    }
                }
            }
        }
    }
}
