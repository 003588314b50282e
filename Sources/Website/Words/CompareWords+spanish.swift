import Offerings

extension CompareWords {
    static let spanish = CompareWords(
        title: "Compare lado a lado",
        lead: "Hasta cuatro capacitaciones o acreditaciones: en qué difieren, qué tienen igual y qué no se sabe aún.",
        programs: "Capacitaciones", credentials: "Acreditaciones",
        unknown: { "No se encontró aquí y se dejó fuera: \($0.joined(separator: ", "))." },
        tooMany: "Se comparan cuatro como máximo. Estas son las primeras cuatro; quite una para agregar otra.",
        nothing: "Todavía no ha elegido nada. Elija en una lista o busque un nombre aquí abajo.",
        one: "Una sola no se puede comparar. Agregue otra abajo.", add: "Agregar otra",
        addLabel: "Su nombre, o palabras de él",
        addHint: "Una capacitación o una acreditación, por ejemplo: Erikson, mentoría.",
        addThis: "Agregar", addNamed: { "Agregar \($0)" },
        full: "Se comparan cuatro como máximo. Quite una para agregar otra.", matches: { "Se encontró para «\($0)»" },
        noMatch: {
            "No se encontró nada para «\($0)». Pruebe con menos palabras o mire las listas de capacitaciones y acreditaciones."
        },
        ideas: "Parecidas", same: { $0 == 1 ? "1 cosa es igual en todas" : "\($0) cosas son iguales en todas" },
        unknownOfAll: { "Aquí no se sabe: \($0.joined(separator: "; "))." }, question: "Pregunta", takeOut: "Quitar",
        takeOutNamed: { "Quitar \($0)" }, notKnown: "No se sabe", notAsked: "No se pide", professions: "Profesiones",
        admission: "Reglas de ingreso", supervision: "Supervisión y práctica", work: "Prepara para trabajar en",
        awardedByProvider: "Acreditaciones de quien lo ofrece", purpose: "Para quién", topic: spanishTopic,
        fees: "Cuotas", fee: spanishFee, renewal: "Para conservarla", renewalFees: "Cuotas para conservarla",
        leadsTo: "Abre camino a", leadsNowhere: "Ninguna acreditación de aquí la pide", gaps: "Sin averiguar",
        openQuestions: {
            $0 == 0 ? "Nada anotado" : $0 == 1 ? "1 punto por averiguar" : "\($0) puntos por averiguar"
        },
        choose: "Comparar", compareChosen: "Comparar lo elegido", withSimilar: "Comparar con lo parecido")

    private static let spanishTopic: @Sendable (AskedTopic) -> String = { topic in
        switch topic {
        case .study: "Título académico"
        case .license: "Licencia profesional"
        case .held: "Acreditaciones que ya se tienen"
        case .work: "Trabajo"
        case .training: "Capacitación"
        case .supervision: "Supervisión"
        case .competencies: "Competencias"
        case .references: "Referencias"
        case .exam: "Examen"
        case .decision: "Lo decide una persona"
        case .papers: "Documentos y membresía"
        }
    }

    private static let spanishFee: @Sendable (String, Money, Money) -> String = { kind, least, most in
        "\(kind): " + (least == most ? least.said : "de \(least.said) a \(most.said), según la asociación")
    }
}
