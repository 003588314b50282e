/// What a credential's page says of its neighbors: other editions, forms and ages, and what goes with it.
struct BesideWords: Sendable {
    var title: String
    var since: @Sendable (_ edition: String) -> String
    var after: @Sendable (_ edition: String) -> String
    var instead: @Sendable (_ place: String) -> String
    var places: String
    var readings: String
    var twin: @Sendable (_ title: String) -> String
    var tree: @Sendable (_ family: String) -> String
    var whole: String
    /// After a source that does not say when it was seen.
    var seenUnknown: String
    var proof: String
    var renewal: String
    var renewedBy: String
    var registered: String
    var opens: String
    var programs: String
    var preparations: String
    var fees: String
    var feesLead: String
    var noFees: String
    /// The heading of a folded list, by how many bodies there are in it.
    var feesOf: @Sendable (Int) -> String

    static let english = BesideWords(
        title: "Compared with others",
        since: { "What changed since the \($0) edition" },
        after: { "What changed after it, in the \($0) edition" },
        instead: { "What \($0) asks instead" },
        places: "What states ask instead", readings: "What other readings ask instead",
        twin: { "What differs in its twin for other ages, \($0)" },
        tree: { "The family tree: \($0)" },
        whole: "See all differences, side by side", seenUnknown: "day seen not noted",
        proof: "Proof", renewal: "Renewal", renewedBy: "How it is kept", registered: "Who may choose it",
        opens: "Programs that it opens", programs: "Find programs and trainings",
        preparations: "Programs that prepare for it",
        fees: "Fees", feesLead: "As the pages showed them when they were last seen; ask before you pay.",
        noFees: "No fee was found on the pages we read.",
        feesOf: { $0 == 1 ? "What one association charges" : "What \($0) associations charge" })

    static let spanish = BesideWords(
        title: "Comparada con otras",
        since: { "Qué cambió desde la edición \($0)" },
        after: { "Qué cambió después, en la edición \($0)" },
        instead: { "Qué se pide en \($0) en su lugar" },
        places: "Qué piden los estados en su lugar", readings: "Qué piden otras lecturas en su lugar",
        twin: { "En qué se diferencia su par para otras edades, \($0)" },
        tree: { "El árbol de la familia: \($0)" },
        whole: "Ver todas las diferencias, lado a lado", seenUnknown: "sin fecha de consulta anotada",
        proof: "Comprobación", renewal: "Renovación", renewedBy: "Cómo se conserva",
        registered: "Quién puede elegirla",
        opens: "Programas a los que da entrada", programs: "Buscar programas y capacitaciones",
        preparations: "Programas que preparan para obtenerla",
        fees: "Cuotas",
        feesLead: "Tal como las mostraban las páginas cuando se vieron por última vez; pregunte antes de pagar.",
        noFees: "No se encontró ninguna cuota en las páginas que leímos.",
        feesOf: { $0 == 1 ? "Lo que cobra una asociación" : "Lo que cobran \($0) asociaciones" })
}
