import Portfolios

/// Passkeys: coming in by a touch.
struct PasskeyWords: Sendable {
    var title: String
    var lead: String
    var none: String
    var add: String
    var addButton: String
    var name: String
    var nameHint: String
    /// What one is called that has no name.
    var one: String
    var count: @Sendable (Int) -> String
    var used: @Sendable (_ added: Instant, _ last: Instant?) -> String
    var without: String
    var failed: String
    var signIn: String
    var signInLead: String
    var problem: @Sendable (PasskeyProblem) -> String

    static let english = PasskeyWords(
        title: "Passkeys",
        lead: """
            With a passkey you sign in by your finger, your face or your screen's lock. There is nothing to remember, \
            and nothing that anyone could steal from us.
            """,
        none: "You have no passkey yet.", add: "Add a passkey", addButton: "Add a passkey", name: "What to call it",
        nameHint: "So that you know it again, such as: my phone. You can leave it empty.", one: "Passkey",
        count: {
            switch $0 {
            case 0: "You have none."
            case 1: "You have one."
            default: "You have \($0)."
            }
        },
        used: { added, last in
            "Added on \(added.utcDay.inWords)"
                + (last.map { ", last used on \($0.utcDay.inWords)" } ?? ", not used yet")
        },
        without: "Passkeys need a browser that knows them, with JavaScript. All else works without.",
        failed: "That did not work. Please try once more. If there is no passkey of yours here, take another way.",
        signIn: "Sign in with a passkey", signInLead: "Or without a password",
        problem: {
            switch $0 {
            case .notTaken: "The passkey could not be added. Perhaps the page had been open for long: please try again."
            case .alreadyThere: "This passkey is in use already."
            case .tooMany: "You have 20 passkeys, which is all that fits. Remove one first."
            }
        })

    static let spanish = PasskeyWords(
        title: "Llaves de acceso",
        lead: """
            Con una llave de acceso usted entra con su dedo, su rostro o el bloqueo de su pantalla. No hay nada que \
            recordar, ni nada que alguien pudiera robarnos.
            """,
        none: "Todavía no tiene ninguna llave de acceso.", add: "Agregar una llave de acceso",
        addButton: "Agregar una llave de acceso", name: "Cómo llamarla",
        nameHint: "Para que la reconozca, por ejemplo: mi teléfono. Puede dejarlo vacío.", one: "Llave de acceso",
        count: {
            switch $0 {
            case 0: "No tiene ninguna."
            case 1: "Tiene una."
            default: "Tiene \($0)."
            }
        },
        used: { added, last in
            let day = { (instant: Instant) in AccountWords.spanishDay(instant) }
            return "Agregada el \(day(added))"
                + (last.map { ", usada por última vez el \(day($0))" } ?? ", aún sin usar")
        },
        without:
            "Las llaves de acceso necesitan un navegador que las conozca, con JavaScript. Lo demás funciona sin él.",
        failed: "No se pudo. Inténtelo una vez más. Si aquí no hay ninguna llave suya, entre de otra manera.",
        signIn: "Entrar con una llave de acceso", signInLead: "O sin contraseña",
        problem: {
            switch $0 {
            case .notTaken:
                "No se pudo agregar la llave. Quizás la página estuvo abierta mucho tiempo: inténtelo de nuevo."
            case .alreadyThere: "Esta llave de acceso ya está en uso."
            case .tooMany: "Usted tiene 20 llaves de acceso, que es todo lo que cabe. Quite una primero."
            }
        })
}
