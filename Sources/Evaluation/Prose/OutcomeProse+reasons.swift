import Portfolios
import Rulebooks

extension OutcomeProse {
    private var said: OutcomeWords.Reasons { outcomeWords.reasons }

    /// Why some entries do not count, as a clause after a colon.
    func reason(_ reason: Reason, _ outcome: Outcome, _ entries: [Entry]) -> String {
        let node = nodes[outcome.id]
        switch reason {
        case .failed(let test): return failed(test, entries)
        case .unsaid(let test): return unsaid(test)
        case .refused: return said.refused
        case .undated: return said.undated
        case .noAmount: return said.noAmount
        case .noProvider: return said.noProvider
        case .unsureCap: return said.unsureCap
        case .outsideWindow: return outsideWindow(node?.leaf)
        case .tooClose: return tooClose(node?.leaf)
        case .overCap(let index): return overCap(index, node)
        case .otherSource: return said.otherSource
        case .notNeeded: return said.notNeeded
        case .noPart: return said.noPart
        }
    }

    private func failed(_ test: Test, _ entries: [Entry]) -> String {
        let many = Set(entries.compactMap(\.first)).count > 1
        switch test {
        case .inLast(let period): return said.longerAgo(words.amounts.period(period))
        case .inCycle: return said.outsideCycle
        case .when(let relation, let moment): return failed(relation, moment, entries)
        case .current: return said.notRunning(asOf)
        case .providerHeld: return said.noEndorsement(many)
        case .providerLevel: return said.noDegree(many)
        case .not(let filter):
            return filters.predicate(filter, within: entries.first.map { Filter([.kinds([$0.kind])]) })
        default:
            let kinds = entries.first.map { [$0.kind] } ?? []
            return said.not(filters.text(test, kinds))
        }
    }

    private func failed(_ relation: DayRelation, _ moment: Moment, _ entries: [Entry]) -> String {
        let isEarlier = relation == .after && areEarlier(entries, than: moment)
        let clause = filters.modifier(.when(isEarlier ? .before : opposite(relation), moment), [])?.text ?? ""
        switch moment {
        case .degree(let levels) where portfolio.entries(.level, levels).isEmpty:
            return said.noSuchDegree
        case .credential(let terms) where portfolio.entries(.credential, terms).isEmpty:
            return said.noSuchEndorsement
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
        guard case .hours(_, let window)? = leaf?.measure else { return said.outsideWindow(nil) }
        return said.outsideWindow(window.length.map(words.amounts.period))
    }

    private func tooClose(_ leaf: Leaf?) -> String {
        guard case .hours(_, let window)? = leaf?.measure else { return said.tooClose(nil) }
        return said.tooClose(window.spread.map(words.amounts.period))
    }

    private func overCap(_ index: Int, _ node: OutcomeNodes.Node?) -> String {
        guard let sum = node?.sum else { return said.overSomeCap }
        switch sum {
        case .caps(let caps) where caps.indices.contains(index):
            let phrase = filters.phrase(caps[index].filter, .mass, within: node?.filters?.own).text
            return said.overCap(amount(caps[index].most, .minutes), phrase)
        case .each(let group, let most): return said.overCapEach(group, amount(most, .minutes))
        case .sources: return said.overFirst
        default: return said.overSomeCap
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
