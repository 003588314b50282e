import HTML
import Offerings

/// A field for words to look for, sent as an address.
struct SearchForm: Sendable {
    /// The page that answers.
    var page: Path
    var label: String
    var hint: String?
    var text = ""
    var longestText = ProgramQuery.longestText
    /// What else a search leaves as it is, sent along unseen.
    var kept: [(name: String, value: String)] = []

    /// The label above, the button beside the field.
    func write(into main: inout Markup, _ visit: Visit) {
        write("search", into: &main, visit) { form in
            writeLabel(into: &form)
            form.div(.class("search-row")) { row in
                writeInput(into: &row)
                row.button(visit.words.programs.search, .class("button"), .type("submit"))
            }
        }
    }

    /// With a second field that narrows the search, all in one row.
    func write(into main: inout Markup, _ visit: Visit, beside second: (inout Markup) -> Void) {
        write("search home-search", into: &main, visit) { form in
            form.div { field in
                writeLabel(into: &field)
                writeInput(into: &field)
            }
            form.div(content: second)
            form.button(visit.words.programs.search, .class("button"), .type("submit"))
        }
    }

    private func write(
        _ kind: String, into main: inout Markup, _ visit: Visit, fields: (inout Markup) -> Void
    ) {
        main.form(.class(kind), .action(visit.link(page)), .method("get"), .role("search")) { form in
            fields(&form)
            for (name, value) in kept { form.input(.type("hidden"), .name(name), .value(value)) }
        }
    }

    private func writeLabel(into form: inout Markup) {
        form.label(label, .for("q"))
        if let hint { form.p(hint, .class("hint"), .id("q-hint")) }
    }

    private func writeInput(into row: inout Markup) {
        row.input(
            .type("search"), .id("q"), .name("q"), .init("value", text.isEmpty ? nil : text),
            .maxLength(longestText), .ariaDescribedBy(hint == nil ? nil : "q-hint"))
    }
}
