import Secrets

extension DoorWords {
    static let spanish = DoorWords(
        joinTitle: "Guarde aquí su portafolio",
        joinLead: """
            Anote una sola vez su capacitación, su práctica y su supervisión. Attune le muestra cuánto falta para cada \
            credencial, y por qué.
            """,
        joinPromises: [
            "Es suyo: puede descargarlo todo, o hacer que se borre, en cualquier momento.",
            "Solo horas. Attune nunca pide el nombre de un niño, una niña o una familia.",
            "Nadie más lo ve hasta que usted pida una firma o presente una solicitud.",
        ],
        joinButton: "Envíenme un enlace", haveAccount: "Ya tengo una cuenta", signInTitle: "Entrar",
        signInLead: "Con su contraseña, o con un enlace que enviamos a su correo electrónico.",
        signInButton: "Entrar", linkButton: "Prefiero un enlace por correo", noAccount: "Todavía no tengo cuenta",
        email: "Correo electrónico", emailHint: "Enviamos allí un enlace, para saber que es usted.",
        password: "Contraseña", passwordHint: "Si no tiene una, o la olvidó, pida que le enviemos un enlace.",
        sentTitle: "Revise su correo",
        sentText: { "Hemos enviado un mensaje a \($0). Siga el enlace, en este dispositivo o en otro." },
        sentHelp: [
            "Suele llegar en un minuto. Si no llega, búsquelo en el correo no deseado.",
            "El enlace sirve una sola vez.",
        ],
        welcomeTitle: "Le damos la bienvenida",
        welcomeLead: { "\($0) es suyo. Un paso más y su portafolio estará abierto." },
        name: "Su nombre", nameHint: "Tal como debe figurar en una solicitud o un certificado.",
        newPassword: "Una contraseña, si la quiere",
        newPasswordHint: """
            Al menos 15 caracteres; cuatro o cinco palabras seguidas se recuerdan bien. Déjela vacía para entrar por \
            correo cada vez.
            """,
        welcomeButton: "Abrir mi portafolio", enterTitle: "Entrar",
        enterLead: { "Está por entrar como \($0)." }, enterButton: "Entrar",
        goneTitle: "Este enlace ya no sirve",
        goneText: "Ya se usó, o es demasiado antiguo. No se ha perdido nada: pida que le enviemos otro.",
        goneButton: "Envíenme otro enlace", takenTitle: "Ya tiene una cuenta",
        takenText: "Alguien se registró con esta dirección desde que se envió el mensaje. Por favor, entre.",
        signOut: "Salir", again: "Por favor, entre una vez más antes de cambiar esto.",
        problem: spanishProblem)

    private static let spanishProblem: @Sendable (DoorProblem) -> String = { problem in
        switch problem {
        case .noAddress: "Escriba un correo electrónico, por ejemplo ada@example.org."
        case .noName: "Escriba su nombre."
        case .nameTooLong: "Acorte su nombre a 200 caracteres."
        case .mismatch: "Esta dirección y esta contraseña no van juntas. Puede pedir que le enviemos un enlace."
        case .passkey: "Esta llave de acceso no se pudo usar. Inténtelo una vez más, o entre de otra manera."
        case .heldBack(let minutes):
            "Hubo muchos intentos. Espere \(minutes == 1 ? "un minuto" : "\(minutes) minutos") e inténtelo de nuevo."
        case .password(.tooShort(let least)): "Elija una contraseña de al menos \(least) caracteres."
        case .password(.tooLong(let most)): "Elija una contraseña de \(most) caracteres como máximo."
        case .password(.common): "Mucha gente usa esta contraseña y se adivina pronto. Elija otra."
        case .password(.aboutYou): "Esta contraseña contiene su nombre o su dirección. Elija otra."
        case .password(.pattern): "Esta contraseña es un patrón sencillo. Elija otra."
        }
    }
}
