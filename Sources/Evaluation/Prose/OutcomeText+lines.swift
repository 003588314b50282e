import Portfolios
import Rulebooks

extension OutcomeText {
    /// A node's line, wrapped in its columns, and the lines that explain it.
    func lines(_ row: OutcomeRow, _ columns: OutcomeColumns) -> [String] {
        let indent = String(repeating: "  ", count: row.depth)
        let titles = TextWrap.lines(row.outcome.title, width: max(12, columns.title - indent.count - 2))
        let summaries = TextWrap.lines(row.summary, width: columns.summary)
        let cites = TextWrap.lines(OutcomeColumns.text(row.outcome.cites), width: max(1, columns.cites))
        var lines: [String] = []
        for index in 0..<max(titles.count, summaries.count, row.outcome.cites.isEmpty ? 0 : cites.count) {
            let mark = index == 0 ? OutcomeText.mark(row.outcome.status) : " "
            let title = indent + mark + " " + (index < titles.count ? titles[index] : "")
            let summary = index < summaries.count ? summaries[index] : ""
            let left = padded(title, columns.title) + " "
            let cite = index < cites.count ? cites[index] : ""
            let right = cite.isEmpty ? summary : padded(summary, columns.summary) + " " + cite
            lines.append(painted(left, row.outcome.status, mark) + right)
        }
        return lines + row.details.flatMap { self.lines($0, indent: indent + "    ") }
    }

    private func lines(_ detail: OutcomeRow.Detail, indent: String) -> [String] {
        let labelWidth = 14
        let texts = TextWrap.lines(detail.text, width: max(20, width - indent.count - labelWidth))
        return texts.enumerated().map { index, text in
            indent + dimmed(padded(index == 0 ? detail.label : "", labelWidth)) + text
        }
    }

    static func mark(_ status: Status) -> String {
        switch status {
        case .met, .metAsClaimed: "✓"
        case .needsMore: "✗"
        case .cannotTell: "?"
        case .awaitingJudgement: "○"
        case .waived, .notApplicable: "–"
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func painted(_ text: String, _ status: Status, _ mark: String) -> String {
        guard color, mark != " ", let position = text.firstIndex(of: Character(mark)) else { return text }
        let after = text.index(after: position)
        return text[..<position] + "\u{1B}[\(OutcomeText.paint(status))m\(mark)\u{1B}[0m" + text[after...]
    }

    private func dimmed(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    /// The number of an ANSI color.
    private static func paint(_ status: Status) -> Int {
        switch status {
        case .met, .metAsClaimed: 32
        case .needsMore: 31
        case .cannotTell: 33
        case .awaitingJudgement: 36
        case .waived, .notApplicable: 2
        }
    }
}
