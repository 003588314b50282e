import Portfolios

extension Decoding {
    func leaf(_ key: Document.Pair, _ fields: Fields, _ around: Surroundings) -> Leaf? {
        let filter = filter(key.value)
        let before = findings.count
        let measured = measure(key, fields, filter.kinds)
        let including = fields["including"].map { parts($0, .hours, among: filter.kinds, around) } ?? []
        let proRated = fields["pro-rate"].map { yes($0, "pro-rate") } ?? false
        guard let (need, measure) = measured, findings.count == before else { return nil }
        return Leaf(need: need, measure: measure, filter: filter, including: including, proRated: proRated)
    }

    private func measure(_ key: Document.Pair, _ fields: Fields, _ kinds: [Kind]) -> (need: Int, Measure)? {
        if key.key == "exists" { return (1, .exists) }
        guard let needed = fields["need"] else {
            findings.report("\(key.key) needs a need", at: key)
            return nil
        }
        switch key.key {
        case "hours":
            let measure = Measure.hours(sumRule(fields, among: kinds), window(fields))
            return minutes(needed, "need").map { ($0, measure) }
        case "work-time": return workTime(needed, fields)
        case "active-months":
            let least = fields["with-at-least"].flatMap { minutes($0, "with-at-least") } ?? 1
            let span = fields["span"].flatMap { number($0, "span", in: 1...1200) }
            return number(needed, "need", in: 1...1200).map { ($0, .activeMonths(least: least, span: span)) }
        case "entries": return number(needed, "need", in: 1...10_000).map { ($0, .entries) }
        case "distinct": return distinct(needed, key, fields)
        default:
            guard let part = fields["part"] else {
                findings.report("score needs the part of the exam", at: key)
                return nil
            }
            guard let part = term(part, in: "exam-parts") else { return nil }
            return number(needed, "need", in: 1...1_000_000).map { ($0, .score(part: part)) }
        }
    }

    private func distinct(_ needed: Document, _ key: Document.Pair, _ fields: Fields) -> (Int, Measure)? {
        guard let by = fields["by"] else {
            findings.report("distinct needs by: what must be different", at: key)
            return nil
        }
        guard let text = text(by, "by") else { return nil }
        let names = Attribute.allCases.filter { $0.shape == .name }.map(\.rawValue)
        guard let attribute = Attribute(key: text), attribute.shape == .name else {
            findings.report(
                "by must be one of \(names.joined(separator: ", "))\(findings.didYouMean(text, among: names))", at: by)
            return nil
        }
        return number(needed, "need", in: 1...10_000).map { ($0, .distinct(attribute)) }
    }

    /// `2 years` counts days; `480 h` counts weekly hours.
    private func workTime(_ needed: Document, _ fields: Fields) -> (Int, Measure)? {
        let within = fields["within"].flatMap { period($0, "within") }
        guard case .scalar(let text, _, _) = needed else {
            findings.report("need must be a time like 2 years, or hours like 480 h", at: needed)
            return nil
        }
        if let period = Period(text) {
            if let cap = fields["daily-cap"] { findings.report("daily-cap goes with a need in hours", at: cap) }
            return (period.nominalDays, .workDays(within: within))
        }
        guard let minutes = Minutes.parse(text), minutes > 0 else {
            findings.report("need must be a time like 2 years, or hours like 480 h\(found(needed))", at: needed)
            return nil
        }
        let cap = fields["daily-cap"].flatMap { self.minutes($0, "daily-cap") }
        return (minutes, .workHours(dailyCap: cap, within: within))
    }

    private func window(_ fields: Fields) -> Window {
        Window(
            length: fields["within"].flatMap { period($0, "within") },
            spread: fields["spread"].flatMap { period($0, "spread") })
    }

    /// Caps, a cap for each provider or day, or a number of sources: at most one of them.
    func sumRule(_ fields: Fields, among kinds: [Kind]) -> SumRule {
        let given = ["caps", "most-each", "sources"].filter { fields[$0] != nil }
        if given.count > 1, let second = fields[given[1]] {
            findings.report("\(given[0]) and \(given[1]) do not go together", at: second)
        }
        if let majority = fields["majority-from-one"], fields["sources"] == nil {
            findings.report("majority-from-one goes with sources", at: majority)
        }
        if let caps = fields["caps"] { return .caps(self.caps(caps, among: kinds)) }
        if let each = fields["most-each"] { return mostEach(each) }
        guard let sources = fields["sources"], let most = number(sources, "sources", in: 1...100) else { return .plain }
        let majority = fields["majority-from-one"].map { yes($0, "majority-from-one") } ?? false
        return .sources(atMost: most, majority: majority)
    }

    private func caps(_ document: Document, among kinds: [Kind]) -> [Cap] {
        guard case .list(let items, _) = document, !items.isEmpty else {
            findings.report("caps must be a list, each with of and most", at: document)
            return []
        }
        guard items.count <= 20 else {
            findings.report("a node can have 20 caps at most", at: document)
            return []
        }
        return items.compactMap { item in
            guard let fields = Fields(item, known: ["of", "most"], what: "a cap", findings: findings) else {
                return nil
            }
            guard let of = fields["of"], let most = fields["most"] else {
                findings.report("a cap needs of (which entries) and most (how many hours)", at: item)
                return nil
            }
            let filter = filter(of, among: kinds)
            return minutes(most, "most").map { Cap(filter: filter, most: $0) }
        }
    }

    private func mostEach(_ document: Document) -> SumRule {
        guard case .map(let pairs, _) = document, pairs.count == 1, let group = Group(rawValue: pairs[0].key) else {
            findings.report("most-each must be provider or day with hours, like {provider: 10 h}", at: document)
            return .plain
        }
        return minutes(pairs[0].value, "most-each").map { .each(group, most: $0) } ?? .plain
    }
}
