extension FieldWords {
    static let spanish = FieldWords(
        label: spanishLabel, hint: spanishHint, problem: spanishProblem,
        notSaid: "No lo sé o prefiero no decirlo", asItIs: "Como está",
        yes: "Sí", no: "No", month: "Mes", year: "Año",
        noneOfThese: spanishNone, topic: spanishTopic,
        topicHint: spanishTopicHint)

    private static let spanishNone: @Sendable (Question) -> String = { question in
        switch question {
        case .raters: "Nadie todavía"
        case .license: "No tengo licencia"
        default: "Ninguna de estas"
        }
    }

    private static let spanishLabel: @Sendable (Question) -> String = { question in
        switch question {
        case .name: "Su nombre, si quiere verlo en la página impresa"
        case .place: "¿Dónde vive o trabaja?"
        case .level: "Diploma o título más alto"
        case .degreeYear: "Año en que lo recibió"
        case .field: "Campo de estudio"
        case .license: "¿Qué licencia tiene?"
        case .licenseHolding: "En qué condición la tiene"
        case .licensePlace: "Estado o lugar que la otorgó"
        case .role: "Tipo de trabajo"
        case .years: "Durante cuántos años"
        case .lastYear: "Último año en que lo hizo"
        case .weeklyHours: "Horas por semana"
        case .ages: "Edades que atiende"
        case .scopes: "Para qué es el trabajo"
        case .foci: "Qué hace en él"
        case .with: "Quién suele estar con usted en una sesión o visita"
        case .families: "A cuántas familias ha atendido"
        case .paid: "¿Es un trabajo remunerado?"
        case .supervised: "¿Lo supervisa alguien?"
        case .trainingHours: "Horas de capacitación en total"
        case .relationshipHours: "Cuántas de ellas se basaron en las relaciones"
        case .trainingFirst: "Cuándo fue la primera de estas capacitaciones"
        case .trainingLast: "Cuándo fue la última"
        case .individualHours: "Horas de supervisión reflexiva individual"
        case .groupHours: "Horas de supervisión reflexiva en grupo"
        case .supervisionFirst: "Cuándo empezó"
        case .supervisionLast: "Cuándo terminó"
        case .supervisorHolds: "Qué acreditación tiene quien le supervisa"
        case .supervisorSince: "Desde cuándo la tiene quien le supervisa"
        case .raters: "Personas que le recomendarían"
        case .member: "¿Es miembro de una asociación de salud mental infantil temprana?"
        case .holds: "¿Qué acreditación o aval tiene?"
        case .holdsSince: "Desde cuándo lo tiene"
        case .ifLevel: "… tuviera este título"
        case .ifYears: "… trabajara tantos años más"
        case .ifTrainingHours: "… tuviera tantas horas más de capacitación basada en las relaciones"
        case .ifIndividualHours: "… tuviera tantas horas más de supervisión reflexiva individual"
        case .ifGroupHours: "… tuviera tantas horas más de supervisión reflexiva en grupo"
        case .ifPlace: "… viviera o trabajara aquí"
        }
    }

    private static let spanishHint: @Sendable (Question) -> String? = { question in
        switch question {
        case .place: "Algunos estados piden otra cosa con el mismo nombre. Puede dejarlo en blanco."
        case .degreeYear: "Por ejemplo, 2019"
        case .license: "Una licencia para ejercer su profesión. Si tiene varias, elija la más cercana a este trabajo."
        case .years: "Por ejemplo, 2 o 3.5. Escriba 0 si no ha hecho un trabajo así."
        case .lastYear: "Déjelo en blanco si todavía lo hace."
        case .weeklyHours: "Por ejemplo, 20"
        case .ages, .scopes, .foci, .raters: "Elija todo lo que corresponda."
        case .trainingHours: "Escriba 0 si todavía no ha tenido ninguna."
        case .relationshipHours:
            """
            Capacitación sobre cómo los bebés y los niños pequeños crecen dentro de sus relaciones, o sobre salud \
            mental infantil temprana.
            """
        case .trainingFirst, .supervisionFirst: "Basta el año si no recuerda el mes."
        case .trainingLast: "Déjelo en blanco si todavía asiste a capacitaciones."
        case .supervisionLast: "Déjelo en blanco si todavía continúa."
        case .individualHours:
            "Usted a solas con alguien que supervisa o brinda consulta. Escriba 0 si no ha tenido."
        case .groupHours:
            "Un grupo que dirige alguien que supervisa o brinda consulta, no colegas. Escriba 0 si no ha tenido."
        case .supervisorHolds: "Si le supervisaron varias personas, elija según la que tenga más horas."
        case .holds: "Si tiene varios, elija el que renovará primero. Le mostraremos su renovación."
        case .holdsSince: "Basta el año si no recuerda el mes."
        case .ifYears: "En el mismo trabajo, por ejemplo, 1"
        case .ifTrainingHours, .ifIndividualHours, .ifGroupHours: "Por ejemplo, 20"
        case .name, .level, .field, .licenseHolding, .licensePlace, .role, .with, .families, .paid, .supervised,
            .supervisorSince,
            .member, .ifLevel, .ifPlace:
            nil
        }
    }

    private static let spanishProblem: @Sendable (CheckForm.Kind) -> String = { kind in
        switch kind {
        case .notANumber: "Escriba un número solo con cifras, por ejemplo 12 o 12.5 o 1200."
        case .notAYear: "Escriba el año con cuatro cifras, por ejemplo 2019."
        case .notAMonth: "Escriba el mes como un número del 1 al 12."
        case .yearMissing: "Agregue el año, o deje también el mes en blanco."
        case .tooMuch(let most): "Puede ser \(most) como máximo. Revise el número."
        case .yearAhead: "Todavía no ha llegado. Escriba lo que ha pasado hasta ahora."
        case .endsBeforeStart: "Es antes del comienzo. Revise las dos fechas."
        case .partOverWhole: "Es más que las horas en total. Revise los dos números."
        case .unknownChoice: "Elija una de las respuestas de la lista."
        case .tooLong(let most): "Escriba menos de \(most) caracteres."
        case .noFile: "Elija primero un archivo."
        }
    }

    private static let spanishTopic: @Sendable (Topic) -> String = { topic in
        switch topic {
        case .place: "Dónde está"
        case .education: "Su formación académica"
        case .license: "Su licencia"
        case .job(1): "Su trabajo"
        case .job: "Otro empleo"
        case .training: "Su capacitación"
        case .supervision: "Su supervisión reflexiva"
        case .references: "Referencias y membresía"
        case .credential: "Lo que ya tiene"
        }
    }

    private static let spanishTopicHint: @Sendable (Topic) -> String? = { topic in
        switch topic {
        case .job(1): "El empleo que mejor corresponda. Puede agregar otro más abajo."
        case .training: "Talleres, cursos, congresos y similares. Basta con una buena estimación."
        case .supervision:
            """
            Tiempo con alguien que supervisa o brinda consulta para reflexionar sobre su trabajo y lo que despierta en \
            usted. No la supervisión administrativa.
            """
        case .place, .education, .license, .job, .references, .credential: nil
        }
    }
}
