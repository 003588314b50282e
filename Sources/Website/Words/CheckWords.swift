/// The page with the form.
struct CheckWords: Sendable {
    var title: String
    /// The title when something needs another look.
    var titleAgain: String
    var lead: String
    var rules: [String]
    var problemsTitle: @Sendable (Int) -> String
    var formTitle: String
    var addJob: String
    var submit: String
    var privacy: String
    var uploadTitle: String
    var uploadText: String
    var uploadLabel: String
    var uploadHint: String
    var uploadButton: String
    var fileProblemsTitle: String
    var line: @Sendable (Int) -> String
    /// What is wrong with the file, as its reader says it in English; `nil` where there is no translation.
    var fileProblem: @Sendable (String) -> String?
    var problemLabel: String
    var tooManyEntries: @Sendable (_ most: Int) -> String

    static let english = CheckWords(
        title: "Check where you stand", titleAgain: "Please check your answers",
        lead: "Tell us what you have done so far. It takes about five minutes.",
        rules: [
            "Leave blank what you do not know. Blank means unknown, not no.",
            "Your best guess is fine. You can change your answers afterward.",
            "Nothing is stored. Please do not enter the name of any child or family.",
        ],
        problemsTitle: { $0 == 1 ? "One answer needs another look" : "Some answers need another look" },
        formTitle: "Answer a few questions", addJob: "Add another job", submit: "See where I stand",
        privacy: "Your answers are used for the next page and then forgotten.",
        uploadTitle: "Or upload a portfolio",
        uploadText: "If you keep your portfolio as a JSON file, we can read it instead. It is not stored either.",
        uploadLabel: "Portfolio file", uploadHint: "A .json file of up to 2 MB", uploadButton: "Check this portfolio",
        fileProblemsTitle: "We could not read the portfolio",
        line: { "Line \($0)" }, fileProblem: { $0 }, problemLabel: "Please check: ",
        tooManyEntries: { "This page can take up to \($0) entries. Please upload a smaller portfolio." })
}
