import Portfolios

extension ProseWords.TimeWords {
    /// Events begin with an infinitive; `usted` tells whose degree is meant: `después de obtener usted su maestría`.
    static let spanish = ProseWords.TimeWords(
        within: { "en un plazo de \($0)" },
        withinAndReaching: { "en un plazo de \($0) y a lo largo de al menos \($1)" },
        reaching: { "a lo largo de al menos \($0)" },
        degree: { "obtener usted su \($0)" },
        credential: { "obtener el aval \(SpanishLists.of($0))" },
        met: { "cumplir «\($0)»" })
}

/// Days as Spanish says them.
enum SpanishDates {
    /// `3 de marzo de 2026`
    static func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(number) de \(months[month - 1]) de \(year)"
    }

    /// When a source was seen, which it says in English or in numbers: `September 12, 2019`, `May 2016`, `2016-05`.
    static func seen(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "," }.map(String.init)
        if let day = Day(text) { return "el " + SpanishDates.day(day) }
        if words.count == 2, words[0] == "about" { return "hacia \(words[1])" }
        if let month = words.first.flatMap(english.firstIndex) {
            if words.count == 2 { return "en \(months[month]) de \(words[1])" }
            if words.count == 3 { return "el \(words[1]) de \(months[month]) de \(words[2])" }
        }
        let numbers = text.split(separator: "-").map(String.init)
        if numbers.count == 2, numbers[1].count == 2, let month = Int(numbers[1]), (1...12).contains(month) {
            return "en \(months[month - 1]) de \(numbers[0])"
        }
        return "en \(text)"
    }

    /// `marzo`, by the month's number less one.
    static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
