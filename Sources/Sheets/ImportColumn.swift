package import Portfolios

/// What a column of a table is about.
package enum ImportColumn: Sendable, Hashable {
    /// What kind of thing each row is.
    case kind
    /// The day, or the first of something lasting; and the last.
    case day, until
    /// How long, where a number alone means hours; or minutes.
    case hours, minutes
    case attribute(Attribute)
    /// What whoever gave it held.
    case held
    /// For the person alone.
    case note

    /// In the order in which they are offered and written.
    package static let all: [ImportColumn] =
        [.kind, .day, .until, .hours, .minutes] + attributes.map(ImportColumn.attribute) + [.held, .note]

    /// Those that a form asks for, the most frequent first.
    private static let attributes: [Attribute] = [
        .type, .format, .provider, .relation, .groupSize, .recipients, .mode, .relationshipBased, .topics, .about,
        .role, .setting, .ages, .scope, .focus, .with, .families, .paid, .supervised, .level, .field, .institution,
        .profession, .jurisdiction, .credential, .issuer, .holding, .track, .service, .monthsKnown, .recommends, .exam,
        .form, .document, .version, .organization, .words,
    ]

    /// As it is kept and stands in forms.
    package var name: String {
        switch self {
        case .kind: "kind"
        case .day: "day"
        case .until: "until"
        case .hours: "hours"
        case .minutes: "minutes"
        case .attribute(let attribute): "of-" + attribute.rawValue
        case .held: "held"
        case .note: "note"
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    package init?(name: String) {
        guard let column = ImportColumn.byName[name] else { return nil }
        self = column
    }
}
