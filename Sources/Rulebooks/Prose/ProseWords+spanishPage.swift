import Portfolios

extension ProseWords.PageWords {
    static let spanish = ProseWords.PageWords(
        onlyIf: { "Solo si \($0)." },
        youHave: { "tiene \($0)" },
        personFinds: { "\($0) determina que corresponde" },
        youMeet: { "cumple «\($0)»" },
        oneOf: { $0.map(SpanishLists.attribute).joined(separator: ", o bien ") },
        someOf: { count, conditions in
            let verb = count == 1 ? "se cumple" : "se cumplen"
            return "\(verb) al menos \(count) de estas condiciones: \(conditions.joined(separator: "; "))"
        },
        edition: { edition, from, until in
            "Edición \(edition), vigente desde el \(from)" + (until.map { " hasta el \($0)." } ?? ".")
        },
        openToRegistered: "Quienes se registraron con una edición anterior pueden elegir esta.",
        issuedBy: { "Entidad otorgante: \($0)." },
        overlay: { title, edition in
            "Se basa en «\(title)»\(edition.map { ", edición \($0)" } ?? ""); se citan las fuentes de ambos reglamentos."
        },
        cycle: { years, ends in
            years == 1
                ? "Se renueva cada año; uno de los ciclos termina el \(ends)."
                : "Se renueva cada \(years) años; uno de los ciclos termina el \(ends)."
        },
        proof: { standing in
            standing == .attested
                ? "Una entrada cuenta como verificada cuando la firma alguien con la función que corresponde."
                : "Una entrada cuenta como verificada cuando el personal ha visto un comprobante."
        },
        asks: "Qué se pide",
        counting: "Cómo se cuenta",
        workOverlaps: "Cada día de trabajo cuenta una sola vez, aunque coincidan en él varios empleos.",
        windows: "Cuando las horas deben caer dentro de un plazo, se toma el plazo más favorable; "
            + "las horas que quedan fuera no se pierden.",
        standings: "Lo que importa es el aval o título que tenía ese mismo día quien supervisó, capacitó o evaluó. "
            + "Que venza después no cambia nada.",
        allocation: "Las horas se reparten entre las partes de la manera que mejor completa las primeras.",
        gaps: "Preguntas abiertas",
        noteLead: "Nota: ",
        sources: "Fuentes",
        seen: { "consultada \(SpanishDates.seen($0))" })
}
