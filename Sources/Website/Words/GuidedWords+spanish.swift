extension GuidedWords {
    static let spanish = GuidedWords(
        lead: "Cuéntenos lo que ha hecho hasta ahora, mucho o poco, como prefiera. Hay tres maneras.",
        questionsDoor: HomeWords.Door(
            title: "Pregunta por pregunta",
            text: """
                Una cosa por página, empezando por la que más decide. Verá enseguida qué cambia con cada respuesta, y \
                puede saltarse lo que quiera.
                """,
            button: "Empezar las preguntas"),
        formDoor: HomeWords.Door(
            title: "Todo en una página",
            text: "Todas las preguntas en un formulario, para quien prefiere ver lo que viene.",
            button: "Abrir el formulario"),
        heading: spanishHeading, hint: spanishHint,
        end: "Eso es todo lo que hace falta preguntar",
        endLead: "Ninguna otra pregunta nuestra aclararía nada más. Vea en qué punto está.",
        waiting: {
            $0 == 1
                ? "Una acreditación o un programa espera esta respuesta."
                : "\($0) acreditaciones y programas esperan esta respuesta."
        },
        goOn: "Continuar", skip: "Saltar esta", results: "Ver en qué punto estoy ahora", back: "Atrás",
        privacy: """
            No se guarda nada. Sus respuestas están en la dirección de esta página: guárdela en favoritos para seguir \
            después, y ciérrela si comparte la computadora.
            """,
        effect: spanishEffect, placeEffect: { "A partir de aquí verá lo que se pide en \($0)." },
        asked: "Usted preguntó por:", soFar: "Hasta ahora", open: "a su alcance ya",
        near: "cerca: se cumple la mitad o más", unsettled: "dependen de lo que responda después", far: "más lejos",
        seen: "Lo que preguntamos",
        answered: "(con respuesta)", skipped: "(sin responder)", more: "Seguir con las preguntas")

    private static let spanishHeading: @Sendable (Idea) -> String = { idea in
        switch idea {
        case .place: "Dónde está"
        case .education: "Su formación académica"
        case .license: "Su licencia"
        case .work: "Su trabajo"
        case .workTerms: "Las condiciones de su trabajo"
        case .workPeople: "Con quién trabaja y para qué"
        case .otherWork: "Otro empleo"
        case .training: "Su capacitación"
        case .supervision: "Su supervisión reflexiva"
        case .supervisor: "Quien le supervisa"
        case .references: "Personas que le recomendarían"
        case .membership: "Membresía"
        case .holds: "Lo que ya tiene"
        }
    }

    private static let spanishHint: @Sendable (Idea) -> String? = { idea in
        switch idea {
        case .place:
            "Los estados tienen sus propias acreditaciones, y algunos piden otra cosa con el mismo nombre."
        case .education: "Solo su diploma o título más alto."
        case .license: "Algunos programas y acreditaciones se abren a quien tiene licencia para ejercer."
        case .work: "El empleo con bebés, niños pequeños o sus familias que mejor corresponda."
        case .workTerms: "Algunas acreditaciones solo cuentan el trabajo remunerado o supervisado, o piden horas."
        case .workPeople: "Las acreditaciones se distinguen por las edades y el tipo de trabajo."
        case .otherWork: "Solo si agrega algo: otras edades, otro trabajo, más años."
        case .training: "Talleres, cursos, congresos y similares. Basta con una buena estimación."
        case .supervision:
            """
            Tiempo con alguien que supervisa o brinda consulta para reflexionar sobre su trabajo y lo que despierta en \
            usted. No la supervisión administrativa.
            """
        case .supervisor:
            "Muchas acreditaciones solo cuentan la supervisión de personas que a su vez tienen cierta acreditación."
        case .references: "Solo diga quiénes lo harían. No se le pregunta a nadie ahora."
        case .membership, .holds: nil
        }
    }

    private static let spanishEffect: @Sendable (Idea, Effect) -> String = { idea, effect in
        let name = spanishHeading(idea)
        if effect.total == 0 { return "\(name): anotado. Por sí solo no aclara ningún requisito." }
        let settled = effect.total == 1 ? "un requisito" : "\(effect.total) requisitos"
        let met = effect.met == 1 ? "1 se cumple" : "\(effect.met) se cumplen"
        return "\(name): esto aclaró \(settled). De ellos, \(met) y en \(effect.more) falta algo."
    }
}
