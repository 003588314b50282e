package import Offerings
package import Portfolios

/// Who attended a training, told by whoever gave it.
package struct Roster: Sendable, Hashable {
    package typealias ID = Identifier<Roster>

    package var id: ID
    /// Who keeps it; of a correction, who makes it.
    package var keeper: PersonID
    /// In whose name it is kept; nothing: only in the keeper's.
    package var organization: OrganizationID?
    /// At most 200 characters; each attendee finds it with their entry.
    package var title: String
    package var signer: Signer
    package var provider: ProviderID
    /// Topics, type, mode, what it was about.
    package var details: SessionDetails

    package init(
        id: ID, keeper: PersonID, title: String, signer: Signer, provider: ProviderID, details: SessionDetails,
        for organization: OrganizationID? = nil
    ) {
        self.id = id
        self.keeper = keeper
        self.organization = organization
        self.title = title
        self.signer = signer
        self.provider = provider
        self.details = details
    }

    package var entryID: EntryID { EntryID("roster-\(id.text)") }

    /// What each attendee is credited with.
    package var training: Entry {
        var values = details.values(for: .training)
        values[.provider] = .name(provider.text)
        return Entry(id: entryID, kind: .training, first: details.day, amount: details.minutes, values: values)
    }
}
