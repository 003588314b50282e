import Offerings
package import Portfolios

/// Whether `3/4/2025` is in March or in April.
package enum DayOrder: String, Sendable, Hashable, CaseIterable {
    case monthFirst = "month-first"
    case dayFirst = "day-first"
}

/// Days as people and spreadsheets write them.
package enum SheetDay {
    /// The day of `2025-03-14`, `14-Mar-25`, `March 14, 2025`, `14 de marzo de 2025`, of a spreadsheet's own count
    /// (`45730`), and, if it is told which comes first, of `3/14/2025`. A time behind it changes nothing.
    package static func day(_ cell: String, _ order: DayOrder?) -> Day? {
        if let day = Day(cell.prefix(10)), cell.utf8.count == 10 || cell.utf8.dropFirst(10).first == 0x54 { return day }
        let words = words(of: cell)
        if let day = counted(cell, words) { return day }
        guard words.count >= 3, words.dropFirst(3).allSatisfy(isOfTime) else { return nil }
        let (first, second, third) = (words[0], words[1], words[2])
        if let month = months[String(first.prefix(3))], number(first) == nil { return day(third, month, second) }
        if let month = months[String(second.prefix(3))], number(second) == nil {
            return first.utf8.count == 4 ? day(first, month, third) : day(third, month, first)
        }
        if first.utf8.count == 4 { return number(second).flatMap { day(first, $0, third) } }
        switch order {
        case .monthFirst: return number(first).flatMap { day(third, $0, second) }
        case .dayFirst: return number(second).flatMap { day(third, $0, first) }
        case nil: return nil
        }
    }

    /// What the cells of a table say about their order.
    package enum Evidence: Sendable, Hashable {
        /// Their order makes no difference.
        case none
        /// It does, and nothing shows which it is: an example.
        case ambiguous(String)
        case certain(DayOrder)
    }

    package static func evidence(in cells: some Sequence<String>) -> Evidence {
        var example: String?
        var counts: [DayOrder: Int] = [:]
        for cell in cells {
            let words = words(of: cell)
            guard words.count >= 3, words[0].utf8.count <= 2, let first = number(words[0]),
                let second = number(words[1]), first != second
            else { continue }
            if first > 12, second <= 12 {
                counts[.dayFirst, default: 0] += 1
            } else if second > 12, first <= 12 {
                counts[.monthFirst, default: 0] += 1
            } else if example == nil {
                example = cell
            }
        }
        if let (order, count) = counts.max(by: { $0.value < $1.value }) {
            // A few slips do not hide what all others show.
            if counts.count == 1 || counts.values.reduce(0, +) < count + count / 10 + 1 { return .certain(order) }
            return .ambiguous(example ?? "3/4/2025")
        }
        return example.map(Evidence.ambiguous) ?? .none
    }

    private static func words(of cell: String) -> [String] {
        guard cell.utf8.count <= 60 else { return [] }
        return PlainWords.of(cell).filter { !idle.contains($0) && !weekdays.contains(String($0.prefix(3))) }
            .map(withoutEnding)
    }

    /// `3rd`
    private static func withoutEnding(_ word: String) -> String {
        let digits = word.prefix { $0.isNumber }
        return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count)))
            ? String(digits) : word
    }

    private static let idle: Set<String> = ["de", "del", "of", "el", "the", "martes"]
    private static let weekdays: Set<String> = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mie", "jue", "vie", "sab", "dom",
    ]

    private static let months: [String: Int] = [
        "jan": 1, "ene": 1, "feb": 2, "mar": 3, "apr": 4, "abr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "ago": 8,
        "sep": 9, "set": 9, "oct": 10, "nov": 11, "dec": 12, "dic": 12,
    ]

    /// `10`, `00`, `am`, `z`
    private static func isOfTime(_ word: String) -> Bool {
        ["am", "pm", "a", "p", "m", "z", "utc", "gmt", "h"].contains(word) || number(word) != nil
    }

    private static func number(_ word: String) -> Int? {
        (1...4).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }

    private static func day(_ year: String, _ month: Int, _ day: String) -> Day? {
        guard let written = number(year), let number = number(day), year.utf8.count != 3, year.utf8.count != 1 else {
            return nil
        }
        let full = year.utf8.count == 2 ? written + (written < 70 ? 2000 : 1900) : written
        return Day(year: full, month: month, day: number)
    }

    /// Days since the end of 1899, as spreadsheets count them: from 1950 to 2050.
    private static func counted(_ cell: String, _ words: [String]) -> Day? {
        guard let first = words.first, first.utf8.count == 5, let count = Int(first), (18_264...55_153).contains(count),
            words.count == 1 || (words.count == 2 && cell.hasPrefix(first + "."))
        else { return nil }
        return Day(number: Int32(count - 25_569))
    }
}
