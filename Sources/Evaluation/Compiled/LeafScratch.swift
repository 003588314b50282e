/// Reusable lists of the hours measures.
final class LeafScratch {
    /// Minutes of one entry, with the group whose cap they fall under.
    struct Item {
        var day: Int32
        var minutes: Int32
        /// −1: under no cap; `several`: it may fall under more than one.
        var group: Int32
        var position: Int32
    }

    /// The group of an item that may fall under several caps: it counts last, and is held to all of them.
    static let several: Int32 = -2

    /// An entry that may fall under several caps, and which (bit per cap).
    struct Several: BitwiseCopyable {
        var day: Int32
        var minutes: Int32
        var position: Int32
        var caps: UInt32
    }

    var items = GrowingList<Item>()
    var several = GrowingList<Several>()
    /// Minutes in each group, and the groups in use.
    var loads: [Int] = []
    var mosts: [Int] = []
    var intervals = GrowingList<Interval>()
    let timeline = WorkTimeline()
    /// Which names were seen, by position.
    var seen: [Bool] = []

    /// Takes as much of an entry as all its caps have left.
    static func take(_ several: Several, from left: inout [Int]) -> Int {
        var minutes = Int(several.minutes)
        for cap in left.indices where several.caps >> UInt32(cap) & 1 == 1 { minutes = min(minutes, left[cap]) }
        for cap in left.indices where several.caps >> UInt32(cap) & 1 == 1 { left[cap] -= minutes }
        return minutes
    }

    /// Days on which something was going on, and how much a day.
    struct Interval {
        var from: Int
        /// The day after the last.
        var end: Int
        var rate: Int
    }
}

/// An array that is emptied and filled again without giving its memory back.
struct GrowingList<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity = 64

    init() { base = .allocate(capacity: 64) }
    deinit { base.deallocate() }

    mutating func removeAll() { count = 0 }

    var last: Element? { count > 0 ? base[count &- 1] : nil }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        base[count] = element
        count &+= 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    /// Sorted by a key; insertion for the short lists that are the rule.
    mutating func sort(by key: (Element) -> Int64) {
        if count > 64 {
            var all = UnsafeMutableBufferPointer(start: base, count: count)
            return all.sort { key($0) < key($1) }
        }
        guard count > 1 else { return }
        for next in 1..<count {
            let element = base[next]
            let own = key(element)
            var hole = next
            while hole > 0, key(base[hole &- 1]) > own {
                base[hole] = base[hole &- 1]
                hole &-= 1
            }
            base[hole] = element
        }
    }
}
