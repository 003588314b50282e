import Portfolios

extension RulebookProse {
    /// General remarks, only those that something in the rulebook calls for.
    var counting: [ProseBlock] {
        var traits = ProseTraits()
        traits.look(at: rulebook.requirement)
        let page = words.page
        let remarks = [
            (traits.work, page.workOverlaps), (traits.windows, page.windows),
            (traits.standings, page.standings), (traits.allocations, page.allocation),
        ].filter(\.0).map(\.1)
        guard !remarks.isEmpty else { return [] }
        return [.heading(level: 2, page.counting)] + remarks.map { .item(ProseItem(level: 0, text: $0)) }
    }
}

/// What occurs somewhere in a tree of requirements.
private struct ProseTraits {
    var work = false
    var windows = false
    var standings = false
    var allocations = false

    mutating func look(at node: Requirement) {
        switch node.rule {
        case .leaf(let leaf): look(at: leaf)
        case .allocate(let allocation):
            allocations = true
            look(at: allocation.pool)
        default: break
        }
        for part in node.parts { look(at: part.filter) }
        for child in node.children { look(at: child) }
    }

    private mutating func look(at leaf: Leaf) {
        look(at: leaf.filter)
        switch leaf.measure {
        case .workDays: work = true
        case .hours(_, let window) where window.length != nil: windows = true
        default: break
        }
    }

    private mutating func look(at filter: Filter) {
        for test in filter.tests {
            switch test {
            case .providerHeld, .providerLevel: standings = true
            case .any(let filters): for inner in filters { look(at: inner) }
            case .not(let inner): look(at: inner)
            default: break
            }
        }
    }
}
