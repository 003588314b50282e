import HTML
import Offerings

/// The orders in which the finder can list programs, each a link; the one that holds is no link.
struct SortList {
    var shelf: ProgramShelf
    var query: ProgramQuery

    func write(into found: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
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
