import Portfolios

extension Portfolio {
    /// The portfolio as it would be if it were so: hours of today, a degree of today, and more months of the last job.
    ///
    /// - Parameter assumes: Hours with a supervisor of whom nothing is known count as if they held all that rules ask.
    func with(_ change: WhatIf, assumes: Bool, vocabulary: Vocabulary, today: Day) -> Portfolio {
        var new: [Entry] = []
        if let level = change.level {
            new.append(Entry(id: "what-if-degree", kind: .education, first: today, values: [.level: .term(level)]))
        }
        if let months = change.months { new += work(months: months, until: today) }
        if let minutes = change.training, minutes > 0 {
            new.append(
                Entry(
                    id: "what-if-training", kind: .training, first: today, amount: minutes,
                    values: [.relationshipBased: .flag(true)]))
        }
        for (format, minutes) in [("individual", change.individual), ("group", change.group)] {
            guard let minutes, minutes > 0 else { continue }
            new.append(supervision(format, minutes, assumes: assumes, vocabulary, today: today))
        }
        var portfolio = self
        portfolio.entries = (entries + named(new)).sorted(by: Entry.inOrder)
        return portfolio
    }

    /// Under ids that the portfolio does not have yet.
    private func named(_ new: [Entry]) -> [Entry] {
        var taken = Set(entries.map(\.id))
        return new.map { entry in
            var (entry, number) = (entry, 1)
            let name = entry.id.text
            while !taken.insert(entry.id).inserted {
                number += 1
                entry.id = EntryID("\(name)-\(number)")
            }
            return entry
        }
    }

    /// The last job once more, on so many days back from today on which no other job was held: days count once only.
    private func work(months: Int, until today: Day) -> [Entry] {
        let jobs = entries.filter { $0.kind == .work && $0.first != nil && $0.standing != .refused }
            .sorted { $0.latest > $1.latest }
        var left = (today.advanced(by: 1)) - (today.advanced(by: 1).addingMonths(-months))
        var end = today
        var spans: [Entry] = []
        func take(from start: Day) {
            let days = min(left, end - start + 1)
            guard days > 0 else { return }
            left -= days
            var entry = jobs.first ?? Entry(id: "", kind: .work)
            (entry.id, entry.standing) = ("what-if-work", .claimed)
            (entry.first, entry.last) = (end.advanced(by: 1 - days), end == today ? nil : end)
            spans.append(entry)
        }
        for job in jobs {
            guard let first = job.first, first <= end else { continue }
            take(from: min(job.last ?? today, today).advanced(by: 1))
            end = min(end, first.advanced(by: -1))
        }
        take(from: end.advanced(by: 1 - left))
        return spans
    }

    /// Whether hours are imagined with a supervisor of whom nothing is known.
    func assumesSupervisor(for change: WhatIf, _ vocabulary: Vocabulary) -> Bool {
        [("individual", change.individual), ("group", change.group)].contains { format, minutes in
            (minutes ?? 0) > 0 && lastSupervision(format, vocabulary)?.holdings == nil
        }
    }

    /// The last of the kind, or of any.
    private func lastSupervision(_ format: String, _ vocabulary: Vocabulary) -> Entry? {
        let wanted = AnswerPortfolio.valuesOfSupervision(format, vocabulary)[.format]
        let received = entries.filter { $0.kind == .supervisionReceived && $0.standing != .refused }
        return received.last { $0.values[.format] == wanted } ?? received.last
    }

    /// By whoever gave the last of the kind.
    private func supervision(
        _ format: String, _ minutes: Int, assumes: Bool, _ vocabulary: Vocabulary, today: Day
    ) -> Entry {
        let values = AnswerPortfolio.valuesOfSupervision(format, vocabulary)
        let same = lastSupervision(format, vocabulary)
        let every = assumes ? vocabulary.terms(in: "credentials").map { Holding($0) } : nil
        var entry = Entry(
            id: EntryID("what-if-\(format)-supervision"), kind: .supervisionReceived, first: today, amount: minutes,
            values: values, holdings: same?.holdings ?? every)
        entry.values[.provider] = same?.values[.provider]
        return entry
    }
}

extension Entry {
    /// How late it ends, then how late it begins.
    fileprivate var latest: (Int32, Int32) { (last?.number ?? .max, first?.number ?? .min) }
}
