import Portfolios

extension ProseWords.FilterWords {
    static let spanish = ProseWords.FilterWords(
        takesArticle: { $0 == .relation || $0 == .role && $1 == .reference },
        attribute: { spanish($0, $1, $2, $3) },
        flag: { spanishFlag($0, $1) },
        number: { spanishNumber($0, $1) },
        levelOrHigher: { "\($0) o un título superior" },
        levelOrLower: { "\($0) o un título inferior" },
        minutes: { kind, bounds in
            if kind?.isWeekly == true { return .init(.close, "durante \(bounds) por semana") }
            return .init(.close, kind == .document ? "de \(bounds)" : "en sesiones de \(bounds)")
        },
        inLast: { .init(.loose, spanishLast($0)) },
        inCycle: .init(.loose, "dentro del ciclo que se renueva"),
        current: .init(.adjective, "vigente"),
        when: { spanishWhen($0, $1) },
        manner: { manner in
            switch manner {
            case .held: "el aval"
            case .emerging: "el aval emergente"
            case .vetted: "el visto bueno"
            }
        },
        providerHeld: { kind, manners, credentials, vettedUntil in
            let until = vettedUntil.map { " (el visto bueno vale solo hasta el \($0))" } ?? ""
            let held = "\(manners) \(SpanishLists.of(credentials))\(until)"
            return .init(.loose, "\(spanishPerson(kind)) \(spanishDay(kind)) tenía \(held)")
        },
        providerLevel: { kind, level in
            .init(.loose, "\(spanishPerson(kind)) \(spanishDay(kind)) tenía \(level)")
        },
        standing: { .init(.loose, "con estado " + SpanishLists.or($0.map(spanishStanding))) },
        either: { SpanishLists.isList($0) ? .init(.loose, "ya sea \($0)") : .init(.close, $0) },
        butNot: { .init(.loose, "pero no \($0)") })

    private static func spanishPerson(_ kind: Kind?) -> String {
        kind == .reference || kind == .training ? "de una persona que" : "con una persona que"
    }

    private static func spanishDay(_ kind: Kind?) -> String {
        kind?.isSession == true ? "el día de la sesión" : "en esa fecha"
    }

    private static func spanishStanding(_ standing: Standing) -> String {
        switch standing {
        case .claimed: "declarado"
        case .attested: "confirmado"
        case .verified: "verificado"
        case .refused: "rechazado"
        }
    }

    /// `en el último año`, `en las últimas 6 semanas`
    private static func spanishLast(_ period: String) -> String {
        let isOne = period.hasPrefix("1 ")
        if period.contains(" semana") { return isOne ? "en la última semana" : "en las últimas \(period)" }
        return isOne ? "en el último \(period.dropFirst(2))" : "en los últimos \(period)"
    }

    private static func spanishWhen(
        _ relation: DayRelation, _ moment: ProseWords.MomentWords
    ) -> ProseWords.Modifier {
        switch (relation, moment) {
        case (.before, .day(let day)): .init(.loose, "antes del \(day)")
        case (.before, .event(let event)): .init(.loose, "antes de \(event)")
        case (.after, .day(let day)): .init(.loose, "después del \(day)")
        case (.after, .event(let event)): .init(.loose, "después de \(event)")
        case (.from, .day(let day)): .init(.loose, "a partir del \(day)")
        case (.from, .event(let event)): .init(.loose, "a partir del día en que \(past(event))")
        case (.until, .day(let day)): .init(.loose, "hasta el \(day)")
        case (.until, .event(let event)): .init(.loose, "a más tardar el día en que \(past(event))")
        }
    }

    /// `obtener usted su maestría` as something that happened: `usted obtuvo su maestría`.
    private static func past(_ event: String) -> String {
        let verb = String(event.prefix { $0 != " " })
        let happened = ["obtener": "obtuvo", "cumplir": "cumplió"][verb] ?? verb
        let rest = event.dropFirst(verb.count)
        return rest.hasPrefix(" usted ") ? "usted " + happened + rest.dropFirst(" usted".count) : happened + rest
    }

    private static func spanishFlag(_ attribute: Attribute, _ value: Bool) -> ProseWords.Modifier {
        switch (attribute, value) {
        case (.paid, true): .init(.adjective, "remunerado")
        case (.paid, false): .init(.adjective, "no remunerado")
        case (.supervised, true): .init(.adjective, "supervisado")
        case (.supervised, false): .init(.adjective, "no supervisado")
        case (.relationshipBased, true): .init(.adjective, "basado en las relaciones")
        case (.relationshipBased, false): .init(.adjective, "no basado en las relaciones")
        case (.recommends, true): .init(.loose, "con recomendación")
        case (.recommends, false): .init(.loose, "sin recomendación")
        default: .init(.loose, (value ? "con " : "sin ") + attribute.rawValue)
        }
    }

    private static func spanishNumber(_ attribute: Attribute, _ bounds: String) -> ProseWords.Modifier {
        let isOne = bounds == "1" || bounds.hasSuffix(" 1")
        func counted(_ one: String, _ many: String) -> String { "\(bounds) \(isOne ? one : many)" }
        return switch attribute {
        case .families: .init(.close, "con \(counted("familia", "familias"))")
        case .groupSize: .init(.close, "en grupos de \(counted("persona", "personas"))")
        case .recipients: .init(.close, "para \(counted("persona", "personas")) a la vez")
        case .monthsKnown:
            .init(.close, "de alguien que le conoce desde hace \(counted("mes", "meses"))")
        case .notEnoughInformation:
            .init(.loose, "con \(counted("respuesta", "respuestas")) de «información insuficiente»")
        case .words: .init(.close, "de \(counted("palabra", "palabras"))")
        default: .init(.loose, "con \(bounds) \(attribute.rawValue)")
        }
    }
}
