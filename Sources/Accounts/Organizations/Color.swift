/// A color of a screen (sRGB).
package struct Color: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Six digits, with or without a # before them.
    package init?(_ text: some StringProtocol) {
        let digits = text.hasPrefix("#") ? Substring(text.dropFirst()) : Substring(text)
        let isWritten = digits.utf8.count == 6 && digits.utf8.allSatisfy { $0 != UInt8(ascii: "+") }
        guard isWritten, let number = UInt32(digits, radix: 16) else { return nil }
        self.init(UInt8(number >> 16), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
    }

    /// `1d5b57`
    package var digits: String {
        [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// So many of 100 parts of it are replaced by another.
    package func mixed(_ parts: Int, of other: Color) -> Color {
        func mix(_ own: UInt8, _ theirs: UInt8) -> UInt8 {
            UInt8((Int(own) * (100 - parts) + Int(theirs) * parts + 50) / 100)
        }
        return Color(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }

    /// How well one can be read on the other, from 1 to 21 (WCAG 2.2, contrast ratio).
    package func contrast(with other: Color) -> Double {
        let (own, theirs) = (luminance + 0.05, other.luminance + 0.05)
        return max(own, theirs) / min(own, theirs)
    }

    /// WCAG 2.2, relative luminance.
    private var luminance: Double {
        0.2126 * Color.linear[Int(red)] + 0.7152 * Color.linear[Int(green)] + 0.0722 * Color.linear[Int(blue)]
    }

    /// How much light each step of a channel gives.
    private static let linear = (0...255).map { step in
        let share = Double(step) / 255
        guard share > 0.04045 else { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        // To the power of 2.4: the square, and twice the fifth root.
        let root = fifthRoot(base)
        return base * base * root * root
    }

    /// Of a number from 0.08 to 1, by Newton's method.
    private static func fifthRoot(_ number: Double) -> Double {
        (0..<12).reduce(1) { root, _ in (4 * root + number / (root * root * root * root)) / 5 }
    }
}
