import Portfolios

/// The form for an entry as a person left it: what was typed, just as it was typed, and what could not be understood.
struct EntryForm: Hashable, Sendable {
    var kind: Kind
    var typed: [String: [String]] = [:]
    /// In the order of the form.
    var problems: [Problem] = []

    struct Problem: Hashable, Sendable {
        var question: EntryQuestion
        var fault: EntryFault
    }

    func text(_ question: EntryQuestion) -> String { typed[question.name]?.first ?? "" }

    func all(_ question: EntryQuestion) -> [String] { typed[question.name] ?? [] }

    func fault(at question: EntryQuestion) -> EntryFault? { problems.first { $0.question == question }?.fault }
}

/// Why an answer about an entry was not understood.
enum EntryFault: Hashable, Sendable {
    case missing
    case notADay, ahead, endsBeforeStart
    case notATime
    /// More hours than there can be.
    case tooMuch(most: Int)
    /// Of hours a week, two decimals are kept.
    case tooFine
    case notANumber
    case unknownChoice
    case tooLong(most: Int)
    /// Signs that no text has.
    case notText
}

extension EntryForm {
    /// An entry as the form would have been filled in for it.
    init(_ entry: Entry, note: String = "", _ vocabulary: Vocabulary) {
        kind = entry.kind
        for question in kind.questions {
            let values = EntryForm.values(of: entry, question, note, vocabulary)
            if !values.isEmpty { typed[question.name] = values }
        }
    }

    /// Only what is likely to be the same the next time.
    func repeated() -> EntryForm {
        var form = EntryForm(kind: kind)
        for question in kind.questions where question.repeats { form.typed[question.name] = typed[question.name] }
        return form
    }

    private static func values(
        of entry: Entry, _ question: EntryQuestion, _ note: String, _ vocabulary: Vocabulary
    ) -> [String] {
        switch question {
        case .day, .first: entry.first.map { [$0.description] } ?? []
        case .last: entry.last.map { [$0.description] } ?? []
        case .amount: entry.amount.map { [Minutes.text($0)] } ?? []
        case .attribute(let attribute): entry.values[attribute].map { values(of: $0, vocabulary) } ?? []
        case .held: held(entry, vocabulary)
        case .note: note.isEmpty ? [] : [note]
        case .reason: []
        }
    }

    private static func values(of value: Entry.Value, _ vocabulary: Vocabulary) -> [String] {
        switch value {
        case .term(let term): [vocabulary.name(of: term)]
        case .terms(let terms): terms.map { vocabulary.name(of: $0) }
        case .flag(let flag): [flag ? "yes" : "no"]
        case .number(let number): [String(number)]
        case .name(let name): [name]
        }
    }

    private static func held(_ entry: Entry, _ vocabulary: Vocabulary) -> [String] {
        guard let holdings = entry.holdings else { return [] }
        return [holdings.first.map { vocabulary.name(of: $0.credential) } ?? Field.none]
    }
}
