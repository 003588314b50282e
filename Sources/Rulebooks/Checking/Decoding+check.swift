import Portfolios

extension Decoding {
    /// What is wrong with a node although each of its keys is right.
    func check(_ node: Requirement, _ document: Document) {
        switch node.rule {
        case .leaf(let leaf):
            check(leaf, document)
            if leaf.hasNumbers { refuseWithoutCite(node.cites, document, key: "need") }
        case .allocate(let allocation): check(allocation, node.cites, document)
        case .atLeast: refuseWithoutCite(node.cites, document, key: "at-least")
        case .cover(let cover):
            checkPossible(
                cover.filter, "by", document["cover"]?["by"] == nil ? document : document["cover"] ?? document)
        case .all, .any, .meets, .judgement: break
        }
    }

    private func check(_ leaf: Leaf, _ document: Document) {
        guard let key = document.ruleKey else { return }
        checkPossible(leaf.filter, key, document)
        checkCycle(
            [leaf.filter] + leaf.measure.caps.map(\.filter) + leaf.including.map(\.filter), leaf.proRated, document)
        checkKinds(leaf, key, document)
        for message in leaf.obstacles(vocabulary) { findings.report(message.text, at: document, key: message.key) }
        checkCaps(leaf.measure.caps, on: leaf.filter, document)
        checkParts(leaf.including, of: leaf.filter, document["including"])
    }

    private func check(_ allocation: Allocation, _ cites: [String], _ document: Document) {
        checkPossible(allocation.pool, "allocate", document)
        checkCycle(
            [allocation.pool] + allocation.sum.caps.map(\.filter) + allocation.parts.map(\.filter), allocation.proRated,
            document)
        if allocation.of == .hours { refuseKinds(allocation.pool, "hours", "allocate", document) { !$0.hasMinutes } }
        for message in allocation.obstacles(vocabulary) {
            findings.report(message.text, at: document, key: message.key)
        }
        if allocation.sum != .plain { refuseWithoutCite(cites, document, key: "caps") }
        checkCaps(allocation.sum.caps, on: allocation.pool, document)
        checkParts(allocation.parts, of: allocation.pool, document["parts"])
    }

    private func checkPossible(_ filter: Filter, _ key: String, _ document: Document) {
        guard filter.isImpossible else { return }
        findings.report("no entry can pass this filter: its tests contradict each other", at: document, key: key)
    }

    /// Only a renewal has a cycle.
    private func checkCycle(_ filters: [Filter], _ proRated: Bool, _ document: Document) {
        guard !hasCycle else { return }
        if proRated { findings.report("pro-rate needs a cycle in the rulebook", at: document, key: "pro-rate") }
        if filters.contains(where: \.asksForCycle) {
            findings.report("in-cycle needs a cycle in the rulebook", at: document, key: document.ruleKey)
        }
    }

    /// The kinds that the filter lets through must have what the measure counts.
    private func checkKinds(_ leaf: Leaf, _ key: String, _ document: Document) {
        switch leaf.measure {
        case .hours, .activeMonths: refuseKinds(leaf.filter, key, key, document) { !$0.hasMinutes }
        case .workDays:
            refuseKinds(leaf.filter, key, key, document, "do not last from one day until another") { !$0.isLasting }
        case .workHours: refuseKinds(leaf.filter, key, key, document, "have no hours a week") { !$0.isWeekly }
        case .distinct(let by):
            refuseKinds(leaf.filter, key, key, document, "do not say \(by.rawValue)") { !by.kinds.contains($0) }
        case .score: refuseKinds(leaf.filter, key, key, document, "have no points") { $0 != .exam }
        case .exists, .entries: break
        }
        guard case .hours(let sum, _) = leaf.measure, sum.needsProvider else { return }
        refuseKinds(leaf.filter, key, key, document, "name no provider") { !Attribute.provider.kinds.contains($0) }
    }

    private func refuseKinds(
        _ filter: Filter, _ what: String, _ key: String, _ document: Document,
        _ why: String = "have no minutes on a day", where isUnfit: (Kind) -> Bool
    ) {
        let unfit = filter.kinds.filter(isUnfit)
        guard !unfit.isEmpty else { return }
        let named = unfit.count > 4 ? "some of the kinds that can pass" : unfit.map(\.rawValue).joined(separator: ", ")
        findings.report(
            "\(what) counts what \(named) cannot give: they \(why); name the kinds that count", at: document, key: key)
    }

    /// Caps are disjoint, and each can catch something.
    private func checkCaps(_ caps: [Cap], on filter: Filter, _ document: Document) {
        guard let listed = document["caps"]?.items, listed.count == caps.count else { return }
        for (index, cap) in caps.enumerated() {
            if cap.filter.isImpossible || cap.filter.isDisjoint(from: filter) {
                findings.report("no entry that counts here can fall under this cap", at: listed[index])
            }
            for earlier in 0..<index where !cap.filter.isDisjoint(from: caps[earlier].filter) {
                findings.report(
                    "an entry could fall under this cap and cap \(earlier + 1); caps must exclude each other",
                    at: listed[index])
            }
        }
    }

    /// Each part can get something out of the hours or entries it shares.
    private func checkParts(_ parts: [Part], of filter: Filter, _ list: Document?) {
        guard let listed = list?.items, listed.count == parts.count else { return }
        for (part, document) in zip(parts, listed)
        where part.filter.isImpossible || part.filter.isDisjoint(from: filter) {
            findings.report("no entry that counts here can serve this part", at: document, key: "of")
        }
    }
}

extension Document {
    /// Under which key a node has its rule.
    var ruleKey: String? {
        guard case .map(let pairs, _) = self else { return nil }
        return pairs.first { Decoding.ruleKeys.contains($0.key) }?.key
    }
}

extension Requirement {
    /// Whether a filter in it asks for the days of the cycle, or a need shrinks with them.
    var asksForCycle: Bool {
        var asks = false
        visit { node in
            asks = asks || node.isProRated || node.filters.contains(where: \.asksForCycle)
        }
        return asks
    }

    private var isProRated: Bool {
        switch rule {
        case .leaf(let leaf): leaf.proRated
        case .allocate(let allocation): allocation.proRated
        default: false
        }
    }
}

extension Filter {
    fileprivate var asksForCycle: Bool {
        tests.contains { test in
            switch test {
            case .inCycle: true
            case .any(let filters): filters.contains(where: \.asksForCycle)
            case .not(let filter): filter.asksForCycle
            default: false
            }
        }
    }

    /// Whether a test of it holds a number that some source must vouch for.
    fileprivate var hasNumbers: Bool {
        tests.contains { test in
            switch test {
            case .number, .minutes, .inLast: true
            case .any(let filters): filters.contains(where: \.hasNumbers)
            case .not(let filter): filter.hasNumbers
            default: false
            }
        }
    }
}

extension Leaf {
    fileprivate var hasNumbers: Bool { measure != .exists || filter.hasNumbers }
}

extension SumRule {
    fileprivate var needsProvider: Bool {
        switch self {
        case .sources, .each(.provider, _): true
        default: false
        }
    }
}
