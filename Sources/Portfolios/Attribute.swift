/// Something an entry may say about itself and a rule may ask.
package enum Attribute: String, Hashable, Sendable, CaseIterable, Comparable {
    case level, field, institution
    case profession, jurisdiction
    case credential, issuer, holding
    case role, scope, setting, ages, with, focus, paid, supervised, families
    case track
    case mode, provider, topics, about
    case relationshipBased = "relationship-based"
    case type, format, relation
    case groupSize = "group-size"
    case recipients
    case service = "as"
    case monthsKnown = "months-known"
    case notEnoughInformation = "not-enough-information"
    case recommends
    case exam, form
    case document, version
    case organization
    case words

    /// What its value looks like.
    package enum Shape: Hashable, Sendable {
        /// One term of a vocabulary list.
        case term
        /// Any number of terms of a vocabulary list.
        case terms
        case flag
        /// A whole number from 0 to 1,000,000.
        case number
        /// A free identifier: a person, a body, a version.
        case name
    }

    package var shape: Shape {
        switch self {
        case .scope, .ages, .focus, .topics, .about: .terms
        case .paid, .supervised, .relationshipBased, .recommends: .flag
        case .families, .groupSize, .recipients, .monthsKnown, .notEnoughInformation, .words: .number
        case .institution, .issuer, .provider, .form, .version, .organization: .name
        default: .term
        }
    }

    /// The kinds of entry that can say it. For these, silence is *unknown*; for all others it is *no*.
    package var kinds: [Kind] {
        switch self {
        case .level, .field, .institution: [.education]
        case .profession, .jurisdiction: [.license]
        case .credential: [.credential]
        case .issuer: [.credential, .license]
        case .holding: [.credential, .license]
        case .role: [.work, .practicum, .reference]
        case .scope: [.work, .practicum, .leadership]
        case .setting, .ages, .with, .focus, .supervised, .families: [.work, .practicum]
        case .paid: [.work, .practicum, .leadership]
        case .track: [.leadership]
        case .mode, .relationshipBased: [.training]
        case .provider: [.training, .supervisionReceived, .practicum, .reference]
        case .topics: [.education, .work, .practicum, .training, .supervisionReceived, .supervisionGiven]
        case .about: [.training, .supervisionReceived]
        case .type: [.training, .supervisionReceived, .supervisionGiven, .document]
        case .format: [.supervisionReceived, .supervisionGiven]
        case .relation, .groupSize: [.supervisionReceived]
        case .recipients: [.supervisionGiven]
        case .service: [.service]
        case .monthsKnown, .notEnoughInformation, .recommends: [.reference]
        case .exam, .form: [.exam]
        case .document, .version: [.agreement]
        case .organization: [.membership]
        case .words: [.document]
        }
    }

    /// The vocabulary list that its terms come from, for a kind of entry.
    package func list(for kind: Kind) -> String? {
        switch (self, kind) {
        case (.role, .reference): "rater-roles"
        case (.scope, .leadership): "leadership-scopes"
        case (.type, .training): "training-types"
        case (.type, .document): "document-types"
        case (.holding, .license): "license-holdings"
        default: Attribute.lists[self]
        }
    }

    private static let lists: [Attribute: String] = [
        .level: "levels", .field: "fields", .profession: "professions", .jurisdiction: "jurisdictions",
        .credential: "credentials", .holding: "holdings", .role: "roles", .scope: "scopes",
        .setting: "settings", .ages: "ages", .with: "with", .focus: "foci", .track: "tracks",
        .mode: "modes", .topics: "topics", .about: "subjects", .type: "supervision-types",
        .format: "formats", .relation: "relations", .service: "services", .exam: "exams",
        .document: "documents",
    ]

    /// The name a file may also give it: whoever rates is a reference's provider.
    package init?(key: String) {
        if key == "rater" {
            self = .provider
        } else if let attribute = Attribute(rawValue: key) {
            self = attribute
        } else {
            return nil
        }
    }

    package static func < (left: Attribute, right: Attribute) -> Bool { left.rawValue < right.rawValue }
}
