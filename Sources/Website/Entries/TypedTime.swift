import Portfolios

/// Times and days as people type them.
enum TypedTime {
    /// Minutes of `30`, `37.5`, `37,5` or `30 h`, of `1:30`, `90 min`, `1 h 30 min` or `1h30`. A number alone is hours.
    /// Before three digits a point or comma may mean thousands: nothing, so that it is asked about again.
    static func minutes(_ typed: String) -> Int? {
        if let clock = clock(typed) { return clock }
        guard let parts = parts(typed.lowercased()) else { return nil }
        switch parts.count {
        case 1 where parts[0].unit == .minutes: return Minutes.parse(parts[0].number + " min")
        case 1: return decimal(parts[0].number).flatMap { Minutes.parse($0 + " h") }
        case 2 where parts[0].unit == .hours && parts[1].unit != .hours:
            return Minutes.parse("\(parts[0].number) h \(parts[1].number) min")
        default: return nil
        }
    }

    /// `1:30`
    private static func clock(_ typed: String) -> Int? {
        let sides = typed.split(separator: ":", omittingEmptySubsequences: false)
        guard sides.count == 2, sides[1].utf8.count == 2 else { return nil }
        return Minutes.parse("\(sides[0]) h \(sides[1]) min")
    }

    private enum Unit: Hashable { case none, hours, minutes }

    private static let units: [String: Unit] = [
        "": .none, "h": .hours, "hr": .hours, "hrs": .hours, "hour": .hours, "hours": .hours, "hora": .hours,
        "horas": .hours, "m": .minutes, "min": .minutes, "mins": .minutes, "minute": .minutes, "minutes": .minutes,
        "minuto": .minutes, "minutos": .minutes,
    ]

    /// Numbers with the words behind them.
    private static func parts(_ typed: String) -> [(number: String, unit: Unit)]? {
        var parts: [(number: String, word: String)] = []
        var wasBlank = true
        for character in typed {
            let isMark = (character == "." || character == ",") && parts.last?.word.isEmpty ?? true
            let isOfNumber = character.isASCII && character.isNumber || isMark
            if character == " " {
                wasBlank = true
                continue
            }
            if isOfNumber, let last = parts.last, last.word.isEmpty, !wasBlank {
                parts[parts.count - 1].number.append(character)
            } else if isOfNumber {
                parts.append((String(character), ""))
            } else if parts.isEmpty {
                return nil
            } else {
                parts[parts.count - 1].word.append(character)
            }
            wasBlank = false
        }
        var read: [(number: String, unit: Unit)] = []
        for part in parts {
            let word = part.word.hasSuffix(".") ? String(part.word.dropLast()) : part.word
            guard let unit = units[word] else { return nil }
            read.append((part.number, unit))
        }
        return read
    }

    /// With a point before what is less than one.
    static func decimal(_ typed: String) -> String? {
        let number = String(typed.map { $0 == "," ? "." : $0 })
        let pieces = number.split(separator: ".", omittingEmptySubsequences: false)
        return pieces.count > 1 && pieces.last?.count == 3 ? nil : number
    }
}

/// What someone typed for a day, which may be a whole month or year.
struct TypedDay: Hashable, Sendable {
    var first: Day
    var last: Day

    /// `2026-03-03`, `2026-03`, `3/2026`, `2026`; with `monthFirst` also `3/15/2026`.
    init?(_ typed: String, monthFirst: Bool) {
        if let day = Day(typed) {
            self.init(day, day)
            return
        }
        let isSlashed = typed.contains("/")
        let pieces = typed.split(separator: isSlashed ? "/" : "-", omittingEmptySubsequences: false)
        let numbers = pieces.compactMap { TypedDay.number($0) }
        guard numbers.count == pieces.count else { return nil }
        switch (numbers.count, isSlashed) {
        case (1, _): self.init(year: numbers[0], months: 1...12)
        case (2, true): self.init(year: numbers[1], month: numbers[0])
        case (2, false): self.init(year: numbers[0], month: numbers[1])
        case (3, true) where monthFirst:
            guard let day = Day(year: numbers[2], month: numbers[0], day: numbers[1]) else { return nil }
            self.init(day, day)
        default: return nil
        }
    }

    private init?(year: Int, month: Int) {
        guard (1...12).contains(month) else { return nil }
        self.init(year: year, months: month...month)
    }

    private init?(year: Int, months: ClosedRange<Int>) {
        let length = Day.length(ofMonth: months.upperBound, year: year)
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let last = Day(year: year, month: months.upperBound, day: length)
        else { return nil }
        self.init(first, last)
    }

    private init(_ first: Day, _ last: Day) { (self.first, self.last) = (first, last) }

    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    var isOneDay: Bool { first == last }
    var isOneMonth: Bool { first.monthIndex == last.monthIndex }
}
