import Portfolios

/// One function for each shape of answer. Each gives `nil` for blank, and `nil` with a note for what it does not
/// understand.
extension AnswerReader {
    mutating func text(_ field: Field) -> String? {
        let typed = form.text(field.name).trimmed
        guard typed.utf8.count <= 200 else { return refuse(field, .tooLong(most: 200)) }
        return typed.isEmpty ? nil : typed
    }

    mutating func year(_ field: Field) -> Int? { year(typed: form.text(field.name), field) }

    /// The first and the last day of a month; a year alone is the whole year.
    mutating func month(_ field: Field) -> (first: Day, last: Day)? {
        let month = form.text(field.monthName).trimmed
        let typedYear = form.text(field.yearName)
        guard !month.isEmpty || !typedYear.trimmed.isEmpty else { return nil }
        guard !typedYear.trimmed.isEmpty else { return refuse(field, .yearMissing) }
        guard let year = year(typed: typedYear, field) else { return nil }
        guard month.isEmpty || (1...12).contains(Int(month) ?? 0) else { return refuse(field, .notAMonth) }
        let from = Int(month) ?? 1
        let until = Int(month) ?? 12
        guard let first = Day(year: year, month: from, day: 1),
            let last = Day(year: year, month: until, day: Day.length(ofMonth: until, year: year))
        else { return refuse(field, .notAYear) }
        guard first <= today else { return refuse(field, .yearAhead) }
        return (first, min(last, today))
    }

    mutating func stretch(_ start: Field, _ end: Field) -> Answers.Stretch {
        let first = month(start)?.first
        let last = month(end)?.last
        if let first, let last, last < first { note(end, .endsBeforeStart) }
        return Answers.Stretch(first: first, last: last)
    }

    /// Hours as minutes: `30`, `37.5`, `37,5`, `30 h` or `1:30`.
    mutating func hours(_ field: Field, most: Int) -> Int? {
        let typed = form.text(field.name).trimmed
        guard !typed.isEmpty else { return nil }
        guard let minutes = TypedTime.minutes(typed) else { return refuse(field, .notANumber) }
        guard minutes <= most * 60 else { return refuse(field, .tooMuch(most: most)) }
        return minutes
    }

    /// Years as whole months: `2` is 24, `2.5` is 30.
    mutating func months(_ field: Field) -> Int? {
        let typed = form.text(field.name).trimmed
        guard !typed.isEmpty else { return nil }
        guard let number = TypedTime.decimal(typed) else { return refuse(field, .notANumber) }
        let pieces = number.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = pieces.count > 1 ? String(pieces[1]) : "0"
        guard pieces.count <= 2, fraction.utf8.count <= 2, let whole = digits(String(pieces[0])),
            let part = digits(fraction)
        else { return refuse(field, .notANumber) }
        guard whole <= 60 else { return refuse(field, .tooMuch(most: 60)) }
        return whole * 12 + part * 12 / (fraction.utf8.count == 2 ? 100 : 10)
    }

    mutating func count(_ field: Field, most: Int) -> Int? {
        let typed = form.text(field.name).trimmed
        guard !typed.isEmpty else { return nil }
        guard let number = digits(typed) else { return refuse(field, .notANumber) }
        return number <= most ? number : refuse(field, .tooMuch(most: most))
    }

    mutating func yesNo(_ field: Field) -> Bool? {
        switch form.text(field.name) {
        case "": nil
        case "yes": true
        case "no": false
        default: refuse(field, .unknownChoice)
        }
    }

    private mutating func year(typed: String, _ field: Field) -> Int? {
        let typed = typed.trimmed
        guard !typed.isEmpty else { return nil }
        guard let year = digits(typed), (1950...2199).contains(year) else { return refuse(field, .notAYear) }
        return year <= today.parts.year ? year : refuse(field, .yearAhead)
    }

    /// Up to nine digits and nothing else.
    private func digits(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    mutating func refuse<Value>(_ field: Field, _ kind: CheckForm.Kind) -> Value? {
        note(field, kind)
        return nil
    }
}
