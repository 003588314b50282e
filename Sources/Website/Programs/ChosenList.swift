import HTML
import Offerings

/// What is chosen in the finder, each with a way to take it back: a link, or where so many links would make the page too
/// large a button of the form of boxes.
struct ChosenList {
    var shelf: ProgramShelf
    var query: ProgramQuery
    var addresses: ProgramAddresses
    var choice: FacetChoice

    /// What all links may add to the page, in bytes.
    private static let most = 8_000

    var isButtons: Bool { choice.isBoxes && addresses.sharedBytes * (query.choiceCount + 2) > Self.most }

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        guard !query.isEmpty else { return }
        main.nav(.class("chosen"), .ariaLabel(words.chosen)) { nav in
            nav.ul { list in
                if !query.text.isEmpty { writeText(into: &list, visit) }
                for facet in ProgramFacet.allCases {
                    for value in shelf.index.facets.inOrder(query.choices[facet] ?? [], of: facet) {
                        write(value, of: facet, into: &list, visit)
                    }
                }
                writeNeighbors(into: &list, visit)
                list.li { $0.a(words.clear, .href(visit.link(.programs))) }
            }
        }
    }

    private func writeText(into list: inout Markup, _ visit: Visit) {
        let text = visit.words.programs.textChip(query.text)
        guard !isButtons else { return writeButton(text, ProgramQuery.withoutText, into: &list, visit) }
        var without = query
        without.drop(.text)
        writeLink(text, shelf.address(without, visit), into: &list, visit)
    }

    private func write(_ value: FacetValue, of facet: ProgramFacet, into list: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        let text = words.chip(facet, shelf.name(value, words))
        guard !isButtons else {
            let name = ProgramQuery.without(value, of: facet, knowing: shelf.index.facets)
            return writeButton(text, name, into: &list, visit)
        }
        writeLink(text, address(without: value, facet, visit), into: &list, visit)
    }

    /// Without any state there are no neighbors.
    private func address(without value: FacetValue, _ facet: ProgramFacet, _ visit: Visit) -> String {
        guard facet == .state, query.takesInNeighbors, query.choices[.state]?.count == 1 else {
            return addresses.turning(value, of: facet)
        }
        var without = query
        without.drop(value, of: facet)
        without.takeInNeighbors(false)
        return shelf.address(without, visit)
    }

    /// Neighboring states, once one is chosen, are one step further or one step back.
    private func writeNeighbors(into list: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        guard query.choices[.state] != nil else { return }
        guard !isButtons else {
            return list.li { item in
                item.label { label in
                    label.input(
                        .type("checkbox"), .name("near"), .value("neighbors"), .init("form", FacetChoice.form),
                        .checked(query.takesInNeighbors))
                    label.text(" " + words.neighbors)
                }
            }
        }
        var other = query
        other.takeInNeighbors(!query.takesInNeighbors)
        let address = shelf.address(other, visit)
        if query.takesInNeighbors { return writeLink(words.neighbors, address, into: &list, visit) }
        list.li { $0.a(words.withNeighbors, .href(address), .rel("nofollow")) }
    }

    private func writeLink(_ text: String, _ address: String, into list: inout Markup, _ visit: Visit) {
        list.li { item in
            item.a(
                .class("chip"), .href(address), .rel("nofollow"), .ariaLabel(visit.words.programs.takeBack(text))
            ) { writeSign(text, into: &$0) }
        }
    }

    private func writeButton(_ text: String, _ value: String, into list: inout Markup, _ visit: Visit) {
        list.li { item in
            item.button(
                .class("chip"), .init("form", FacetChoice.form), .name(ProgramQuery.withoutName), .value(value),
                .ariaLabel(visit.words.programs.takeBack(text))
            ) { writeSign(text, into: &$0) }
        }
    }

    private func writeSign(_ text: String, into chip: inout Markup) {
        chip.text(text)
        chip.span(" ×", .init("aria-hidden", "true"))
    }
}
