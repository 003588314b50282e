import Accounts
import Rulebooks

extension OrganizationWords {
    static let spanish = OrganizationWords(
        mine: "Mis organizaciones", mineLead: "Dónde tiene usted una función, y quién ve algo de usted.",
        none: "Usted no tiene ninguna función en una organización, y ninguna ve nada de usted.", role: spanishRole,
        extent: spanishExtent, offers: "Se le ofrece", offered: { "\($0) en \($1)" },
        until: { "Le espera hasta el \($0)." }, take: "Aceptar", decline: "No aceptar",
        youAre: { "Sus funciones: \($0)" }, sees: { "Ve de usted: \($0)" },
        layDown: { "Dejar la función: \($0)" },
        nothingToDo: "Por ahora no hay aquí nada de lo que usted deba ocuparse.", awards: "Lo que otorga",
        people: "Personas", peopleLead: "Quienes permiten que la organización vea algo de ellas. Nadie más está aquí.",
        peopleFind: "Buscar a alguien por su nombre",
        peopleNone: "Todavía nadie permite que la organización vea algo de sí.",
        peopleNotFound: "Nadie con ese nombre está aquí.", since: { "\($0), desde el \($1)" },
        personLead: { "Permite que la organización vea: \($0), desde el \($1)." },
        noted: "Queda anotado que usted miró aquí, y la persona puede verlo.", standings: "Hasta dónde ha llegado",
        noStandings: "Por ahora no sigue ninguna credencial.", ownRules: "Según sus propias reglas",
        entered: "Lo que ha anotado", nothingEntered: "Todavía nada.", roles: "Funciones",
        rolesLead: "Quién puede hacer qué, desde cuándo y por qué. De esta lista nunca se quita nada.",
        giveTitle: "Dar una función", address: "Dirección de correo",
        addressHint: "Escribimos allí. La persona acepta la función o no; todavía no necesita una cuenta.",
        roleLabel: "Función", roleHint: "Dé a cada persona solo lo que necesita.", reason: "¿Por qué?",
        reasonHint: "En pocas palabras, para quienes miren esta lista más adelante.", give: "Ofrecer la función",
        inForce: "Vigentes", waiting: "En espera de que se acepten", over: "Terminadas",
        given: { "De \($0 ?? "quien maneja el servidor"), \($1)\($2.isEmpty ? "" : ": \($2)")" },
        ended: { "Terminó el \($0)\($1.isEmpty ? "" : ": \($1)")" }, revoke: "Retirar",
        revokeReason: "¿Por qué se retira? Se le dirá a la persona.", revokeConfirm: "Retirar la función",
        settings: "Ajustes", settingsLead: "Cómo se presenta la organización aquí y en sus cartas.",
        name: "Nombre", accent: "Color",
        accentHint: """
            Para los botones y enlaces de las páginas de la organización. Debe ser lo bastante oscuro para leerse sobre \
            blanco.
            """,
        ownAccent: "Usar este color y no el del sitio", replyTo: "Dirección para respuestas",
        replyToHint:
            "Adónde van las respuestas a las cartas de la organización. Las cartas mismas salen de este sitio.",
        inCatalog: "En el catálogo", inCatalogHint: "Lo que otorga allí se muestra entonces en sus páginas.",
        notInCatalog: "No está allí", done: spanishDone, problem: spanishProblem, tasks: .spanish, rules: .spanish,
        consents: .spanish, journal: .spanish, installation: .spanish)

    private static let spanishRole: @Sendable (Role) -> String = { role in
        switch role {
        case .practitioner: "Profesional"
        case .supervisor: "Supervisión"
        case .trainingProvider: "Proveedor de capacitación"
        case .programFaculty: "Docencia del programa"
        case .adviser: "Asesoría"
        case .coordinator: "Coordinación"
        case .reviewer: "Revisión de solicitudes"
        case .examReader: "Lectura de exámenes"
        case .administrator: "Administración"
        case .auditor: "Auditoría"
        case .operator: "Operación del sistema"
        }
    }

