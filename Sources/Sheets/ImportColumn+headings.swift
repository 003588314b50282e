import Offerings
import Portfolios

extension ImportColumn {
    /// What a heading stands for, in English or Spanish; nothing where that is not certain enough.
    ///
    /// - Parameter labels: What columns are called on our own pages and in our own files, in folded words.
    package static func guess(_ heading: String, labels: [String: ImportColumn]) -> ImportColumn? {
        let words = PlainWords.of(String(heading.prefix(120)))
        if let column = labels[words.joined(separator: " ")] ?? phrases[words.joined(separator: " ")] { return column }
        for (column, signs) in signs where words.contains(where: signs.contains) { return column }
        return nil
    }

    /// Headings that say it in full.
    private static let phrases: [String: ImportColumn] = [
        "date": .day, "start": .day, "start date": .day, "begin date": .day, "from": .day, "since": .day,
        "date completed": .day, "fecha de inicio": .day, "inicio": .day, "desde": .day,
        "end": .until, "end date": .until, "to": .until, "through": .until, "until": .until, "fecha de fin": .until,
        "fin": .until, "hasta": .until, "fecha final": .until, "expires": .until, "expiration date": .until,
        "hours a week": .hours, "hours per week": .hours, "horas por semana": .hours, "horas semanales": .hours,
        "length min": .minutes, "activity": .kind, "activity type": .kind, "kind": .kind, "category": .kind,
        "actividad": .kind, "tipo de actividad": .kind, "clase": .kind, "categoria": .kind,
        "given by": .attribute(.provider), "impartida por": .attribute(.provider), "with": .attribute(.provider),
        "con": .attribute(.provider),
        "individual or group": .attribute(.format), "individual o grupal": .attribute(.format),
        "relationship based": .attribute(.relationshipBased), "number in group": .attribute(.groupSize),
        "group size": .attribute(.groupSize), "participants": .attribute(.groupSize),
        "tamano del grupo": .attribute(.groupSize), "participantes": .attribute(.groupSize),
        "supervisor credential": .held, "supervisor credentials": .held, "credential of supervisor": .held,
        "what to do": .note,
    ]

    /// Words that show it among others, the surest first.
    private static let signs: [(ImportColumn, Set<String>)] = [
        (.minutes, ["minutes", "minute", "mins", "min", "minutos", "minuto"]),
        (
            .hours,
            ["hours", "hour", "hrs", "hr", "duration", "length", "horas", "hora", "duracion", "time", "tiempo"]
        ),
        (.until, ["expires", "expiration", "vence", "vencimiento"]),
        (.attribute(.format), ["format", "formato", "modality", "modalidad"]),
        (.attribute(.topics), ["topic", "topics", "tema", "temas", "competency", "competencies", "competencias"]),
        (
            .attribute(.provider),
            [
                "supervisor", "supervisora", "trainer", "presenter", "presenters", "instructor", "provider",
                "facilitator", "sponsor", "capacitador", "capacitadora", "facilitador", "facilitadora", "ponente",
                "consultant",
            ]
        ),
        (.note, ["note", "notes", "comment", "comments", "remarks", "nota", "notas", "comentario", "comentarios"]),
        (
            .note,
            [
                "title", "subject", "name", "course", "event", "training", "titulo", "asunto", "nombre", "curso",
                "evento",
            ]
        ),
        (.attribute(.type), ["type", "tipo"]),
        (.day, ["date", "day", "fecha", "dia"]),
    ]
}
