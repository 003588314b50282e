import Portfolios

extension ProseWords {
    package static let spanish = ProseWords(
        lists: .spanish, amounts: .spanish, kinds: { KindWords.spanish($0) },
        anything: KindWords("entrada de cualquier tipo", "entradas de cualquier tipo", "entradas de cualquier tipo"),
        filters: .spanish, times: .spanish, sentences: .spanish, page: .spanish,
        comparison: .spanish)
}

extension ProseWords.ListWords {
    static let spanish = ProseWords.ListWords(
        or: { SpanishLists.or($0) },
        and: { SpanishLists.and($0) },
        article: { SpanishLists.article($0) },
        spoken: { SpanishLabels.spoken($0) },
        credential: { SpanishLabels.credential($0) },
        lowered: { SpanishLabels.lowered($0) },
        noun: { SpanishLists.noun($0, $1) },
        agreeing: { SpanishAgreement(of: $1).inflecting(SpanishLists.fitting($0, $1)) },
        isList: { SpanishLists.isList($0) },
        empty: ["a", "al", "de", "del", "el", "la", "las", "los", "menos", "un", "una"])
}

extension ProseWords.AmountWords {
    static let spanish = ProseWords.AmountWords(
        minutes: { minutes in
            let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
            if rest == 0 { return count(hours, "hora", "horas") }
            let minutes = count(rest, "minuto", "minutos")
            return hours == 0 ? minutes : "\(count(hours, "hora", "horas")) y \(minutes)"
        },
        days: { days in
            if days % 365 == 0 { return count(days / 365, "año", "años") }
            let months = days * 12 / 365
            if (months * 365 + 11) / 12 == days { return count(months, "mes", "meses") }
            return count(days, "día", "días")
        },
        months: { count($0, "mes", "meses") },
        points: { count($0, "punto", "puntos") },
        period: { period($0) },
        day: { SpanishDates.day($0) },
        bounds: { least, most in
            switch (least, most) {
            case (let least?, let most?): least == most ? "exactamente \(least)" : "entre \(least) y \(most)"
            case (let least?, nil): "al menos \(least)"
            case (nil, let most?): "hasta \(most)"
            case (nil, nil): "cualquier número de"
            }
        },
        counted: { $0 == 1 ? "1 \($1)" : "\($0) \($2)" })

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many)"
    }

    private static func period(_ period: Period) -> String {
        switch period.unit {
        case .days: count(period.count, "día", "días")
        case .weeks: count(period.count, "semana", "semanas")
        case .months: count(period.count, "mes", "meses")
        case .years: count(period.count, "año", "años")
        }
    }
}

extension ProseWords.KindWords {
    static func spanish(_ kind: Kind) -> ProseWords.KindWords {
        switch kind {
        case .education: .init("título", "títulos", "formación académica")
        case .license: .init("licencia", "licencias", "licencia profesional")
        case .credential: .init("acreditación", "acreditaciones", "acreditación")
        case .work: .init("empleo", "empleos", "trabajo")
        case .practicum: .init("pasantía o práctica", "pasantías o prácticas", "pasantías o prácticas")
        case .leadership: .init("función de liderazgo", "funciones de liderazgo", "liderazgo")
        case .training: .init("capacitación", "capacitaciones", "capacitación")
        case .supervisionReceived: .init("sesión de supervisión", "sesiones de supervisión", "supervisión")
        case .supervisionGiven:
            .init(
                "sesión de supervisión que usted brinda", "sesiones de supervisión que usted brinda",
                "supervisión que usted brinda")
        case .service: .init("servicio prestado", "servicios prestados", "servicio")
        case .reference: .init("referencia", "referencias", "referencias")
        case .exam: .init("examen", "exámenes", "exámenes")
        case .agreement: .init("acuerdo firmado", "acuerdos firmados", "acuerdos firmados")
        case .membership: .init("membresía", "membresías", "membresía")
        case .document: .init("documento", "documentos", "documentos")
        }
    }
}
