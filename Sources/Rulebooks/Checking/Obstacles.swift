import Portfolios

/// Why a need can never be met, and the key at which to say so.
struct Obstacle {
    var key: String
    var text: String
}

extension Leaf {
    func obstacles(_ vocabulary: Vocabulary) -> [Obstacle] {
        switch measure {
        case .hours(let sum, let window):
            return sum.obstacles(need: need, filter, window, vocabulary) + window.obstacles(filter) + tooLargeParts
        case .workDays(let within): return dayObstacles(within)
        case .workHours(let cap, let within): return workHourObstacles(cap, within)
        case .activeMonths(_, let span): return monthObstacles(span)
        case .distinct(let attribute): return nameObstacles(attribute)
        case .exists, .entries, .score: return []
        }
    }

    private var tooLargeParts: [Obstacle] {
        including.filter { $0.need > need }.map { part in
            Obstacle(key: "including", text: "“\(part.id)” asks for more than the whole, \(Minutes.text(need))")
        }
    }

    private func dayObstacles(_ within: Period?) -> [Obstacle] {
        let bounds = [within.map { ($0.mostDays, "within") }, filter.mostDays.map { ($0, "the filter's days") }]
        return bounds.compactMap { bound in
            guard let (most, name) = bound, most < need else { return nil }
            return Obstacle(
                key: "need", text: "the need of \(need) days can never be met: \(name) allows \(most) at most")
        }
    }

    private func workHourObstacles(_ cap: Int?, _ within: Period?) -> [Obstacle] {
        guard let cap else { return [] }
        let days = [within?.mostDays, filter.mostDays].compactMap { $0 }.min()
        guard let days, days * cap < need else { return [] }
        let most = Minutes.text(days * cap)
        return [
            Obstacle(
                key: "need", text: "the need can never be met: \(days) days under the daily cap make \(most) at most")
        ]
    }

    private func monthObstacles(_ span: Int?) -> [Obstacle] {
        if let span, need > span {
            return [Obstacle(key: "need", text: "\(need) active months can never lie in a span of \(span)")]
        }
        // Days in a row touch one calendar month more than they fill.
        guard let days = filter.mostDays, need > days / 28 + 2 else { return [] }
        return [Obstacle(key: "need", text: "\(need) active months can never lie in the \(days) days of the filter")]
    }

    private func nameObstacles(_ attribute: Attribute) -> [Obstacle] {
        for case .names(attribute, .oneOf, let names) in filter.tests where names.count < need {
            return [
                Obstacle(
                    key: "need",
                    text: "\(need) different ones can never come from the \(names.count) that the filter names")
            ]
        }
        return []
    }
}

extension Window {
    fileprivate func obstacles(_ filter: Filter) -> [Obstacle] {
        guard let spread else { return [] }
        if let length, spread.isSurelyAtLeast(length) {
            return [Obstacle(key: "spread", text: "entries \(spread) apart never lie in one window of \(length)")]
        }
        for case .inLast(let period) in filter.tests where spread.isSurelyAtLeast(period) {
            return [Obstacle(key: "spread", text: "entries \(spread) apart never lie in the last \(period)")]
        }
        guard let days = filter.mostDays, spread.fewestDays >= days else { return [] }
        return [Obstacle(key: "spread", text: "entries \(spread) apart never lie in the \(days) days of the filter")]
    }
}

extension SumRule {
    /// Why this rule never lets the sum of minutes reach the need.
    fileprivate func obstacles(need: Int, _ filter: Filter, _ window: Window, _ vocabulary: Vocabulary) -> [Obstacle] {
        switch self {
        case .plain, .sources: return []
        case .caps(let caps):
            guard let most = caps.mostInAll(of: filter, vocabulary), most < need else { return [] }
            return [Obstacle(key: "need", text: Self.never(need, most, "the caps leave"))]
        case .each(.day, let cap):
            let days = [window.length?.mostDays, filter.mostDays].compactMap { $0 }.min()
            guard let days, days * cap < need else { return [] }
            return [Obstacle(key: "need", text: Self.never(need, days * cap, "\(days) days make"))]
        case .each(.provider, let cap):
            for case .names(.provider, .oneOf, let names) in filter.tests where names.count * cap < need {
                return [
                    Obstacle(key: "need", text: Self.never(need, names.count * cap, "\(names.count) providers make"))
                ]
            }
            return []
        }
    }

    private static func never(_ need: Int, _ most: Int, _ why: String) -> String {
        "the need of \(Minutes.text(need)) can never be met: \(why) \(Minutes.text(most)) at most"
    }
}

extension [Cap] {
    /// The most minutes that entries passing the filter can add up to, if they all fall under caps.
    fileprivate func mostInAll(of filter: Filter, _ vocabulary: Vocabulary) -> Int? {
        // One cap that catches everything: the caps before it exclude it, so nothing falls under them.
        if let all = first(where: { $0.filter.isImplied(by: filter) }) { return all.most }
        return coverTogether(filter, vocabulary) ? reduce(0) { $0 + $1.most } : nil
    }

    /// Caps that split one attribute among them, each of its terms (or yes and no) under one.
    private func coverTogether(_ filter: Filter, _ vocabulary: Vocabulary) -> Bool {
        var attribute: Attribute?
        var terms: Set<Term> = []
        var flags: Set<Bool> = []
        for cap in self {
            let tests = cap.filter.tests.filter { test in
                if case .kinds(let kinds) = test { return !Set(filter.kinds).isSubset(of: kinds) }
                return true
            }
            guard tests.count == 1, let asked = tests[0].attribute, asked == attribute ?? asked else { return false }
            attribute = asked
            switch tests[0] {
            case .terms(_, .oneOf, let listed): terms.formUnion(listed)
            case .flag(_, let yes): flags.insert(yes)
            default: return false
            }
        }
        guard let attribute, attribute.shape != .terms, filter.kinds.allSatisfy(attribute.kinds.contains) else {
            return false
        }
        if attribute.shape == .flag { return flags.count == 2 }
        return attribute.allTerms(for: filter, vocabulary).isSubset(of: terms)
    }
}

extension Test {
    fileprivate var attribute: Attribute? {
        switch self {
        case .terms(let attribute, _, _), .flag(let attribute, _): attribute
        default: nil
        }
    }
}

extension Attribute {
    /// The terms that entries passing a filter can have here.
    fileprivate func allTerms(for filter: Filter, _ vocabulary: Vocabulary) -> Set<Term> {
        for case .terms(self, .oneOf, let terms) in filter.tests { return Set(terms) }
        let lists = filter.kinds.filter(kinds.contains).compactMap { list(for: $0) }
        return Set(lists.flatMap { vocabulary.terms(in: $0) })
    }
}

extension Allocation {
    func obstacles(_ vocabulary: Vocabulary) -> [Obstacle] {
        guard of == .hours else { return [] }
        let whole = parts.reduce(0) { $0 + $1.need }
        let inAll = sum.obstacles(need: whole, pool, Window(), vocabulary).map {
            Obstacle(key: "parts", text: "all parts together: \($0.text)")
        }
        return inAll.isEmpty ? parts.flatMap { obstacles($0, vocabulary) } : inAll
    }

    private func obstacles(_ part: Part, _ vocabulary: Vocabulary) -> [Obstacle] {
        let both = Filter(pool.tests + part.filter.tests)
        return sum.obstacles(need: part.need, both, Window(), vocabulary).map {
            Obstacle(key: "parts", text: "“\(part.id)”: \($0.text)")
        }
    }
}
