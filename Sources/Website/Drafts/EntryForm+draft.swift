import Portfolios

/// What was begun of a form, as it is kept.
extension EntryForm {
    /// Its answers, just as they were typed.
    var draft: String {
        var fields: [String: JSONValue] = [Self.kindField: .text(kind.rawValue)]
        for question in kind.questions + [.reason] where !all(question).allSatisfy(\.isEmpty) {
            fields[question.name] = .list(all(question).map(JSONValue.text))
        }
        return String(decoding: JSONValue.object(fields).canonical, as: UTF8.self)
    }

    /// Nothing for what is no draft of a kind that can be entered.
    init?(draft: String) {
        // Only this program writes drafts; one of another version may be of a kind that is gone.
        guard case .object(let fields)? = try? JSONValue(reading: Array(draft.utf8)),
            case .text(let word)? = fields[Self.kindField], let kind = Kind(rawValue: word)
        else { return nil }
        self.init(kind: kind)
        for question in kind.questions + [.reason] {
            guard case .list(let values)? = fields[question.name] else { continue }
            typed[question.name] = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        }
    }

    private static let kindField = "kind-of-entry"
    /// Characters that a draft may have.
    static let longestDraft = 20_000
}
