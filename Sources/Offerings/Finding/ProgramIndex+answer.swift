package import Portfolios

extension ProgramIndex {
    /// Programs on a page, when nobody says otherwise.
    package static let pageSize = 20

    /// The programs that fit a query, one page of them, with the counts of every facet.
    /// - Parameter day: the one from which deadlines are looked at.
    package func answer(
        to query: ProgramQuery, on day: Day, pageSize: Int = ProgramIndex.pageSize
    ) -> ProgramAnswer {
        let search = ProgramSearch(query, in: self)
        let memory = search.memory
        let size = min(max(pageSize, 1), 1_000)
        let total = countPrograms(memory.all, memory.words)
        let hasState = query.choices[.state] != nil
        let own = hasState ? countShared(memory.all, memory.own, memory.words) : total
        let pages = max(1, (total + size - 1) / size)
        let page = min(query.page, pages)
        let shown = PageOfPrograms(search: search, day: day, hasState: hasState)
        let hits = shown.hits((page - 1) * size..<min(page * size, total), own: own)
        return ProgramAnswer(
            hits: hits, total: total, own: own, page: page, pages: pages,
            facets: ProgramFacet.allCases.map { counts(of: $0, search) }, silent: silent(search),
            widening: total == 0 ? search.widening : nil)
    }

    private func counts(of facet: ProgramFacet, _ search: ProgramSearch) -> ProgramAnswer.FacetCounts {
        let base = search.withoutFacet(facet)
        let chosen = search.query.choices[facet] ?? []
        let words = rows.rows.words
        let values = facets.values(of: facet)
        let counts = rows.rows.bits.withUnsafeBufferPointer { bits in
            guard let start = bits.baseAddress else { return values.map { ProgramAnswer.Count($0, chosen) } }
            return values.indices.map { place in
                let row = start + rows.row(facet, place) * words
                var count = ProgramAnswer.Count(values[place], chosen)
                count.count = countShared(base, row, words)
                if facet == .state {
                    let open = start + rows.openRows[place] * words
                    count.alsoOpen = countBeyond(base, open, row, words)
                }
                return count
            }
        }
        return ProgramAnswer.FacetCounts(facet: facet, counts: counts)
    }

    /// For each facet in which only known answers are chosen, the programs without one.
    private func silent(_ search: ProgramSearch) -> [ProgramAnswer.Silence] {
        let (memory, words) = (search.memory, rows.rows.words)
        let hasState = search.query.choices[.state] != nil
        return ProgramFacet.allCases.compactMap { facet in
            guard let chosen = search.query.choices[facet], !chosen.contains(.notKnown),
                let place = facets.position(of: .notKnown, in: facet)
            else { return nil }
            let base = search.withoutFacet(facet)
            return rows.rows.bits.withUnsafeBufferPointer { bits in
                guard let start = bits.baseAddress else { return nil }
                let row = start + rows.row(facet, place) * words
                // What is open to a state fits already, wherever it is.
                let total = countShared(base, row, words) - countShared(memory.all, row, words)
                // Of a state nobody knows, no program is one of the chosen states.
                let own = hasState && facet != .state ? countShared(base, row, memory.own, words) : total
                return total > 0 ? ProgramAnswer.Silence(facet: facet, total: total, own: own) : nil
            }
        }
    }

    /// How many are in both and not in the third.
    private func countBeyond(
        _ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>, _ third: UnsafePointer<UInt64>, _ words: Int
    ) -> Int {
        var count = 0
        for word in 0..<words { count &+= (left[word] & right[word] & ~third[word]).nonzeroBitCount }
        return count
    }
}

extension ProgramAnswer.Count {
    fileprivate init(_ value: FacetValue, _ chosen: Set<FacetValue>) {
        self.init(value: value, count: 0, alsoOpen: 0, isChosen: chosen.contains(value))
    }
}

extension ProgramSearch {
    /// One part to drop, or else two: of those that find something, the one that finds most. Of equals the later one
    /// in the order of the facets, so that the state goes last.
    var widening: ProgramAnswer.Widening? {
        var found: ProgramAnswer.Widening?
        func offer(_ drops: [ProgramQuery.Part], _ count: Int) {
            if count > 0, count >= found?.count ?? 0 { found = ProgramAnswer.Widening(drops: drops, count: count) }
        }
        for part in parts.indices { offer([parts[part]], count(without: part)) }
        if found != nil { return found }
        for first in parts.indices {
            for second in parts.indices where second > first {
                offer([parts[first], parts[second]], count(without: first, second))
            }
        }
        return found
    }
}
