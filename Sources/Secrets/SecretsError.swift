/// What keeps a secret from being made, checked or opened. No case carries anything that a person typed.
package enum SecretsError: Error, Sendable, Hashable {
    /// Too many passwords are being checked already; ask again in a moment.
    case busy
    /// There was no memory to hash a password in.
    case outOfMemory
    /// What was sealed was changed, or sealed with another key, or belongs to something else.
    case cannotOpen
    /// More than a picture of squares can hold.
    case tooLong
    case passkey(PasskeyFault)
}