    private static let spanishExtent: @Sendable (Consent.Extent) -> String = { extent in
        switch extent {
        case .standing: "nombre y avance"
        case .record: "el registro completo"
        }
    }

    private static let spanishDone: @Sendable (OrganizationChange) -> String = { change in
        switch change {
        case .given: "La función se ofreció, y una carta va en camino."
        case .revoked: "La función se retiró."
        case .taken: "La función es suya. Gracias."
        case .declined: "Usted no la aceptó. Nada más cambia."
        case .laidDown: "Usted ya no tiene esta función. Gracias por lo que hizo."
        case .saved: "Guardado."
        case .founded: "La organización ya existe, y se le escribe a quien la administrará."
        case .rules: "Sus propias reglas han quedado como usted quería."
        case .consentGiven: "Guardado. Puede cambiar de opinión cuando quiera."
        case .consentWithdrawn: "Desde ahora no ven nada de usted."
        }
    }

    private static let spanishProblem: @Sendable (OrganizationProblem) -> String = { problem in
        switch problem {
        case .noAddress: "Escriba una dirección de correo, como sam@example.org."
        case .oneself: "Esta es su propia dirección. Nadie se da una función a sí mismo; pídaselo a otra persona."
        case .alreadyThere: "Esta función ya se dio o se ofreció a esta dirección."
        case .noReason: "Diga por qué en pocas palabras."
        case .reasonTooLong: "Diga por qué en no más de 500 caracteres."
        case .lastAdministrator:
            "Sin esta persona nadie podría administrar la organización. Dé antes la función a otra."
        case .noName: "Escriba el nombre de la organización."
        case .nameTooLong: "Acorte el nombre a 120 caracteres."
        case .noColor: "Elija un color, como #1d5b57."
        case .tooPale(let contrast, let instead):
            "Este color es demasiado claro para leerse: su contraste es de \(contrast) a 1, y hace falta 4.5 a 1. Uno "
                + "más oscuro que serviría es \(instead)."
        case .badID: "Use de 2 a 40 letras minúsculas, cifras y guiones, como valle-del-rio."
        case .idTaken: "Ya hay una organización con ese nombre."
        case .noneChosen: "Elija una."
        case .noRules: "Escriba las reglas, en no más de 30 000 caracteres."
        case .tooManyRules: "Hay 50 reglas propias, que es todo lo que cabe. Quite una primero."
        case .badRuleName: "Dele un nombre con letras minúsculas, cifras y guiones, como imhs-valle."
        case .heldBack(let minutes):
            "Ha enviado muchas cartas. Espere \(minutes == 1 ? "un minuto" : "\(minutes) minutos")."
        }
    }
}

extension ConsentWords {
    static let spanish = ConsentWords(
        title: "Quién ve qué de mí",
        lead: "Su portafolio es suyo. Nadie lo ve si usted no lo dice aquí, y puede cambiar de opinión cuando quiera.",
        given: "Quién ve algo de usted", none: "Por ahora ninguna organización ve nada de usted.",
        withdraw: "Que ya no vean nada", give: "Permitir que una organización vea", organization: "Organización",
        choose: "Elija una organización", extent: "¿Qué pueden ver?", extentHint: spanishHint, button: "Permitir",
        openings: "Quién miró", openingsLead: "Cada vez que alguien lo abrió, primero la más reciente.",
        opening: { "\($0 ?? "Alguien"), por \($1)" },
        count: { $0 == 0 ? "Nadie." : $0 == 1 ? "Una organización." : "\($0) organizaciones." })

    private static let spanishHint: @Sendable (Consent.Extent) -> String = { extent in
        switch extent {
        case .standing: "Su nombre, y hasta dónde ha llegado en las credenciales que sigue"
        case .record: "Eso, y todo lo que ha anotado, sin sus notas privadas"
        }
    }
}

