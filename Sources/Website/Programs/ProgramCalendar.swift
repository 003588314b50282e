import Offerings
import Portfolios

/// A program's deadlines as an iCalendar file (RFC 5545): whole days, lines of at most 75 bytes.
struct ProgramCalendar {
    var program: Program
    var today: Day

    func text(_ words: ProgramWords) -> String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Attune//Programs//EN", "CALSCALE:GREGORIAN"]
        for deadline in program.deadlines {
            lines += [
                "BEGIN:VEVENT", "UID:\(program.id)-\(digits(deadline))@attune", "DTSTAMP:\(digits(today))T000000Z",
                "DTSTART;VALUE=DATE:\(digits(deadline))", "SUMMARY:" + escaped(words.deadlineOf(program.name)),
            ]
            if let url = program.url { lines.append("URL:" + url) }
            lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
        }
        lines.append("END:VCALENDAR")
        return lines.map(folded).joined(separator: "\r\n") + "\r\n"
    }

    private func digits(_ day: Day) -> String { String(day.description.filter { $0 != "-" }) }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\;,".contains(character) { result.append("\\") }
            result.append(character.isNewline ? " " : character)
        }
    }

    /// A long line goes on after a break and a space; never inside a character.
    private func folded(_ line: String) -> String {
        var result = ""
        var bytes = 0
        for character in line {
            let size = String(character).utf8.count
            if bytes + size > 74 {
                result += "\r\n "
                bytes = 1
            }
            result.append(character)
            bytes += size
        }
        return result
    }
}
