import Accounts
import Logbooks
import Mail
import Portfolios
import Rulebooks
import Secrets
import Storage

/// What handlers of groups share.
extension Call {
    var groupSessions: GroupSessions { GroupSessions(records.database, records.scribe) }

    func sessions(ledBy member: Member) async throws(Failure) -> [LedSession] {
        try await kept { () async throws(StoreError) in try await groupSessions.led(by: member.person) }
    }

    /// One of the member's own sessions; that of anybody else is not found.
    func session(_ id: String, ledBy member: Member) async throws(Failure) -> LedSession {
        let sessions = try await sessions(ledBy: member)
        guard let session = sessions.first(where: { $0.id.text == id }) else { throw .notFound }
        return session
    }

    func ownAddresses(of member: Member) async throws(Failure) -> [EmailAddress] {
        try await kept { () async throws(StoreError) in
            try await EmailAddresses(records.database).all(of: member.person).map(\.address)
        }
    }

    /// As whom a member vouches for others.
    func signer(_ member: Member, _ role: SignerRole, at address: EmailAddress?) -> Signer {
        Signer(name: member.profile.name, role: role, address: address?.text, person: member.person)
    }

    /// Posts a letter to each who is told, in the language that they read and under a name that the same cause always has.
    func telling(
        _ cause: String, as member: Member?,
        _ letter: @escaping @Sendable (Language, _ origin: String) -> Letter?
    ) -> Addressee.Telling {
        let (visit, now, names, origin) = (visit, now, records.names, records.origin)
        return { addressee, transaction throws(StoreError) in
            // An address that stood in a row and cannot be written to is left out: the page says all the same.
            guard let address = MailAddress(addressee.address),
                let letter = letter(addressee.language ?? visit.language, origin)
            else { return }
            let name = names.digest(of: "\(cause) to \(addressee.address)").hex
            let posting = Posting(
                id: OutboxMessage.ID(name), to: Mailbox(address: address), reader: addressee.person,
                causedBy: member?.person)
            try letter.post(posting, at: now, in: transaction)
        }
    }

    /// The version that the page showed.
    func seenVersion() throws(Failure) -> Int {
        guard let version = Int(field("version")), version > 0 else { throw .badRequest }
        return version
    }
}

extension Path {
    /// The address of a place for those who read it in a letter, in their language.
    func address(in language: Language, at origin: String) -> WebAddress? {
        WebAddress(origin + text(in: language))
    }
}

extension Portfolio {
    /// What the person held on a day, by what they entered; nothing if they entered no credential at all.
    func holdings(on day: Day, _ vocabulary: Vocabulary) -> [Holding]? {
        let credentials = entries.filter { $0.kind == .credential && $0.standing != .refused }
        guard !credentials.isEmpty else { return nil }
        return credentials.compactMap { entry in
            guard case .term(let credential)? = entry.values[.credential] else { return nil }
            var manner = HoldingManner.held
            if case .term(let term)? = entry.values[.holding] {
                manner = HoldingManner(rawValue: vocabulary.name(of: term)) ?? .held
            }
            return Holding(credential, manner, from: entry.first, until: entry.last)
        }.filter { $0.stands(on: day) }
    }
}
