extension Instant {
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, in UTC, as headers of the web (RFC 9110, 5.6.7) and of mail (RFC 5322, 3.3) have
    /// it; they name the zone differently.
    package func internetDate(zone: StaticString) -> String {
        let (year, month, number) = utcDay.parts
        // The first of January 1970 was a Thursday.
        let weekday = Instant.weekdays[((Int(utcDay.number) + 4) % 7 + 7) % 7]
        return "\(weekday), \(Instant.twoDigits(number)) \(Instant.months[month - 1]) \(year) "
            + "\(utcTime):\(Instant.twoDigits(secondOfDay % 60)) \(zone)"
    }

    /// The day on which it is, in UTC.
    package var utcDay: Day { Day(number: Int32(clamping: milliseconds.floorDivided(by: 86_400_000))) }

    /// `08:49`, in UTC.
    package var utcTime: String {
        [secondOfDay / 3_600, secondOfDay / 60 % 60].map(Instant.twoDigits).joined(separator: ":")
    }

    private var secondOfDay: Int {
        let second = milliseconds.floorDivided(by: 1_000)
        return Int(second - second.floorDivided(by: 86_400) * 86_400)
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension FixedWidthInteger {
    fileprivate func floorDivided(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
