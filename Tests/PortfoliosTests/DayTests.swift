import Portfolios
import Testing

/// Every day from January 1, 1900 to December 31, 2199, counted up one by one.
private struct SlowCalendar: Sequence, IteratorProtocol {
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    private var year = 1900
    private var month = 1
    private var day = 0

    static func isLeap(_ year: Int) -> Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

    static func length(_ year: Int, _ month: Int) -> Int {
        lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0)
    }

    mutating func next() -> (year: Int, month: Int, day: Int)? {
        day += 1
        if day > SlowCalendar.length(year, month) { (month, day) = (month + 1, 1) }
        if month > 12 { (year, month) = (year + 1, 1) }
        return year < 2200 ? (year, month, day) : nil
    }
}

private func written(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
}

@Suite("Days")
struct DayTests {
    @Test("every day from 1900 to 2199 follows the one before it and comes back from its parts and its text")
    func everyDay() throws {
        // January 1, 1900 lies 70 years, 17 of them leap, before January 1, 1970.
        var number: Int32 = -(70 * 365 + 17)
        for (year, month, day) in SlowCalendar() {
            let one = try #require(Day(year: year, month: month, day: day))
            let text = written(year, month, day)
            guard one.number == number, one.parts == (year, month, day), one.description == text, Day(text) == one,
                one.monthIndex == year * 12 + month - 1
            else {
                Issue.record("\(text): number \(one.number), not \(number); \(one.parts); \(one)")
                return
            }
            number += 1
        }
        #expect(number == 300 * 365 + 73 - (70 * 365 + 17))
    }

    @Test("the anchor days have the numbers that everyone gives them")
    func anchors() throws {
        #expect(try #require(Day("1970-01-01")).number == 0)
        #expect(try #require(Day("1969-12-31")).number == -1)
        #expect(try #require(Day("2000-03-01")).number == 11_017)
        #expect(try #require(Day("2038-01-19")).number == 24_855)
    }

    @Test("a month has its days, and February one more in leap years but not in most full centuries")
    func monthLengths() {
        for (year, days) in [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28)] {
            #expect(Day.length(ofMonth: 2, year: year) == days)
            #expect((Day(year: year, month: 2, day: 29) != nil) == (days == 29))
        }
    }

    @Test("days that the calendar has not are no days")
    func noSuchDays() {
        for (year, month, day) in [
            (1899, 12, 31), (2200, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (2024, 4, 31),
            (2023, 2, 29), (2024, 2, 30), (2024, -1, 1), (.max, .max, .max), (.min, .min, .min),
        ] {
            #expect(Day(year: year, month: month, day: day) == nil)
        }
    }

    @Test(
        "a day is written with four, two and two digits and nothing else",
        arguments: [
            "", "2024-1-1", "2024-01-1", "24-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01", "2024-01-01T00:00",
            "20240101", "2024-0a-01", "+024-01-01", "-024-01-01", "2024-+1-01", "２０２４-01-01", "2024–01–01",
            "2024-02-30", "0000-00-00", "9999-12-31", "1899-12-31", "2200-01-01", "2024-01-0\u{0}",
        ])
    func wrongText(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("days lie in order, and their distance is counted in days")
    func order() throws {
        let (early, late) = (try #require(Day("2024-02-28")), try #require(Day("2024-03-01")))
        #expect(early < late)
        #expect(late - early == 2)
        #expect(early - late == -2)
        #expect(early.advanced(by: 2) == late)
        #expect(late.advanced(by: -2) == early)
        #expect(Day(number: .max).advanced(by: .max / 2).number == .max)
        #expect(Day(number: .min).advanced(by: .min / 2).number == .min)
    }

    @Test("a sentence says the month by name")
    func words() throws {
        #expect(try #require(Day("2026-03-03")).inWords == "March 3, 2026")
        #expect(try #require(Day("1999-12-31")).inWords == "December 31, 1999")
    }

    @Test("even the farthest day number has parts")
    func farthest() {
        for number in [Int32.min, -719_469, -719_468, 0, .max] {
            let (year, month, day) = Day(number: number).parts
            #expect((1...12).contains(month))
            #expect((1...Day.length(ofMonth: month, year: year)).contains(day))
        }
    }
}
