/// Why an authenticator's answer was not taken. For the log; the person reads that their passkey could not be used.
package enum PasskeyFault: String, Sendable, Hashable {
    case clientDataIsBroken = "the client data cannot be read"
    case otherCeremony = "it answers another kind of question"
    case otherChallenge = "it answers another challenge"
    case otherOrigin = "it was made on another site"
    case otherParty = "it was made for another party"
    case otherCredential = "it comes from another passkey"
    case embedded = "it was made within a page of another site"
    case attestationIsBroken = "the attestation object cannot be read"
    case authenticatorDataIsBroken = "the authenticator's data cannot be read"
    case nobodyThere = "nobody touched the authenticator"
    case notVerified = "the authenticator did not check who touched it"
    case backupIsImpossible = "it is backed up, and cannot be"
    case keyIsUnusable = "its key is of no kind that is accepted here"
    case formatIsUnknown = "its attestation is of no kind that is accepted here"
    case signatureIsWrong = "the signature does not fit"
    case countedBackwards = "it counted backwards: there may be a copy of it"
}
