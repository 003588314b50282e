import Offerings
import Portfolios

/// Which of a member's entries are looked at; the address of the list says it.
struct EntryChoice: Hashable, Sendable {
    var kind: Kind?
    /// The name of a topic that they say.
    var topic: String?
    /// The year in which they were, or began.
    var year: Int?

    func includes(_ entry: Entry, _ vocabulary: Vocabulary) -> Bool {
        if let kind, entry.kind != kind { return false }
        if let year, entry.first?.parts.year != year { return false }
        guard let topic else { return true }
        guard case .terms(let terms)? = entry.values[.topics] else { return false }
        return terms.contains { vocabulary.name(of: $0) == topic }
    }

    /// The list with these entries, on the portfolio's page.
    func address(page: Int = 1, _ visit: Visit) -> String {
        let fields = [
            kind.map { "kind=" + $0.rawValue }, topic.map { "topic=" + PercentText.encoded($0) },
            year.map { "year=\($0)" },
            page > 1 ? "page=\(page)" : nil,
        ].compactMap(\.self)
        return visit.link(.portfolio(.overview)) + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
            + "#entries"
    }
}

extension String {
    /// Nothing for no text.
    var nonEmpty: String? { isEmpty ? nil : self }
}
