package import Offerings
package import Portfolios
package import Storage

/// To whom a letter goes, and on whose account.
package struct Posting: Sendable, Hashable {
    /// Chosen by what causes the letter, so that the same cause never sends two; it holds nothing personal and nothing
    /// secret, since it stands in the message.
    package var id: OutboxMessage.ID
    package var organization: OrganizationID?
    package var recipient: Mailbox
    /// Who finds it in the app too; nobody for somebody without an account.
    package var reader: PersonID?
    /// In whose name it is written, and who is told what became of it.
    package var causedBy: PersonID?

    package init(
        id: OutboxMessage.ID, to recipient: Mailbox, reader: PersonID? = nil, causedBy: PersonID? = nil,
        organization: OrganizationID? = nil
    ) {
        self.id = id
        self.organization = organization
        self.recipient = recipient
        self.reader = reader
        self.causedBy = causedBy
    }
}

extension Letter {
    /// Puts the letter on its way and into the reader's inbox, together with what causes it: all are saved, or none.
    /// False if there is one of that name already. Once it is saved, ring the bell.
    @discardableResult
    package func post(
        _ posting: Posting, at instant: Instant, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        let message = OutboxMessage(
            id: posting.id, organization: posting.organization, kind: "mail",
            recipient: posting.recipient.address.text,
            content: MIMEMessage(self, to: posting.recipient, id: posting.id, at: instant).bytes)
        guard try Outbox.enqueue(message, at: instant, in: transaction) else { return false }
        return try Inbox.put(kept(posting), isMailed: true, at: instant, in: transaction)
    }

    private func kept(_ posting: Posting) -> InboxLetter {
        let open = action.flatMap { $0.isSecret ? nil : $0 }
        return InboxLetter(
            id: posting.id, organization: posting.organization, reader: posting.reader, causedBy: posting.causedBy,
            language: language, subject: subject.text, body: inboxText,
            action: open.map { .init(label: $0.label, address: $0.address.text) })
    }
}
