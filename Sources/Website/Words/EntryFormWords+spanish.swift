import Portfolios

extension EntryFormWords {
    static let spanish = EntryFormWords(
        kindsTitle: "¿Qué quiere anotar?",
        kindsLead: "Cada comprobante se anota una sola vez y cuenta para toda credencial que lo pida.",
        kind: spanishKind, kindHint: spanishKindHint, changeTitle: { "Cambiar: \($0)" },
        rule: "Solo horas, fechas y temas. Por favor, no escriba el nombre de ningún niño ni familia.",
        label: spanishLabel, hint: spanishHint, problem: spanishProblem, optional: "si corresponde",
        notSaid: "No lo sé o prefiero no decirlo", yes: "Sí", no: "No", nothingHeld: "Ninguna de estas",
        choose: { "Elegir entre \($0)" },
        save: "Guardar", saveAndNext: "Guardar y anotar otra",
        saved: { "Guardado: \($0)" }, version: { "Versión \($0)" }, history: "Qué ha pasado con la anotación",
        again: "Anotar otra como esta", change: "Cambiar", withdraw: "Retirar",
        withdrawTitle: "Retirar esta anotación",
        withdrawLead: "Ya no contará en ningún lado. Su historia se conserva, para que nadie se pregunte dónde quedó.",
        withdrawn: "Usted ha retirado esta anotación. No cuenta en ningún lado.",
        standing: { standing in
            switch standing {
            case .claimed: "Anotado por usted, todavía sin firma"
            case .attested: "Firmado"
            case .verified: "Verificado"
            case .refused: "Alguien a quien usted se lo pidió no lo firmó"
            }
        },
        standingLabel: "Estado",
        event: { event in
            switch event {
            case .added: "Anotado"
            case .changed: "Cambiado"
            case .withdrawn: "Retirado"
            case .signed: "Firmado"
            case .refused: "No firmado"
            case .proposed: "Se propuso una corrección"
            case .accepted: "Se aceptó la corrección"
            case .declined: "No se aceptó la corrección"
            case .unsigned: "Se retiró una firma"
            case .credited: "Acreditado por quien lo dirigió"
            case .recredited: "Corregido y firmado por quien lo dirigió"
            }
        },
        because: { "Motivo: \($0)" }, you: "usted", signedTitle: "Esta anotación está firmada",
        signedText: { "Si la cambia, la firma de \($0) dejará de valer y tendrá que pedirla de nuevo." },
        signedBox: "Sé que la firma se pierde", staleTitle: "Se cambió mientras tanto",
        staleText: """
            Otra ventana u otro dispositivo cambió esta anotación después de que usted la abrió. Así está ahora; lo que \
            usted escribió sigue abajo. Guarde de nuevo si lo suyo es lo correcto.
            """,
        identifierTitle: "¿Se nombra aquí a un niño o a una familia?",
        identifierText:
            "Con estas palabras se podría reconocer a alguien. Por favor, quite lo que no haga falta.",
        identifierBox: "En estas palabras no hay ningún niño ni familia", finding: { "\($0): «\($1)»" })

    private static let spanishKind: @Sendable (Kind) -> String = { kind in
        switch kind {
        case .education: "Estudios"
        case .license: "Licencia"
        case .credential: "Credencial o aval"
        case .work: "Trabajo"
        case .practicum: "Práctica o pasantía"
        case .leadership: "Liderazgo"
        case .training: "Capacitación"
        case .supervisionReceived: "Supervisión que usted recibió"
        case .supervisionGiven: "Supervisión que usted dio"
        case .service: "Servicio y consultoría"
        case .reference: "Referencia"
        case .exam: "Examen"
        case .agreement: "Acuerdo"
        case .membership: "Membresía"
        case .document: "Documento"
        }
    }

    private static let spanishKindHint: @Sendable (Kind) -> String = { kind in
        switch kind {
        case .education: "Un diploma o título"
        case .license: "Una licencia de un estado para ejercer"
        case .credential: "Una que usted tiene o tuvo"
        case .work: "Un empleo con bebés, niños pequeños y sus familias"
        case .practicum: "Práctica supervisada como parte de sus estudios"
        case .leadership: "Docencia, políticas públicas, investigación, dirección de un equipo"
        case .training: "Un taller, un curso o una conferencia"
        case .supervisionReceived: "Reflexiva o clínica, individual o en grupo"
        case .supervisionGiven: "Horas en las que usted supervisó a otras personas"
        case .service: "Consultoría y otros servicios que se cuentan en horas"
        case .reference: "Quién le recomienda"
        case .exam: "Uno que usted aprobó"
        case .agreement: "Un código de ética u otro documento que usted firmó"
        case .membership: "En una asociación"
        case .document: "Un estudio de caso, una reflexión, una muestra de su trabajo"
        }
    }