extension InstallationWords {
    static let spanish = InstallationWords(
        title: "La instalación",
        lead:
            "Aquí se crean organizaciones y se nombra a quien primero administra cada una. Usted no ve ningún registro.",
        organizations: "Organizaciones",
        administrators: {
            $0 == 0 ? "Todavía nadie la administra" : $0 == 1 ? "La administra una persona" : "La administran \($0)"
        },
        foundTitle: "Crear una organización", id: "Nombre en las direcciones",
        idHint: "Letras minúsculas, cifras y guiones, como valle-del-rio. Queda para siempre.",
        administrator: "Quién la administra primero",
        administratorHint: "Una dirección de correo. Escribimos allí; la persona acepta la función después de entrar.",
        found: "Crearla", nameFirst: { "Nombrar a otra persona para administrar \($0)" })
}

extension JournalWords {
    static let spanish = JournalWords(
        title: "Diario", lead: "Qué se hizo, quién y cuándo, primero lo más reciente. Nada en él se puede cambiar.",
        none: "Todavía nada.", kind: spanishKind, somebody: "Alguien", program: "El programa",
        about: { "Sobre: \($0)" }, older: "Anteriores", newest: "Más recientes",
        download: "Llevarlo como tabla (CSV)", downloadHint: "Queda anotado en el diario que usted lo hace.")

    private static let spanishKind: @Sendable (String) -> String = { kind in
        switch kind {
        case "organization-founded": "Se creó la organización"
        case "organization-changed": "Se cambiaron los ajustes"
        case "overlay-put": "Entraron en vigor reglas propias"
        case "overlay-ended": "Dejaron de valer reglas propias"
        case "role-offered": "Se ofreció una función"
        case "role-taken": "Se aceptó una función"
        case "role-declined": "No se aceptó una función"
        case "role-revoked": "Se retiró una función"
        case "role-appointed": "Se dio una función en el servidor"
        case "consent-given": "Permitió que la organización vea"
        case "consent-withdrawn": "Ya no permite que la organización vea"
        case "roster-begun": "Capacitación anotada"
        case "roster-extended": "Lista de una capacitación ampliada"
        case "roster-corrected": "Capacitación corregida"
        case "roster-credit-withdrawn": "Horas de una capacitación retiradas"
        case "roster-door-opened": "Puerta de una capacitación abierta"
        case "roster-door-closed": "Puerta de una capacitación cerrada"
        case "record-opened": "Se abrió un registro"
        case "document-shown": "Documento abierto por quien debía firmar"
        case "exported": "Registro descargado"
        case "journal-exported": "Se llevó el diario"
        case "joined": "Se registró"
        case "signed-in": "Entró"
        case "password-set": "Eligió una contraseña"
        case "address-added": "Añadió una dirección"
        case "main-address-changed": "Cambió la dirección principal"
        case "address-removed": "Quitó una dirección"
        default: kind
        }
    }
}

extension OwnRuleWords {
    static let spanish = OwnRuleWords(
        title: "Reglas propias",
        lead:
            "Lo que la organización pide de otra manera que el catálogo. El avance de su gente se muestra según ambos.",
        none: "No hay reglas propias; valen las del catálogo.", put: "Poner reglas en vigor", name: "Nombre",
        nameHint: "Letras minúsculas, cifras y guiones, como imhs-valle. El mismo nombre reemplaza lo que hay.",
        text: "Reglas",
        textHint:
            "En el lenguaje de reglas: un overlay-of de un reglamento del catálogo, con la jurisdiction para la que vale.",
        button: "Revisarlas y ponerlas en vigor",
        cannotBeRead: "Estas reglas todavía no se pueden usar. Junto a ellas está todo lo que falla.",
        since: { "En vigor desde el \($0)" }, end: "Retirar estas reglas")
}
