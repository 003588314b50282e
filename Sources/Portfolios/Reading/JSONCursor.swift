/// Walks through the bytes of one JSON text. Knows JSON's grammar and nothing of portfolios.
package struct JSONCursor {
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    package var next: UnsafePointer<UInt8>
    /// Where strings with escapes are decoded; valid until the next such string.
    let scratch: Scratch

    package final class Scratch {
        var bytes = GrowingBuffer<UInt8>()

        package init() {}
    }

    /// The contents of a string, between its quotes or decoded.
    package struct Text {
        var base: UnsafePointer<UInt8>
        var count: Int
    }

    static let deepest = 64

    package init(_ bytes: UnsafeBufferPointer<UInt8>, scratch: Scratch) {
        let base = bytes.baseAddress ?? UnsafePointer(JSONCursor.nothing)
        start = base
        next = base
        end = base + bytes.count
        self.scratch = scratch
    }

    private nonisolated(unsafe) static let nothing = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

    package var offset: Int { next - start }

    package func problem(_ message: String, at place: UnsafePointer<UInt8>? = nil) -> ReadingProblem {
        // Text with escapes was decoded elsewhere: what is wrong with it is told where it ends.
        let place = place.flatMap { start <= $0 && $0 <= end ? $0 : nil } ?? next
        return ReadingProblem(offset: place - start, message: message)
    }

    @inline(__always)
    mutating func skipSpace() {
        while next < end {
            let byte = next.pointee
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            next += 1
        }
    }

    /// The next byte that is not space, without taking it; 0 at the end.
    @inline(__always)
    package mutating func peek() -> UInt8 {
        skipSpace()
        return next < end ? next.pointee : 0
    }

    /// Takes the byte if it comes next.
    @inline(__always)
    package mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        next += 1
        return true
    }

    package mutating func expect(_ byte: UInt8, _ what: StaticString) throws(ReadingProblem) {
        guard take(byte) else { throw problem("expected \(what) here\(found())") }
    }

    private func found() -> String {
        guard next < end else { return ", but the text ends" }
        let byte = next.pointee
        return (0x21...0x7E).contains(byte) ? ", found “\(Character(UnicodeScalar(byte)))”" : ""
    }

    /// A string; its opening quote comes next.
    @inline(__always)
    package mutating func string() throws(ReadingProblem) -> Text {
        guard take(0x22) else { throw problem("expected text in double quotes here\(found())") }
        let first = next
        while next < end {
            let byte = next.pointee
            if byte == 0x22 {
                next += 1
                return Text(base: first, count: next - first - 1)
            }
            if byte == 0x5C { return try escapedString(from: first) }
            guard byte >= 0x20 else { break }
            next += 1
        }
        throw problem(next < end ? "a control character stands inside text" : "text in quotes does not end", at: first)
    }

    private mutating func escapedString(from first: UnsafePointer<UInt8>) throws(ReadingProblem) -> Text {
        scratch.bytes.count = 0
        scratch.bytes.append(first, next - first)
        while next < end {
            let byte = next.pointee
            next += 1
            switch byte {
            case 0x22: return Text(base: UnsafePointer(scratch.bytes.base), count: scratch.bytes.count)
            case 0x5C: try escape()
            case 0..<0x20: throw problem("a control character stands inside text", at: next - 1)
            default: scratch.bytes.append(byte)
            }
        }
        throw problem("text in quotes does not end", at: first)
    }

    private mutating func escape() throws(ReadingProblem) {
        guard next < end else { throw problem("text in quotes does not end") }
        let byte = next.pointee
        next += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: scratch.bytes.append(byte)
        case 0x62: scratch.bytes.append(0x08)
        case 0x66: scratch.bytes.append(0x0C)
        case 0x6E: scratch.bytes.append(0x0A)
        case 0x72: scratch.bytes.append(0x0D)
        case 0x74: scratch.bytes.append(0x09)
        case 0x75: for unit in String(try escapedScalar()).utf8 { scratch.bytes.append(unit) }
        default: throw problem("there is no escape “\\\(Character(UnicodeScalar(byte)))” in JSON", at: next - 2)
        }
    }

    private mutating func escapedScalar() throws(ReadingProblem) -> Character {
        let place = next - 2
        var value = try hexadecimal()
        if (0xD800..<0xDC00).contains(value), next + 1 < end, next[0] == 0x5C, next[1] == 0x75 {
            next += 2
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else {
                throw problem("half of a character pair is missing", at: place)
            }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = UnicodeScalar(value) else { throw problem("half of a character pair is missing", at: place) }
        return Character(scalar)
    }

    private mutating func hexadecimal() throws(ReadingProblem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard next < end else { throw problem("text in quotes does not end") }
            let byte = next.pointee
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw problem("\\u needs four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            next += 1
        }
        return value
    }

    /// The bytes of a number.
    @inline(__always)
    package mutating func number() throws(ReadingProblem) -> Text {
        skipSpace()
        let first = next
        while next < end {
            let byte = next.pointee
            guard (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x2B || byte | 0x20 == 0x65
            else { break }
            next += 1
        }
        guard next > first else { throw problem("expected a number here\(found())") }
        return Text(base: first, count: next - first)
    }

    /// A whole number from 0 to `most`.
    @inline(__always)
    mutating func whole(most: Int) throws(ReadingProblem) -> Int {
        let text = try number()
        var value = 0
        if text.count <= 12 {
            var index = 0
            while index < text.count {
                let digit = Int(text.base[index]) &- 0x30
                guard digit >= 0, digit <= 9 else { break }
                value = value &* 10 &+ digit
                index &+= 1
            }
            if index == text.count, value <= most, text.count == 1 || text.base[0] != 0x30 { return value }
        }
        throw wholeProblem(text, most: most)
    }

    private func wholeProblem(_ text: Text, most: Int) -> ReadingProblem {
        let written = string(text)
        if written.hasPrefix("-") {
            return problem("\(written) is negative; write a whole number from 0", at: text.base)
        }
        if written.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !written.hasPrefix("0") {
            return problem("\(written.prefix(40)) is too large; the most is \(most)", at: text.base)
        }
        return problem("\(written.prefix(40)) is not a whole number", at: text.base)
    }

    package func string(_ text: Text) -> String {
        String(decoding: UnsafeBufferPointer(start: text.base, count: text.count), as: UTF8.self)
    }

    /// `true` or `false`.
    package mutating func flag() throws(ReadingProblem) -> Bool {
        if word("true") { return true }
        if word("false") { return false }
        throw problem("expected true or false here\(found())")
    }

    /// Takes `null` if it comes next.
    @inline(__always)
    package mutating func null() -> Bool { peek() == 0x6E && word("null") }

    private mutating func word(_ word: StaticString) -> Bool {
        skipSpace()
        let count = word.utf8CodeUnitCount
        guard end - next >= count else { return false }
        for index in 0..<count where next[index] != word.utf8Start[index] { return false }
        next += count
        return true
    }

    /// After a value in a list or map: `true` if another follows, `false` if the closing byte was taken.
    @inline(__always)
    package mutating func another(before close: UInt8) throws(ReadingProblem) -> Bool {
        let byte = peek()
        if byte == 0x2C {
            next += 1
            return true
        }
        guard byte == close else {
            throw problem("expected a comma or “\(Character(UnicodeScalar(close)))” here\(found())")
        }
        next += 1
        return false
    }
}
