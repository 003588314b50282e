/// How Spanish words are joined: conjunctions, articles, contractions, adjectives after their noun.
enum SpanishLists {
    static let conjunctions: Set<String> = ["o", "u", "y", "e"]

    /// `a, b o c`; `u` before a sound of o: `siete u ocho`. An item that is itself `b o c` joins the list.
    static func or(_ items: [String]) -> String {
        let items = items.filter { !items.contains("de " + $0) }
        let areBare = items.count > 1 && !items.contains { determined.contains($0.prefix { $0 != " " }.lowercased()) }
        return joined(areBare ? items.flatMap(alternatives) : items, "") { soundsLikeO($0) ? "u" : "o" }
    }

    private static func alternatives(_ item: String) -> [String] {
        let words = item.split(separator: " ").map(String.init)
        return words.count == 3 && (words[1] == "o" || words[1] == "u") ? [words[0], words[2]] : [item]
    }

    /// `a, b y c`; `e` before a sound of i: `evaluación e intervención`. After a part that is itself a list comes a comma.
    static func and(_ items: [String]) -> String {
        let items = merged(items)
        let comma = items.dropLast().contains { $0.contains(",") || $0.contains(" y ") } ? "," : ""
        return joined(items, comma) { soundsLikeI($0) ? "e" : "y" }
    }

    /// What one person had is said of one person: `con una persona que tenía el aval y una maestría`.
    private static func merged(_ items: [String]) -> [String] {
        items.reduce(into: []) { kept, item in
            let person = item.firstRange(of: " tenía ").map { String(item[..<$0.upperBound]) }
            if let person, let place = kept.firstIndex(where: { $0.hasPrefix(person) }) {
                kept[place] += " y " + item.dropFirst(person.count)
            } else {
                kept.append(item)
            }
        }
    }

    /// Whether words list several things.
    static func isList(_ text: String) -> Bool {
        text.contains(",") || text.split(separator: " ").contains { conjunctions.contains(String($0)) }
    }

    private static func joined(_ items: [String], _ comma: String, _ choice: (String) -> String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + "\(comma) \(choice(last)) " + last
    }

    private static func soundsLikeO(_ text: String) -> Bool {
        let start = text.drop { !$0.isLetter && !$0.isNumber }.prefix(3).lowercased()
        if start.hasPrefix("8") { return true }
        if start.hasPrefix("11") { return start.count == 2 || start.last?.isNumber == false }
        return ["o", "ó", "ho", "hó"].contains(where: start.hasPrefix)
    }

    /// `hierba` and `ion` begin with another sound than that of i.
    private static func soundsLikeI(_ text: String) -> Bool {
        let start = text.drop { !$0.isLetter }.prefix(3).lowercased()
        if ["hie", "hia", "ie", "ia", "io"].contains(where: start.hasPrefix) { return false }
        return ["i", "í", "hi", "hí"].contains(where: start.hasPrefix)
    }

    /// `un` or `una` and the words; none before what has a determiner or stands in the plural.
    static func article(_ text: String) -> String {
        let first = text.prefix { $0 != " " }.lowercased()
        if determined.contains(first) { return text }
        if bodies.contains(first) { return the(text) }
        let agreement = SpanishAgreement(ofWord: first)
        if agreement.isPlural { return text }
        switch agreement.gender {
        case .feminine: return (stressedA.contains(first) ? "un " : "una ") + text
        case .masculine: return "un " + text
        case .either: return (first.contains("/") ? "un/a " : "un o una ") + text
        }
    }

    /// `el`, `la`, `los` or `las` and the words.
    static func the(_ text: String) -> String {
        let first = text.prefix { $0 != " " }.lowercased()
        if determined.contains(first) { return text }
        let agreement = SpanishAgreement(ofWord: first)
        if agreement.gender == .feminine, !stressedA.contains(first) {
            return (agreement.isPlural ? "las " : "la ") + text
        }
        return (agreement.isPlural ? "los " : "el ") + text
    }

    /// `de` and the words: `del examen`; what begins with `de` or `desde` stays.
    static func of(_ text: String) -> String {
        if text.hasPrefix("el ") { return "del " + text.dropFirst(3) }
        return ["de ", "del ", "desde "].contains(where: text.hasPrefix) ? text : "de " + text
    }

    /// Items of a list of which the first gets its article elsewhere: `carta o un currículum`.
    static func articled(_ items: [String]) -> [String] { items.prefix(1) + items.dropFirst().map(article) }

    private static let determined: Set<String> = [
        "algo", "alguien", "cada", "cualquier", "el", "la", "las", "los", "ningún", "ninguna", "otra", "otro", "quien",
        "quienes", "sin", "su", "sus", "un", "un/a", "una",
    ]
    /// There is one of them: `el personal de admisión`.
    private static let bodies: Set<String> = [
        "administración", "comité", "coordinación", "dirección", "equipo", "jurado", "personal",
    ]
    private static let stressedA: Set<String> = ["acta", "agua", "alma", "arma", "aula", "área"]
}
