/// Which programs each word, or each entry of the glossary, leads to, and how strongly.
struct Postings: Sendable {
    private(set) var starts: [Int32] = [0]
    /// Programs by their positions, ascending within one list.
    private(set) var programs: [Int32] = []
    /// From 1.
    private(set) var weights: [UInt8] = []

    mutating func append(_ list: [Posting]) {
        for posting in list {
            programs.append(posting.program)
            weights.append(posting.weight)
        }
        starts.append(Int32(clamping: programs.count))
    }

    subscript(number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }
}

struct Posting: Sendable, Hashable {
    var program: Int32
    var weight: UInt8
}
