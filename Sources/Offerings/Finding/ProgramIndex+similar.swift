import Portfolios

extension ProgramIndex {
    /// Programs that teach much the same, the most alike first; never the program itself, nor one that is over.
    ///
    /// Shared work and topics weigh most; a shared state, level, award and format tip the balance. A program that
    /// shares neither work nor a topic is not alike, unless this one names none.
    package func similar(to position: Int, most: Int = 5) -> [Int] {
        guard programs.indices.contains(position), most > 0 else { return [] }
        let likeness = likeness(to: position)
        let alike = alike(to: position)
        // Ordered by likeness, and of equals as without words; most programs are no better than the last of these.
        var best: [(position: Int, likeness: UInt16)] = []
        for other in orders.best.lazy.map({ Int($0) }) {
            let its = likeness[other]
            guard its > (best.count < most ? 0 : best[most - 1].likeness), other != position,
                alike.map({ $0[other] }) ?? true, !isOver(programs[other])
            else { continue }
            if best.count == most { best.removeLast() }
            best.insert((other, its), at: best.firstIndex { $0.likeness < its } ?? best.count)
        }
        return best.map(\.position)
    }

    private func likeness(to position: Int) -> [UInt16] {
        var likeness = [UInt16](repeating: 0, count: programs.count)
        for (facet, weight) in Self.likeness {
            forEachProgram(sharing: facet, with: position) { likeness[$0] += weight }
        }
        return likeness
    }

    /// Which programs share work or a topic with this one; `nil` where it names none.
    private func alike(to position: Int) -> [Bool]? {
        guard teaches(position) else { return nil }
        var alike = [Bool](repeating: false, count: programs.count)
        for facet in Self.taught { forEachProgram(sharing: facet, with: position) { alike[$0] = true } }
        return alike
    }

    private static let taught: Set<ProgramFacet> = [.track, .core, .clinical, .process]
    private static let likeness: [(ProgramFacet, UInt16)] = [
        (.track, 6), (.core, 4), (.clinical, 4), (.process, 4), (.level, 3), (.state, 3), (.award, 2), (.format, 1),
    ]

    private func teaches(_ position: Int) -> Bool {
        !programs[position].tracks.isEmpty || !programs[position].themes.isEmpty
    }

    private func isOver(_ program: Program) -> Bool {
        program.status.map { facets.vocabulary.name(of: $0) == "past" } ?? false
    }

    /// Once for each value that is known of both.
    @inline(__always)
    private func forEachProgram(sharing facet: ProgramFacet, with position: Int, _ body: (Int) -> Void) {
        let words = rows.rows.words
        rows.rows.bits.withUnsafeBufferPointer { bits in
            guard let base = bits.baseAddress else { return }
            for (place, value) in facets.values(of: facet).enumerated() where value != .notKnown {
                let row = base + rows.row(facet, place) * words
                guard hasProgram(row, position) else { continue }
                Offerings.forEachProgram(row, words) { other in
                    body(other)
                    return false
                }
            }
        }
    }
}
