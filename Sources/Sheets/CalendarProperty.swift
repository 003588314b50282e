import Portfolios

/// A part of a calendar between `BEGIN` and `END`.
struct CalendarComponent {
    var name: String
    var properties: [CalendarProperty] = []

    subscript(_ name: String) -> CalendarProperty? { properties.first { $0.name == name } }

    func all(_ name: String) -> [CalendarProperty] { properties.filter { $0.name == name } }

    /// How long it takes, by its end or as it says; nothing for whole days and what takes longer than a day.
    func minutes(from start: CalendarMoment, _ zone: CalendarZone?) -> Int? {
        guard let first = start.minute else { return nil }
        let length: Int
        if let end = self["DTEND"].flatMap({ CalendarMoment($0, zone) }), let last = end.minute {
            length = (end.written - start.written) * 1_440 + last - first
        } else if let text = self["DURATION"]?.value, let minutes = CalendarComponent.minutes(text) {
            length = minutes
        } else {
            return nil
        }
        return (1...1_440).contains(length) ? length : nil
    }

    /// `PT1H30M`
    private static func minutes(_ text: String) -> Int? {
        var (sum, number) = (0, "")
        for character in text.uppercased() {
            switch character {
            case "P", "T", "+": continue
            case "0"..."9": number.append(character)
            case "W", "D", "H", "M", "S":
                guard let count = Int(number), count < 10_000 else { return nil }
                let units: [Character: Int] = ["W": 10_080, "D": 1_440, "H": 60, "M": 1, "S": 0]
                sum += count * (units[character] ?? 0)
                number = ""
            default: return nil
            }
        }
        return number.isEmpty ? sum : nil
    }
}

/// One line of a calendar: `NAME;PARAMETER=VALUE:VALUE`.
struct CalendarProperty: Hashable {
    var name: String
    var value: String
    private var parameters: [String] = []

    init?(_ line: String) {
        var (pieces, isQuoted): ([String], Bool) = ([""], false)
        var rest = line[...]
        while let character = rest.first {
            if character == ":", !isQuoted { break }
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
            rest.removeFirst()
        }
        guard rest.first == ":", !pieces[0].isEmpty else { return nil }
        name = pieces[0].uppercased()
        value = String(rest.dropFirst())
        parameters = Array(pieces.dropFirst().prefix(20))
    }

    func parameter(_ name: String) -> String? {
        for parameter in parameters where parameter.uppercased().hasPrefix(name + "=") {
            return String(parameter.dropFirst(name.count + 1).filter { $0 != "\"" })
        }
        return nil
    }

    /// The value as people wrote it, on one line.
    var text: String {
        var (text, isEscaped) = ("", false)
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text.split { $0 == " " || $0 == "\t" || ($0.isASCII && $0 < " ") }.joined(separator: " ")
    }

    /// A list of values as several properties.
    var single: [CalendarProperty] {
        value.split(separator: ",").map { value in
            var one = self
            one.value = String(value)
            return one
        }
    }
}

/// When something begins or ends.
struct CalendarMoment {
    /// The day that it is for those who were there.
    var day: Day
    /// As it is written, which is another day where it is written in universal time.
    var written: Day
    /// Of the written day; nothing for a whole day.
    var minute: Int?

    init?(_ property: CalendarProperty, _ zone: CalendarZone?) {
        let value = property.value
        guard let day = CalendarText.day(value.prefix(8)) else { return nil }
        (self.day, written) = (day, day)
        let time = value.dropFirst(8)
        guard time.first == "T" else {
            guard time.isEmpty else { return nil }
            return
        }
        let digits = time.dropFirst().prefix(4)
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
            number / 100 < 24, number % 100 < 60
        else { return nil }
        let minute = number / 100 * 60 + number % 100
        self.minute = minute
        if time.hasSuffix("Z"), let zone { self.day = zone.day(ofUniversal: day, minute: minute) }
    }
}