    private static let spanishLabel: @Sendable (EntryQuestion, Kind) -> String = { question, kind in
        switch (question, kind) {
        case (.day, .education): "Cuándo lo recibió"
        case (.day, .agreement): "Día en que lo firmó"
        case (.day, _): "Día"
        case (.first, .license), (.first, .credential): "Válida desde"
        case (.first, _): "Desde"
        case (.last, .license), (.last, .credential): "Válida hasta"
        case (.last, _): "Hasta"
        case (.amount, .work), (.amount, .practicum): "Horas por semana"
        case (.amount, _): "Cuánto tiempo"
        case (.held, _): "Qué tenía esa persona ese día"
        case (.note, _): "Nota para usted"
        case (.reason, _): "Motivo"
        case (.attribute(let attribute), _): spanishLabel(attribute, kind)
        }
    }

    private static func spanishLabel(_ attribute: Attribute, _ kind: Kind) -> String {
        switch (attribute, kind) {
        case (.level, _): "Diploma o título"
        case (.field, _): "Campo de estudio"
        case (.institution, _): "Institución"
        case (.profession, _): "Profesión"
        case (.jurisdiction, _): "Estado"
        case (.credential, _): "Credencial"
        case (.issuer, _): "Otorgada por"
        case (.holding, _): "Cómo la tiene"
        case (.role, .reference): "Quién es para usted"
        case (.role, _): "Tipo de trabajo"
        case (.scope, .leadership): "Hasta dónde alcanza"
        case (.scope, _): "Para qué es el trabajo"
        case (.setting, _): "Entorno"
        case (.ages, _): "Edades que atiende"
        case (.with, _): "Quién está con usted en una sesión o visita"
        case (.focus, _): "Qué hace en él"
        case (.paid, _): "¿Es remunerado?"
        case (.supervised, _): "¿Lo supervisa alguien?"
        case (.families, _): "Familias atendidas"
        case (.track, _): "Tipo de liderazgo"
        case (.mode, _): "Cómo se dio"
        case (.provider, .reference): "Nombre de la persona"
        case (.provider, .supervisionReceived): "Supervisora o supervisor"
        case (.provider, _): "Impartida por"
        case (.topics, _): "Temas"
        case (.about, _): "Más sobre su contenido"
        case (.relationshipBased, _): "¿Estuvo basada en las relaciones?"
        case (.type, .document): "Tipo de documento"
        case (.type, .training): "Tipo de capacitación"
        case (.type, _): "Tipo de supervisión"
        case (.format, _): "Individual o en grupo"
        case (.relation, _): "Quién es para usted"
        case (.groupSize, _): "Personas en el grupo"
        case (.recipients, _): "Personas que usted supervisó"
        case (.service, _): "Tipo de servicio"
        case (.monthsKnown, _): "Meses que le conoce"
        case (.notEnoughInformation, _): "Preguntas sin respuesta"
        case (.recommends, _): "¿Le recomienda?"
        case (.exam, _): "Examen"
        case (.form, _): "Forma del examen"
        case (.document, _): "Documento"
        case (.version, _): "Edición"
        case (.organization, _): "Asociación"
        case (.words, _): "Número de palabras"
        }
    }

    private static let spanishHint: @Sendable (EntryQuestion, Kind) -> String? = { question, kind in
        switch question {
        case .day where kind == .education: "Basta el año, por ejemplo 2019."
        case .first: "Por ejemplo 2024-05-15; basta el mes: 2024-05."
        case .last where kind == .license || kind == .credential: "Déjelo en blanco si no vence."
        case .last: "Déjelo en blanco si continúa."
        case .amount where kind.isWeekly: "Por ejemplo 20 o 37.5"
        case .amount: "Por ejemplo 1.5, 1:30 o 90 min. Un número sin más se toma como horas."
        case .attribute(.relationshipBased):
            "Sobre cómo los bebés y niños pequeños crecen en sus relaciones, o sobre salud mental infantil."
        case .attribute(.groupSize): "Sin quien lo dirigió"
        case .attribute(.provider) where kind != .reference:
            "La persona o entidad, escrita siempre de la misma manera"
        case .held: "Si solo cuenta con cierta persona supervisora, esto decide."
        case .note: "Nunca se muestra a nadie más."
        default: nil
        }
    }

    private static let spanishProblem: @Sendable (EntryFault) -> String = { fault in
        switch fault {
        case .missing: "Por favor, complete esto; sin ello la anotación no diría nada."
        case .notADay: "Por favor, escriba la fecha así: 2026-03-15."
        case .ahead: "Esto todavía no ha llegado. Por favor, anote lo que ya ha pasado."
        case .endsBeforeStart: "Esto es antes del comienzo. Por favor, revise las dos fechas."
        case .notATime: "Por favor, escriba horas o minutos, por ejemplo 1.5, 1:30 o 90 min."
        case .tooMuch(let most): "Pueden ser \(most) horas como máximo. Para minutos, escriba por ejemplo 90 min."
        case .tooFine: "Por favor, dé las horas por semana con dos decimales como máximo, por ejemplo 12.25."
        case .notANumber: "Por favor, escriba un número entero en cifras, por ejemplo 12."
        case .unknownChoice: "Por favor, elija una de las respuestas de la lista."
        case .tooLong(let most): "Por favor, use menos de \(most) caracteres."
        case .notText: "Aquí hay un signo que no se puede guardar. Por favor, escríbalo de nuevo."
        }
    }
}
