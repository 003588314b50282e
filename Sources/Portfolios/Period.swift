/// A length of time as a rule writes it: `365 days`, `24 months`, `2 years`.
package struct Period: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case days, weeks, months, years
    }

    /// How many of the unit; 1 to 40,000.
    package var count: Int
    package var unit: Unit

    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// The period written as a count and a unit (`1 year`, `24 months`), or `nil`.
    package init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0].first != "+", let count = Int(words[0]), (1...40_000).contains(count) else {
            return nil
        }
        let name = words[1].hasSuffix("s") ? String(words[1]) : words[1] + "s"
        guard let unit = Unit(rawValue: name) else { return nil }
        self.init(count, unit)
    }

    /// Calendar months of a period in months or years; `nil` for days and weeks.
    @inlinable
    package var months: Int? {
        switch unit {
        case .days, .weeks: nil
        case .months: count
        case .years: count * 12
        }
    }

    /// Days that the period stands for where days are *counted* and no date anchors it: a year is 365 days,
    /// a month a twelfth of that, rounded up at the end. `2 years` and `24 months` are both 730 days.
    package var nominalDays: Int {
        switch unit {
        case .days: count
        case .weeks: count * 7
        case .months: (count * 365 + 11) / 12
        case .years: count * 365
        }
    }
}

extension Period: CustomStringConvertible {
    /// `1 year`, `24 months`.
    package var description: String {
        count == 1 ? "1 \(unit.rawValue.dropLast())" : "\(count) \(unit.rawValue)"
    }
}

extension Day {
    /// The day one period later. Adding months clamps to the month's last day.
    package static func + (day: Day, period: Period) -> Day { day.shifted(by: period, sign: 1) }

    /// The day one period earlier. Subtracting months clamps to the month's last day.
    package static func - (day: Day, period: Period) -> Day { day.shifted(by: period, sign: -1) }

    private func shifted(by period: Period, sign: Int) -> Day {
        if let months = period.months { return addingMonths(sign * months) }
        return advanced(by: sign * period.nominalDays)
    }

    /// The same day of the month so many months on, clamped to that month's last day.
    package func addingMonths(_ months: Int) -> Day {
        if Months.days.contains(number) {
            let position = Months.position(of: number)
            let target = position + months
            if target >= 0, target < Months.count {
                let day = min(number &- Months.start(position), Months.length(target) &- 1)
                return Day(number: Months.start(target) &+ day)
            }
        }
        return addingDistantMonths(months)
    }

    private func addingDistantMonths(_ months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + (month - 1) + months
        let targetYear = index >= 0 ? index / 12 : (index - 11) / 12
        let targetMonth = index - targetYear * 12 + 1
        let clamped = min(day, Day.length(ofMonth: targetMonth, year: targetYear))
        return Day(number: Int32(clamping: Day.count(year: targetYear, month: targetMonth, day: clamped)))
    }
}
