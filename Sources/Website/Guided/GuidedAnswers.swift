import Offerings

/// How far someone has come in the guided check, as the address says it: answers under the names of the one-page form,
/// the ideas that were asked, and what the visitor wants now.
struct GuidedAnswers: Hashable, Sendable {
    var form: CheckForm
    /// Ideas that were answered or skipped, in the order in which they were asked.
    var seen: [Idea] = []
    /// The idea whose answer was just sent.
    var from: Idea?
    /// The idea that someone wants to see again.
    var at: Idea?
    /// The rulebook, by id, that the visitor came to check.
    var asked: String?

    static let seenName = "seen"
    static let fromName = "from"
    static let atName = "at"
    static let skipName = "skip"
    static let askedName = "for"
    private static let longestAsked = 100
    /// What travels with the answers and is none itself.
    static let marks: Set = [seenName, fromName, atName, skipName, askedName]

    /// Reads the values of an address or a form; a skipped idea keeps nothing that was typed for it.
    init(_ values: [String: [String]]) {
        func ideas(_ name: String) -> [Idea] { (values[name] ?? []).compactMap(Idea.init) }
        form = CheckForm(typed: values.filter { GuidedAnswers.isAnswer($0.key) })
        for idea in ideas(Self.seenName) where !seen.contains(idea) { seen.append(idea) }
        at = ideas(Self.atName).first
        asked = values[Self.askedName]?.first { !$0.isEmpty && $0.utf8.count <= Self.longestAsked }
        from = ideas(Self.fromName).first
        guard let from else { return }
        if values[Self.skipName] != nil { form = form.without(from) }
        // Whoever turns to another question without an answer has not skipped this one.
        if !seen.contains(from), at == nil || form.tells(of: from) { seen.append(from) }
    }

    /// Whatever else an address says is nothing to us.
    private static func isAnswer(_ name: String) -> Bool { answers.contains(name) }
    private static let answers = Set(Idea.allCases.flatMap(\.names))

    /// Answered ideas and those that were skipped.
    func isAnswered(_ idea: Idea) -> Bool { form.tells(of: idea) }

    /// The idea that was asked before one; before the one that comes next, the last.
    func before(_ idea: Idea?) -> Idea? {
        guard let idea, let place = seen.firstIndex(of: idea) else { return seen.last }
        return place > 0 ? seen[place - 1] : nil
    }

    /// Names and values to send along, those of one idea left to its fields.
    func carried(without idea: Idea?) -> [(name: String, value: String)] {
        let own = Set(idea?.names ?? [])
        var pairs: [(String, String)] = []
        for name in Idea.allCases.flatMap(\.names) where !own.contains(name) {
            for value in form.all(name) where !value.isEmpty { pairs.append((name, value)) }
        }
        return pairs + seen.map { (Self.seenName, $0.rawValue) } + (asked.map { [(Self.askedName, $0)] } ?? [])
    }

    /// The query of an address that shows an idea again; without one, the next.
    func query(at idea: Idea?) -> String {
        let pairs = carried(without: nil) + (idea.map { [(Self.atName, $0.rawValue)] } ?? [])
        return pairs.map { AddressField.text($0.name, $0.value) }.joined(separator: "&")
    }
}
