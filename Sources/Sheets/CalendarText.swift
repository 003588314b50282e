package import Portfolios

/// A calendar as programs write it (RFC 5545), as far as it says what happened on which day and for how long.
package struct CalendarText: Sendable {
    package static let mostEvents = Sheet.mostRows

    package struct Event: Sendable, Hashable {
        package var day: Day
        /// Nothing for what takes the whole day.
        package var minutes: Int?
        package var title: String
        package var organizer: String
    }

    /// Those until today, the newest first.
    package private(set) var events: [Event] = []
    /// How many are still ahead; those that repeat count once.
    package private(set) var ahead = 0
    /// How many repeat by a rule that is not followed: only their first day is here.
    package private(set) var notExpanded = 0

    package static func isCalendar(_ text: String) -> Bool {
        text.drop { $0.isWhitespace }.prefix(15).uppercased() == "BEGIN:VCALENDAR"
    }

    package init(_ text: String, today: Day) throws(SheetFault) {
        var components: [CalendarComponent] = []
        var zone: CalendarZone?
        for line in CalendarText.lines(of: text) {
            guard let property = CalendarProperty(line) else { continue }
            switch (property.name, property.value.uppercased()) {
            case ("X-WR-TIMEZONE", _): zone = CalendarZone(property.value)
            case ("BEGIN", let name): components.append(CalendarComponent(name: name))
            case ("END", let name):
                guard let ended = components.popLast(), ended.name == name else { continue }
                if name == "VEVENT" { try add(ended, zone, today) }
            default: components[lastOf: components.count]?.properties.append(property)
            }
        }
        replaceMoved()
        guard !events.isEmpty || ahead > 0 else { throw .noEvents }
        events.sort { ($1.day, $0.title) < ($0.day, $1.title) }
    }

    /// Occurrences that stand on their own, and the days they were moved away from.
    private var moved: [(id: String, day: Day)] = []
    private var ids: [String] = []

    private mutating func add(
        _ component: CalendarComponent, _ zone: CalendarZone?, _ today: Day
    ) throws(SheetFault) {
        guard component["STATUS"]?.value.uppercased() != "CANCELLED",
            let start = component["DTSTART"].flatMap({ CalendarMoment($0, zone) })
        else { return }
        let id = component["UID"]?.value ?? ""
        let before = component["RECURRENCE-ID"].flatMap { CalendarMoment($0, zone) }
        if let before { moved.append((id, before.day)) }
        guard start.day <= today else {
            ahead += 1
            return
        }
        var event = Event(
            day: start.day, minutes: component.minutes(from: start, zone),
            title: component["SUMMARY"].map { String($0.text.prefix(200)) } ?? "",
            organizer: component["ORGANIZER"]?.parameter("CN").map { String($0.prefix(200)) } ?? "")
        for day in days(of: component, start.day, before == nil, today, zone) {
            guard events.count < CalendarText.mostEvents else { throw .tooManyRows(most: CalendarText.mostEvents) }
            event.day = day
            events.append(event)
            ids.append(before == nil ? id : "")
        }
    }

    private mutating func days(
        of component: CalendarComponent, _ first: Day, _ isFirst: Bool, _ today: Day, _ zone: CalendarZone?
    ) -> [Day] {
        guard isFirst, let text = component["RRULE"]?.value else { return [first] }
        guard let rule = RepeatRule(text, first: first) else {
            notExpanded += 1
            return [first]
        }
        let left = Set(component.all("EXDATE").flatMap(\.single).compactMap { CalendarMoment($0, zone)?.day })
        return rule.days(from: first, until: today, atMost: CalendarText.mostEvents + 1).filter { !left.contains($0) }
    }

    private mutating func replaceMoved() {
        let gone = Set(moved.filter { !$0.id.isEmpty }.map { "\($0.day) \($0.id)" })
        guard !gone.isEmpty else { return }
        events = zip(events, ids).filter { !gone.contains("\($0.day) \($1)") }.map(\.0)
    }

    /// Lines that go on behind a break and a space are one.
    private static func lines(of text: String) -> [String] {
        var lines: [[UInt8]] = []
        for raw in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            if let first = raw.first, first == 0x20 || first == 0x09, !lines.isEmpty {
                lines[lines.count - 1] += raw.dropFirst()
            } else {
                lines.append(Array(raw))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// `20250314`
    static func day(_ digits: some StringProtocol) -> Day? {
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
        else { return nil }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}

extension CalendarText {
    /// The events as a table, under these headings: day, minutes, title, organizer.
    package func csv(_ headings: [String]) -> String {
        SheetWriter.csv(
            [headings]
                + events.map { event in
                    [event.day.description, event.minutes.map(String.init) ?? "", event.title, event.organizer]
                })
    }
}

extension Array {
    /// The element before a place, if there is one.
    fileprivate subscript(lastOf count: Int) -> Element? {
        get { indices.contains(count - 1) ? self[count - 1] : nil }
        set { if let newValue, indices.contains(count - 1) { self[count - 1] = newValue } }
    }
}
