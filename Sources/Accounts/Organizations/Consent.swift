package import Offerings
package import Portfolios

/// That a person lets an organization see something of them, for as long as they want.
package struct Consent: Sendable, Hashable {
    package enum Extent: String, Sendable, Hashable, CaseIterable {
        /// Their name, and how far the credentials are that they follow.
        case standing = "name and standing"
        /// Everything that they have entered, too, and what others say of it.
        case record = "whole record"
    }

    package var person: PersonID
    package var organization: OrganizationID
    package var extent: Extent
    package var givenAt: Instant

    package init(person: PersonID, organization: OrganizationID, extent: Extent, givenAt: Instant) {
        self.person = person
        self.organization = organization
        self.extent = extent
        self.givenAt = givenAt
    }
}
