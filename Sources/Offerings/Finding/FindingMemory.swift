/// The memory of one search: rows of bits and, for words, a score for each program. Lives as long as the search.
final class FindingMemory {
    /// 64-bit words in a row.
    let words: Int
    private let programs: Int
    private let rows: ProgramBits
    private let scoring: UnsafeMutablePointer<UInt16>
    private let marks: UnsafeMutablePointer<UInt8>

    /// Parts of a query: every facet and the text.
    static let mostParts = ProgramFacet.allCases.count + 1

    init(programs: Int, words: Int) {
        self.words = words
        self.programs = programs
        let count = max(1, (Self.mostParts + 7) * words)
        rows = .allocate(capacity: count)
        rows.initialize(repeating: 0, count: count)
        scoring = .allocate(capacity: max(1, programs))
        marks = .allocate(capacity: max(1, programs))
        scoring.initialize(repeating: 0, count: max(1, programs))
        marks.initialize(repeating: 0, count: max(1, programs))
    }

    deinit {
        rows.deallocate()
        scoring.deallocate()
        marks.deallocate()
    }

    /// What each part of the query lets pass.
    func part(_ number: Int) -> ProgramBits { rows + number * words }
    /// What all parts let pass.
    var all: ProgramBits { part(Self.mostParts) }
    /// What all but one part let pass, and all but two.
    var allButOne: ProgramBits { part(Self.mostParts + 1) }
    var allButTwo: ProgramBits { part(Self.mostParts + 2) }
    /// The programs of the chosen states themselves.
    var own: ProgramBits { part(Self.mostParts + 3) }
    /// For whoever needs it in between.
    var spare: ProgramBits { part(Self.mostParts + 4) }
    /// The programs that are open to the chosen states.
    var open: ProgramBits { part(Self.mostParts + 5) }
    /// Programs that stand on a page or before it already.
    var shown: ProgramBits { part(Self.mostParts + 6) }

    /// How well a program answers the words.
    var scores: UnsafeMutablePointer<UInt16> { scoring }
    /// How well it answers the one word that is being looked up.
    var best: UnsafeMutablePointer<UInt8> { marks }

    func forgetScores() { scoring.update(repeating: 0, count: programs) }

    func forgetWord() { marks.update(repeating: 0, count: programs) }

    func clear(_ bits: ProgramBits) { bits.update(repeating: 0, count: words) }

    /// Adds all programs to a row.
    func fill(_ bits: ProgramBits) {
        bits.update(repeating: .max, count: words)
        if programs % 64 != 0 { bits[words - 1] = (1 << UInt64(programs % 64)) - 1 }
    }
}
