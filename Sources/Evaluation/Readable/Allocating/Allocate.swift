import Portfolios
import Rulebooks

extension ReadableEvaluator.Reading {
    /// A pool shared out to parts in order so that nothing counts twice.
    func allocate(_ allocation: Allocation, of requirement: Requirement) -> ReadableEvaluator.Verdict {
        let sifting = sifting(allocation.pool, for: [requirement.id] + allocation.parts.map(\.id))
        let pool = Pool(
            allocation: allocation,
            needs: allocation.parts.map { need($0.need, of: $0.id, proRated: allocation.proRated) })
        let certain = share(pool, sifting.passing.filter { !isUnsure($0, of: pool.sum) }, .certain)
        let could = coulds(pool, sifting.possible)
        let parts = allocation.parts.indices.map { part($0, pool, certain, could) }

        let possible = allocation.parts.indices.map {
            shortfall(of: allocation.parts[$0].id, have: could[$0], need: pool.needs[$0])
        }
        let shortfalls = ReadableEvaluator.Shortfalls(
            certain: parts.map(\.shortfalls.certain).reduce(0, +), possible: possible.reduce(0, +))
        var verdict = verdict(on: requirement, pool.unit, amounts(parts, shortfalls.certain), shortfalls)
        verdict.counted = certain.counted { certain.shares.ofEntry($0) }
        verdict.setAside = sifting.setAside + notShared(pool, sifting.passing, certain)
        verdict.decision = acceptance(for: requirement.id)
        verdict.children = parts
        return verdict
    }

    /// Whether an entry of the pool can only possibly be shared out: it lacks the provider that a cap goes by, or may
    /// fall under several caps.
    func isUnsure(_ entry: Entry, of rule: SumRule) -> Bool {
        guard case .caps(let caps) = rule else { return lacksProvider(entry, rule) }
        return self.caps(over: entry, caps, .certain).count > 1
    }

    private func part(
        _ index: Int, _ pool: Pool, _ certain: Sharing, _ could: [Int]
    ) -> ReadableEvaluator.Verdict {
        part(
            Named(pool.allocation.parts[index]), pool.unit, need: pool.needs[index],
            have: certain.shares.ofPart(index), could: could[index],
            certain.counted { certain.shares.amounts[$0][index] })
    }

    /// The parts' amounts together.
    private func amounts(_ parts: [ReadableEvaluator.Verdict], _ shortfall: Int) -> Tally {
        Tally(
            have: parts.map(\.tally.have).reduce(0, +), could: parts.map(\.tally.could).reduce(0, +),
            need: parts.map(\.tally.need).reduce(0, +), remaining: parts.map(\.tally.remaining).reduce(0, +),
            shortfall: shortfall)
    }

    /// What each part could have. An entry that does not say its minutes could fill every part it may go to.
    private func coulds(_ pool: Pool, _ possible: [Entry]) -> [Int] {
        let sharing = share(pool, possible, .possible)
        let silent = possible.filter { pool.amount($0) == nil }
        return pool.needs.indices.map { index in
            let could = sharing.shares.ofPart(index)
            let part = pool.allocation.parts[index]
            return silent.contains { passes($0, part, .possible) } ? max(could, pool.needs[index]) : could
        }
    }
}
