/// A calendar date without a time zone, counted in days from January 1, 1970.
///
/// Days run from January 1, 1900 to December 31, 2199: wide enough for a career, narrow enough that
/// no sum of days and periods can overflow.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since January 1, 1970; negative before it.
    package var number: Int32

    @inlinable
    package init(number: Int32) { self.number = number }

    /// The day with this year, month and day of the month, or `nil` when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Int32(Day.count(year: year, month: month, day: day))
    }

    /// The day written as `2026-03-03`, or `nil` when it is not written so or does not exist.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let day = bytes.withUnsafeBytes { Day(bytes: $0) }
        guard let day else { return nil }
        self = day
    }

    /// The day written as `2026-03-03` in UTF-8.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        var digits: (Int, Int, Int) = (0, 0, 0)
        for index in 0..<10 where index != 4 && index != 7 {
            let digit = Int(bytes[index]) - 0x30
            guard digit >= 0, digit <= 9 else { return nil }
            if index < 4 {
                digits.0 = digits.0 * 10 + digit
            } else if index < 7 {
                digits.1 = digits.1 * 10 + digit
            } else {
                digits.2 = digits.2 * 10 + digit
            }
        }
        self.init(year: digits.0, month: digits.1, day: digits.2)
    }

    @inlinable
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// Whole days from `other` to this day.
    @inlinable
    package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

    /// The day so many days later, or earlier when negative.
    @inlinable
    package func advanced(by days: Int) -> Day { Day(number: Int32(clamping: Int(number) + days)) }

    /// Year, month (1 to 12) and day of the month.
    package var parts: (year: Int, month: Int, day: Int) {
        guard Months.days.contains(number) else { return distantParts }
        let position = Months.position(of: number)
        let (years, month) = position.quotientAndRemainder(dividingBy: 12)
        return (Months.firstYear + years, month + 1, Int(number &- Months.start(position)) + 1)
    }

    private var distantParts: (year: Int, month: Int, day: Int) {
        // Civil-from-days over 400-year eras that begin on March 1, so that a leap day ends its year.
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Calendar months since January of year 0: two days share it exactly when they share year and month.
    package var monthIndex: Int {
        if Months.days.contains(number) { return Months.position(of: number) + Months.firstYear * 12 }
        let (year, month, _) = parts
        return year * 12 + month - 1
    }

    /// Days in a month of the Gregorian calendar.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: return isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    /// Days since January 1, 1970 of a day known to exist.
    static func count(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let ofYear = (153 * marchMonth + 2) / 5 + day - 1
        let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
        return era * 146_097 + ofEra - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// `2026-03-03`.
    package var description: String {
        let (year, month, day) = parts
        let pad: (Int) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(year)-\(pad(month))-\(pad(day))"
    }

    /// `March 3, 2026`, as sentences say it.
    package var inWords: String {
        let (year, month, day) = parts
        return "\(Day.monthNames[month - 1]) \(day), \(year)"
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
}
