import Accounts
import Portfolios
import Rulebooks

extension AccountWords {
    static let spanish = AccountWords(
        title: "Mi cuenta", overviewLink: "Nombre, direcciones y forma de entrar", more: "Más sobre su cuenta",
        lead: "Su nombre, adónde le escribimos y cómo entra a su cuenta.",
        trail: "Dónde está", change: "Cambiar", look: "Ver", save: "Guardar", done: spanishDone, you: "Sobre usted",
        youLead: "Su nombre figura en lo que firma y en lo que se presenta por usted.", language: "Idioma",
        languageHint: "En el que le escribimos.", place: "¿Dónde vive o trabaja?",
        placeHint: "Lo que vale allí se le muestra primero.", addresses: "Direcciones de correo",
        addressesLead: """
            Agregue cada dirección con la que alguien pueda conocerle, como la de su empleador: lo que se envíe allí le \
            llega aquí. Las cartas van a la principal.
            """,
        main: { "\($0) (principal)" }, makeMain: "Hacerla la principal", remove: "Quitar",
        addAddress: "Agregar una dirección", addHint: "Enviamos allí un enlace, para saber que es suya.",
        addButton: "Enviar el enlace", ownAlready: "Esta dirección ya es una de las suyas.",
        confirmAddress: "¿Es suya esta dirección?",
        confirmLead: { "Está por agregar \($0) a su cuenta." }, confirmButton: "Agregarla a mi cuenta",
        takenTitle: "Esta dirección es de otra cuenta",
        takenText: """
            Si la otra cuenta también es suya, entre en ella con esta dirección. Si es de un colega, no hace falta \
            hacer nada.
            """,
        vouchedTitle: "En esta dirección alguien firmó por usted",
        vouchedText: """
            Por eso sigue separada de su cuenta: nadie firma por sí mismo. Si la dirección es suya, pregunte a su \
            asociación qué hacer con esa firma.
            """,
        password: "Contraseña", hasPassword: "Tiene una.", hasNone: "No tiene, y entra por correo.",
        setPassword: "Elegir una contraseña", passwordLead: "Se cerrará su sesión en todos los demás lugares.",
        newPassword: "Nueva contraseña",
        newPasswordHint: "Al menos 15 caracteres; cuatro o cinco palabras seguidas se recuerdan bien.",
        devices: "Dónde ha entrado",
        devicesLead: "Cierre la sesión de lo que no sea suyo, y elija después una nueva contraseña.",
        signedIn: { $0 == 1 ? "Solo aquí." : "En \($0) lugares." }, thisDevice: { "\($0) (aquí)" },
        unknownDevice: "Dispositivo desconocido", lastSeen: { "Visto por última vez el \(spanishMoment($0))" },
        endOthers: "Salir de todos los demás", attempts: "Quién intentó entrar",
        attemptsLead: "Las últimas veinte veces, primero la más reciente.", attempt: spanishAttempt,
        moment: spanishMoment, hasSecond: "Está activo.", second: .spanish, passkeys: .spanish, merging: .spanish,
        erasure: .spanish, inbox: .spanish)

    static func spanishDay(_ instant: Instant) -> String { ProseWords.spanish.amounts.day(instant.utcDay) }

    private static let spanishMoment: @Sendable (Instant) -> String = { instant in
        "\(spanishDay(instant)), \(instant.utcTime) UTC"
    }

    private static let spanishDone: @Sendable (AccountChange) -> String = { change in
        switch change {
        case .profile: "Guardado."
        case .address: "Sus direcciones han quedado como usted quería."
        case .password: "Su nueva contraseña vale desde ahora, y se cerró su sesión en todos los demás lugares."
        case .secondStep: "El segundo paso ya no está activo."
        case .devices: "La sesión se cerró."
        case .merged: "Sus dos cuentas ahora son una."
        case .passkey: "Su llave de acceso está agregada. Desde ahora puede entrar con ella."
        case .passkeyRemoved: "La llave de acceso se quitó, y se cerró su sesión en todos los demás lugares."
        }
    }

    private static let spanishAttempt: @Sendable (SignInAttempt) -> String = { attempt in
        switch (attempt.outcome, attempt.way) {
        case (.in, .link): "Entró con un enlace"
        case (.in, .password): "Entró con la contraseña"
        case (.in, .passkey): "Entró con una llave de acceso"
        case (.in, .code): "Entró con un código"
        case (.secondAsked, _): "El primer paso fue correcto, y se pidió un código"
        case (.refused, .code): "Rechazado: código equivocado"
        case (.refused, .passkey): "Rechazado: una llave de acceso que no correspondía"
        case (.refused, _): "Rechazado: contraseña equivocada"
        case (.heldBack, _): "Detenido tras muchos intentos"
        }
    }
}
