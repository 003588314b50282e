import Portfolios
import Sheets
import Testing

@Suite("Calendars that people bring")
struct CalendarTextTests {
    private static let today = Day(year: 2026, month: 3, day: 3)!

    private static func read(_ events: String..., zone: String = "") throws -> CalendarText {
        let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + (zone.isEmpty ? "" : "X-WR-TIMEZONE:\(zone)\r\n")
        let body = events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT\r\n" }.joined()
        return try CalendarText(head + body + "END:VCALENDAR\r\n", today: today)
    }

    private static func days(_ calendar: CalendarText) -> [String] { calendar.events.map(\.day.description).reversed() }

    @Test("lines that go on, escaped signs and quoted names are read as one")
    func text() throws {
        let calendar = try Self.read(
            "DTSTART;TZID=\"America/Detroit\":20250314T090000\r\nDTEND;TZID=America/Detroit:20250314T103000\r\n"
                + "SUMMARY:Supervision\\, gr\r\n oup\\nwith Lee\r\nORGANIZER;CN=\"Lee: Andersen\":mailto:lee@example.org\r\n"
                + "BEGIN:VALARM\r\nSUMMARY:Bell\r\nEND:VALARM")
        let event = try #require(calendar.events.first)
        #expect(event.title == "Supervision, group with Lee" && event.organizer == "Lee: Andersen")
        #expect(event.minutes == 90 && event.day.description == "2025-03-14")
    }

    @Test(
        "an evening in universal time is on the day that it was there",
        arguments: [
            ("America/Detroit", "20250315T003000Z", "2025-03-14"),
            ("America/Detroit", "20250315T043000Z", "2025-03-15"),
            ("America/Detroit", "20250115T043000Z", "2025-01-14"),
            ("America/Phoenix", "20250715T065900Z", "2025-07-14"),
            ("America/Los_Angeles", "20250715T065900Z", "2025-07-14"), ("", "20250315T003000Z", "2025-03-15"),
            ("Mars/Olympus", "20250315T003000Z", "2025-03-15"),
        ])
    func zones(zone: String, start: String, day: String) throws {
        #expect(Self.days(try Self.read("DTSTART:\(start)", zone: zone)) == [day])
    }

    @Test(
        "lengths come from the end or the duration; whole days and odd ones have none",
        arguments: [
            ("DTEND:20250314T100000", 60), ("DURATION:PT1H30M", 90), ("DTEND:20250315T000000", 900),
            ("DURATION:P2D", nil), ("DTEND:20250314T080000", nil), ("X-A:1", nil), ("DURATION:PTXH", nil),
            ("DURATION:PT99999999999999999999H", nil),
        ] as [(String, Int?)])
    func lengths(end: String, minutes: Int?) throws {
        #expect(try Self.read("DTSTART:20250314T090000\r\n\(end)").events.map(\.minutes) == [minutes])
        #expect(try Self.read("DTSTART;VALUE=DATE:20250314\r\n\(end)").events.map(\.minutes) == [nil])
    }

    @Test(
        "what repeats by days, weeks and months is followed until today",
        arguments: [
            ("20250106", "FREQ=WEEKLY;COUNT=3", ["2025-01-06", "2025-01-13", "2025-01-20"]),
            ("20250106", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20250203T000000Z", ["2025-01-06", "2025-01-20", "2025-02-03"]),
            ("20250107", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", ["2025-01-07", "2025-01-09", "2025-01-14"]),
            ("20250131", "FREQ=MONTHLY;COUNT=3", ["2025-01-31", "2025-03-31", "2025-05-31"]),
            ("20250114", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", ["2025-01-14", "2025-02-11", "2025-03-11"]),
            ("20250128", "FREQ=MONTHLY;BYDAY=-1TU;COUNT=3", ["2025-01-28", "2025-02-25", "2025-03-25"]),
            ("20260228", "FREQ=DAILY", ["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"]),
        ])
    func rules(start: String, rule: String, days: [String]) throws {
        let calendar = try Self.read("DTSTART;VALUE=DATE:\(start)\r\nRRULE:\(rule)")
        #expect(Self.days(calendar) == days && calendar.notExpanded == 0)
    }

    @Test(
        "rules that say more are told, and only their first day stands",
        arguments: [
            "FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;INTERVAL=0",
            "nonsense",
            "FREQ=WEEKLY;UNTIL=soon", "FREQ=DAILY;BYDAY=MO",
        ])
    func otherRules(rule: String) throws {
        let calendar = try Self.read("DTSTART;VALUE=DATE:20250106\r\nRRULE:\(rule)")
        #expect(Self.days(calendar) == ["2025-01-06"] && calendar.notExpanded == 1)
    }

    @Test("days that were taken out, moved or cancelled are not there; what is ahead is counted")
    func changes() throws {
        let calendar = try Self.read(
            "UID:a\r\nDTSTART:20250106T090000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20250113T090000,20250120T090000",
            "UID:a\r\nRECURRENCE-ID:20250127T090000\r\nDTSTART:20250128T090000",
            "DTSTART:20250110T090000\r\nSTATUS:CANCELLED",
            "DTSTART:20270110T090000")
        #expect(Self.days(calendar) == ["2025-01-06", "2025-01-28"] && calendar.ahead == 1)
    }

    @Test("broken and endless calendars are refused or bounded")
    func bounds() throws {
        #expect(throws: SheetFault.noEvents) { try Self.read("SUMMARY:No start") }
        #expect(throws: SheetFault.noEvents) {
            try CalendarText("BEGIN:VCALENDAR\nEND:VEVENT\nEND:X\n:\n;;:", today: Self.today)
        }
        #expect(throws: SheetFault.tooManyRows(most: 5_000)) {
            try Self.read("DTSTART:19500101T090000\r\nRRULE:FREQ=DAILY")
        }
        #expect(
            CalendarText.isCalendar("\u{FEFF}".dropFirst() + "begin:vcalendar\r\n") && !CalendarText.isCalendar("a,b"))
    }
}
