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

    /// - Parameter organizations: the names of organizations, by id.
    package init(
        rulebook: Rulebook, portfolio: Portfolio, asOf: Day, providers: Providers = Providers(),
        vocabulary: Vocabulary, organizations: [String: String] = [:], language: Language = .english,
        color: Bool = false, width: Int = 100
    ) {
        prose = OutcomeProse(
            rulebook: rulebook, portfolio: portfolio, asOf: asOf, providers: providers, vocabulary: vocabulary,
            organizations: organizations, language: language)
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
        let title = words.heading(rulebook.title, rulebook.edition, person, prose.asOf)
        return TextWrap.lines(title, width: width) + TextWrap.lines(verdict(outcome), width: width)
    }

    /// `Not yet: 5 of 7 met as claimed, 4 verified`.
    package func verdict(_ outcome: Outcome) -> String {
        let (have, need, verified) = (outcome.claimed.have, outcome.claimed.need, outcome.verified.have)
        let hasMany = outcome.unit == .requirements && need > 1
        switch outcome.status {
        case .met where hasMany: return words.verdict(.met, words.allVerified(need))
        case .metAsClaimed, .needsMore, .cannotTell, .awaitingJudgement:
            let numbers = hasMany ? words.metOf(have, need, verified) : prose.sentence(for: outcome)
            return words.verdict(outcome.status, numbers)
        case .met, .waived, .notApplicable: return words.verdict(outcome.status, prose.sentence(for: outcome))
        }
    }

    var words: OutcomeWords.Report { prose.outcomeWords.report }

    private static func withoutTrailingSpaces(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
