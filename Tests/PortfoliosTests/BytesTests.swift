import Fixtures
import Portfolios
import Testing

extension ByteTable {
    fileprivate func find(_ name: [UInt8]) -> Int { name.withUnsafeBufferPointer { find($0.baseAddress!, $0.count) } }

    fileprivate func insert(_ name: [UInt8], _ value: Int) -> (value: Int, isNew: Bool) {
        name.withUnsafeBufferPointer { insert($0.baseAddress!, $0.count, value: value) }
    }
}

@Suite("Tables of names")
struct ByteTableTests {
    @Test(
        "thousands of names are found, and none that was not added", arguments: [0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 40])
    func many(length: Int) {
        let table = ByteTable(capacity: 1)
        let names = (0..<3000).map { Array((String(repeating: "x", count: length) + "\($0)").utf8) }
        for (value, name) in names.enumerated() { #expect(table.insert(name, value) == (value, true)) }
        for (value, name) in names.enumerated() {
            #expect(table.find(name) == value)
            #expect(table.insert(name, -7) == (value, false))
            #expect(table.find(name + [0x21]) == -1)
        }
        #expect(table.count == names.count)
        table.removeAll()
        #expect(table.count == 0)
        #expect(names.allSatisfy { table.find($0) == -1 })
        #expect(table.insert(names[7], 1) == (1, true))
    }

    @Test("names made to share a hash are still told apart")
    func colliding() {
        let table = ByteTable()
        let names = (0..<400).map { collidingName(UInt64($0)) }
        #expect(Set(names).count == names.count)
        for (value, name) in names.enumerated() { #expect(table.insert(name, value) == (value, true)) }
        for (value, name) in names.enumerated() { #expect(table.find(name) == value) }
    }

    /// Sixteen bytes whose second half undoes in the hash what the first half did.
    private func collidingName(_ low: UInt64) -> [UInt8] {
        var mixed = (low ^ (16 &* 0xA076_1D64_78BD_642F)) &* 0xE703_7ED1_A0B4_28DB
        mixed ^= mixed >> 32
        return [low, mixed].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
    }

    @Test("names of one to three bytes and of all bytes are told apart")
    func short() {
        let table = ByteTable()
        var names: [[UInt8]] = (UInt8.min...UInt8.max).map { [$0] }
        for first in UInt8(0)..<40 { for second in UInt8(0)..<40 { names += [[first, second], [first, 7, second]] } }
        for (value, name) in names.enumerated() { #expect(table.insert(name, value) == (value, true)) }
        for (value, name) in names.enumerated() { #expect(table.find(name) == value) }
    }
}

@Suite("Writing bytes")
struct ByteBufferTests {
    @Test("text in quotes is read back as it was, whatever is in it")
    func quoting() throws {
        let reading = Reading()
        var texts = (1..<0x250).map { "a\(UnicodeScalar(UInt32($0))!)b" }
        texts += [
            "\0", "\"\\/", "\u{1B}[31m", "\u{2028}\u{FFFF}\u{10FFFF}", "</script>", String(repeating: "\n", count: 400),
        ]
        for text in texts {
            let buffer = ByteBuffer(capacity: 1)
            buffer.append("{\"id\":")
            buffer.appendQuoted(text)
            buffer.append("}")
            #expect(!buffer.bytes.contains { $0 < 0x20 || $0 == 0x7F })
            #expect(try reading.portfolio(buffer.text).id.text == text)
        }
    }

    @Test("an empty text is two quotes")
    func emptyText() {
        let buffer = ByteBuffer(capacity: 1)
        buffer.appendQuoted("")
        #expect(buffer.text == "\"\"")
    }

    @Test("numbers are written as everyone writes them")
    func numbers() {
        var random = SplitMix64(seed: 7)
        var numbers = [0, 1, 9, 10, 99, 100, -1, -9, -10, .max, .min, 1_000_000_000_000]
        numbers += (0..<500).map { Int(truncatingIfNeeded: random.next() >> UInt64($0 % 64)) }
        for number in numbers {
            let buffer = ByteBuffer(capacity: 1)
            buffer.append(number: number)
            #expect(buffer.text == "\(number)")
            var text = TextBuffer(capacity: 1)
            text.append(number: number)
            #expect(text.text == "\(number)")
        }
    }

    @Test("it grows as needed and is empty again at once")
    func growth() {
        let buffer = ByteBuffer(capacity: 1)
        for _ in 0..<1000 {
            buffer.append("word ")
            buffer.append([1, 2, 3])
            buffer.append("é")
            buffer.append(byte: 0x21)
        }
        #expect(buffer.count == 1000 * 11)
        #expect(buffer.bytes.suffix(6).elementsEqual([1, 2, 3, 0xC3, 0xA9, 0x21]))
        buffer.removeAll()
        #expect(buffer.text.isEmpty)
    }

    @Test("minutes are written as `Minutes` says them")
    func minutes() {
        for minutes in [0, 1, 59, 60, 61, 1110, 3000] {
            var buffer = ByteBuffer()
            buffer.append(minutes: minutes)
            #expect(buffer.text == Minutes.text(minutes))
        }
    }
}
