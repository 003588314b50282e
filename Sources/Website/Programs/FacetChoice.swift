import HTML
import Offerings

/// How people choose among the values of a facet.
enum FacetChoice {
    /// Each value is a link that adds it or takes it back: an address to keep or to pass on.
    case links(ProgramAddresses)
    /// Each value is a box to tick in a form around them all. Where much is chosen already, hundreds of addresses that
    /// say it all would make the page too large.
    case boxes

    /// The form's name, for what belongs to it and stands elsewhere on the page.
    static let form = "narrow"

    /// What all links of a page may add to its size by what is chosen already, in bytes: with more the page would be
    /// too large whatever else is on it.
    private static let mostShared = 32_000

    /// - Parameter links: how many there would be.
    init(_ addresses: ProgramAddresses, links: Int) {
        self = addresses.sharedBytes * links > FacetChoice.mostShared ? .boxes : .links(addresses)
    }

    var isBoxes: Bool { if case .boxes = self { true } else { false } }

    /// One value with its count, as an item of a list.
    ///
    /// - Parameter isOnly: a link takes back the other values of the facet.
    func write(
        _ count: ProgramAnswer.Count, of facet: ProgramFacet, named name: String, isOnly: Bool = false,
        in shelf: ProgramShelf, into item: inout Markup
    ) {
        func writeName(_ part: inout Markup) {
            part.text(name)
            part.text(" ")
            part.small("\(count.count)")
        }
        switch self {
        case .links(let addresses):
            item.a(
                .href(addresses.address(of: count, of: facet, isOnly: isOnly)),
                .ariaCurrent(count.isChosen ? "true" : nil), content: writeName)
        case .boxes:
            let key = shelf.index.facets.key(of: count.value)
            // Only what something leads to has a name.
            let id = facet == .state || count.isChosen ? "\(facet.key)-\(key)" : nil
            item.label { label in
                label.input(
                    .type("checkbox"), .init("id", id), .name(facet.key), .value(key), .checked(count.isChosen))
                writeName(&label)
            }
        }
    }

    /// Where a tile of the map leads: to the programs of the state, or to its box.
    func address(ofTile count: ProgramAnswer.Count, in shelf: ProgramShelf) -> String {
        switch self {
        case .links(let addresses): addresses.address(of: count, of: .state, isOnly: true)
        case .boxes: FacetChoice.box(of: count.value, of: .state, in: shelf)
        }
    }

    /// Where on the page the box of a value is.
    private static func box(of value: FacetValue, of facet: ProgramFacet, in shelf: ProgramShelf) -> String {
        "#\(facet.key)-\(shelf.index.facets.key(of: value))"
    }
}

extension ProgramAddresses {
    fileprivate func address(of count: ProgramAnswer.Count, of facet: ProgramFacet, isOnly: Bool) -> String {
        isOnly && !count.isChosen ? choosingOnly(count.value, of: facet) : turning(count.value, of: facet)
    }
}
