package import Portfolios
package import Rulebooks

/// Somebody to whom it is told what was said of them: at the address by which they were named, or at the main one of
/// their account.
package struct Addressee: Sendable, Hashable {
    /// As they write it.
    package var address: String
    /// Nobody for somebody without an account.
    package var person: PersonID?
    /// In which a member is written to.
    package var language: Language?

    /// What is saved together with what is told, such as the letter about it.
    package typealias Telling = @Sendable (Addressee, Transaction) throws(StoreError) -> Void
}

extension Transaction {
    /// Where an account's letters go; nothing if it has no address.
    func addressee(_ person: PersonID) throws(StoreError) -> Addressee? {
        try row(
            """
            SELECT e.written, e.person, p.language FROM email_address e
            LEFT JOIN person_profile p ON p.person = e.person WHERE e.person = $1 AND e.is_main = 1
            """, [.text(person.text)]
        ).map(Addressee.init)
    }

    func addressee(at address: String) throws(StoreError) -> Addressee {
        try row(
            """
            SELECT e.written, e.person, p.language FROM email_address e
            LEFT JOIN person_profile p ON p.person = e.person WHERE e.address = $1
            """, [.text(address)]
        ).map(Addressee.init) ?? Addressee(address: address)
    }
}

extension Addressee {
    init(_ row: Row) throws(StoreError) {
        address = try row.text(0)
        person = PersonID(try row.text(1))
        language = try row.optional(2, row.text).flatMap { Language(rawValue: $0) }
    }
}
