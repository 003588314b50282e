extension ProseWords.ComparisonWords {
    static let spanish = ProseWords.ComparisonWords(
        heading: { "Qué cambió de \($0) a \($1)" },
        inForce: { from, until in until.map { "desde el \(from) hasta el \($0)" } ?? "desde el \(from)" },
        unchanged: "Nada cambió: ambas dicen y piden lo mismo.",
        counts: { changed, added, removed, moved, same in
            "De lo que se pide: con cambios, \(changed); nuevo, \(added); quitado, \(removed); "
                + "en otro lugar, \(moved); igual, \(same)."
        },
        facts: "Sobre el reglamento", asks: "Qué se pide", openQuestions: "Preguntas abiertas",
        was: "antes", present: "ahora", notSaid: "no se dice", first: "al principio",
        sameWords: "se pide de otra manera, que estas oraciones no muestran",
        onlyCites: "Solo cambiaron las fuentes:",
        fact: { spanishFact($0) }, kind: { spanishKind($0) }, aspect: { spanishAspect($0) },
        source: { "Fuente \(spanishDone($0))" }, question: { "Pregunta \(spanishDone($0))" },
        under: { "en «\($0)»" }, after: { "después de «\($0)»" }, need: { "\($0), ahora \($1)" },
        needLabel: "cuánto")

    private static func spanishFact(_ fact: FactChange.Fact) -> String {
        switch fact {
        case .title: "Título"
        case .issuer: "Entidad otorgante"
        case .family: "Familia"
        case .summary: "Resumen"
        case .inForce: "Vigencia"
        case .openToRegistered: "Quién puede elegirlo"
        case .proof: "Comprobación"
        case .cycle: "Renovación"
        case .overlayOf: "Se basa en"
        }
    }

    private static func spanishKind(_ kind: NodeChange.Kind) -> String {
        switch kind {
        case .added: "Se agrega"
        case .removed: "Se quita"
        case .changed: "Cambia"
        case .moved: "Cambia de lugar"
        }
    }

    /// Of a source or a question, which are feminine.
    private static func spanishDone(_ kind: NodeChange.Kind) -> String {
        switch kind {
        case .added: "agregada"
        case .removed: "quitada"
        case .changed: "cambiada"
        case .moved: "movida"
        }
    }

    private static func spanishAspect(_ aspect: NodeChange.Aspect) -> String {
        switch aspect {
        case .title: "título"
        case .rule: "pide"
        case .condition: "cuándo"
        case .topics: "temas"
        case .note: "nota"
        case .cites: "fuentes"
        case .place: "lugar"
        }
    }
}
