import Portfolios
import Sheets
import Testing

@Suite("Days in tables")
struct SheetDayTests {
    private static let fourteenth = Day(year: 2025, month: 3, day: 14)

    @Test(
        "a day is read however it is written",
        arguments: [
            "2025-03-14", "2025-03-14T10:00:00Z", "2025-03-14 10:00", "2025/3/14", "2025.03.14", "14-Mar-25",
            "Mar 14, 2025", "March 14th, 2025", "Friday, March 14, 2025", "14 de marzo de 2025", "vie 14 mar 2025",
            "viernes, 14 de marzo del 2025", "14.MARZO.2025", "45730", "45730.5", "Fri, 14 Mar 2025 09:30 AM",
        ])
    func written(cell: String) {
        #expect(SheetDay.day(cell, nil) == Self.fourteenth)
    }

    @Test("what comes first decides about slashes, and without being told they say nothing")
    func order() {
        for cell in ["3/14/2025", "3-14-25", "03.14.2025", "3/14/2025 10:00 AM"] {
            #expect(SheetDay.day(cell, .monthFirst) == Self.fourteenth)
            #expect(SheetDay.day(cell, .dayFirst) == nil && SheetDay.day(cell, nil) == nil)
        }
        #expect(SheetDay.day("14/3/2025", .dayFirst) == Self.fourteenth)
        #expect(SheetDay.day("1/2/69", .dayFirst) == Day(year: 2069, month: 2, day: 1))
    }

    @Test(
        "what is no day is none",
        arguments: [
            "", "soon", "2025-02-30", "2025-13-01", "13/13/2025", "3/14", "14", "123456", "1/2/3/4/5/x", "1/2/025",
            "99999", "Baby 3, 2025", "2025-03-14x", "²/³/2025",
        ])
    func none(cell: String) {
        for order in [nil, .monthFirst, .dayFirst] as [DayOrder?] { #expect(SheetDay.day(cell, order) == nil) }
    }

    @Test("the cells themselves show the order, or that it has to be asked")
    func evidence() {
        #expect(SheetDay.evidence(in: ["3/14/2025", "1/2/2025"]) == .certain(.monthFirst))
        #expect(SheetDay.evidence(in: ["14/3/2025", "1/2/2025"]) == .certain(.dayFirst))
        #expect(SheetDay.evidence(in: ["3/4/2025", "1/2/2025"]) == .ambiguous("3/4/2025"))
        #expect(SheetDay.evidence(in: ["2025-03-04", "3/3/2025", "soon"]) == .none)
        #expect(SheetDay.evidence(in: ["3/14/2025", "14/3/2025", "5/6/2025"]) == .ambiguous("5/6/2025"))
        let slips = Array(repeating: "3/14/2025", count: 30) + ["14/3/2025"]
        #expect(SheetDay.evidence(in: slips) == .certain(.monthFirst))
    }
}
