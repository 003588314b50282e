import Portfolios

extension ProgramIndex {
    /// Programs that teach much the same, the most alike first; never the program itself, nor one that is over.
    ///
    /// Shared work and topics weigh most; a shared state, level, award and format tip the balance. A program that
    /// shares neither work nor a topic is not alike, unless this one names none.
    package func similar(to position: Int, most: Int = 5) -> [Int] {
        guard programs.indices.contains(position), most > 0 else { return [] }
        let likeness = likeness(to: position)
        let (sure, equal, room) = likeness.largest(most, of: comparable(to: position))
        // Of equals, those that come first without words.
        var left = (sure: countPrograms(sure, rows.rows.words), equal: room)
        var found: [(position: Int, likeness: Int)] = []
        for other in orders.best.lazy.map({ Int($0) }) where left.sure + left.equal > 0 {
            if hasProgram(sure, other) {
                left.sure -= 1
            } else if left.equal > 0, hasProgram(equal, other) {
                left.equal -= 1
            } else {
                continue
            }
            let its = likeness.value(of: other)
            found.insert((other, its), at: found.firstIndex { $0.likeness < its } ?? found.count)
        }
        return found.map(\.position)
    }

    private func likeness(to position: Int) -> BitCounters {
        let shared = Self.likeness.map { facet, weight in (rows: rowsShared(facet, with: position), weight: weight) }
        let most = shared.reduce(0) { $0 + $1.rows.count * $1.weight }
        var likeness = BitCounters(words: rows.rows.words, most: most)
        rows.rows.bits.withUnsafeBufferPointer { bits in
            guard let base = bits.baseAddress else { return }
            for (rows, weight) in shared {
                for row in rows { likeness.add(weight, to: base + row * self.rows.rows.words) }
            }
        }
        return likeness
    }

    /// The other programs that are not over and, where this one teaches something, share work or a topic with it.
    private func comparable(to position: Int) -> [UInt64] {
        var those = [UInt64](repeating: teaches(position) ? 0 : .max, count: rows.rows.words)
        if teaches(position) {
            for row in Self.taught.flatMap({ rowsShared($0, with: position) }) { those.formUnion(rows.rows.row(row)) }
        }
        if let past = facets.vocabulary.term("past", in: "program-statuses"),
            let place = facets.position(of: .term(past), in: .status)
        {
            those.subtract(rows.rows.row(rows.row(.status, place)))
        }
        those[position / 64] &= ~(1 << UInt64(position % 64))
        return those
    }

    /// The rows of the values that are known of a program.
    private func rowsShared(_ facet: ProgramFacet, with position: Int) -> [Int] {
        facets.values(of: facet).indices.filter { place in
            facets.values(of: facet)[place] != .notKnown && rows.rows.has(position, in: rows.row(facet, place))
        }.map { rows.row(facet, $0) }
    }

    private static let taught: [ProgramFacet] = [.track, .core, .clinical, .process]
    private static let likeness: [(ProgramFacet, Int)] = [
        (.track, 6), (.core, 4), (.clinical, 4), (.process, 4), (.level, 3), (.state, 3), (.award, 2), (.format, 1),
    ]

    private func teaches(_ position: Int) -> Bool {
        !programs[position].tracks.isEmpty || !programs[position].themes.isEmpty
    }
}

extension [UInt64] {
    fileprivate mutating func formUnion(_ row: ArraySlice<UInt64>) {
        for (word, bits) in zip(indices, row) { self[word] |= bits }
    }

    fileprivate mutating func subtract(_ row: ArraySlice<UInt64>) {
        for (word, bits) in zip(indices, row) { self[word] &= ~bits }
    }
}
