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
        let pace = amount(rounded(monthly), .minutes)
        return "at your pace of \(pace) a month, \(asOf.addingMonths(months).monthInWords)"
    }

    /// Down to whole quarters of an hour once it is more than one: a pace is no measurement.
    private func rounded(_ minutes: Int) -> Int { minutes > 15 ? minutes / 15 * 15 : minutes }

    /// What still keeps a node that is met as claimed from being verified.
    package func toVerify(_ outcome: Outcome) -> [String] {
        guard outcome.status == .metAsClaimed, !outcome.counted.isEmpty else { return [] }
        let open = outcome.counted.compactMap { entry($0) }.filter { !isVerified($0) }
        guard !open.isEmpty else { return [] }
        let what = proof == .attested ? "a signature" : "proof"
        if open.count == 1 { return ["\(what) for \(entryWords.mention(open[0]))"] }
        return ["\(what) for \(open.count) of \(outcome.counted.count) entries"]
    }

    private func isVerified(_ entry: Entry) -> Bool {
        entry.standing == .verified || (proof != .verified && entry.standing == .attested)
    }

    /// `Waived by Dana Whitfield on March 3, 2026: moved from another association`.
    package func decision(_ outcome: Outcome) -> String? {
        guard let decision = outcome.decision else { return nil }
        let what =
            switch decision.ruling {
            case .waiver: "waived"
            case .need(let need): "\(amount(need, outcome.unit)) asked instead"
            case .accept(let entries): words.amounts.counted(entries.count, "entry accepted", "entries accepted")
            case .finding(let met, _): met ? "found to be met" : "found not to be met"
            }
        let until = decision.until.map { " until \($0.inWords)" } ?? ""
        return "\(what) by \(decision.by) on \(decision.day.inWords)\(until): \(decision.reason)"
    }
}

extension Day {
    /// `December 2026`.
    var monthInWords: String {
        let words = inWords.split(separator: " ")
        return "\(words.first ?? "") \(words.last ?? "")"
    }
}
