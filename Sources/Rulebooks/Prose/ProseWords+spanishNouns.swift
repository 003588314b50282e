/// How Spanish adjectives and articles follow a noun, told from the noun's first word.
struct SpanishAgreement: Hashable, Sendable {
    enum Gender: Sendable {
        case feminine, masculine
        /// `colega`, `supervisor/a`
        case either
    }

    var gender: Gender
    var isPlural: Bool

    /// Of a noun phrase, or of several nouns joined by `o` or `y`.
    init(of noun: String) {
        let heads = SpanishAgreement.heads(noun)
        let all = heads.map { SpanishAgreement(ofWord: $0) }
        let isOneGender = Set(all.map(\.gender)).count <= 1
        gender = isOneGender ? all.first?.gender ?? .masculine : .masculine
        isPlural = all.contains(where: \.isPlural) || !isOneGender
    }

    /// Whether a word is the noun of a kind of entry: `supervisión`.
    static func isEntry(_ word: String) -> Bool { nouns.contains(word) }

    /// The words that name things: of `sesión de supervisión` it is `supervisión` that can be of several sorts, and
    /// after an `o` only a kind of entry is a further noun (`trabajo o prácticas`, but `maestría o superior`).
    private static func heads(_ noun: String) -> [String] {
        var heads: [String] = []
        let words = noun.split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            if word == "que" || word.hasPrefix("(") { break }
            let isVessel = vessels.contains(word) && index + 2 < words.count && words[index + 1] == "de"
            let previous = index > 0 ? words[index - 1] : ""
            let joins = SpanishLists.conjunctions.contains(previous) || previous.hasSuffix(",")
            let bare = word.hasSuffix(",") ? String(word.dropLast()) : word
            guard heads.isEmpty || joins && (nouns.contains(bare) || isVessel) else { continue }
            heads.append(isVessel ? words[index + 2] : bare)
        }
        return heads.isEmpty ? [""] : heads
    }

    init(ofWord text: String) {
        let word = text.lowercased().filter { $0.isLetter || $0 == "/" || $0 == "(" }
        if word.contains("/") || word.contains("(") || SpanishAgreement.common.contains(word) {
            (gender, isPlural) = (.either, false)
        } else if SpanishAgreement.endsLikePerson(word) {
            (gender, isPlural) = (.either, false)
        } else {
            isPlural = word.hasSuffix("s") && !SpanishAgreement.endsInS(word)
            let single = isPlural ? SpanishAgreement.singular(word) : word
            gender = SpanishAgreement.isFeminine(single) ? .feminine : .masculine
        }
    }

    private static func isFeminine(_ word: String) -> Bool {
        if feminine.contains(word) { return true }
        if masculine.contains(word) { return false }
        return feminineEndings.contains(where: word.hasSuffix)
    }

    private static func endsLikePerson(_ word: String) -> Bool {
        word.hasSuffix("ista") && !feminine.contains(word) || word.hasSuffix("peuta")
    }

    private static func endsInS(_ word: String) -> Bool {
        ["sis", "xis", "tis", "és", "ís", "us"].contains(where: word.hasSuffix)
    }

    private static func singular(_ word: String) -> String {
        for (many, one) in [("ciones", "ción"), ("siones", "sión"), ("dades", "dad"), ("tades", "tad")]
        where word.hasSuffix(many) {
            return String(word.dropLast(many.count)) + one
        }
        return String(word.dropLast())
    }

    private static let nouns: Set<String> = [
        "acreditación", "acreditaciones", "acuerdo", "acuerdos", "capacitación", "capacitaciones", "consulta",
        "documento", "documentos", "empleo", "empleos", "examen", "exámenes", "formación", "licencia", "licencias",
        "liderazgo", "membresía", "membresías", "pasantía", "pasantías", "práctica", "prácticas", "referencia",
        "referencias", "servicio", "supervisión", "trabajo", "título", "títulos",
    ]
    private static let vessels: Set<String> = ["sesión", "sesiones", "función", "funciones"]
    private static let feminineEndings = [
        "a", "ción", "sión", "xión", "gión", "dad", "tad", "tud", "umbre", "triz", "tesis", "crisis", "itis",
    ]
    private static let feminine: Set<String> = [
        "base", "clase", "entrevista", "especie", "fase", "imagen", "labor", "lista", "madre", "mano", "orden",
        "parte", "red", "revista", "sede", "serie", "vista",
    ]
    private static let masculine: Set<String> = [
        "clima", "día", "diploma", "idioma", "mapa", "problema", "programa", "sistema", "síntoma", "tema", "trauma",
    ]
    private static let common: Set<String> = [
        "agente", "asistente", "auxiliar", "cliente", "colega", "cónyuge", "docente", "estudiante", "gerente",
        "integrante", "líder", "miembro", "par", "pasante", "pediatra", "profesional", "psiquiatra", "representante",
        "residente",
        "responsable", "titular",
    ]
}

extension SpanishAgreement {
    /// An adjective given in the masculine or feminine singular, `remunerado`, as the noun asks for it: `remuneradas`.
    /// What follows a preposition stays: `basado en las relaciones`.
    func inflecting(_ adjective: String) -> String {
        var isOpen = true
        let words = adjective.split(separator: " ").map { word in
            if SpanishAgreement.prepositions.contains(String(word)) { isOpen = false }
            let stays = !isOpen || SpanishAgreement.fixed.contains(String(word))
            return stays ? String(word) : inflecting(word: String(word))
        }
        return words.joined(separator: " ")
    }

    private func inflecting(word: String) -> String {
        let bare = word.hasSuffix(",") ? String(word.dropLast()) : word
        var form = bare
        if gender == .feminine, form.hasSuffix("o") { form = form.dropLast() + "a" }
        if isPlural, let last = form.last, last != "s" {
            switch last {
            case "z": form = form.dropLast() + "ces"
            case "a", "e", "i", "o", "u": form += "s"
            default: form += "es"
            }
        }
        return form + word.dropFirst(bare.count)
    }

    private static let prepositions: Set<String> = [
        "a", "al", "con", "de", "del", "en", "entre", "para", "por", "que", "según", "sin", "sobre",
    ]
    private static let fixed: Set<String> = ["no", "o", "u", "y", "e", "ni", "muy", "ya"]
}
