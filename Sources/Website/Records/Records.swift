package import Mail
package import Portfolios
package import Secrets
package import Storage

/// What is kept of people: the database, and what is needed from outside to keep it well.
package struct Records: Sendable {
    package var database: any Database
    package var now: @Sendable () -> Instant
    package var randomness: Randomness
    package var passwords: Secrets.Passwords
    /// Of names that are only compared, such as those of tries that are held back.
    var names: KeyedDigest
    /// Of the secrets that have to be read again.
    var sealing: Sealing
    /// Of the links of sign-offs, so that a reminder leads to the same place.
    var links: KeyedDigest
    /// With which the seals of people's chains are checked; everyone may have it.
    var recordKey: PublicKey
    /// Of what passkeys are asked to answer.
    var challenges: KeyedDigest
    /// What writing to a logbook takes.
    package var scribe: Scribe
    /// Where the site is for those outside, without a slash at the end; letters lead there.
    package var origin: String
    /// From whom letters come.
    package var sender: Mailbox
    /// Rung after something was put into the outbox, so that it need not wait.
    package var bell: Bell
    /// Files that are being brought, and records that are being taken along with theirs.
    let uploads = MemoryRoom(bytes: 6 * Submission.mostFileBytes)
    let takeaways = MemoryRoom(bytes: 6 * Submission.mostFileBytes)

    package init(
        database: any Database, now: @escaping @Sendable () -> Instant, randomness: Randomness,
        passwords: Secrets.Passwords, tables: ReadingTables, key: InstallationKey, origin: String, sender: Mailbox,
        bell: Bell
    ) {
        self.database = database
        self.now = now
        self.randomness = randomness
        self.passwords = passwords
        names = KeyedDigest(key, for: "names")
        sealing = Sealing(key, for: "secrets of people")
        links = KeyedDigest(key, for: "links of sign-offs")
        recordKey = SigningKey(key, for: Records.sealPurpose).publicKey
        challenges = KeyedDigest(key, for: "challenges of passkeys")
        scribe = Scribe(tables: tables, digest: { SHA256.digest(of: $0) }, salt: { randomness.bytes(16) })
        self.origin = origin
        self.sender = sender
        self.bell = bell
    }

    /// What the key is for that seals the ends of chains.
    package static let sealPurpose = "seals of chains"

    /// Whether visitors come through TLS, so that cookies may insist on it.
    var isSecure: Bool { origin.hasPrefix("https://") }

    /// The site as authenticators know it.
    var party: RelyingParty { RelyingParty(origin: origin) }
}

extension Site {
    /// `GET /record-key`
    func recordKey() throws(Failure) -> Answer {
        guard let records else { throw .notFound }
        return .plain(records.recordKey.text + "\n", caching: .revalidate)
    }
}
