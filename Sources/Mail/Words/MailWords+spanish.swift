import Portfolios
import Rulebooks

extension MailWords {
    static let spanish = MailWords(
        language: .spanish,
        join: { from, minutes in
            Said(
                subject: "Termine de unirse a \(from)",
                opening: [
                    "Le damos la bienvenida. Falta un paso: abra este enlace para crear su cuenta. \(goodFor(minutes))"
                ],
                label: "Crear mi cuenta",
                closing: [
                    "Este mensaje es de \(from), porque alguien escribió esta dirección para unirse. Si no fue usted, no "
                        + "tiene que hacer nada: sin este enlace no se crea ninguna cuenta."
                ])
        },
        signIn: { from, minutes in
            Said(
                subject: "Su enlace para entrar en \(from)",
                opening: ["Este es el enlace que pidió. \(goodFor(minutes))"], label: "Entrar",
                closing: [
                    "Este mensaje es de \(from), porque alguien pidió entrar con esta dirección. Si no fue usted, puede "
                        + "ignorarlo: nadie entra sin él. No comparta el enlace con nadie."
                ])
        },
        alreadyThere: { from in
            Said(
                subject: "Ya tiene una cuenta en \(from)",
                opening: [
                    "Alguien, seguramente usted, pidió unirse con esta dirección. Ya tiene cuenta, así que basta con "
                        + "entrar. Si no recuerda su contraseña, puede pedir un enlace."
                ], label: "Entrar",
                closing: ["Este mensaje es de \(from). Si no fue usted, no tiene que hacer nada: no se cambió nada."])
        },
        verify: { from, minutes in
            Said(
                subject: "Confirme que esta dirección es suya",
                opening: ["Abra este enlace para agregar esta dirección a su cuenta. \(goodFor(minutes))"],
                label: "Sí, esta dirección es mía",
                closing: [
                    "Este mensaje es de \(from), porque alguien quiere agregar esta dirección a su cuenta. Si no fue "
                        + "usted, no tiene que hacer nada: sin este enlace no se agrega."
                ])
        },
        reset: { from, minutes in
            Said(
                subject: "Elija una contraseña nueva para \(from)",
                opening: ["Abra este enlace para elegir una contraseña nueva. \(goodFor(minutes))"],
                label: "Elegir una contraseña nueva",
                closing: [
                    "Este mensaje es de \(from), porque alguien lo pidió. Si no fue usted, su contraseña sigue siendo la "
                        + "misma y no tiene que hacer nada. No comparta el enlace con nadie."
                ])
        },
        newDevice: { from, device, at in
            Said(
                subject: "Una entrada nueva en su cuenta",
                opening: [
                    "Alguien entró en su cuenta con un dispositivo que no conocíamos: \(device), el \(spanishMoment(at)).",
                    "Si fue usted, todo está bien.",
                ], label: "Ver mis dispositivos",
                closing: [
                    "Este mensaje es de \(from). Si no fue usted, cierre esa sesión en la página de arriba y elija una "
                        + "contraseña nueva."
                ])
        },
        passwordChanged: { from, at in
            Said(
                subject: "Se cambió su contraseña",
                opening: [
                    "La contraseña de su cuenta se cambió el \(spanishMoment(at)). Si fue usted, todo está bien."
                ],
                label: "No fui yo",
                closing: [
                    "Este mensaje es de \(from). Si no fue usted, elija una contraseña nueva en la página de arriba; eso "
                        + "también cierra todas las demás sesiones."
                ])
        },
        accountNews: spanishNews, goodbye: spanishGoodbye,
        signOffAsked: { from, who, extent, until in
            Said(
                subject: "\(who) le pide que firme \(subject(extent))",
                opening: [
                    "\(who) le pide que revise \(entries(extent)) de su registro profesional"
                        + "\(inAll(extent)), y que firme si usted estuvo allí y es correcto.",
                    "Usted lee exactamente lo que se declara y lo firma, lo corrige o lo rechaza. No necesita una "
                        + "cuenta. El enlace es solo para usted y sirve hasta el \(amounts.day(until)).",
                ], label: "Leer y decidir", closing: [signOffClosing(from, who)])
        },
        signOffReminder: { from, who, extent, until in
            Said(
                subject: "Recordatorio: \(who) todavía espera su firma",
                opening: [
                    "\(who) le pidió que firmara \(entries(extent))\(inAll(extent)), y aún no tiene "
                        + "respuesta. Lleva unos minutos, y «no» también es una respuesta.",
                    "El enlace es solo para usted y sirve hasta el \(amounts.day(until)).",
                ], label: "Leer y decidir", closing: [signOffClosing(from, who)])
        },
        signed: { from, who, extent in
            Said(
                subject: "\(who) firmó lo que usted pidió",
                opening: ["\(who) firmó \(entries(extent))\(inAll(extent))."],
                label: "Ver mi portafolio", closing: ["Este mensaje es de \(from), porque usted pidió la firma."])
        },
        refused: { from, who, extent in
            Said(
                subject: "\(who) no firmó",
                opening: [
                    "Usted pidió a \(who) que firmara \(entries(extent))\(inAll(extent)). Decidió no "
                        + "firmar y explicó por qué: puede leerlo en su portafolio.",
                    "No se ha perdido nada. Puede corregir lo que escribió y volver a pedirlo.",
                ], label: "Leer por qué", closing: ["Este mensaje es de \(from), porque usted pidió la firma."])
        },
        reason: spanishReason)

