import Offerings

extension Money {
    /// As people in the United States write it: `$8,000`, and `2,750 AUD` for other currencies.
    var said: String {
        let (whole, fraction) = (cents / 100, cents % 100)
        let amount = whole.grouped + (fraction == 0 ? "" : ".\(fraction < 10 ? "0" : "")\(fraction)")
        return currency == "USD" ? "$" + amount : "\(amount) \(currency)"
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
