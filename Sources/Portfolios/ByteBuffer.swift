/// Text as UTF-8 bytes in memory that is kept from one use to the next.
package final class ByteBuffer: TextSink {
    @usableFromInline package var base: UnsafeMutablePointer<UInt8>
    @usableFromInline package var count = 0
    @usableFromInline var capacity: Int

    package init(capacity: Int = 1 << 16) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    package func removeAll() { count = 0 }

    package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Memory for so many more bytes.
    @inlinable @inline(__always)
    package func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @usableFromInline func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    @inlinable @inline(__always)
    package func append(_ words: StaticString) {
        append(words.utf8Start, words.utf8CodeUnitCount)
    }

    @inlinable @inline(__always)
    package func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        (base + count).update(from: bytes, count: length)
        count &+= length
    }

    package func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            if let start = buffer.baseAddress { append(start, buffer.count) }
        }
    }

    @inlinable @inline(__always)
    package func append(byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    @inlinable @inline(__always)
    package func append(number: Int) {
        reserve(20)
        let small = UInt32(truncatingIfNeeded: number)
        if number >= 0, number < 10 {
            base[count] = 0x30 &+ UInt8(truncatingIfNeeded: small)
            count &+= 1
        } else if number >= 0, number < 100 {
            base[count] = 0x30 &+ UInt8(truncatingIfNeeded: small / 10)
            base[count &+ 1] = 0x30 &+ UInt8(truncatingIfNeeded: small % 10)
            count &+= 2
        } else {
            append(large: number)
        }
    }

    @usableFromInline func append(large number: Int) {
        if number < 0 { append(byte: 0x2D) }
        var left = number.magnitude
        var length = 0
        var probe = left
        while probe > 0 {
            probe /= 10
            length &+= 1
        }
        var place = count &+ length
        count = place
        while left > 0 {
            place &-= 1
            base[place] = 0x30 &+ UInt8(truncatingIfNeeded: left % 10)
            left /= 10
        }
    }

    package func append(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            if let start = buffer.baseAddress { append(start, buffer.count) }
        }
    }

    /// A JSON string with its quotes; `bytes` are valid UTF-8.
    package func appendQuoted(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        append(byte: 0x22)
        var plain = 0
        for index in 0..<length {
            let byte = bytes[index]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
            append(bytes + plain, index - plain)
            appendEscape(byte)
            plain = index + 1
        }
        append(bytes + plain, length - plain)
        append(byte: 0x22)
    }

    package func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            if let start = buffer.baseAddress { appendQuoted(start, buffer.count) } else { append("\"\"") }
        }
    }

    private func appendEscape(_ byte: UInt8) {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x09: append("\\t")
        case 0x0D: append("\\r")
        default:
            append("\\u00")
            append(byte: ByteBuffer.digit(byte >> 4))
            append(byte: ByteBuffer.digit(byte & 15))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
