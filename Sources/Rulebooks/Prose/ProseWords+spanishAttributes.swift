import Portfolios

extension ProseWords.FilterWords {
    /// Where the values of an attribute stand in Spanish, and with which preposition.
    static func spanish(
        _ attribute: Attribute, _ kind: Kind?, _ values: [String], _ joined: ([String]) -> String
    ) -> ProseWords.Modifier {
        let all = joined(values)
        return switch attribute {
        case .level: .init(.noun, all)
        case .field, .organization: .init(.close, "en \(all)")
        case .setting: .init(.close, "en el entorno \(SpanishLists.of(all))")
        case .institution: .init(.close, "de la institución \(all)")
        case .jurisdiction: .init(.close, SpanishLists.of(all))
        case .provider: .init(.close, (kind == .reference ? "" : "a cargo ") + SpanishLists.of(all))
        case .profession, .service: .init(.close, "como \(all)")
        case .credential: .init(.close, credentials(values, joined))
        case .issuer: .init(.close, "de la entidad emisora \(all)")
        case .holding: .init(.close, "(\(all))")
        case .role: .init(.close, kind == .reference ? SpanishLists.of(all) : "como \(all)")
        case .scope: kind == .leadership ? .init(.adjective, all) : .init(.close, "en \(all)")
        case .ages: .init(.close, "de atención a la etapa \(SpanishLists.of(all))")
        case .with: .init(.close, "con \(all)")
        case .focus: .init(.close, "con enfoque en \(all)")
        case .track: .init(.close, "en la vía " + joined(values.map(way)))
        case .mode: .init(.close, "en modalidad \(all)")
        case .topics, .about: .init(.close, "sobre \(all)")
        case .type: spanishType(kind, values, joined)
        case .format: .init(.adjective, joined(values.map { $0 == "grupo" ? "en grupo" : $0 }))
        case .relation: .init(.close, "por parte \(SpanishLists.of(all))")
        case .exam: .init(.name, joined(values.map(SpanishLists.the)))
        case .form: .init(.close, "en la forma \(all)")
        case .document: .init(.noun, joined(SpanishLists.articled(values.map(SpanishLists.signed))))
        case .version: .init(.close, "en la versión \(all)")
        default: .init(.loose, "con \(attribute.rawValue) \(all)")
        }
    }

    /// Beside the noun `acreditación`, that of Illinois is `de Illinois` and that of a state `estatal`.
    private static func credentials(_ values: [String], _ joined: ([String]) -> String) -> String {
        let start = "Acreditación "
        let rests = values.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
        let repeats = rests.count == values.count && rests.allSatisfy { $0.first?.isLowercase == true }
        return repeats ? joined(rests) : SpanishLists.of(joined(values))
    }

    /// `clínica` is a sort of way, `políticas` what a way is about.
    private static func way(_ value: String) -> String {
        let isSort = ["clínica", "académica", "administrativa", "docente"].contains(value)
        return isSort ? value : SpanishLists.of(value)
    }

    private static func spanishType(
        _ kind: Kind?, _ values: [String], _ joined: ([String]) -> String
    ) -> ProseWords.Modifier {
        switch kind {
        case .document: return .init(.noun, joined(SpanishLists.articled(values)))
        case .training: return .init(.close, "en forma \(SpanishLists.of(joined(values)))")
        default:
            let nouns = ["supervis", "consult", "mentor", "asesor", "orienta", "acompaña"]
            let areNouns = values.contains { value in nouns.contains(where: value.hasPrefix) }
            guard areNouns else { return .init(.adjective, joined(values)) }
            // A sort of supervision beside a noun needs one as well: `supervisión clínica o mentoría`.
            let full = values.map { value in
                nouns.contains(where: value.hasPrefix) ? value : "supervisión \(value)"
            }
            return .init(.noun, joined(full) + (kind == .supervisionGiven ? " que usted brinda" : ""))
        }
    }
}
