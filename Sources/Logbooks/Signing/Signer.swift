package import Portfolios

/// As what somebody signs.
package enum SignerRole: String, Sendable, Hashable, CaseIterable {
    case supervisor, employer
    case trainingProvider = "training-provider"
    case rater
}

/// Who vouches for something, as they were at that moment.
package struct Signer: Sendable, Hashable {
    package var name: String
    package var role: SignerRole
    /// In lower case; the one that the link was sent to, or the main one of an account.
    package var address: String?
    /// Nothing for who signed without an account.
    package var person: PersonID?
    /// In whose name they sign besides their own.
    package var organization: SigningOrganization?
    /// Which organizations recognized them as a supervisor on the day of the supervision that they sign, by name.
    package var recognizedBy: [SigningOrganization]

    package init(
        name: String, role: SignerRole, address: String?, person: PersonID?,
        for organization: SigningOrganization? = nil, recognizedBy: [SigningOrganization] = []
    ) {
        self.name = name
        self.role = role
        self.address = address
        self.person = person
        self.organization = organization
        self.recognizedBy = recognizedBy
    }

    /// Whether this one may take back what that one signed: the same person, or another in the same organization's name.
    package func maySpeak(for other: Signer) -> Bool {
        let isSame = other.person.map { $0 == person } ?? (other.address == address)
        return isSame || isForSame(as: other)
    }

    /// Whether both sign in the name of the same organization.
    package func isForSame(as other: Signer) -> Bool {
        organization != nil && organization?.id == other.organization?.id
    }
}

/// Whom a person may ask to sign: never themselves, by whatever name.
package struct OwnNames: Sendable, Hashable {
    package var person: PersonID
    /// All their own addresses, in lower case.
    package var addresses: Set<String>

    package init(person: PersonID, addresses: Set<String>) {
        self.person = person
        self.addresses = addresses
    }

    /// Whether whoever has this account or reads mail at this address is the person themselves.
    package func isOneself(person other: PersonID?, address: String?) -> Bool {
        other == person || address.map { addresses.contains($0.lowercased()) } ?? false
    }
}
