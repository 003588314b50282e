package import Portfolios

extension RandomCases {
    /// Up to three providers with standings that begin and end on the days of these cases.
    package mutating func providers() -> Providers {
        let ids = random.some(RandomCases.names.filter { $0 != "stranger" }, 0...3)
        return Providers(
            ids.map { id in
                Provider(
                    id: ProviderID(id), name: id, holdings: (0..<random.number(0...3)).map { _ in holding() },
                    degrees: (0..<random.number(0...2)).map { _ in degree() })
            })
    }

    mutating func holding() -> Holding {
        Holding(
            random.pick(vocabulary.terms(in: "credentials")), random.pick([.held, .held, .emerging, .vetted]),
            from: random.chance(70) ? random.pick(days) : nil, until: random.chance(50) ? random.pick(days) : nil)
    }

    private mutating func degree() -> Provider.Degree {
        Provider.Degree(
            level: random.pick(vocabulary.terms(in: "levels")), day: random.chance(60) ? random.pick(days) : nil)
    }
}
