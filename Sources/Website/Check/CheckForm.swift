import Portfolios
import Rulebooks

/// The form as a person left it: what was typed, just as it was typed, and what we could not understand.
struct CheckForm: Hashable, Sendable {
    var typed: [String: [String]] = [:]
    /// In the order of the form.
    var problems: [Problem] = []
    /// What was wrong with an uploaded file.
    var fileProblems: [FileProblem] = []

    struct Problem: Hashable, Sendable {
        var field: Field
        var kind: Kind
    }

    /// What is wrong with a file, in a sentence.
    struct FileProblem: Hashable, Sendable {
        /// From 1; 0 when not known.
        var line: Int
        var path: String
        var text: String
        /// Of the sentence.
        var language: Language
    }

    /// Why an answer was not understood.
    enum Kind: Hashable, Sendable {
        case notANumber
        case notAYear
        case notAMonth
        case yearMissing
        case tooMuch(most: Int)
        case yearAhead
        case endsBeforeStart
        case partOverWhole
        case unknownChoice
        case tooLong(most: Int)
        case noFile
    }

    /// What was typed there first; empty if nothing.
    func text(_ name: String) -> String { typed[name]?.first ?? "" }

    func all(_ name: String) -> [String] { typed[name] ?? [] }

    func problem(at field: Field) -> Kind? { problems.first { $0.field == field }?.kind }
}
