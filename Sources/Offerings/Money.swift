/// An amount in the currency in which it was printed; never converted.
package struct Money: Hashable, Sendable, CustomStringConvertible {
    /// In the smallest unit, cents.
    package var cents: Int
    /// Three capitals, as ISO 4217 has them: `USD`.
    package var currency: String

    package init(cents: Int, currency: String) {
        self.cents = cents
        self.currency = currency
    }

    /// `8000 USD`, `12.50 USD`; `nil` for anything else.
    package init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[1].utf8.count == 3, words[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Money.digits(parts[0]), whole <= 10_000_000 else { return nil }
        var cents = 0
        if parts.count == 2 {
            guard parts[1].utf8.count == 2, let fraction = Money.digits(parts[1]) else { return nil }
            cents = fraction
        }
        self.init(cents: whole * 100 + cents, currency: String(words[1]))
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// As a file writes it.
    package var description: String {
        let (whole, fraction) = (cents / 100, cents % 100)
        let amount = fraction == 0 ? "\(whole)" : "\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
        return "\(amount) \(currency)"
    }
}
