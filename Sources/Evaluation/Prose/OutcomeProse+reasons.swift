import Portfolios
import Rulebooks

extension OutcomeProse {
    /// Why some entries do not count, as a clause after a colon.
    func reason(_ reason: Reason, _ outcome: Outcome, _ entries: [Entry]) -> String {
        let node = nodes[outcome.id]
        switch reason {
        case .failed(let test): return failed(test, entries)
        case .unsaid(let test): return "\(unsaid(test))"
        case .refused: return "whoever was asked to confirm it did not"
        case .undated: return "no day is given"
        case .noAmount: return "no amount of time is given"
        case .noProvider: return "it does not say who gave it"
        case .unsureCap: return "it does not say which limit it falls under"
        case .outsideWindow: return outsideWindow(node?.leaf)
        case .tooClose: return tooClose(node?.leaf)
        case .overCap(let index): return overCap(index, node)
        case .otherSource: return "from a further provider than the rule allows"
        case .notNeeded: return "not needed here; it stays free for other requirements"
        case .noPart: return "fits none of the parts"
        }
    }

    private func failed(_ test: Test, _ entries: [Entry]) -> String {
        let many = Set(entries.compactMap(\.first)).count > 1
        switch test {
        case .inLast(let period): return "longer ago than \(words.amounts.period(period))"
        case .inCycle: return "outside the cycle that is being renewed"
        case .when(let relation, let moment): return failed(relation, moment, entries)
        case .current: return "not running on \(asOf.inWords)"
        case .providerHeld: return "held no qualifying endorsement on \(many ? "those days" : "that day")"
        case .providerLevel: return "held no qualifying degree on \(many ? "those days" : "that day")"
        case .not(let filter):
            return filters.predicate(filter, within: entries.first.map { Filter([.kinds([$0.kind])]) })
        default:
            let kinds = entries.first.map { [$0.kind] } ?? []
            let text = filters.modifier(test, kinds)?.text ?? ""
            return text.hasPrefix("but not ") ? String(text.dropFirst("but not ".count)) : "not \(text)"
        }
    }

    private func failed(_ relation: DayRelation, _ moment: Moment, _ entries: [Entry]) -> String {
        let isEarlier = relation == .after && areEarlier(entries, than: moment)
        let clause = filters.modifier(.when(isEarlier ? .before : opposite(relation), moment), [])?.text ?? ""
        switch moment {
        case .degree(let levels) where portfolio.entries(.level, levels).isEmpty:
            return "there is no such degree yet"
        case .credential(let terms) where portfolio.entries(.credential, terms).isEmpty:
            return "there is no such endorsement yet"
        default: return clause
        }
    }

    /// Whether all entries lie before an event whose day the portfolio says.
    private func areEarlier(_ entries: [Entry], than moment: Moment) -> Bool {
        let days: [Day] =
            switch moment {
            case .day(let day): [day]
            case .degree(let levels): portfolio.entries(.level, levels).compactMap(\.first)
            case .credential(let terms): portfolio.entries(.credential, terms).compactMap(\.first)
            case .met: []
            }
        guard let day = days.min() else { return false }
        return entries.allSatisfy { $0.first.map { $0 < day } ?? false }
    }

    private func opposite(_ relation: DayRelation) -> DayRelation {
        switch relation {
        case .before: .from
        case .until: .after
        case .from: .before
        case .after: .until
        }
    }

    private func outsideWindow(_ leaf: Leaf?) -> String {
        guard case .hours(_, let window)? = leaf?.measure, let length = window.length else {
            return "outside the time that is taken"
        }
        return "outside the \(words.amounts.period(length)) in which most counts"
    }

    private func tooClose(_ leaf: Leaf?) -> String {
        guard case .hours(_, let window)? = leaf?.measure, let spread = window.spread else {
            return "too close together"
        }
        return "the first and the last lie less than \(words.amounts.period(spread)) apart"
    }

    private func overCap(_ index: Int, _ node: OutcomeNodes.Node?) -> String {
        guard let sum = node?.sum else { return "over the cap" }
        switch sum {
        case .caps(let caps) where caps.indices.contains(index):
            let phrase = filters.phrase(caps[index].filter, .mass, within: node?.filters?.own).text
            return "over the cap of \(amount(caps[index].most, .minutes)) for \(phrase)"
        case .each(.provider, let most): return "over the cap of \(amount(most, .minutes)) for each provider"
        case .each(.day, let most): return "over the cap of \(amount(most, .minutes)) a day"
        case .sources: return "more than from the first provider"
        default: return "over the cap"
        }
    }
}

extension OutcomeNodes.Node {
    /// The rule by which its minutes are added up.
    var sum: SumRule? {
        switch self {
        case .requirement(let requirement):
            switch requirement.rule {
            case .leaf(let leaf):
                if case .hours(let sum, _) = leaf.measure { sum } else { nil }
            case .allocate(let allocation): allocation.sum
            default: nil
            }
        case .part(_, let allocation): allocation.sum
        case .including, .topic: nil
        }
    }
}

extension Portfolio {
    /// The entries that name one of the terms.
    func entries(_ attribute: Attribute, _ terms: [Term]) -> [Entry] {
        entries.filter { entry in
            guard case .term(let term)? = entry.values[attribute] else { return false }
            return terms.contains(term)
        }
    }
}
