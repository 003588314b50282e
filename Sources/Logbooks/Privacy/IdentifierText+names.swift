/// Names and initials of children and those close to them.
extension IdentifierText {
    private static let kin: Set<String> = [
        "baby", "child", "infant", "toddler", "boy", "girl", "son", "daughter", "twin", "mother", "father", "mom",
        "mommy", "mum", "dad", "daddy", "grandmother", "grandma", "grandfather", "grandpa", "aunt", "uncle", "sibling",
        "brother", "sister", "client", "patient", "family", "parent", "caregiver",
        "bebe", "niño", "niña", "hijo", "hija", "gemelo", "gemela", "madre", "padre", "mama", "papa",
        "abuela", "abuelo", "tia", "tio", "hermano", "hermana", "cliente", "paciente", "familia",
    ]
    /// Words between a relative and a name.
    private static let links: Set<String> = [
        "of", "to", "named", "called", "is", "de", "llamado", "llamada", "es", "se", "llama", "little", "name",
        "nombre",
        "whose",
    ]
    /// What begins with a capital and is nobody's name.
    private static let common: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "i", "the", "a",
        "infant", "child", "children", "mental", "health", "early", "head", "start", "family", "families", "parent",
        "parents", "protective", "welfare", "development", "services", "service", "court", "care", "center", "first",
        "support", "home", "visiting", "therapy", "psychotherapy", "program", "institute", "university", "college",
        "association", "alliance", "academy", "department", "school", "reflective", "relationship", "attachment",
        "trauma", "zoom", "spanish", "english", "american", "medicaid", "native", "latino", "latina", "black", "white",
        "we", "my", "our", "in", "on", "at", "and", "with", "for", "this", "today", "el", "la", "los", "las", "un",
        "una", "salud", "mental", "infantil", "centro", "programa", "servicios", "desarrollo", "universidad",
        "asociacion", "instituto", "departamento", "en", "con", "y", "de", "del", "resource", "connections", "life",
    ]

    /// `baby Mia`, `mother of Leo`, `the Lopez family`, `la familia Ortiz`
    func name(at position: Int) -> Int? {
        if let end = familyName(at: position) { return end }
        let word = words[position]
        guard Self.kin.contains(word.key), !word.ends, !word.raw.hasSuffix(",") else { return nil }
        var next = position + 1
        while next <= position + 3, let link = self[next], Self.links.contains(link.key), !link.isCapitalized {
            next += 1
        }
        guard let name = self[next], isName(name) else { return nil }
        // A capital on both may be the name of a house: Baby Court, Child Parent Center.
        let isPlain = word.bare.first?.isLowercase == true
        guard isPlain || (word.begins && self[next + 1]?.isCapitalized != true) else { return nil }
        // So may two capitals in a row that end with a word for one.
        if let after = self[next + 1], Self.common.contains(after.key), after.isCapitalized { return nil }
        return next
    }

    private func familyName(at position: Int) -> Int? {
        guard words[position].key == "the", let name = self[position + 1], isName(name),
            let family = self[position + 2], ["family", "baby", "twins", "children", "kids"].contains(family.bare)
        else { return nil }
        return position + 2
    }

    private func isName(_ word: Word) -> Bool {
        word.isCapitalized && word.bare.count >= 2 && !Self.common.contains(word.key)
            && word.bare.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
    }

    private static let ages: Set<String> = [
        "months", "month", "mo", "mos", "weeks", "wks", "years", "year", "yrs", "yo", "y/o", "old", "meses", "mes",
        "semanas", "anos", "años", "año", "month-old", "year-old", "months-old",
    ]

    /// `J.M., 3 years`, `L. R. (14 months)`, `JM, 8 months old`
    func initials(at position: Int) -> Int? {
        guard let end = initialsEnd(at: position) else { return nil }
        let isDotted = words[position].raw.contains(".")
        // Without points they have to stand next to it: degrees and states have two letters, too.
        let limit = isDotted ? 4 : 1
        for next in end + 1..<end + 1 + limit {
            guard let word = self[next] else { return nil }
            let (number, unit) = age(at: next)
            guard number else { continue }
            guard let unit else { return nil }
            // Letters without points may stand for a degree: it has no age.
            let isOld =
                self[unit + 1].map { ["old", "edad"].contains($0.key) } ?? false || words[unit].key.contains("old")
            let isYoung = !["years", "year", "yrs", "anos", "años", "año"].contains(words[unit].key)
            let isExperience = self[unit + 1].map { ["of", "experience", "training", "de"].contains($0.key) } ?? false
            guard isOld || (!isExperience && (isDotted || isYoung)) else { return nil }
            _ = word
            return isOld && words[unit].key != "old" && !words[unit].key.contains("old") ? unit + 1 : unit
        }
        return nil
    }

    private func age(at position: Int) -> (isNumber: Bool, unit: Int?) {
        guard let word = self[position], let first = word.bare.first, first.isASCII, first.isNumber else {
            return (false, nil)
        }
        let letters = word.key.drop { $0.isNumber || $0 == "-" }
        if !letters.isEmpty { return (true, Self.ages.contains(String(letters)) ? position : nil) }
        guard let unit = self[position + 1], Self.ages.contains(unit.key) else { return (true, nil) }
        return (true, position + 1)
    }

    /// `J.M.`, `JM` or `J. M.`
    private func initialsEnd(at position: Int) -> Int? {
        let word = words[position]
        let letters = word.bare.filter { $0 != "." }
        guard letters.allSatisfy({ $0.isLetter && $0.isUppercase }) else { return nil }
        if (2...3).contains(letters.count) { return position }
        guard letters.count == 1, word.raw.hasSuffix("."), let next = self[position + 1], next.bare.count == 1,
            next.bare.first?.isUppercase == true, next.raw.contains(".")
        else { return nil }
        return position + 1
    }
}
