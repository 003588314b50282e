import Portfolios

/// Lines of a comparison for a terminal: items with a mark, and their details in aligned columns.
package struct ComparisonPage: Sendable {
    private var lines: [String] = []
    private let width: Int
    private static let indent = 4
    private static let labelWidth = 9
    private static let stateWidth = 5

    package init(width: Int) { self.width = max(50, width) }

    /// Everything, ending in a line break.
    package var text: String { lines.joined(separator: "\n") + "\n" }

    package mutating func heading(_ text: String, underline: Character = "=") {
        if !lines.isEmpty { lines.append("") }
        let set = TextWrap.lines(text, width: width)
        lines += set + [String(repeating: underline, count: set.map(\.count).max() ?? 0)]
    }

    package mutating func paragraph(_ text: String) { lines += TextWrap.lines(text, width: width) }

    /// `+ Added: …`
    package mutating func item(_ kind: NodeChange.Kind, _ text: String) {
        let mark =
            switch kind {
            case .added: "+"
            case .removed: "\u{2212}"
            case .changed, .moved: "~"
            }
        hang(mark + " ", text, by: 2)
    }

    package mutating func detail(_ text: String) {
        hang(String(repeating: " ", count: ComparisonPage.indent), text, by: ComparisonPage.indent)
    }

    /// A line below an item with a label before it and, where it was one thing and is another, which of both.
    package mutating func labeled(_ label: String, _ state: String, _ text: String) {
        let lead = self.lead(label) + padded(state, ComparisonPage.stateWidth)
        hang(lead, text, by: lead.count)
    }

    /// A line below an item that needs no label.
    package mutating func state(_ state: String, _ text: String) {
        let lead = String(repeating: " ", count: ComparisonPage.indent) + padded(state, ComparisonPage.stateWidth)
        hang(lead, text, by: lead.count)
    }

    package mutating func labeled(_ label: String, _ text: String) {
        hang(lead(label), text, by: lead(label).count)
    }

    private func lead(_ label: String) -> String {
        let indent = String(repeating: " ", count: ComparisonPage.indent)
        return indent + padded(label, ComparisonPage.labelWidth)
    }

    private mutating func hang(_ lead: String, _ text: String, by indent: Int) {
        let space = String(repeating: " ", count: indent)
        let set = TextWrap.lines(text, width: max(20, width - indent))
        lines += set.enumerated().map { ($0 == 0 ? lead : space) + $1 }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
