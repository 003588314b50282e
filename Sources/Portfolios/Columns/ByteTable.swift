/// Finds a small number by the bytes of a name: open addressing over a power of two, no allocation to look up.
package final class ByteTable: @unchecked Sendable {
    // Written only while it is built or by the one reader that owns it; the vocabulary's tables never change after.
    private struct Slot {
        var hash: UInt64 = 0
        var start: Int32 = 0
        var count: Int32 = -1
        var value: Int32 = 0
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    /// Where its memory first lay: different in every process, so that nobody can make names that all collide.
    private let seed: UInt64
    private var used = 0
    private var filled: [Int32] = []
    private var text: UnsafeMutablePointer<UInt8>
    private var textCapacity: Int
    private var textCount = 0

    package init(capacity: Int = 16) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot(), count: size)
        mask = size - 1
        seed = UInt64(UInt(bitPattern: slots)) &* 0x9E37_79B9_7F4A_7C15
        textCapacity = 256
        text = .allocate(capacity: textCapacity)
    }

    package convenience init(_ names: [(String, Int)]) {
        self.init(capacity: names.count)
        for (name, value) in names {
            var name = name
            name.withUTF8 { bytes in
                guard let base = bytes.baseAddress else { return }
                _ = insert(base, bytes.count, value: value)
            }
        }
    }

    deinit {
        slots.deallocate()
        text.deallocate()
    }

    /// Forgets all names, keeping the memory.
    package func removeAll() {
        for position in filled { slots[Int(position)].count = -1 }
        filled.removeAll(keepingCapacity: true)
        used = 0
        textCount = 0
    }

    package var count: Int { used }

    /// The value of a name, or −1.
    package func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let hash = hash(bytes, count)
        var position = Int(truncatingIfNeeded: hash) & mask
        while slots[position].count >= 0 {
            if slots[position].hash == hash, matches(position, bytes, count) { return Int(slots[position].value) }
            position = (position &+ 1) & mask
        }
        return -1
    }

    /// Adds a name, or answers the value it already has.
    package func insert(_ bytes: UnsafePointer<UInt8>, _ count: Int, value: Int) -> (value: Int, isNew: Bool) {
        let hash = hash(bytes, count)
        var position = Int(truncatingIfNeeded: hash) & mask
        while slots[position].count >= 0 {
            if slots[position].hash == hash, matches(position, bytes, count) {
                return (Int(slots[position].value), false)
            }
            position = (position &+ 1) & mask
        }
        keep(bytes, count)
        slots[position] = Slot(
            hash: hash, start: Int32(textCount - count), count: Int32(count), value: Int32(truncatingIfNeeded: value))
        filled.append(Int32(position))
        used += 1
        if used * 2 > mask { grow() }
        return (value, true)
    }

    private func matches(_ position: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard slots[position].count == Int32(count) else { return false }
        let own = text + Int(slots[position].start)
        for index in 0..<count where own[index] != bytes[index] { return false }
        return true
    }

    private func keep(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        if textCount + count > textCapacity {
            let larger = max(textCapacity * 2, textCount + count)
            let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            fresh.update(from: text, count: textCount)
            text.deallocate()
            text = fresh
            textCapacity = larger
        }
        (text + textCount).update(from: bytes, count: count)
        textCount += count
    }

    private func grow() {
        let old = slots
        let oldFilled = filled
        let size = (mask + 1) * 2
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot(), count: size)
        mask = size - 1
        filled.removeAll(keepingCapacity: true)
        for from in oldFilled {
            let slot = old[Int(from)]
            var position = Int(truncatingIfNeeded: slot.hash) & mask
            while slots[position].count >= 0 { position = (position &+ 1) & mask }
            slots[position] = slot
            filled.append(Int32(position))
        }
        old.deallocate()
    }

    /// Mixes length, first and last eight bytes, and for longer names all of them, so that names made to collide
    /// by sharing both ends still spread.
    func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(bytes)
        var low: UInt64 = 0
        var high: UInt64 = 0
        if count >= 8 {
            low = raw.loadUnaligned(as: UInt64.self)
            high = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            var offset = 8
            while offset &+ 8 < count {
                low = (low ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                low ^= low >> 29
                offset &+= 8
            }
        } else if count >= 4 {
            low = UInt64(raw.loadUnaligned(as: UInt32.self))
            high = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
        } else if count > 0 {
            low = UInt64(bytes[0]) | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count &- 1]) << 16
        }
        var mixed = (low ^ seed ^ (UInt64(count) &* 0xA076_1D64_78BD_642F)) &* 0xE703_7ED1_A0B4_28DB
        mixed ^= mixed >> 32
        mixed = (mixed ^ high) &* 0x8EBC_6AF0_9C88_C6E3
        return mixed ^ (mixed >> 29)
    }
}
