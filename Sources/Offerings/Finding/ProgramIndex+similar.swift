import Portfolios

extension ProgramIndex {
    /// Programs that teach much the same, the most alike first; never the program itself, nor one that is over.
    ///
    /// Shared work and topics weigh most; a shared state, level, award and format tip the balance. A program that
    /// shares neither work nor a topic is not alike, unless this one names none.
    package func similar(to position: Int, most: Int = 5) -> [Int] {
        guard programs.indices.contains(position), most > 0 else { return [] }
        var likeness = [Int](repeating: 0, count: programs.count)
        var teachesAlike = [Bool](repeating: !teaches(position), count: programs.count)
        for (facet, weight) in Self.likeness {
            let isTaught = Self.taught.contains(facet)
            for (place, value) in facets.values(of: facet).enumerated() where value != .notKnown {
                guard rows.rows.has(position, in: rows.row(facet, place)) else { continue }
                for other in members(of: rows.row(facet, place)) {
                    likeness[other] += weight
                    if isTaught { teachesAlike[other] = true }
                }
            }
        }
        let order = orders.best.map { Int($0) }.filter { other in
            other != position && teachesAlike[other] && likeness[other] > 0 && !isOver(programs[other])
        }
        let ranked = order.enumerated().sorted { left, right in
            let (one, two) = (likeness[left.element], likeness[right.element])
            return one == two ? left.offset < right.offset : one > two
        }
        return ranked.prefix(most).map(\.element)
    }

    private static let taught: Set<ProgramFacet> = [.track, .core, .clinical, .process]
    private static let likeness: [(ProgramFacet, Int)] = [
        (.track, 6), (.core, 4), (.clinical, 4), (.process, 4), (.level, 3), (.state, 3), (.award, 2), (.format, 1),
    ]

    private func teaches(_ position: Int) -> Bool {
        !programs[position].tracks.isEmpty || !programs[position].themes.isEmpty
    }

    private func isOver(_ program: Program) -> Bool {
        program.status.map { facets.vocabulary.name(of: $0) == "past" } ?? false
    }

    private func members(of row: Int) -> [Int] {
        let words = rows.rows.words
        var members: [Int] = []
        rows.rows.bits.withUnsafeBufferPointer { bits in
            guard let base = bits.baseAddress else { return }
            forEachProgram(base + row * words, words) { position in
                members.append(position)
                return false
            }
        }
        return members
    }
}
