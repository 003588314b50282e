/// Sets of programs as bits, one row for each set, all of the same width.
struct BitRows: Sendable {
    /// 64-bit words in a row.
    let words: Int
    private(set) var bits: [UInt64]

    init(rows: Int, programs: Int) {
        words = (programs + 63) / 64
        bits = Array(repeating: 0, count: rows * words)
    }

    mutating func set(_ program: Int, in row: Int) {
        bits[row * words + program / 64] |= 1 << UInt64(program % 64)
    }

    func has(_ program: Int, in row: Int) -> Bool {
        bits[row * words + program / 64] >> UInt64(program % 64) & 1 == 1
    }

    func row(_ row: Int) -> ArraySlice<UInt64> { bits[row * words..<(row + 1) * words] }

    /// How many are in a row.
    func count(_ row: Int) -> Int { self.row(row).reduce(0) { $0 + $1.nonzeroBitCount } }
}

/// A set of programs in memory that someone else owns; nothing here allocates or checks bounds.
typealias ProgramBits = UnsafeMutablePointer<UInt64>

@inline(__always)
func hasProgram(_ bits: UnsafePointer<UInt64>, _ position: Int) -> Bool {
    bits[position &>> 6] &>> UInt64(truncatingIfNeeded: position & 63) & 1 == 1
}

@inline(__always)
func addProgram(_ bits: ProgramBits, _ position: Int) {
    bits[position &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: position & 63)
}

@inline(__always)
func countPrograms(_ bits: UnsafePointer<UInt64>, _ words: Int) -> Int {
    var count = 0
    for word in 0..<words { count &+= bits[word].nonzeroBitCount }
    return count
}

/// How many are in both.
@inline(__always)
func countShared(_ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>, _ words: Int) -> Int {
    var count = 0
    for word in 0..<words { count &+= (left[word] & right[word]).nonzeroBitCount }
    return count
}

/// How many are in all three.
func countShared(
    _ left: UnsafePointer<UInt64>, _ right: UnsafePointer<UInt64>, _ third: UnsafePointer<UInt64>, _ words: Int
) -> Int {
    var count = 0
    for word in 0..<words { count &+= (left[word] & right[word] & third[word]).nonzeroBitCount }
    return count
}

@inline(__always)
func addAll(_ from: UnsafePointer<UInt64>, to bits: ProgramBits, _ words: Int) {
    for word in 0..<words { bits[word] |= from[word] }
}

/// Calls `body` with each position, ascending, until it says that it has enough.
@inline(__always)
func forEachProgram(_ bits: UnsafePointer<UInt64>, _ words: Int, _ body: (Int) -> Bool) {
    for word in 0..<words {
        var left = bits[word]
        while left != 0 {
            if body(word &* 64 &+ left.trailingZeroBitCount) { return }
            left &= left &- 1
        }
    }
}
