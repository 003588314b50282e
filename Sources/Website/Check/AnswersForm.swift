import HTML

/// The answers or the portfolio once more, hidden in a form with buttons: they travel in it, since nothing is stored here.
struct AnswersForm {
    static let id = "answers"
    var form: CheckForm

    func write(into page: inout Markup, buttons: (inout Markup) -> Void) {
        page.form(
            .id(Self.id), .method("post"), .action(Path.check.text), .class("answers screen-only"),
            .init("enctype", form.isPortfolio ? "multipart/form-data" : nil)
        ) { answers in
            for (name, values) in form.typed.sorted(by: { $0.key < $1.key }) where !CheckForm.orders.contains(name) {
                for value in values where !value.isEmpty {
                    answers.input(.type("hidden"), .name(name), .value(value))
                }
            }
            buttons(&answers)
        }
    }
}

extension CheckForm {
    /// Sent with the answers by the button that brings the form back.
    static let editName = "edit"
    /// Sent with the answers to see one credential in full.
    static let showName = "show"
    fileprivate static let orders: Set = [editName, showName]
}

extension Markup {
    /// Brings the form back as it was, to be changed.
    mutating func changeButton(_ words: ResultWords) {
        button(words.change, .name(CheckForm.editName), .value("yes"), .class("button button-second"))
    }
}
