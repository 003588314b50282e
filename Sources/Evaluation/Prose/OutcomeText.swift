package import Portfolios
package import Rulebooks

/// An outcome as a report for a terminal: one line for each node in aligned columns, and below what is not met
/// the lines that explain it.
package struct OutcomeText: Sendable {
    package var prose: OutcomeProse
    package var rulebook: Rulebook
    package var color: Bool
    /// Characters in a line, 60 or more.
    package var width: Int

    package init(
        rulebook: Rulebook, portfolio: Portfolio, asOf: Day, providers: Providers = Providers(),
        vocabulary: Vocabulary, color: Bool = false, width: Int = 100
    ) {
        prose = OutcomeProse(
            rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: providers, vocabulary: vocabulary)
        self.rulebook = rulebook
        self.color = color
        self.width = max(60, width)
    }

    /// The whole report, ending in a line break.
    package func render(_ outcome: Outcome) -> String {
        let rows = self.rows(outcome)
        let columns = OutcomeColumns(rows, width: width)
        let lines = header(outcome) + [""] + rows.flatMap { self.lines($0, columns) }
        return lines.map(OutcomeText.withoutTrailingSpaces).joined(separator: "\n") + "\n"
    }

    private func header(_ outcome: Outcome) -> [String] {
        let person = prose.portfolio.name ?? prose.portfolio.id.text
        let title = "\(rulebook.title), \(rulebook.edition) edition · \(person) · as of \(prose.asOf.inWords)"
        return TextWrap.lines(title, width: width) + TextWrap.lines(verdict(outcome), width: width)
    }

    /// `Not yet: 5 of 7 met as claimed, 4 verified`.
    package func verdict(_ outcome: Outcome) -> String {
        let (have, need, verified) = (outcome.claimed.have, outcome.claimed.need, outcome.verified.have)
        let numbers =
            outcome.unit == .requirements && need > 1
            ? "\(have) of \(need) met as claimed, \(verified) verified" : prose.sentence(for: outcome)
        switch outcome.status {
        case .met: return "Met: " + (outcome.unit == .requirements && need > 1 ? "all \(need), verified" : numbers)
        case .metAsClaimed: return "Met as claimed: " + numbers
        case .needsMore: return "Not yet: " + numbers
        case .cannotTell: return "Cannot tell yet: " + numbers
        case .awaitingJudgement: return "Waiting for a person's judgment: " + numbers
        case .waived, .notApplicable: return prose.sentence(for: outcome)
        }
    }

    private static func withoutTrailingSpaces(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
