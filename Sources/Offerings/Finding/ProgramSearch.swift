import Portfolios
import Rulebooks

/// One search: which programs pass, part by part.
struct ProgramSearch {
    let index: ProgramIndex
    let query: ProgramQuery
    let memory: FindingMemory
    /// The parts of the query, in the order of their rows.
    private(set) var parts: [ProgramQuery.Part] = []

    init(_ query: ProgramQuery, in index: ProgramIndex) {
        self.index = index
        self.query = query
        memory = FindingMemory(programs: index.programs.count, words: index.rows.rows.words)
        for facet in ProgramFacet.allCases { addFacet(facet) }
        addText()
        memory.fill(memory.all)
        for number in parts.indices { narrow(by: memory.part(number)) }
    }

    /// What passes all parts but those of one facet.
    func withoutFacet(_ facet: ProgramFacet) -> UnsafePointer<UInt64> {
        guard let number = parts.firstIndex(of: .facet(facet)) else { return UnsafePointer(memory.all) }
        let (all, one, part, base) = (memory.all, memory.allButOne, memory.part(number), memory.spare)
        for word in 0..<memory.words { base[word] = all[word] | one[word] & ~part[word] }
        return UnsafePointer(base)
    }

    /// How many would pass without one part, where none passes all.
    func count(without part: Int) -> Int {
        let (one, bits) = (memory.allButOne, memory.part(part))
        var count = 0
        for word in 0..<memory.words { count &+= (one[word] & ~bits[word]).nonzeroBitCount }
        return count
    }

    /// How many would pass without two parts, where none passes all but one.
    func count(without first: Int, _ second: Int) -> Int {
        let (two, left, right) = (memory.allButTwo, memory.part(first), memory.part(second))
        var count = 0
        for word in 0..<memory.words { count &+= (two[word] & ~left[word] & ~right[word]).nonzeroBitCount }
        return count
    }

    /// Keeps, bit by bit, who failed no part, one part and two parts so far.
    private func narrow(by part: ProgramBits) {
        let (all, one, two) = (memory.all, memory.allButOne, memory.allButTwo)
        for word in 0..<memory.words {
            let bits = part[word]
            two[word] = two[word] & bits | one[word] & ~bits
            one[word] = one[word] & bits | all[word] & ~bits
            all[word] &= bits
        }
    }

    private mutating func addFacet(_ facet: ProgramFacet) {
        guard let chosen = query.choices[facet] else { return }
        let bits = memory.part(parts.count)
        parts.append(.facet(facet))
        for value in chosen {
            guard let place = index.facets.position(of: value, in: facet) else { continue }
            add(index.rows.row(facet, place), to: bits)
            guard facet == .state else { continue }
            add(index.rows.row(facet, place), to: memory.own)
            add(index.rows.openRows[place], to: bits)
            add(index.rows.openRows[place], to: memory.open)
            guard query.takesInNeighbors else { continue }
            for neighbor in index.rows.neighbors[place] { add(index.rows.row(facet, neighbor), to: bits) }
        }
    }

    private func add(_ row: Int, to bits: ProgramBits) {
        index.rows.rows.bits.withUnsafeBufferPointer { rows in
            guard let base = rows.baseAddress else { return }
            addAll(base + row * memory.words, to: bits, memory.words)
        }
    }

    private mutating func addText() {
        guard !query.text.isEmpty else { return }
        var reading = TextReading(query.text, in: index.text)
        // Signs alone ask for nothing.
        guard !reading.words.isEmpty else { return }
        let passing = memory.part(parts.count)
        parts.append(.text)
        index.text.score(reading, in: memory, passing: passing)
        guard countPrograms(passing, memory.words) == 0, reading.takeInOpen(index.text) else { return }
        memory.forgetScores()
        index.text.score(reading, in: memory, passing: passing)
    }
}
