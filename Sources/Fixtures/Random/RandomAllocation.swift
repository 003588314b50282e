import Portfolios
package import Rulebooks

extension RandomCases {
    /// Two to four parts that share a pool of minutes or of entries.
    package mutating func allocation(id: NodeID) -> Allocation {
        if random.chance(30) {
            let kinds: [Kind] = random.chance(60) ? [.reference] : [.reference, .training, .credential]
            let parts = parts(of: "\(id)", 1...4, needs: [1, 1, 2], kinds: kinds)
            return Allocation(of: .entries, pool: filter(kinds: kinds), parts: parts, proRated: proRates())
        }
        let kinds = random.some(RandomCases.minuteKinds, 1...3)
        let parts = parts(of: "\(id)", 1...4, needs: [30, 45, 60, 90, 120], kinds: kinds)
        return Allocation(
            of: .hours, pool: filter(kinds: kinds), sum: sumRule(kinds: kinds, allocating: true), parts: parts,
            proRated: proRates())
    }
}