    private static var amounts: ProseWords.AmountWords { ProseWords.spanish.amounts }

    private static func goodFor(_ minutes: Int) -> String {
        "Sirve una sola vez, durante \(amounts.minutes(minutes))."
    }

    private static func signOffClosing(_ from: String, _ who: String) -> String {
        "Este mensaje es de \(from) en nombre de \(who), que nos dio esta dirección. Si no conoce a esa persona, rechace la "
            + "petición en la página de arriba o ignore este mensaje. No comparta el enlace con nadie."
    }

    /// What has no hours, such as a job, is counted only.
    private static func subject(_ extent: SignOffExtent) -> String {
        extent.minutes == 0 ? entries(extent) : amounts.minutes(extent.minutes)
    }

    private static func inAll(_ extent: SignOffExtent) -> String {
        extent.minutes == 0 ? "" : ", \(amounts.minutes(extent.minutes)) en total"
    }

    private static func entries(_ extent: SignOffExtent) -> String {
        extent.entries == 1 ? "una anotación" : "\(extent.entries) anotaciones"
    }

    static func spanishMoment(_ instant: Instant) -> String {
        "\(amounts.day(instant.utcDay)) a las \(instant.utcTime) UTC"
    }

    private static let spanishReason: @Sendable (MailReason) -> String = { reason in
        switch reason {
        case .reply(_, finer: "5.1.1"), .reply(_, finer: "5.1.10"), .reply(_, finer: "5.1.2"), .wrongAddress:
            "No hay nadie en esta dirección. Compruebe cómo está escrita."
        case .reply(_, finer: "5.2.2"), .reply(_, finer: "4.2.2"): "El buzón está lleno."
        case .reply(_, finer: "5.2.1"): "El buzón ya no se usa."
        case .reply(_, finer: let finer?) where finer.hasPrefix("5.7"):
            "El servidor de correo de la otra persona no acepta nuestros mensajes. Contáctela de otra manera."
        case .reply(let code, finer: _): "El servidor de correo de la otra persona rechazó el mensaje (\(code))."
        case .unknownHost, .unreachable, .insecure, .signInRefused:
            "No se pudo usar nuestro propio servidor de correo. Tiene que arreglarlo quien administra este sitio."
        case .timedOut: "El servidor de correo no respondió a tiempo."
        case .connectionLost: "La conexión se cortó mientras se enviaba el mensaje."
        }
    }
}
