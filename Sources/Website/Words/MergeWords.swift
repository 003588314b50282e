import Portfolios

/// Joining two accounts of one person.
struct MergeWords: Sendable {
    var title: String
    var startLead: String
    var startHint: String
    var lead: @Sendable (_ address: String) -> String
    var mine: String
    var other: String
    var since: String
    var entries: String
    var signatures: String
    var addresses: String
    var what: String
    var consequences: [String]
    var consentsEnd: @Sendable (_ names: String, _ count: Int) -> String
    var consentsStay: @Sendable (_ names: String, _ count: Int) -> String
    var whichName: String
    var button: String
    var leave: String
    var link: String
    var problem: @Sendable (MergeProblem) -> String

    static let english = MergeWords(
        title: "Join two accounts",
        startLead: """
            Have you joined twice, with two addresses? Enter the address of the other account. We send a link there; \
            when you follow it, you see what would be joined before anything happens.
            """,
        startHint: "The one with which you sign in to the other account.",
        lead: { "\($0) is the address of another account. If both are yours, they can become one." },
        mine: "The account you are in", other: "The other account", since: "Since", entries: "Entries",
        signatures: "Signatures", addresses: "Addresses", what: "What happens",
        consequences: [
            "All entries come over, with the signatures on them. The history of both stays and can be checked.",
            "Addresses, passkeys, letters and followed credentials come over too.",
            "The other password no longer works, and whoever is signed in there is signed out.",
            "A letter tells of it at both addresses. It cannot be undone.",
        ],
        consentsEnd: { names, _ in
            """
            \(names) may see something of the other account. That ends, since you allowed it for that account only. You can \
            allow it anew afterwards.
            """
        },
        consentsStay: { names, _ in
            "What you let \(names) see of this account stays allowed, and then holds for what comes over too."
        },
        whichName: "Which name stays?", button: "Join the two accounts", leave: "Leave both as they are",
        link: "I have another account too",
        problem: {
            switch $0 {
            case .asksForCode:
                """
                The other account has a second step, so a link alone does not open it. Please sign in to it, turn the \
                second step off, and follow the link again.
                """
            case .vouchedForEachOther:
                """
                One of the two accounts has signed for the other, so they stay apart: nobody signs for themselves. \
                Please write to your association if both are yours.
                """
            case .sameEntries:
                """
                Both accounts have entries for the same training or the same session: it was credited to each of them. \
                Please withdraw these entries in the other account, the one that ends, so that nothing is counted twice. \
                This account keeps its own. Then follow the link again.
                """
            }
        })

    static let spanish = MergeWords(
        title: "Unir dos cuentas",
        startLead: """
            ¿Se registró dos veces, con dos direcciones? Escriba la dirección de la otra cuenta. Enviamos allí un \
            enlace; cuando lo siga, verá qué se uniría antes de que pase nada.
            """,
        startHint: "La dirección con la que entra en la otra cuenta.",
        lead: { "\($0) es la dirección de otra cuenta. Si las dos son suyas, pueden ser una sola." },
        mine: "La cuenta en la que está", other: "La otra cuenta", since: "Desde", entries: "Anotaciones",
        signatures: "Firmas", addresses: "Direcciones", what: "Qué pasará",
        consequences: [
            "Pasan todas las anotaciones, con sus firmas. La historia de ambas se conserva y se puede comprobar.",
            "Pasan también las direcciones, las llaves de acceso, los mensajes y las credenciales que sigue.",
            "La otra contraseña deja de servir, y se cierran allí todas las sesiones.",
            "Un mensaje lo anuncia en ambas direcciones. No se puede deshacer.",
        ],
        consentsEnd: { names, count in
            """
            \(names) \(count == 1 ? "puede" : "pueden") ver algo de la otra cuenta. Ese permiso termina, porque usted lo dio \
            solo para esa cuenta. Después puede darlo de nuevo.
            """
        },
        consentsStay: { names, _ in
            "Lo que usted deja ver de esta cuenta a \(names) sigue permitido, y valdrá también para lo que pase a ella."
        },
        whichName: "¿Qué nombre se queda?", button: "Unir las dos cuentas", leave: "Dejar ambas como están",
        link: "También tengo otra cuenta",
        problem: {
            switch $0 {
            case .asksForCode:
                """
                La otra cuenta tiene un segundo paso, así que un enlace no basta para abrirla. Entre en ella, desactive \
                el segundo paso y siga el enlace otra vez.
                """
            case .vouchedForEachOther:
                """
                Una de las dos cuentas ha firmado por la otra, así que siguen separadas: nadie firma por sí mismo. \
                Escriba a su asociación si las dos son suyas.
                """
            case .sameEntries:
                """
                Las dos cuentas tienen anotaciones de la misma capacitación o de la misma sesión: se les acreditó a ambas. \
                Retire esas anotaciones en la otra cuenta, la que termina, para que nada se cuente dos veces. Esta cuenta \
                conserva las suyas. Después siga el enlace otra vez.
                """
            }
        })
}
