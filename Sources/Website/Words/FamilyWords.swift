/// The page of one family of credentials, drawn as a tree.
struct FamilyWords: Sendable {
    var lead: String
    /// On the list of all credentials: the way to the tree.
    var toTree: @Sendable (_ family: String) -> String
    var tree: String
    var treeHint: String
    var renewals: String
    var past: String
    var editions: String
    var inForce: String
    var ahead: String
    /// Which years the bars stand for.
    var years: @Sendable (_ first: Int, _ last: Int) -> String
    var changes: @Sendable (_ old: String, _ new: String) -> String
    var twin: String
    var twinDifference: String
    var places: String
    var readings: String
    var holdFirst: String
    var oneWayIn: String
    var buildsOn: String
    var leadsTo: String
    var compare: String

    static let english = FamilyWords(
        lead:
            "How these credentials belong together: what opens from what, in which editions, and where states differ.",
        toTree: { "\($0) as a tree: what opens from what, editions and states" },
        tree: "The tree",
        treeHint: """
            Each branch is a credential. Where one asks you to hold another first, it says so; all others stand for \
            themselves. The bars show the years of its editions, the one in force in full color.
            """,
        renewals: "Renewing and coming back", past: "No longer awarded",
        editions: "Editions", inForce: "in force", ahead: "not in force yet",
        years: { "Years \($0) to \($1)" },
        changes: { "what changed from \($0) to \($1)" },
        twin: "For the other ages", twinDifference: "what differs",
        places: "In its own way in", readings: "Read otherwise", holdFirst: "Asks that you hold one of these",
        oneWayIn: "One way in", buildsOn: "Asks all that this one asks", leadsTo: "Opens the way to",
        compare: "Compare any two")

    static let spanish = FamilyWords(
        lead: """
            Cómo se relacionan estas acreditaciones: qué se abre desde cuál, en qué ediciones y en qué se diferencian los \
            estados.
            """,
        toTree: { "\($0) en forma de árbol: qué se abre desde cuál, ediciones y estados" },
        tree: "El árbol",
        treeHint: """
            Cada rama es una acreditación. Donde una pide tener antes otra, se dice; las demás valen por sí solas. Las \
            barras muestran los años de sus ediciones, la vigente a todo color.
            """,
        renewals: "Renovar y volver", past: "Ya no se otorgan",
        editions: "Ediciones", inForce: "vigente", ahead: "todavía no vigente",
        years: { "Años \($0) a \($1)" },
        changes: { "qué cambió de \($0) a \($1)" },
        twin: "Para las otras edades", twinDifference: "en qué se diferencia",
        places: "A su manera en", readings: "Con otra lectura", holdFirst: "Pide tener una de estas",
        oneWayIn: "Una vía de entrada", buildsOn: "Pide todo lo que pide esta", leadsTo: "Abre el camino a",
        compare: "Comparar dos cualesquiera")
}

extension FamilyWords {
    func name(_ kind: FamilyTree.Need.Kind) -> String {
        switch kind {
        case .holdFirst: holdFirst
        case .oneWayIn: oneWayIn
        case .buildsOn: buildsOn
        }
    }
}
