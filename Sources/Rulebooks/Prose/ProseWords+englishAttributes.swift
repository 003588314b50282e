import Portfolios

extension ProseWords.FilterWords {
    /// Where the values of an attribute stand in English, and with which preposition.
    static func attribute(_ attribute: Attribute, _ kind: Kind?, _ values: String) -> ProseWords.Modifier {
        switch attribute {
        case .level: .init(.noun, values)
        case .field, .organization: .init(.close, "in \(values)")
        case .setting: .init(.close, "in the setting \(values)")
        case .institution, .jurisdiction, .provider: .init(.close, "from \(values)")
        case .profession, .service: .init(.close, "as \(values)")
        case .credential: .init(.close, "as \(values)")
        case .issuer: .init(.close, "issued by \(values)")
        case .holding: .init(.close, "(\(values))")
        case .role: .init(.close, (kind == .reference ? "from " : "as ") + values)
        case .scope: kind == .leadership ? .init(.adjective, values) : .init(.close, "in \(values)")
        case .ages: .init(.close, "serving ages \(values)")
        case .with: .init(.close, "with \(values)")
        case .focus: .init(.close, "with a focus on \(values)")
        case .track: .init(.close, "in the track \(values)")
        case .mode: .init(.close, "held \(values)")
        case .topics, .about: .init(.close, "about \(values)")
        case .type: type(kind, values)
        case .format: .init(.adjective, values)
        case .relation: .init(.close, "from \(values)")
        case .exam: .init(.name, "the \(values)")
        case .form: .init(.close, "in form \(values)")
        case .document: .init(.noun, "signed \(values)")
        case .version: .init(.close, "in version \(values)")
        default: .init(.loose, "with \(attribute.rawValue) \(values)")
        }
    }

    private static func type(_ kind: Kind?, _ values: String) -> ProseWords.Modifier {
        switch kind {
        case .document: .init(.noun, values)
        case .training: .init(.close, "in the form of \(values)")
        case .supervisionGiven where values.contains("supervision"): .init(.noun, values + " that you give")
        default: .init(values.contains("supervision") ? .noun : .adjective, values)
        }
    }
}
