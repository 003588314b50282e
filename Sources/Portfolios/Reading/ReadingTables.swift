/// A vocabulary prepared for reading bytes: names to numbers, and which terms each attribute takes.
package final class ReadingTables: Sendable {
    package let vocabulary: Vocabulary
    let keys: ByteTable
    let kinds: ByteTable
    let standings: ByteTable
    let manners: ByteTable
    let terms: ByteTable
    /// Per attribute × kind, the position of its list in `members`; −1: takes no terms.
    private let listPositions: [Int16]
    /// Per list, which term numbers stand in it.
    private let members: [[Bool]]
    let examParts: [Bool]
    let credentials: [Bool]

    package init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        keys = ByteTable(EntryKey.all.map { ($0.name, $0.code) })
        kinds = ByteTable(Kind.allCases.enumerated().map { ($1.rawValue, $0) })
        standings = ByteTable(Standing.allCases.enumerated().map { ($1.rawValue, $0) })
        manners = ByteTable(HoldingManner.allCases.enumerated().map { ($1.rawValue, $0) })
        terms = ByteTable(
            (1..<max(2, vocabulary.count + 1)).filter { $0 <= vocabulary.count }.map {
                (vocabulary.name(of: Term(number: UInt16($0))), $0)
            })
        let names = vocabulary.listNames
        let members = names.map { ReadingTables.membership(of: $0, in: vocabulary) }
        self.members = members
        listPositions = Attribute.allCases.flatMap { attribute in
            Kind.allCases.map { kind in
                attribute.list(for: kind).flatMap { names.firstIndex(of: $0) }.map { Int16($0) } ?? -1
            }
        }
        examParts = ReadingTables.membership(of: "exam-parts", in: vocabulary)
        credentials = ReadingTables.membership(of: "credentials", in: vocabulary)
    }

    private static func membership(of list: String, in vocabulary: Vocabulary) -> [Bool] {
        var members = [Bool](repeating: false, count: vocabulary.count + 1)
        for term in vocabulary.terms(in: list) { members[Int(term.number)] = true }
        return members
    }

    /// Whether a term is one that the attribute takes on this kind of entry.
    @inline(__always)
    func takes(_ term: UInt16, attribute: Int, kind: Int) -> Bool {
        let list = Int(listPositions[attribute * Kind.allCases.count + kind])
        return list >= 0 && members[list][Int(term)]
    }
}

/// Every key an entry may have, with a small number: an attribute's is its position in `Attribute.allCases`.
enum EntryKey {
    static let id = 64
    static let kind = 65
    static let day = 66
    static let conferred = 67
    static let from = 68
    static let until = 69
    static let minutes = 70
    static let hours = 71
    static let weekly = 72
    static let standing = 73
    static let holdings = 74
    static let scores = 75

    static let all: [(name: String, code: Int)] =
        Attribute.allCases.enumerated().map { ($1.rawValue, $0) } + [
            ("rater", Attribute.allCases.firstIndex(of: .provider) ?? 0),
            ("id", id), ("kind", kind), ("day", day), ("conferred", conferred), ("from", from), ("until", until),
            ("minutes", minutes), ("hours", hours), ("hours-a-week", weekly), ("standing", standing),
            ("provider-holdings", holdings), ("scores", scores),
        ]

    static func name(of code: Int) -> String {
        all.first { $0.code == code }?.name ?? ""
    }
}
