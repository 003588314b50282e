package import Portfolios

/// What a person said about a table that they bring: which column is what, and what its words mean.
package struct ImportPlan: Sendable, Hashable {
    /// Where the rows come from.
    package enum Source: String, Sendable, Hashable { case table, calendar }

    package var source = Source.table
    /// For each column what it is about; nothing for what is left out.
    package var columns: [ImportColumn?]
    /// Whether the first row names the columns.
    package var hasHeadings = true
    /// What all rows are, where no column says it.
    package var kind: Kind?
    /// Nothing as long as nobody said it.
    package var dayOrder: DayOrder?
    /// By list of the vocabulary and folded word: the name of the term; empty for what was left open.
    package var words: [String: [String: String]] = [:]
    /// What is the same for every row, as it was typed into the fields of an entry's form.
    package var same: [String: [String]] = [:]
    /// The lines of the rows that were chosen; nothing where all are.
    package var chosen: Set<Int>?

    /// Events of a calendar that are still ahead, and those whose rule of repeating is not followed.
    package var ahead = 0
    package var notExpanded = 0

    package init(columns: [ImportColumn?]) { self.columns = columns }

    /// The list of words that stand for kinds: no list of the vocabulary has this name.
    package static let kindList = "kind"

    package func places(of column: ImportColumn) -> [Int] { columns.indices.filter { columns[$0] == column } }

    package func isChosen(_ row: Sheet.Row) -> Bool { chosen?.contains(row.line) ?? true }
}

extension ImportPlan {
    /// As it is kept.
    package var json: [UInt8] {
        JSONValue.object([
            "source": .text(source.rawValue),
            "columns": .list(columns.map { .optional($0?.name) }),
            "headings": .flag(hasHeadings),
            "kind": .optional(kind?.rawValue),
            "days": .optional(dayOrder?.rawValue),
            "words": .object(words.mapValues { .object($0.mapValues(JSONValue.text)) }),
            "same": .object(same.mapValues { .list($0.map(JSONValue.text)) }),
            "ahead": .number(ahead), "not-expanded": .number(notExpanded),
            "chosen": chosen.map { .list($0.sorted().map { .number($0) }) } ?? .null,
        ]).canonical
    }

    /// Nothing for what is none.
    package init?(json bytes: [UInt8]) {
        // Only this program writes it; the caller says that it cannot be read.
        guard case .object(let members)? = try? JSONValue(reading: bytes), case .list(let columns)? = members["columns"]
        else { return nil }
        self.init(columns: columns.map { $0.word.flatMap(ImportColumn.init(name:)) })
        source = members["source"]?.word.flatMap(Source.init) ?? .table
        hasHeadings = members["headings"] != .flag(false)
        kind = members["kind"]?.word.flatMap(Kind.init)
        dayOrder = members["days"]?.word.flatMap(DayOrder.init)
        words = members["words"]?.members.mapValues { $0.members.compactMapValues(\.word) } ?? [:]
        same = members["same"]?.members.mapValues { $0.items.compactMap(\.word) } ?? [:]
        ahead = members["ahead"]?.wholeNumber ?? 0
        notExpanded = members["not-expanded"]?.wholeNumber ?? 0
        if case .list(let lines)? = members["chosen"] { chosen = Set(lines.compactMap(\.wholeNumber)) }
    }
}

extension JSONValue {
    fileprivate var word: String? { if case .text(let text) = self { text } else { nil } }
    fileprivate var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
    fileprivate var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }
    fileprivate var wholeNumber: Int? { if case .number(let number) = self { Int(number) } else { nil } }
}
