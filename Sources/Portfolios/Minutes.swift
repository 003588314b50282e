/// Whole minutes, written and read the way people do. `30 h` is 1800; nothing here ever rounds.
package enum Minutes {
    /// More than any one entry or need can hold (over eleven thousand years of minutes would overflow nothing).
    package static let most = 100_000_000

    /// Minutes of `30 h`, `90 min`, `1 h 30 min` or `37.5 h`; `nil` when it is not written so,
    /// is negative, too large, or not a whole number of minutes.
    package static func parse(_ text: some StringProtocol) -> Int? {
        let words = text.split(separator: " ")
        switch words.count {
        case 2 where words[1] == "h" || words[1] == "hours" || words[1] == "hour": return hours(words[0])
        case 2 where words[1] == "min" || words[1] == "minutes": return whole(words[0])
        case 4 where words[1] == "h" && words[3] == "min":
            guard let hours = whole(words[0]), let minutes = whole(words[2], padded: true), minutes < 60 else {
                return nil
            }
            return hours * 60 + minutes
        default: return nil
        }
    }

    /// Minutes of a number of hours with a decimal point, when they come out whole.
    package static func hours(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let hours = whole(parts[0]) else { return nil }
        guard parts.count == 2 else { return hours * 60 }
        guard (1...4).contains(parts[1].count), let fraction = whole(parts[1], padded: true) else { return nil }
        var scale = 1
        for _ in 0..<parts[1].count { scale *= 10 }
        guard fraction * 60 % scale == 0 else { return nil }
        return hours * 60 + fraction * 60 / scale
    }

    /// `padded`: zeros may lead.
    private static func whole(_ text: some StringProtocol, padded: Bool = false) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            padded || text.count == 1 || !text.hasPrefix("0"),
            let value = Int(text), value <= most / 60
        else { return nil }
        return value
    }

    /// `18 h 30 min`, `50 h`, `45 min`.
    package static func text(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if rest == 0 { return "\(hours) h" }
        return hours == 0 ? "\(rest) min" : "\(hours) h \(rest) min"
    }
}
