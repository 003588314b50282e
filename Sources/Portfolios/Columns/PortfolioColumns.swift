/// One portfolio in flat arrays, filled again and again by the same reader so that nothing is allocated per person.
///
/// Not thread-safe: each worker owns one.
package final class PortfolioColumns {
    package private(set) var rows: UnsafeMutablePointer<EntryRow>
    package private(set) var count = 0
    private var capacity: Int
    /// Row positions in `Entry.inOrder`; valid after `arrange()`.
    package private(set) var order: [Int32] = []
    /// Terms of all sets, scores' parts and points, holdings.
    package var terms = GrowingBuffer<UInt16>()
    package var scores = GrowingBuffer<(part: UInt16, points: Int32)>()
    package var holdings = GrowingBuffer<Holding>()
    /// Ids and names, UTF-8, without escapes.
    package var text = GrowingBuffer<UInt8>()
    /// Each different provider, institution … once: its range in `text`.
    package var names = GrowingBuffer<TextRange>()
    package let nameTable = ByteTable(capacity: 64)
    package let idTable = ByteTable(capacity: 128)
    package var id = TextRange()
    package var name: TextRange?
    package var registrations: [Portfolio.Registration] = []
    private var arranging: [UInt64] = []

    package init() {
        capacity = 128
        rows = .allocate(capacity: capacity)
        rows.initialize(repeating: EntryRow(), count: capacity)
    }

    deinit { rows.deallocate() }

    /// Empties it for the next portfolio.
    package func reset() {
        count = 0
        order.removeAll(keepingCapacity: true)
        terms.count = 0
        scores.count = 0
        holdings.count = 0
        text.count = 0
        names.count = 0
        nameTable.removeAll()
        idTable.removeAll()
        id = TextRange()
        name = nil
        if !registrations.isEmpty { registrations.removeAll(keepingCapacity: true) }
    }

    /// A fresh row at the end; valid until the next call.
    package func addRow() -> UnsafeMutablePointer<EntryRow> {
        if count == capacity { grow() }
        let row = rows + count
        row.pointee = EntryRow()
        count &+= 1
        return row
    }

    private func grow() {
        let larger = UnsafeMutablePointer<EntryRow>.allocate(capacity: capacity * 2)
        larger.initialize(repeating: EntryRow(), count: capacity * 2)
        larger.update(from: rows, count: capacity)
        rows.deallocate()
        rows = larger
        capacity *= 2
    }

    /// The position of a name, added if it is new.
    package func intern(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        let (value, isNew) = nameTable.insert(bytes, count, value: names.count)
        if isNew { names.append(keep(bytes, count)) }
        return Int32(truncatingIfNeeded: value)
    }

    /// Copies bytes into the text.
    package func keep(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> TextRange {
        let start = text.count
        text.append(bytes, count)
        return TextRange(start: start, count: count)
    }

    package func string(_ range: TextRange) -> String {
        String(
            decoding: UnsafeBufferPointer(start: text.base + Int(range.start), count: Int(range.count)), as: UTF8.self)
    }

    /// Puts `order` into `Entry.inOrder`: kind, first day, id.
    package func arrange() {
        arranging.removeAll(keepingCapacity: true)
        var sorted = true
        for index in 0..<count {
            // Kind in the top byte, the day above the row's position; ids decide only among equals.
            let day = UInt64(UInt32(bitPattern: rows[index].first) ^ 0x8000_0000)
            let key = UInt64(rows[index].kind) << 56 | day << 24 | UInt64(index)
            if let last = arranging.last, last >> 24 >= key >> 24 { sorted = false }
            arranging.append(key)
        }
        if !sorted { sortKeys() }
        for key in arranging { order.append(Int32(truncatingIfNeeded: key & 0xFF_FFFF)) }
    }

    private func sortKeys() {
        arranging.withUnsafeMutableBufferPointer { keys in
            if keys.count > 96 {
                keys.sort { precedes($0, $1) }
                return
            }
            for next in 1..<keys.count {
                let key = keys[next]
                var hole = next
                while hole > 0, precedes(key, keys[hole &- 1]) {
                    keys[hole] = keys[hole &- 1]
                    hole &-= 1
                }
                keys[hole] = key
            }
        }
    }

    private func precedes(_ left: UInt64, _ right: UInt64) -> Bool {
        if left >> 24 != right >> 24 { return left < right }
        return idPrecedes(Int(left & 0xFF_FFFF), Int(right & 0xFF_FFFF))
    }

    private func idPrecedes(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (rows[left].id, rows[right].id)
        let (oneBytes, otherBytes) = (text.base + Int(one.start), text.base + Int(other.start))
        let shared = Int(min(one.count, other.count))
        for index in 0..<shared where oneBytes[index] != otherBytes[index] {
            return oneBytes[index] < otherBytes[index]
        }
        return one.count < other.count
    }
}

/// Memory that grows by doubling and keeps its size when emptied.
package struct GrowingBuffer<Element>: ~Copyable {
    package private(set) var base: UnsafeMutablePointer<Element>
    package var count = 0
    private var capacity: Int

    package init(capacity: Int = 64) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    package mutating func append(_ element: Element) {
        if count == capacity { grow(to: capacity * 2) }
        (base + count).initialize(to: element)
        count &+= 1
    }

    package mutating func append(_ bytes: UnsafePointer<Element>, _ more: Int) {
        if count + more > capacity { grow(to: max(capacity * 2, count + more)) }
        (base + count).update(from: bytes, count: more)
        count &+= more
    }

    private mutating func grow(to larger: Int) {
        let fresh = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        fresh.moveInitialize(from: base, count: count)
        base.deallocate()
        base = fresh
        capacity = larger
    }
}
