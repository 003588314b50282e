import Portfolios

extension ProseWords.SentenceWords {
    static let spanish = ProseWords.SentenceWords(
        exists: { capitalized($0) + "." },
        amountOf: { "Al menos \($0) \(SpanishLists.of($1))." },
        entries: { $0 == 1 ? "Al menos \(SpanishLists.article($1))." : "Al menos \($0) \($1)." },
        dailyCap: { "En un mismo día no \(count($0)) más de \($0)." },
        activeMonths: { months, least, phrase in
            let each = months == "1 mes" ? " con" : ", cada uno con"
            return "Al menos \(months)\(each) \(least) o más \(SpanishLists.of(phrase))."
        },
        span: { "Todo ello dentro de un período de \($0)\($0 == "1 mes" ? "" : " seguidos")." },
        distinct: { phrase, count, attribute in
            let comma = phrase.split(separator: " ").count > 2 ? "," : ""
            return "\(capitalized(phrase))\(comma) \(spanishSourcesOf(attribute, count: count))."
        },
        score: { "Al menos \($0) en la parte «\($1)» \(SpanishLists.of($2))." },
        cap: { "No \(count($0)) más de \($0) \(SpanishLists.of($1))." },
        capEach: { group, amount in
            group == .provider
                ? "De cada persona o entidad que las brinda no \(count(amount)) más de \(amount)."
                : "De cada día no \(count(amount)) más de \(amount)."
        },
        sources: { spanishSources($0, majority: $1) },
        including: { amount, predicate in
            let isOne = amount == "1 hora"
            let said = predicate(isOne ? "hora" : "horas")
            let text = said.isNoun ? SpanishLists.of(said.text) : said.text
            let isHours = isOne || amount.hasSuffix(" horas")
            let hours = isHours ? amount.prefix { $0 != " " } + " de estas horas" : amount + " de ellas"
            let isState = !said.isNoun && (SpanishLists.isParticiple(text) || text.hasPrefix("vigente"))
            return "Al menos \(hours) \(isOne ? "debe" : "deben") \(isState ? "estar" : "ser") \(text)."
        },
        proRated: "Para quien se incorpora a un ciclo ya comenzado, la cantidad disminuye "
            + "según los años completos que quedan.",
        alternatives: "Sirve cualquiera de estas opciones:",
        all: "Todo lo siguiente:",
        any: "Una de estas opciones:",
        atLeast: { "Al menos \($0) de estas \($1) opciones:" },
        cover: { topics, evidence in
            let by = evidence.map { ": \($0)" } ?? " de cualquier tipo"
            return "Cada uno de los \(topics) temas se demuestra con al menos una entrada\(by)."
        },
        topics: { "Temas: " + $0.joined(separator: "; ") + "." },
        allocate: { of, pool in
            let shared = of == .hours ? "horas \(SpanishLists.of(pool)); ninguna hora" : "\(pool); ninguna entrada"
            return "Estas partes comparten \(shared) cuenta para dos de ellas, y las primeras se completan antes:"
        },
        judgement: { "Esto lo decide \(SpanishLists.article($0))." },
        meets: { "Todo lo que pide \(spanishBook($0, $1))." },
        asFor: { "Como en \(spanishBook($0, $1)): \(SpanishLabels.continued($2))" })

    /// The verb for an amount: `1 hora` counts alone.
    private static func count(_ amount: String) -> String {
        ["1 hora", "1 minuto"].contains(amount) ? "cuenta" : "cuentan"
    }

    private static func spanishBook(_ title: String, _ edition: String?) -> String {
        "«\(title)»" + (edition.map { " (edición \($0))" } ?? "")
    }

    private static func spanishSources(_ most: Int, majority: Bool) -> String {
        if most == 1 { return "Todo proviene de una misma persona o entidad." }
        let share = majority ? ", y de las demás en conjunto no más que de la primera" : ""
        return "Proviene de \(most) personas o entidades como máximo\(share)."
    }

    private static func spanishSourcesOf(_ attribute: Attribute, count: Int) -> String {
        func different(_ one: String, _ many: String) -> String {
            "al menos \(count) " + (count == 1 ? one : "\(many) diferentes")
        }
        return switch attribute {
        case .provider: "de \(different("persona", "personas"))"
        case .institution: "de \(different("institución", "instituciones"))"
        case .issuer: "de \(different("entidad emisora", "entidades emisoras"))"
        case .organization: "en \(different("organización", "organizaciones"))"
        case .form: "en \(different("forma", "formas"))"
        case .version: "en \(different("versión", "versiones"))"
        default: "con al menos \(count) \(attribute.rawValue) diferentes"
        }
    }
}
