package import Portfolios
package import Rulebooks

/// An organization's name among all of them: `ct-aimh`.
package struct OrganizationID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (left: OrganizationID, right: OrganizationID) -> Bool { left.text < right.text }
}

/// An association, awarding body, university, agency or other provider of the field.
package struct Organization: Sendable, Hashable {
    package var id: OrganizationID
    package var name: String
    /// How people call it in short: `CT-AIMH`.
    package var short: String?
    /// Of the list `organization-types`.
    package var type: Term
    /// Of the list `jurisdictions`.
    package var places: [Term]
    package var city: String?
    /// Its first page.
    package var site: String?
    /// The university that a center belongs to.
    package var partOf: OrganizationID?
    package var memberOf: [OrganizationID]
    /// Rulebooks, by id, of what it awards.
    package var awards: [String]
    /// What it does beyond that, in a sentence.
    package var offers: String?
    package var fees: [Fee]
    package var note: String?
    /// Where this is known from.
    package var cites: [String]
    package var url: String?
    package var seen: SeenDay?
    /// What nobody found out.
    package var unknown: Set<Fact>
    package var place: Place

    /// What must be known of an organization or be said to be unknown.
    package enum Fact: String, Sendable, Hashable, CaseIterable { case places, site, awards }

    /// Its short name, or else its name.
    package var called: String { short ?? name }
}

/// What someone pays an organization.
package struct Fee: Sendable, Hashable {
    /// Of the list `fee-kinds`: registration, renewal.
    package var kind: Term
    /// For which credentials; none: whichever.
    package var credentials: [Term]
    package var amount: Money
    package var note: String?
    package var cites: [String]
}
