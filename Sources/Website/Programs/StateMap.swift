import HTML
import Offerings
import Portfolios

/// The states as tiles, each a link that looks there, with the same as a list beside it.
struct StateMap {
    var shelf: ProgramShelf
    var choice: FacetChoice
    var counts: [ProgramAnswer.Count]

    /// Rows of the usual tile grid of the states.
    private static let grid = [
        "AK .. .. .. .. .. .. .. .. .. ME", ".. .. .. .. .. .. .. .. .. VT NH",
        "WA ID MT ND MN IL WI MI NY RI MA", "OR NV WY SD IA IN OH PA NJ CT ..",
        "CA UT CO NE MO KY WV VA MD DE ..", ".. AZ NM KS AR TN NC SC DC .. ..",
        ".. .. .. OK LA MS AL GA .. .. ..", "HI .. .. TX .. .. .. .. FL .. PR",
    ].map { $0.split(separator: " ").map(String.init) }

    func write(into filters: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        filters.details(.class("facet"), .open(true)) { details in
            details.summary(words.facet(.state))
            writeMap(into: &details, visit)
        }
    }

    /// The tiles and the table alone.
    func writeMap(into place: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        let byName = Dictionary(
            counts.compactMap { count in name(count.value).map { ($0, count) } },
            uniquingKeysWith: { first, _ in first })
        place.nav(.ariaLabel(words.map)) { nav in
            nav.element("svg", [.class("map"), .init("viewBox", "0 0 330 240")]) { svg in
                for (row, tiles) in Self.grid.enumerated() {
                    for (column, tile) in tiles.enumerated() where tile != ".." {
                        writeTile(tile, column * 30, row * 30, byName["us-" + tile.lowercased()], into: &svg, visit)
                    }
                }
            }
        }
        place.details(.class("map-table"), .open(choice.isBoxes)) { table in
            table.summary(words.mapTable)
            table.ul { list in
                // A tile leads to its box, so each has one.
                for count in counts where count.count > 0 || count.isChosen || choice.isBoxes {
                    let name = shelf.name(count.value, words)
                    list.li { choice.write(count, of: .state, named: name, isOnly: true, in: shelf, into: &$0) }
                }
            }
        }
    }

    // The optimizer of Swift 6.3.1 crashes where this is inlined.
    @inline(never)
    private func writeTile(
        _ tile: String, _ x: Int, _ y: Int, _ count: ProgramAnswer.Count?, into svg: inout Markup, _ visit: Visit
    ) {
        guard let count else { return }
        let words = visit.words.programs
        let shade =
            count.isChosen ? "tile chosen" : count.count == 0 ? "tile none" : count.count < 5 ? "tile" : "tile many"
        let label = words.tile(shelf.name(count.value, words), count.count)
        let address = choice.address(ofTile: count, in: shelf)
        svg.element("a", [.class(shade), .href(address), .ariaLabel(label)]) { link in
            // How large a tile is says the style sheet, once for all.
            // The size could stand in the style sheet, but the rules of SVG ask for it here.
            link.element(
                "rect",
                [
                    .init("x", String(x + 1)), .init("y", String(y + 1)), .init("width", "28"), .init("height", "28"),
                ]
            ) { _ in }
            link.element("text", [.init("x", String(x + 15)), .init("y", String(y + 19))], text: tile)
        }
    }

    private func name(_ value: FacetValue) -> String? {
        guard case .term(let term) = value else { return nil }
        return shelf.vocabulary.name(of: term)
    }
}
