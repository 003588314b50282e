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
        let better = first(most, of: sure).map { (position: $0, likeness: likeness.value(of: $0)) }
        let sorted = better.enumerated().sorted { left, right in
            (right.element.likeness, left.offset) < (left.element.likeness, right.offset)
        }
        return sorted.map(\.element.position) + first(room, of: equal)
    }

    /// Of a set, those that come first without words.
    private func first(_ most: Int, of set: [UInt64]) -> [Int] {
        var first: [Int] = []
        forEachProgram(set, rows.rows.words) { program in
            let place = orders.places[program]
            if first.count == most {
                if place > orders.places[first[most - 1]] { return false }
                first.removeLast()
            }
            first.insert(program, at: first.firstIndex { orders.places[$0] > place } ?? first.count)
            return false
        }
        return first
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
