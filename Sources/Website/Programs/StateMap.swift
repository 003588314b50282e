import HTML
import Offerings
import Portfolios

/// The states as tiles, each a link that looks there, with the same as a list beside it.
struct StateMap {
    var shelf: ProgramShelf
    var choice: FacetChoice
    var counts: [ProgramAnswer.Count]

    /// One state's place on the map.
    private struct Tile: Sendable {
        var text: String
        /// The state's name in the vocabulary.
        var name: String
        var frame: [HTML.Attribute]
        var center: [HTML.Attribute]

        init(_ text: String, row: Int, column: Int) {
            let (x, y) = (column * 30, row * 30)
            self.text = text
            name = "us-" + text.lowercased()
            // The size could stand in the style sheet, but the rules of SVG ask for it here.
            frame = [
                .init("x", String(x + 1)), .init("y", String(y + 1)), .init("width", "28"), .init("height", "28"),
            ]
            center = [.init("x", String(x + 15)), .init("y", String(y + 19))]
        }
    }

    /// The usual tile grid of the states, row by row.
    private static let tiles = [
        "AK .. .. .. .. .. .. .. .. .. ME", ".. .. .. .. .. .. .. .. .. VT NH",
        "WA ID MT ND MN IL WI MI NY RI MA", "OR NV WY SD IA IN OH PA NJ CT ..",
        "CA UT CO NE MO KY WV VA MD DE ..", ".. AZ NM KS AR TN NC SC DC .. ..",
        ".. .. .. OK LA MS AL GA .. .. ..", "HI .. .. TX .. .. .. .. FL .. PR",
    ].enumerated().flatMap { row, line in
        line.split(separator: " ").enumerated().compactMap { column, text in
            text == ".." ? nil : Tile(String(text), row: row, column: column)
        }
    }

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
                for tile in Self.tiles { writeTile(tile, byName[tile.name], into: &svg, visit) }
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
        _ tile: Tile, _ count: ProgramAnswer.Count?, into svg: inout Markup, _ visit: Visit
    ) {
        guard let count else { return }
        let words = visit.words.programs
        let shade =
            count.isChosen ? "tile chosen" : count.count == 0 ? "tile none" : count.count < 5 ? "tile" : "tile many"
        let label = words.tile(shelf.name(count.value, words), count.count)
        let address = choice.address(ofTile: count, in: shelf)
        svg.element("a", [.class(shade), .href(address), .ariaLabel(label)]) { link in
            link.element("rect", tile.frame) { _ in }
            link.element("text", tile.center, text: tile.text)
        }
    }

    private func name(_ value: FacetValue) -> String? {
        guard case .term(let term) = value else { return nil }
        return shelf.vocabulary.name(of: term)
    }
}
