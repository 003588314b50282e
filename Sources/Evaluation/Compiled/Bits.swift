/// Sets of entries as bits, `words` words long. Free functions over pointers: the hot path allocates nothing.
typealias Bits = UnsafeMutablePointer<UInt64>

/// Calls `body` with each position in the set, ascending.
@inline(__always)
func forEachBit(_ bits: Bits, _ words: Int, _ body: (Int) -> Void) {
    for word in 0..<words {
        var left = bits[word]
        while left != 0 {
            body(word &* 64 &+ left.trailingZeroBitCount)
            left &= left &- 1
        }
    }
}

@inline(__always)
func anyBit(_ bits: Bits, _ words: Int) -> Bool {
    for word in 0..<words where bits[word] != 0 { return true }
    return false
}

@inline(__always)
func countBits(_ bits: Bits, _ words: Int) -> Int {
    var count = 0
    for word in 0..<words { count &+= bits[word].nonzeroBitCount }
    return count
}

@inline(__always)
func hasBit(_ bits: Bits, _ position: Int) -> Bool {
    bits[position >> 6] >> UInt64(position & 63) & 1 == 1
}

@inline(__always)
func setBit(_ bits: Bits, _ position: Int) {
    bits[position >> 6] |= 1 << UInt64(position & 63)
}

@inline(__always)
func clearBit(_ bits: Bits, _ position: Int) {
    bits[position >> 6] &= ~(1 << UInt64(position & 63))
}

@inline(__always)
func clearAll(_ bits: Bits, _ words: Int) {
    for word in 0..<words { bits[word] = 0 }
}

@inline(__always)
func copyBits(_ from: Bits, to target: Bits, _ words: Int) {
    for word in 0..<words { target[word] = from[word] }
}

/// Yes, no, or the portfolio does not say.
enum Answer: UInt8 {
    case no, yes, unknown

    @inline(__always)
    init(_ flag: Bool) { self = flag ? .yes : .no }
}

/// Whose entries are believed in a run.
enum Mode: Int {
    case claimed, verified
}
