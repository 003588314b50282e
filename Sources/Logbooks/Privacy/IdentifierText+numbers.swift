/// Numbers and addresses that lead to somebody.
extension IdentifierText {
    /// `ana@example.org`
    func email(at position: Int) -> Int? {
        let sides = words[position].bare.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), sides[1].first != "." else { return nil }
        return position
    }

    /// `(555) 010-4477`, `555-010-4477`, `+1 555 010 4477`, `555-0104`
    func phone(at position: Int) -> Int? {
        var digits: [Int] = []
        var end = position
        while let word = self[end], end < position + 4, Self.isOfPhone(word.raw) {
            digits += word.raw.split { !$0.isNumber }.map(\.count)
            let total = digits.reduce(0, +)
            let isPhone = digits.last == 4 && digits.count >= 3 && (10...12).contains(total)
            let isLocal = digits == [3, 4] && words[position].raw.contains("-")
            if isPhone || isLocal || (digits == [10] && end == position) { return end }
            end += 1
        }
        return nil
    }

    private static func isOfPhone(_ raw: Substring) -> Bool {
        raw.contains(where: \.isNumber) && raw.allSatisfy { $0.isASCII && ($0.isNumber || "()+-.,;".contains($0)) }
    }

    private static let caseWords: Set<String> = [
        "case", "file", "record", "chart", "docket", "mrn", "medicaid", "ssn", "caso", "expediente", "historia",
    ]
    private static let numberWords: Set<String> = ["number", "no", "nr", "id", "num", "numero", "#", "", "is", "es"]

    /// `case 20-4471`, `Medicaid ID 884512`, `expediente núm. 10233`, `123-45-6789`
    func caseNumber(at position: Int) -> Int? {
        let word = words[position]
        if word.bare.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [3, 2, 4],
            word.bare.allSatisfy({ $0.isNumber || $0 == "-" })
        {
            return position
        }
        guard Self.caseWords.contains(word.key) else { return nil }
        var next = position + 1
        while let between = self[next], next <= position + 3, Self.numberWords.contains(between.key) { next += 1 }
        guard let number = self[next], number.digits >= 4, !isYear(number) || next > position + 1 else { return nil }
        return next
    }

    private func isYear(_ word: Word) -> Bool {
        word.isNumber && word.bare.count == 4 && (word.bare.hasPrefix("19") || word.bare.hasPrefix("20"))
    }

    private static let birthWords: Set<String> = [
        "dob", "d.o.b", "born", "birthday", "birthdate", "birth", "nacido", "nacida", "nacio", "nacimiento",
        "cumpleanos", "cumpleaños",
    ]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]

    /// `DOB 3/4/2024`, `born on March 4`, `nacida el 4 de marzo`
    func birthDate(at position: Int) -> Int? {
        guard Self.birthWords.contains(words[position].key) else { return nil }
        for next in position + 1..<position + 6 {
            guard let word = self[next] else { return nil }
            if isDate(word.bare) { return next }
            guard Self.months.contains(word.key) else { continue }
            if let day = self[next + 1], day.digits > 0 { return next + 1 }
            if let day = self[next - 1], day.digits > 0 || (day.key == "de" && (self[next - 2]?.digits ?? 0) > 0) {
                return next
            }
        }
        return nil
    }

    /// `3/4/2024`, `3-4-24`, `2024-03-04`
    private func isDate(_ text: Substring) -> Bool {
        for separator in ["/", "-", "."] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            if parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }) {
                return true
            }
        }
        return false
    }

    private static let streets: Set<String> = [
        "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "lane", "ln", "blvd", "boulevard", "court", "ct",
        "terrace", "place", "pl",
    ]
    private static let calles: Set<String> = ["calle", "avenida", "av", "carretera", "camino", "callejon"]

    /// `14 Willow Street`, `Calle del Sol 14`
    func address(at position: Int) -> Int? {
        let word = words[position]
        if word.isNumber, word.bare.count <= 5 {
            for next in position + 1..<position + 5 {
                guard let part = self[next], part.isCapitalized || Self.streets.contains(part.key) else { return nil }
                if next > position + 1, Self.streets.contains(part.key) { return next }
            }
            return nil
        }
        guard Self.calles.contains(word.key) else { return nil }
        for next in position + 2..<position + 6 {
            guard let part = self[next] else { return nil }
            if part.isNumber { return words[position + 1..<next].contains(where: \.isCapitalized) ? next : nil }
        }
        return nil
    }
}
