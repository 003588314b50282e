import Accounts
import Portfolios
import Rulebooks
import Storage
import Testing

/// Invented people, and how they come in.
enum Newcomer {
    static func digest(_ name: String) throws -> Digest {
        let bytes = Array(name.utf8.prefix(32))
        return try #require(Digest(bytes + [UInt8](repeating: 0, count: 32 - bytes.count)))
    }

    static func post(
        _ name: String, to address: EmailAddress
    ) -> @Sendable (Transaction) throws(StoreError) -> Void {
        let letter = OutboxMessage(
            id: OutboxMessage.ID(name), organization: nil, kind: "mail", recipient: address.written, content: [])
        return { transaction throws(StoreError) in try Outbox.enqueue(letter, at: noon, in: transaction) }
    }

    static func session(_ person: PersonID, _ name: String, at moment: Instant = noon) -> Session {
        Session(
            id: Session.ID(name), person: person, way: .link, hasSecond: false, device: "Firefox · Linux",
            beganAt: moment)
    }

    /// Asks for a link to join, and follows it.
    @discardableResult
    static func join(
        _ name: String, at address: String, _ database: any Database, password: String? = nil
    ) async throws -> PersonID {
        let address = try #require(EmailAddress(address))
        let link = MailLink(purpose: .join, address: address, person: nil, madeAt: noon)
        let secret = try digest("join \(name)")
        try await MailLinks(database).send(link, secret, post: Newcomer.post("join \(name)", to: address))
        let person = PersonID(name)
        let outcome = try await People(database).join(
            by: secret, as: Profile(name: name, language: .english), password: password,
            session: session(person, "first of \(name)"), try digest("token \(name)"), Cast.makeScribe())
        try #require(outcome == .done)
        return person
    }
}
