package import Portfolios

extension RandomCases {
    /// A person with up to fourteen entries; some undated, refused, silent or later than any as-of day.
    package mutating func portfolio(entries count: ClosedRange<Int> = 0...14) -> Portfolio {
        let number = max(random.number(count), random.number(count))
        let entries = (0..<number).map { entry(id: "e\($0)", kinds: random.chance(85) ? favorites : nil) }
        return Portfolio(id: "mira-okafor", entries: entries)
    }

    /// An entry of one of some kinds.
    package mutating func entry(id: String, kinds: [Kind]? = nil) -> Entry {
        let kind = random.pick(kinds ?? RandomCases.usualKinds)
        let first = random.chance(8) ? nil : random.pick(days)
        return Entry(
            id: EntryID(id), kind: kind, standing: standing(), first: first, last: last(of: kind, from: first),
            amount: amount(for: kind), values: values(for: kind), holdings: ownHoldings(for: kind),
            scores: scores(for: kind))
    }

    /// Every kind, and more often those that rules count most.
    static let usualKinds: [Kind] =
        Kind.allCases + [
            .training, .training, .training, .supervisionReceived, .supervisionReceived, .supervisionReceived,
            .work, .work, .reference, .education, .credential, .exam, .practicum,
        ]

    private mutating func standing() -> Standing {
        random.chance(8) ? .refused : random.pick([.claimed, .attested, .verified, .verified])
    }

    private mutating func last(of kind: Kind, from first: Day?) -> Day? {
        guard kind.isLasting, random.chance(70) else { return nil }
        guard let first else { return random.chance(40) ? random.pick(days) : nil }
        return random.pick(days.filter { $0 >= first } + [first.advanced(by: random.number(0...40))])
    }

    private mutating func amount(for kind: Kind) -> Int? {
        if random.chance(8) { return nil }
        if kind.isWeekly { return random.pick([1200, 2400, 1000, 2250, 1, 0]) }
        return kind.hasMinutes ? random.pick([30, 45, 60, 60, 90, 120, 60, 30, 45, 0]) : nil
    }

    private mutating func scores(for kind: Kind) -> [Term: Int] {
        guard kind == .exam else { return [:] }
        var scores: [Term: Int] = [:]
        for part in vocabulary.terms(in: "exam-parts") where random.chance(70) {
            scores[part] = random.number(1...10) * 10
        }
        return scores
    }

    private mutating func ownHoldings(for kind: Kind) -> [Holding]? {
        guard Attribute.provider.kinds.contains(kind), random.chance(25) else { return nil }
        return (0..<random.number(0...2)).map { _ in holding() }
    }

    /// What the entry says; each thing its kind can say is sometimes left unsaid.
    private mutating func values(for kind: Kind) -> [Attribute: Entry.Value] {
        var values: [Attribute: Entry.Value] = [:]
        for attribute in Attribute.allCases where attribute.kinds.contains(kind) && random.chance(80) {
            values[attribute] = value(of: attribute, for: kind)
        }
        return values
    }

    private mutating func value(of attribute: Attribute, for kind: Kind) -> Entry.Value {
        switch attribute.shape {
        case .term: .term(random.pick(vocabulary.terms(in: attribute.list(for: kind) ?? "levels")))
        case .terms: .terms(terms(of: attribute.list(for: kind) ?? "levels", 0...3))
        case .flag: .flag(random.chance(60))
        case .number: .number(random.number(0...10))
        case .name: .name(random.pick(RandomCases.names))
        }
    }

    /// Three providers that may be registered and one that never is; they also serve as other names.
    static let names = ["cruz", "lee", "park", "stranger"]
}
