/// A small number for each program, kept bit by bit: each row holds one bit of the numbers of all programs. Adding to a
/// whole set of programs is then a few operations on 64 of them at once, and so is finding the largest.
struct BitCounters {
    private let words: Int
    private let planes: Int
    private var bits: [UInt64]

    /// - Parameter most: what no number ever exceeds.
    init(words: Int, most: Int) {
        self.words = words
        planes = Int.bitWidth - most.leadingZeroBitCount
        bits = Array(repeating: 0, count: planes * words)
    }

    func value(of program: Int) -> Int {
        (0..<planes).reduce(0) { value, plane in
            value | Int(bits[plane * words + program / 64] >> UInt64(program % 64) & 1) << plane
        }
    }

    /// Adds to the number of each program of a set, whose words are as many as a row's.
    mutating func add(_ weight: Int, to set: UnsafePointer<UInt64>) {
        bits.withUnsafeMutableBufferPointer { bits in
            for first in 0..<planes where weight &>> first & 1 == 1 {
                for word in 0..<words {
                    var carry = set[word]
                    var place = first &* words &+ word
                    while carry != 0, place < bits.count {
                        (bits[place], carry) = (bits[place] ^ carry, bits[place] & carry)
                        place &+= words
                    }
                }
            }
        }
    }

    /// Of a set, those with the largest numbers above zero. What is sure to be among the `most` of them stands apart
    /// from those with the same number of which only some have room.
    func largest(_ most: Int, of set: [UInt64]) -> (sure: [UInt64], equal: [UInt64], room: Int) {
        var sure = [UInt64](repeating: 0, count: words)
        var equal = set
        for word in 0..<words {
            equal[word] &= (0..<planes).reduce(0) { $0 | bits[$1 * words + word] }
        }
        var room = most
        for plane in (0..<planes).reversed() {
            let row = bits[plane * words..<(plane + 1) * words]
            let larger = zip(equal, row).map { $0 & $1 }
            let count = larger.reduce(0) { $0 + $1.nonzeroBitCount }
            if count >= room {
                equal = larger
            } else {
                room -= count
                for word in 0..<words {
                    sure[word] |= larger[word]
                    equal[word] &= ~larger[word]
                }
            }
        }
        return (sure, equal, room)
    }
}
