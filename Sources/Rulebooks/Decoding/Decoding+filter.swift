import Portfolios

extension Decoding {
    private static let testKeys =
        [
            "kind", "minutes", "in-last", "in-cycle", "current", "before", "until", "from", "after", "provider-held",
            "provider-level", "standing", "any", "not", "rater",
        ] + Attribute.allCases.map(\.rawValue)

    /// Bounds within which two filters can be compared test by test.
    private static let mostTests = 100
    private static let deepest = 4

    /// A filter: a kind's name alone, or a map of tests that must all hold. `kinds` are those that can reach it.
    func filter(_ document: Document, among kinds: [Kind] = Kind.allCases) -> Filter {
        let filter = filter(document, among: kinds, nested: false)
        if filter.size > Self.mostTests || filter.depth > Self.deepest {
            findings.report(
                "a filter can hold \(Self.mostTests) tests, in any and not \(Self.deepest) deep, and no more",
                at: document)
        }
        return filter
    }

    private func filter(_ document: Document, among kinds: [Kind], nested: Bool) -> Filter {
        if case .scalar = document {
            let kind = nested ? nil : word(document, "the kind of entry", of: Kind.self)
            if nested { findings.report("a filter inside any or not must be a map of tests", at: document) }
            return Filter(kind.map { [.kinds([$0])] } ?? [])
        }
        guard case .map(let pairs, _) = document, !pairs.isEmpty else {
            findings.report("a filter must be a kind of entry or a map of tests", at: document)
            return Filter([])
        }
        var filter = Filter([])
        var kinds = kinds
        for pair in pairs where pair.key == "kind" {
            if nested { findings.report("kind may not stand inside any or not", at: pair) }
            let named = self.kinds(pair.value)
            guard !named.isEmpty else { continue }
            filter.tests.append(.kinds(named))
            kinds = named
        }
        for pair in pairs where pair.key != "kind" { filter.tests += tests(pair, kinds: kinds) }
        return filter
    }

    private func kinds(_ document: Document) -> [Kind] {
        var kinds: [Kind] = []
        for item in document.items {
            guard let kind = word(item, "the kind of entry", of: Kind.self) else { continue }
            if kinds.contains(kind) { findings.report("“\(kind.rawValue)” stands in the list twice", at: item) }
            kinds.append(kind)
        }
        return Set(kinds).sorted()
    }

    private func tests(_ pair: Document.Pair, kinds: [Kind]) -> [Test] {
        let value = pair.value
        switch pair.key {
        case "minutes": return minutesTest(pair, kinds: kinds)
        case "in-last": return period(value, "in-last").map { [.inLast($0)] } ?? []
        case "in-cycle": return yes(value, "in-cycle") ? [.inCycle] : []
        case "current": return yes(value, "current") ? [.current] : []
        case "provider-held":
            refuseUnsaid(.provider, pair, kinds: kinds)
            return providerHeld(value).map { [.providerHeld($0)] } ?? []
        case "provider-level":
            refuseUnsaid(.provider, pair, kinds: kinds)
            return levels(atLeast: value).map { [.providerLevel($0)] } ?? []
        case "standing":
            let standings = value.items.compactMap { word($0, "the standing", of: Standing.self) }
            return standings.isEmpty ? [] : [.standing(standings)]
        case "any":
            guard case .list(let items, _) = value, !items.isEmpty else {
                findings.report("any must be a list of filters", at: value)
                return []
            }
            return [.any(items.map { filter($0, among: kinds, nested: true) })]
        case "not": return [.not(filter(value, among: kinds, nested: true))]
        default:
            if let relation = DayRelation(rawValue: pair.key) {
                return moment(value).map { [.when(relation, $0)] } ?? []
            }
            return attributeTests(pair, kinds: kinds)
        }
    }

    private func attributeTests(_ pair: Document.Pair, kinds: [Kind]) -> [Test] {
        guard let attribute = Attribute(key: pair.key) else {
            findings.report(
                "a filter has no test “\(pair.key)”\(findings.didYouMean(pair.key, among: Self.testKeys))", at: pair)
            return []
        }
        guard refuseUnsaid(attribute, pair, kinds: kinds) else { return [] }
        let value = pair.value
        switch attribute.shape {
        case .term, .terms: return termTests(attribute, value, lists: lists(of: attribute, for: kinds))
        case .flag: return flag(value, pair.key).map { [.flag(attribute, $0)] } ?? []
        case .number:
            let range = bounds(value, pair.key, 0...1_000_000) { number($0, pair.key, in: 0...1_000_000) }
            return range.map { [.number(attribute, $0)] } ?? []
        case .name: return nameTests(attribute, value)
        }
    }

    /// Reports a test on something that no entry of these kinds can say.
    @discardableResult
    private func refuseUnsaid(_ attribute: Attribute, _ pair: Document.Pair, kinds: [Kind]) -> Bool {
        guard !kinds.contains(where: attribute.kinds.contains) else { return true }
        let said = attribute.kinds.map(\.rawValue).joined(separator: ", ")
        let asked = kinds.map(\.rawValue).joined(separator: ", ")
        findings.report("\(pair.key) goes with \(said), never with \(asked)", at: pair)
        return false
    }

    private func minutesTest(_ pair: Document.Pair, kinds: [Kind]) -> [Test] {
        guard kinds.contains(where: { $0.hasMinutes || $0.isWeekly }) else {
            let asked = kinds.map(\.rawValue).joined(separator: ", ")
            findings.report("\(asked) has no minutes", at: pair)
            return []
        }
        let range = bounds(pair.value, "minutes", 0...Minutes.most) { minutes($0, "minutes") }
        return range.map { [.minutes($0)] } ?? []
    }

    /// `10`, `{at-least: 10}`, `{at-most: 8}` or both.
    private func bounds(
        _ document: Document, _ what: String, _ whole: ClosedRange<Int>, read: (Document) -> Int?
    ) -> ClosedRange<Int>? {
        guard case .map = document else { return read(document).map { $0...$0 } }
        guard let fields = Fields(document, known: ["at-least", "at-most"], what: what, findings: findings)
        else { return nil }
        let (least, most) = (fields["at-least"], fields["at-most"])
        guard least != nil || most != nil else {
            findings.report("\(what) must be a number, or say at-least or at-most", at: document)
            return nil
        }
        let low = least.map(read) ?? whole.lowerBound
        let high = most.map(read) ?? whole.upperBound
        guard let low, let high else { return nil }
        guard low <= high else {
            findings.report("at-least is more than at-most", at: document)
            return nil
        }
        return low...high
    }
}

extension Filter {
    private var inner: [Filter] {
        tests.flatMap { test -> [Filter] in
            switch test {
            case .any(let filters): filters
            case .not(let filter): [filter]
            default: []
            }
        }
    }

    /// Tests in it, those inside `any` and `not` included.
    fileprivate var size: Int { inner.reduce(tests.count) { $0 + $1.size } }

    /// Filters inside each other.
    fileprivate var depth: Int { 1 + (inner.map(\.depth).max() ?? 0) }
}
