import HTML

/// The answers or the portfolio once more, hidden in a form with buttons: they travel in it, since nothing is stored here.
struct AnswersForm {
    static let id = "answers"
    var form: CheckForm

    func write(into page: inout Markup, _ visit: Visit, buttons: (inout Markup) -> Void) {
        page.form(
            .id(Self.id), .method("post"), .action(visit.link(.check)), .class("answers screen-only"),
            .init("enctype", form.enctype)
        ) { answers in
            answers.carried(form)
            buttons(&answers)
        }
    }
}

extension CheckForm {
    /// Sent with the answers by the button that brings the form back.
    static let editName = "edit"
    /// Sent with the answers to see one credential in full.
    static let showName = "show"
    /// Sent with the answers to take them away as a portfolio file.
    static let takeName = "take"
    /// What is sent with the answers and is none of them.
    static let orders: Set = [
        editName, showName, takeName, whatIfName, GuidedAnswers.fromName, GuidedAnswers.skipName,
        GuidedAnswers.atName,
    ]
}

extension LanguageSwitch {
    /// The answers once more, for the same page in another language; `nil`: they did not travel along.
    static func answers(_ form: CheckForm?, showing key: String? = nil) -> LanguageSwitch {
        guard form != nil else { return .link }
        return .form(
            id: AnswersForm.id, action: .check, name: key.map { _ in CheckForm.showName }, value: key)
    }
}

extension Markup {
    /// Brings the form back as it was, to be changed.
    mutating func changeButton(_ words: ResultWords) {
        button(words.change, .name(CheckForm.editName), .value("yes"), .class("button button-second"))
    }

    /// Brings the answers as a portfolio file.
    mutating func takeButton(_ words: ResultWords) {
        button(words.take, .name(CheckForm.takeName), .value("yes"), .class("button button-second"))
    }
}
