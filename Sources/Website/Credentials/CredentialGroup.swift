import Offerings
import Rulebooks

/// Credentials that stand together in the list, under one heading.
struct CredentialGroup: Sendable {
    enum Heading: Hashable, Sendable {
        case family(String)
        case renewals
    }

    var heading: Heading
    /// Who awards all of them, if one body does.
    var issuer: Issuer?
    /// What one can earn or enter today, or soon.
    var cards: [CredentialCard]
    /// What is no longer awarded in any edition.
    var past: [CredentialCard] = []

    /// Part of an address within the page.
    var anchor: String {
        switch heading {
        case .family(let id): "family-" + PercentText.encoded(id)
        case .renewals: "renewals"
        }
    }

    /// Whether it is so long a list that each has a line and no card.
    var isList: Bool { heading == .family("programs") }

    /// Whether there is more to tell of how its credentials belong together.
    var hasTree: Bool { !isList && cards.count + past.count > 1 }

    /// The order in which families stand: for the whole country, for one state, for a program. Others follow.
    static let order = [
        "alliance", "cda", "perinatal", "california", "illinois", "michigan", "new-hampshire", "ohio", "vermont",
        "virginia", "erikson", "washington", "ucsf", "colorado", "programs",
    ]

    static func position(_ family: String) -> Int { order.firstIndex(of: family) ?? order.count }
}
