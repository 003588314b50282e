/// Spanish nouns and what follows them: adjectives, `firmado`, and what takes `de`.
extension SpanishLists {
    /// What can stand after a noun: `individual`, but `de supervisión`.
    static func attribute(_ text: String) -> String {
        SpanishAgreement.isEntry(String(text.prefix { $0 != " " })) ? of(text) : text
    }

    /// The noun, then its adjectives, before any clause about it: `supervisión grupal que usted brinda`.
    static func noun(_ adjectives: [String], _ noun: String) -> String {
        guard !adjectives.isEmpty else { return noun }
        let agreement = SpanishAgreement(of: noun)
        var words = noun.split(separator: " ").map(String.init)
        var place = words.firstIndex { $0 == "que" || $0.hasPrefix("(") } ?? words.count
        if place > 0, place < words.count, words[place - 1] == "de" { place -= 1 }
        var previous = ""
        for adjective in adjectives.map({ agreement.inflecting(fitting($0, noun)) }) {
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

    /// The adjective that suits a noun: `acreditación vigente`, but `empleo actual`.
    static func fitting(_ adjective: String, _ noun: String) -> String {
        adjective == "vigente" && posts.contains(String(noun.prefix { $0.isLetter })) ? "actual" : adjective
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

    private static let posts: Set<String> = [
        "empleo", "empleos", "función", "funciones", "liderazgo", "pasantía", "pasantías", "trabajo",
    ]
}
