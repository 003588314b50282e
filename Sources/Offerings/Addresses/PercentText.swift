/// Text as an address writes it: `%C3%A9` for what is no plain letter, and between `?` and `#` a plus for a space.
package struct PercentText: Sendable, Hashable {
    private let code: [UInt8]
    private let plusIsSpace: Bool

    package init(_ code: some Sequence<UInt8>, plusIsSpace: Bool = true) {
        self.code = Array(code)
        self.plusIsSpace = plusIsSpace
    }

    /// What it says; `nil` where a percent code is broken or the bytes are not UTF-8.
    package var exact: String? {
        let (bytes, isBroken) = decoded
        return isBroken ? nil : String(validating: bytes, as: UTF8.self)
    }

    /// What it says as well as can be told: a broken percent code stays as it is, what is not UTF-8 becomes U+FFFD.
    package var asFarAsReadable: String { String(decoding: decoded.bytes, as: UTF8.self) }

    private var decoded: (bytes: [UInt8], isBroken: Bool) {
        var plain: [UInt8] = []
        plain.reserveCapacity(code.count)
        var isBroken = false
        var rest = code[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                plain.append(byte == UInt8(ascii: "+") && plusIsSpace ? UInt8(ascii: " ") : byte)
                continue
            }
            if let high = Self.value(rest.first), let low = Self.value(rest.dropFirst().first) {
                plain.append(high << 4 | low)
                rest.removeFirst(2)
            } else {
                plain.append(byte)
                isBroken = true
            }
        }
        return (plain, isBroken)
    }

    private static func value(_ digit: UInt8?) -> UInt8? {
        switch digit {
        case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
        case .some(let byte) where (0x41...0x46).contains(byte): byte - 0x37
        case .some(let byte) where (0x61...0x66).contains(byte): byte - 0x57
        default: nil
        }
    }
}

extension PercentText {
    /// Letters, digits and `-._~` stay, all else is a percent code; a space may be a plus where a query is written.
    package static func encoded(_ text: String, spaceIsPlus: Bool = false) -> String {
        var code: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: code.append(byte)
            case 0x20 where spaceIsPlus: code.append(UInt8(ascii: "+"))
            default: code += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: code, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
