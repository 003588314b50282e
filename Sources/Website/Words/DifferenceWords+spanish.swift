import Rulebooks

extension DifferenceWords {
    static let spanish = DifferenceWords(
        title: "En qué se diferencian",
        lead: """
            Ponga dos acreditaciones una junto a otra: dos ediciones de la misma, lo que un estado pide en su lugar, o la \
            misma para bebés y para niñas y niños mayores.
            """,
        changed: { "\($0): qué cambió de \($1) a \($2)" },
        instead: { "\($0): qué es distinto en \($1)" },
        compared: { "\($0) y \($1)" },
        from: "Comparar", to: "con", choose: "Elija una", show: "Ver las diferencias",
        swap: "Intercambiar los dos lados", others: "Comparar otras",
        otherEditions: "Otras ediciones", otherForms: "En los estados y con otra lectura",
        twins: "Para las otras edades", family: "Otras de la familia",
        unknown: { "No tenemos ninguna acreditación «\($0)»." }, meant: "¿Quiso decir esta?",
        same: { "Los dos lados son iguales: \($0). Elija otra con que compararla." },
        inGeneral: "En general", asks: "Qué se pide de otra manera",
        sameAsks: "Ambas piden lo mismo. Solo difieren títulos, fechas, notas o fuentes.",
        bearing: { bearing, isOneWay in spanishBearing(bearing) + (isOneWay ? ", en una de varias vías" : "") },
        counted: { bearing, count in
            let plural = count == 1 ? "" : "n"
            return switch bearing {
            case .more: "\(count) pide\(plural) más"
            case .less: "\(count) pide\(plural) menos"
            case .otherwise: "\(count) pide\(plural) otra cosa"
            case .reworded: "\(count) solo lo dice\(plural) de otro modo"
            }
        },
        unchanged: { $0 == 1 ? "1 igual" : "\($0) iguales" },
        onlyIn: { "\($0): solo en \($1)" }, always: "siempre", alone: { "Otros \($0): \($1)" },
        only: { "Solo en \($0):" },
        onlyReworded: { $0 == 1 ? "1 dice lo mismo con otras palabras" : "\($0) dicen lo mismo con otras palabras" },
        questions: "Preguntas abiertas que solo tiene una", sourcesOfBoth: "En ambas:", inBoth: "en ambas")

    private static func spanishBearing(_ bearing: NodeChange.Bearing) -> String {
        switch bearing {
        case .more: "Pide más"
        case .less: "Pide menos"
        case .otherwise: "Pide otra cosa"
        case .reworded: "Otras palabras"
        }
    }
}
