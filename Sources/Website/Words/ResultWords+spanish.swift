import Evaluation
import Portfolios
import Rulebooks

extension ResultWords {
    private static let day = ProseWords.spanish.amounts.day

    static let spanish = ResultWords(
        title: "En qué punto está usted", titleFor: { "En qué punto está \($0)" },
        lead: { "Comparamos sus respuestas con \($0), al \(day($1)). Las más cercanas van primero." },
        notStored: "No se guardó nada. Si quiere conservar esta página, imprímala o guárdela ahora.",
        notAsked: """
            Aquí no preguntamos por pasantías, liderazgo, supervisión que usted da, servicio, exámenes, acuerdos \
            firmados ni documentos. Donde algo de esto decidiría, decimos «todavía no se sabe».
            """,
        tooLargeToTravel: """
            Su archivo es demasiado grande para acompañar esta página; por eso faltan la página de cada credencial y \
            «Y si …». Un archivo más pequeño las tiene: por ejemplo, con una entrada por mes en lugar de una por día.
            """,
        understood: "Lo que tomamos de sus respuestas",
        understoodHint:
            "Las horas que dio como total se reparten por igual entre los meses que indicó.",
        blank: { "Dejó en blanco: \($0). Donde eso decidiría algo, decimos «todavía no se sabe»." },
        change: "Cambiar mis respuestas", take: "Llevarme mis respuestas en un archivo",
        aboutProgram: "Sobre el programa", place: { "Vive o trabaja aquí: \($0)" },
        asked: "Lo que usted preguntó", closest: "Lo más cercano", close: "También cerca",
        others: "Todas las demás acreditaciones",
        programs: "Programas en los que podría entrar",
        programsHint:
            "Certificados, títulos y capacitaciones, según lo que piden para entrar o para terminar.",
        otherPrograms: "Otros programas",
        elsewhere: {
            $0 == nil
                ? (
                    "Acreditaciones de un solo estado",
                    "Diga dónde vive o trabaja para ver primero las de su estado."
                )
                : ("Acreditaciones de otros lugares", "No se otorgan donde vive o trabaja.")
        },
        earlier: "Ediciones anteriores",
        earlierHint: "Ya no están vigentes. Importan a quienes se registraron mientras lo estaban.",
        held: "Lo que ya tiene",
        heldHint: "Lo que sus respuestas muestran de cada una, por si le interesa.",
        renewals: "Renovar una acreditación", renewalsHint: "Por lo que ya tiene.",
        progress: {
            $0 == 1 ? "Se cumple 1 de \($1) requisitos" : "Se cumplen \($0) de \($1) requisitos"
        },
        nextSteps: "Lo que más ayudaría",
        allRequirements: "Ver todos los requisitos", missingMost: { "Lo que más falta: \($0)" },
        unknownMost: { "No se sabe: \($0)" },
        leadOfOne: { "En qué punto está \($0 ?? "usted"), al \(day($1))." },
        every: "Todos los requisitos", back: "Volver a todos los resultados",
        asks: "Leer lo que se pide, con sus fuentes",
        counted: "Cuenta", setAside: "No cuenta",
        toChange: "Qué ayudaría", toSettle: "Por aclarar", decided: "Decisión",
        otherWays: { $0 == 1 ? "Ver la otra opción" : "Ver las otras \($0) opciones" },
        leftBlank: { "Lo dejó en blanco: \($0)" },
        leftBlankAsking: { "Lo dejó en blanco. \($0.asSentence)" },
        mayBeMet: "No lo preguntamos: puede que se cumpla o no",
        notAskedAbout: { "No preguntamos por esto: \($0)" }, status: spanishStatus,
        legend: "Qué significan los signos", meaning: spanishMeaning, amount: { "\($0), \($1)" },
        on: { "\($0), \(day($1))" }, between: { "\($0), del \(day($1)) al \(day($2))" },
        since: { "\($0), desde el \(day($1))" }, entries: { $0 == 1 ? "Una entrada" : "\($0) entradas" }
    )

    private static let spanishStatus: @Sendable (Status) -> String = { status in
        switch status {
        case .met: "Se cumple"
        case .metAsClaimed: "Se cumple, según usted"
        case .needsMore: "Falta algo"
        case .cannotTell: "Todavía no se sabe"
        case .awaitingJudgement: "Decide una persona"
        case .waived: "Con dispensa"
        case .notApplicable: "No corresponde"
        }
    }

    private static let spanishMeaning: @Sendable (Status) -> String = { status in
        switch status {
        case .met: "Todo lo que se pide está y se verificó."
        case .metAsClaimed: "Sus respuestas bastan. Su asociación le pedirá comprobantes."
        case .needsMore: "Todavía falta algo. Le decimos qué."
        case .cannotTell: "Lo decidiría algo que dejó en blanco o por lo que no preguntamos."
        case .awaitingJudgement: "El resto lo decide una persona."
        case .waived: "Su asociación le dio una dispensa."
        case .notApplicable: "A usted no se le pide."
        }
    }
}
