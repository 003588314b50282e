import Portfolios
import Rulebooks

extension OutcomeProse {
    private var asked: OutcomeWords.Questions { outcomeWords.questions }

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
        case .undated: return saysDays ? asked.whichDay(name) : asked.when(name)
        case .noAmount: return asked.howLong(name)
        case .noProvider: return asked.byWhom(name)
        default: return nil
        }
    }

    private func mention(_ group: EntryGroup) -> OutcomeWords.Mention {
        let isMany = group.entries.count > 1
        let text =
            isMany ? outcomeWords.entries.these(group.text(entryWords)) : entryWords.mention(group.entries[0])
        return OutcomeWords.Mention(text: text, isMany: isMany)
    }

    private func question(_ test: Test, _ name: OutcomeWords.Mention, _ group: EntryGroup) -> String? {
        switch test {
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            return asked.attribute(attribute, group.kind, name)
        case .minutes: return asked.howLong(name)
        case .when, .inLast, .inCycle, .current: return whenQuestion(test, name, group)
        case .providerHeld, .providerLevel: return providerQuestion(test, name, group)
        case .any(let filters):
            return filters.flatMap(\.tests).lazy.compactMap { question($0, name, group) }.first
        case .not(let filter): return filter.tests.lazy.compactMap { question($0, name, group) }.first
        case .kinds, .standing: return nil
        }
    }

    private func whenQuestion(_ test: Test, _ name: OutcomeWords.Mention, _ group: EntryGroup) -> String {
        if case .when(_, .degree) = test, group.entries.allSatisfy({ $0.first != nil }) {
            return asked.degree
        }
        if case .when(_, .credential) = test, group.entries.allSatisfy({ $0.first != nil }) {
            return asked.endorsement
        }
        return asked.when(name)
    }

    private func providerQuestion(_ test: Test, _ name: OutcomeWords.Mention, _ group: EntryGroup) -> String {
        guard let provider = group.provider else { return asked.byWhom(name) }
        let day = group.entries.count == 1 ? group.entries[0].first : nil
        if case .providerLevel = test { return asked.heldDegree(entryWords.name(provider), day) }
        return asked.heldEndorsement(entryWords.name(provider), day)
    }

    /// What an entry leaves unsaid, as a clause after a colon.
    func unsaid(_ test: Test) -> String {
        let said = outcomeWords.reasons
        switch test {
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            return said.unsaid(attribute)
        case .minutes: return said.unsaidLength
        case .when, .inLast, .inCycle, .current: return said.unsaidDays
        case .providerHeld: return said.unsaidEndorsement
        case .providerLevel: return said.unsaidDegree
        case .any(let filters): return filters.flatMap(\.tests).first.map(unsaid) ?? said.unsaidSomething
        case .not(let filter): return filter.tests.first.map(unsaid) ?? said.unsaidSomething
        case .kinds, .standing: return said.unsaidSomething
        }
    }
}
