import Portfolios
import Rulebooks

extension OutcomeProse {
    /// When the last 12 months before the as-of day show a pace: `at your pace of 2 h a month, December 2026`.
    /// `nil` where the pace would never fill the window, or only after many years.
    func pace(_ outcome: Outcome, _ window: Window?) -> String? {
        let since = asOf - Period(12, .months)
        let year = outcome.counted.reduce(0) { sum, counted in
            guard let day = entry(counted)?.first, day > since, day <= asOf else { return sum }
            return sum + counted.amount
        }
        let monthly = year / 12
        guard monthly > 0 else { return nil }
        if let length = window?.length, year * length.nominalDays / 365 < outcome.claimed.need { return nil }
        let months = (outcome.claimed.remaining * 12 + year - 1) / year
        guard months <= 240 else { return nil }
        let month = outcomeWords.numbers.month(asOf.addingMonths(months))
        return outcomeWords.changes.pace(amount(rounded(monthly), .minutes), month)
    }

    /// Down to whole quarters of an hour once it is more than one: a pace is no measurement.
    private func rounded(_ minutes: Int) -> Int { minutes > 15 ? minutes / 15 * 15 : minutes }

    /// What still keeps a node that is met as claimed from being verified.
    package func toVerify(_ outcome: Outcome) -> [String] {
        guard outcome.status == .metAsClaimed, !outcome.counted.isEmpty else { return [] }
        let open = outcome.counted.compactMap { entry($0) }.filter { !isVerified($0) }
        guard !open.isEmpty else { return [] }
        let said = outcomeWords.changes
        let what = proof == .attested ? said.signature : said.proof
        if open.count == 1 { return [said.forOne(what, entryWords.mention(open[0]))] }
        return [said.forSome(what, open.count, outcome.counted.count)]
    }

    private func isVerified(_ entry: Entry) -> Bool {
        entry.standing == .verified || (proof != .verified && entry.standing == .attested)
    }

    /// `Waived by Dana Whitfield on March 3, 2026: moved from another association`.
    package func decision(_ outcome: Outcome) -> String? {
        guard let decision = outcome.decision else { return nil }
        let said = outcomeWords.changes
        let what =
            switch decision.ruling {
            case .waiver: said.waived
            case .need(let need): said.needInstead(amount(need, outcome.unit))
            case .accept(let entries): said.accepted(entries.count)
            case .finding(let met, _): said.found(met)
            }
        return said.decided(what, decision.by, decision.day, decision.until, decision.reason)
    }
}
