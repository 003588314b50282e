/// How Spanish words are joined: conjunctions, articles, contractions, adjectives after their noun.
enum SpanishLists {
    static let conjunctions: Set<String> = ["o", "u", "y", "e"]

    /// `a, b o c`; `u` before a sound of o: `siete u ocho`. An item that is itself `b o c` joins the list.
    static func or(_ items: [String]) -> String {
        let areBare = items.count > 1 && !items.contains { determined.contains($0.prefix { $0 != " " }.lowercased()) }
        return joined(areBare ? items.flatMap(alternatives) : items, "o") { soundsLikeO($0) ? "u" : "o" }
    }

    private static func alternatives(_ item: String) -> [String] {
        let words = item.split(separator: " ").map(String.init)
        return words.count == 3 && (words[1] == "o" || words[1] == "u") ? [words[0], words[2]] : [item]
    }

    /// `a, b y c`; `e` before a sound of i: `evaluación e intervención`.
    static func and(_ items: [String]) -> String { joined(items, "y") { soundsLikeI($0) ? "e" : "y" } }

    private static func joined(_ items: [String], _ word: String, _ choice: (String) -> String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(choice(last)) " + last
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
        case .either: return "un/a " + text
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

    /// The noun, then its adjectives, before any clause about it: `supervisión grupal que usted brinda`.
    static func noun(_ adjectives: [String], _ noun: String) -> String {
        guard !adjectives.isEmpty else { return noun }
        let agreement = SpanishAgreement(of: noun)
        var words = noun.split(separator: " ").map(String.init)
        var place = words.firstIndex { $0 == "que" || $0.hasPrefix("(") } ?? words.count
        if place > 0, place < words.count, words[place - 1] == "de" { place -= 1 }
        var previous = ""
        for adjective in adjectives.map(agreement.inflecting) {
            let words = isParticiple(previous) && isParticiple(adjective) ? ["y", adjective] : [adjective]
            insert(words)
            previous = adjective
        }
        return words.joined(separator: " ")

        func insert(_ new: [String]) {
            words.insert(contentsOf: new, at: place)
            place += new.count
        }
    }

    /// Whether it says what was done: two of these are joined by `y`, `remunerado y supervisado`.
    static func isParticiple(_ adjective: String) -> Bool {
        let word = adjective.split(separator: " ").first { $0 != "no" } ?? ""
        return ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"].contains(where: word.hasSuffix)
    }

    /// `código de ética firmado`, but `renuncia firmada al acceso a las referencias`.
    static func signed(_ document: String) -> String {
        let words = document.split(separator: " ").map(String.init)
        let signed = SpanishAgreement(ofWord: words.first ?? "").inflecting("firmado")
        guard words.count > 4 else { return noun(["firmado"], document) }
        return (words.prefix(1) + [signed] + words.dropFirst()).joined(separator: " ")
    }

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
