import Portfolios
import Testing

@Suite("Periods")
struct PeriodTests {
    @Test("a period is a count and a unit, in the singular or the plural")
    func text() {
        #expect(Period("1 year") == Period(1, .years))
        #expect(Period("24 months") == Period(24, .months))
        #expect(Period("52 weeks") == Period(52, .weeks))
        #expect(Period("40000 days") == Period(40_000, .days))
        #expect(Period(1, .years).description == "1 year")
        #expect(Period(24, .months).description == "24 months")
    }

    @Test(
        "what is no count and unit is no period",
        arguments: [
            "", "1", "year", "0 years", "-1 years", "40001 days", "1.5 years", "1 decade", "1 y", "1 yearss",
            "1 year ago", "one year", "1year", "99999999999999999999 days",
        ])
    func wrongText(text: String) {
        #expect(Period(text) == nil)
    }

    @Test("every period comes back from its text")
    func roundTrip() {
        for unit in Period.Unit.allCases {
            for count in [1, 2, 11, 12, 999, 40_000] {
                let period = Period(count, unit)
                #expect(Period(period.description) == period)
            }
        }
    }

    @Test("two years and 24 months stand for the same number of days, and months never for fewer than their share")
    func nominal() {
        #expect(Period(2, .years).nominalDays == 730)
        #expect(Period(24, .months).nominalDays == 730)
        #expect(Period(1, .months).nominalDays == 31)
        #expect(Period(3, .weeks).nominalDays == 21)
        for months in 1...240 {
            let days = Period(months, .months).nominalDays
            #expect(days * 12 >= months * 365 && (days - 1) * 12 < months * 365)
        }
    }

    @Test(
        "adding months keeps the day of the month, or ends at the month's last day",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"), ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"),
            ("2024-01-15", -1, "2023-12-15"), ("2024-01-31", 3, "2024-04-30"), ("2000-02-29", 1200, "2100-02-28"),
            ("2024-05-05", 0, "2024-05-05"),
        ])
    func months(from: String, months: Int, to: String) throws {
        #expect(try #require(Day(from)).addingMonths(months).description == to)
    }

    @Test("a day and any period add up as a slow walk over the months says")
    func slowWalk() throws {
        for first in ["1999-12-31", "2000-02-29", "2023-08-30"] {
            let start = try #require(Day(first))
            for months in 1...60 {
                let (year, month, day) = start.parts
                var (atYear, atMonth) = (year, month)
                for _ in 0..<months { (atYear, atMonth) = atMonth == 12 ? (atYear + 1, 1) : (atYear, atMonth + 1) }
                let last = Day.length(ofMonth: atMonth, year: atYear)
                #expect(start + Period(months, .months) == Day(year: atYear, month: atMonth, day: min(day, last)))
            }
        }
    }

    @Test("days and weeks are added day by day, and years are twelve months")
    func otherUnits() throws {
        let day = try #require(Day("2024-02-28"))
        #expect((day + Period(2, .days)).description == "2024-03-01")
        #expect((day + Period(1, .weeks)).description == "2024-03-06")
        #expect(day + Period(3, .years) == day + Period(36, .months))
        #expect(day - Period(40_000, .years) < day)
        #expect(day + Period(40_000, .years) > day)
    }
}

@Suite("Minutes")
struct MinutesTests {
    @Test(
        "hours and minutes are read the way people write them",
        arguments: [
            ("30 h", 1800), ("90 min", 90), ("1 h 30 min", 90), ("37.5 h", 2250), ("0 h", 0), ("2 hours", 120),
            ("1 hour", 60), ("45 minutes", 45), ("0.25 h", 15), ("1.05 h", 63), ("0 h 59 min", 59),
        ])
    func parse(text: String, minutes: Int) {
        #expect(Minutes.parse(text) == minutes)
    }

    @Test(
        "nothing is rounded, guessed or negative",
        arguments: [
            "", "30", "h", "-1 h", "+1 h", "1.01 h", "1.5 min", "1 h 60 min", "1 h 1.5 min", "1.5 h 30 min", "1. h",
            ".5 h", "1.55555 h", "1,5 h", "30h", "1e3 h", "0x10 h", "99999999999 h", "99999999999999999999 min",
            "١ h", "1 h 30 min 5 s", "1.-5 h", "1.2.3 h",
        ])
    func refuse(text: String) {
        #expect(Minutes.parse(text) == nil)
    }

    @Test("minutes come back from their text")
    func roundTrip() {
        for minutes in [0, 1, 59, 60, 61, 1799, 1800, 99_999] {
            #expect(Minutes.parse(Minutes.text(minutes)) == minutes)
        }
        #expect(Minutes.text(1110) == "18 h 30 min")
        #expect(Minutes.text(3000) == "50 h")
        #expect(Minutes.text(45) == "45 min")
    }

    @Test("hours with up to four digits after the point come out whole or not at all")
    func decimals() {
        for tenThousandths in stride(from: 0, through: 20_000, by: 7) {
            let (hours, rest) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
            let digits = String(String(10_000 + rest).dropFirst())
            let whole = tenThousandths * 60 % 10_000 == 0 ? tenThousandths * 60 / 10_000 : nil
            #expect(Minutes.hours("\(hours).\(digits)") == whole)
        }
    }
}
