import HTML
import Offerings

/// The field for words over the finder; what else is chosen stays as it is.
struct ProgramsSearch {
    var shelf: ProgramShelf
    var query: ProgramQuery
    var choice: FacetChoice

    func write(into main: inout Markup, _ visit: Visit) {
        guard !choice.isBoxes else {
            // The boxes are one form with the words.
            return main.div(.class("search"), .role("search")) { writeField(into: &$0, form: FacetChoice.form, visit) }
        }
        main.form(.class("search"), .action(visit.link(.programs)), .method("get"), .role("search")) { form in
            writeField(into: &form, form: nil, visit)
            for (name, value) in kept { form.input(.type("hidden"), .name(name), .value(value)) }
        }
    }

    private func writeField(into part: inout Markup, form: String?, _ visit: Visit) {
        let words = visit.words.programs
        part.label(words.searchLabel, .for("q"))
        part.p(words.searchHint, .class("hint"), .id("q-hint"))
        part.div(.class("search-row")) { row in
            row.input(
                .type("search"), .id("q"), .name("q"), .value(query.text), .maxLength(ProgramQuery.longestText),
                .ariaDescribedBy("q-hint"), .init("form", form))
            row.button(words.search, .class("button"), .type("submit"), .init("form", form))
        }
    }

    private var kept: [(String, String)] {
        let facets = shelf.index.facets
        let chosen = query.choices.sorted { $0.key < $1.key }.flatMap { facet, values in
            facets.inOrder(values, of: facet).map { (facet.key, facets.key(of: $0)) }
        }
        return (query.takesInNeighbors ? [("near", "neighbors")] : [])
            + (query.sort == .best ? [] : [("sort", query.sort.rawValue)]) + chosen
    }
}
