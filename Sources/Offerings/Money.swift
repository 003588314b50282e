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
    package var description: String { "\(number) \(currency)" }

    /// Without its currency, as programs read it: `8000`, `12.50`.
    package var number: String { amount(groupingThousands: false) }

    /// As people in the United States write it: `$8,000`, and `2,750 AUD` for other currencies.
    package var said: String {
        let amount = amount(groupingThousands: true)
        return currency == "USD" ? "$" + amount : "\(amount) \(currency)"
    }

    /// Whole units, and cents if there are any.
    private func amount(groupingThousands: Bool) -> String {
        let (whole, fraction) = (cents / 100, cents % 100)
        let units = groupingThousands ? whole.grouped : String(whole)
        return fraction == 0 ? units : "\(units).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension Int {
    /// With a comma after each thousand.
    fileprivate var grouped: String {
        let digits = String(self)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }
}
