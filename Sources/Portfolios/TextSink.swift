/// Something that text is written to piece by piece: fixed words and whole numbers, nothing that needs a `String`.
package protocol TextSink {
    /// Adds fixed words, as UTF-8.
    mutating func append(_ words: StaticString)
    /// Adds a whole number in decimal digits.
    mutating func append(number: Int)
}

/// Text as a growing array of UTF-8 bytes.
package struct TextBuffer: TextSink, Sendable {
    package var bytes: [UInt8]

    package init(capacity: Int = 64) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// What was written so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    @inlinable
    package mutating func append(_ words: StaticString) {
        words.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    @inlinable
    package mutating func append(number: Int) {
        if number < 0 { bytes.append(0x2D) }
        let magnitude = number.magnitude
        var scale: UInt = 1
        while magnitude / scale >= 10 { scale *= 10 }
        while scale > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: magnitude / scale % 10))
            scale /= 10
        }
    }
}

extension TextSink {
    /// Adds minutes the way people say them: `18 h 30 min`, `50 h`, `45 min`.
    @inlinable
    package mutating func append(minutes: Int) {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours != 0 || rest == 0 {
            append(number: hours)
            append(" h")
        }
        if rest != 0 {
            if hours != 0 { append(" ") }
            append(number: rest)
            append(" min")
        }
    }
}
