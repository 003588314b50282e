/// What one thing says in one row.
enum ComparedCell: Hashable, Sendable {
    case notKnown
    /// The rules ask nothing of the kind.
    case notAsked
    case lines([Line])

    struct Line: Hashable, Sendable {
        var text: String
        var path: Path?
    }

    /// Lines of text, or not known where there are none.
    init(_ texts: [String]) { self.init(texts.map { Line(text: $0) }) }

    init(_ text: String?) { self.init([text].compactMap(\.self)) }

    init(_ lines: [Line], orElse empty: ComparedCell = .notKnown) { self = lines.isEmpty ? empty : .lines(lines) }
}

/// A question that is asked of each of the things compared.
struct ComparedRow: Hashable, Sendable {
    var name: String
    var cells: [ComparedCell]

    /// All say the same.
    var isShared: Bool { Set(cells).count == 1 }
    /// Nobody found out for any.
    var isUnknown: Bool { isShared && cells.first == .notKnown }
}

/// One of the things compared.
struct ComparedSubject: Hashable, Sendable {
    var choice: ComparisonQuery.Choice
    var name: String
    /// Who offers or awards it, or its edition.
    var detail: String
    var path: Path
}

/// Things of one kind side by side.
struct Comparison: Hashable, Sendable {
    var subjects: [ComparedSubject]
    var rows: [ComparedRow]

    /// One alone is shown in full.
    private var isOne: Bool { subjects.count == 1 }
    /// Where they say different things.
    var different: [ComparedRow] { isOne ? rows.filter { !$0.isUnknown } : rows.filter { !$0.isShared } }
    /// Where all say the same.
    var shared: [ComparedRow] { isOne ? [] : rows.filter { $0.isShared && !$0.isUnknown } }
    var unknown: [ComparedRow] { rows.filter(\.isUnknown) }

    /// - Parameter rows: the same ones for each subject, in the same order.
    init(_ subjects: [ComparedSubject], rows: [[(name: String, cell: ComparedCell)]]) {
        self.subjects = subjects
        self.rows = (rows.first ?? []).enumerated().map { number, row in
            ComparedRow(name: row.name, cells: rows.map { $0[number].cell })
        }
    }
}
