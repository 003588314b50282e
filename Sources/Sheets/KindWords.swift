import Offerings
package import Portfolios

/// Words with which people name the kinds of what they did.
package enum KindWords {
    /// - Parameter labels: What kinds are called on our own pages, in folded words.
    package static func kind(_ cell: String, labels: [String: Kind]) -> Kind? {
        let words = PlainWords.of(String(cell.prefix(120)))
        let whole = words.joined(separator: " ")
        if let kind = labels[whole] ?? Kind(rawValue: words.joined(separator: "-")) { return kind }
        for (kind, signs) in signs where words.contains(where: signs.contains) { return kind }
        return nil
    }

    /// The surest first: `reflective supervision training` is a training.
    private static let signs: [(Kind, Set<String>)] = [
        (.supervisionGiven, ["given", "provided", "brindada", "dada"]),
        (
            .training,
            [
                "training", "trainings", "workshop", "course", "class", "webinar", "conference", "seminar",
                "capacitacion", "capacitaciones", "taller", "curso", "conferencia", "seminario", "congreso",
            ]
        ),
        (
            .supervisionReceived,
            [
                "supervision", "supervisor", "supervisora", "rs", "rsc", "reflective", "consultation", "supervisado",
                "reflexiva", "consultoria",
            ]
        ),
        (.practicum, ["practicum", "internship", "practica", "practicas", "pasantia"]),
        (.education, ["degree", "education", "diploma", "titulo", "educacion", "estudios"]),
        (.license, ["license", "licensure", "licencia"]),
        (.credential, ["credential", "endorsement", "certification", "credencial", "acreditacion", "aval"]),
        (.work, ["work", "job", "employment", "trabajo", "empleo"]), (.membership, ["membership", "membresia"]),
        (.service, ["service", "servicio"]), (.leadership, ["leadership", "liderazgo"]),
        (.reference, ["reference", "referencia"]), (.exam, ["exam", "examen"]),
    ]
}
