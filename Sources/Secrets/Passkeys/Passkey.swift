/// A passkey as it is stored. Nothing in it is secret.
package struct Passkey: Sendable, Hashable {
    package var id: [UInt8]
    /// As COSE writes it.
    package var publicKey: [UInt8]
    package var signCount: UInt32

    package init(id: [UInt8], publicKey: [UInt8], signCount: UInt32) {
        self.id = id
        self.publicKey = publicKey
        self.signCount = signCount
    }
}

/// What making a passkey came to.
package struct PasskeyRegistration: Sendable, Hashable {
    /// How far the authenticator's word on itself was checked. No chain of certificates is followed: the kind of
    /// device is not asked for, so nothing is granted because of it.
    package enum Attestation: String, Sendable {
        case none
        /// It signed with the passkey itself.
        case itself = "self"
        /// It signed with a certificate that could be anybody's.
        case certificate
    }

    package var passkey: Passkey
    /// Whether it checked, by finger, face or number, who held it.
    package var wasVerified: Bool
    package var isBackedUp: Bool
    package var attestation: Attestation
}

/// What using a passkey came to.
package struct PasskeyUse: Sendable, Hashable {
    /// To be stored in place of the last one.
    package var signCount: UInt32
    /// Whether it checked who held it: then it stands for two factors.
    package var wasVerified: Bool
    package var isBackedUp: Bool
}
