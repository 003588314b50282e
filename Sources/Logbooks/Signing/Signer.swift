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

    package init(name: String, role: SignerRole, address: String?, person: PersonID?) {
        self.name = name
        self.role = role
        self.address = address
        self.person = person
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
