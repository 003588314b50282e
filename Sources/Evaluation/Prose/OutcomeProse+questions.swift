import Portfolios
import Rulebooks

extension OutcomeProse {
    /// Questions whose answers would settle what the portfolio leaves unsaid.
    package func toSettle(_ outcome: Outcome) -> [String] {
        guard outcome.status == .cannotTell || outcome.claimed.could > outcome.claimed.have else { return [] }
        var questions: [String] = []
        for aside in outcome.setAside {
            let entries = aside.entries.compactMap { entry($0) }
            for group in groups(entries.map { ($0, 0) }) {
                guard let question = question(aside.reason, about: group) else { continue }
                if !questions.contains(question) { questions.append(question) }
            }
        }
        return questions
    }

    private func question(_ reason: Reason, about group: EntryGroup) -> String? {
        let name = mention(group)
        switch reason {
        case .unsaid(let test): return question(test, name, group)
        case .undated: return "on which day was \(name)?"
        case .noAmount: return "how long was \(name)?"
        case .noProvider: return "who gave \(name)?"
        default: return nil
        }
    }

    private func mention(_ group: EntryGroup) -> String {
        group.entries.count == 1 ? entryWords.mention(group.entries[0]) : "these \(group.text(entryWords))"
    }

    private func question(_ test: Test, _ name: String, _ group: EntryGroup) -> String? {
        switch test {
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            return question(attribute, name, group.kind)
        case .minutes: return "how long was \(name)?"
        case .when, .inLast, .inCycle, .current: return whenQuestion(test, name, group)
        case .providerHeld, .providerLevel: return providerQuestion(test, name, group)
        case .any(let filters):
            return filters.flatMap(\.tests).lazy.compactMap { question($0, name, group) }.first
        case .not(let filter): return filter.tests.lazy.compactMap { question($0, name, group) }.first
        case .kinds, .standing: return nil
        }
    }

    private func whenQuestion(_ test: Test, _ name: String, _ group: EntryGroup) -> String {
        if case .when(_, .degree) = test, group.entries.allSatisfy({ $0.first != nil }) {
            return "on which day was your degree conferred, and at which level?"
        }
        if case .when(_, .credential) = test, group.entries.allSatisfy({ $0.first != nil }) {
            return "since which day have you been endorsed, and as what?"
        }
        return "when was \(name)?"
    }

    private func providerQuestion(_ test: Test, _ name: String, _ group: EntryGroup) -> String {
        guard let provider = group.provider else { return "who gave \(name)?" }
        let days = group.entries.count == 1 ? group.entries[0].first.map { "on \($0.inWords)" } : nil
        if case .providerLevel = test {
            return "which degree did \(entryWords.name(provider)) hold \(days ?? "on those days")?"
        }
        return "which endorsement did \(entryWords.name(provider)) hold \(days ?? "on those days")?"
    }

    /// What an entry leaves unsaid, as a clause after a colon.
    func unsaid(_ test: Test) -> String {
        switch test {
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            return "says nothing about \(topic(attribute))"
        case .minutes: return "does not say how long it was"
        case .when, .inLast, .inCycle, .current: return "when it was, or what it is compared with, is not known"
        case .providerHeld: return "it is not known which endorsement was held then"
        case .providerLevel: return "it is not known which degree was held then"
        case .any(let filters): return filters.flatMap(\.tests).first.map(unsaid) ?? "leaves something unsaid"
        case .not(let filter): return filter.tests.first.map(unsaid) ?? "leaves something unsaid"
        case .kinds, .standing: return "leaves something unsaid"
        }
    }
}
