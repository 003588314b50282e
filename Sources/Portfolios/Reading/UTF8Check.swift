/// Whether bytes are UTF-8.
package enum UTF8Check {
    static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingProblem) {
        guard let bad = firstInvalid(in: bytes) else { return }
        throw ReadingProblem(offset: bad, message: "this is not valid UTF-8; save the file as UTF-8")
    }

    /// The position of the first byte that is not part of valid UTF-8, or `nil`. Eight ASCII bytes a step.
    package static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let raw = UnsafeRawPointer(base)
        let count = bytes.count
        var index = 0
        while index < count {
            if index &+ 8 <= count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index &+= 8
                continue
            }
            if base[index] < 0x80 {
                index &+= 1
                continue
            }
            let length = sequenceLength(base + index, count - index)
            if length == 0 { return index }
            index &+= length
        }
        return nil
    }

    /// Length of the multi-byte sequence that starts here, or 0: overlong forms, surrogates and values past
    /// U+10FFFF are refused (Unicode 15, table 3-7).
    private static func sequenceLength(_ bytes: UnsafePointer<UInt8>, _ left: Int) -> Int {
        let lead = bytes[0]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard left >= length, second.contains(bytes[1]) else { return 0 }
        for index in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index]) { return 0 }
        return length
    }
}
