package import Offerings
package import Portfolios
package import Rulebooks

/// A letter as it is kept for the app.
package struct InboxLetter: Sendable, Hashable {
    /// The one thing to do about it: at most 300 characters, and an address of at most 1,000.
    package struct Action: Sendable, Hashable {
        package var label: String
        package var address: String

        package init(label: String, address: String) {
            self.label = label
            self.address = address
        }
    }

    /// The name of its message in the outbox too, if it also goes out by mail.
    package var id: OutboxMessage.ID
    package var organization: OrganizationID?
    /// Nobody, if it goes to somebody without an account.
    package var reader: PersonID?
    /// In whose name it was written, and who is told what became of it.
    package var causedBy: PersonID?
    package var language: Language
    /// 1 to 300 characters.
    package var subject: String
    /// Paragraphs with an empty line between them, at most 20,000 characters.
    package var body: String
    package var action: Action?

    package init(
        id: OutboxMessage.ID, organization: OrganizationID?, reader: PersonID?, causedBy: PersonID?,
        language: Language, subject: String, body: String, action: Action? = nil
    ) {
        self.id = id
        self.organization = organization
        self.reader = reader
        self.causedBy = causedBy
        self.language = language
        self.subject = subject
        self.body = body
        self.action = action
    }
}

/// A letter in a list, and what became of it.
package struct InboxLine: Sendable, Hashable {
    /// At least 1, in the order of writing.
    package struct Number: Sendable, Hashable, Comparable {
        package var value: Int64
        package init(_ value: Int64) { self.value = value }
        package static func < (left: Number, right: Number) -> Bool { left.value < right.value }
    }

    /// What became of its copy by mail. Reasons are words of the program, not a mail server's.
    package enum Delivery: Sendable, Hashable {
        /// It is read in the app only.
        case none
        /// It waits for its turn, or for another try after one that failed for this reason.
        case waiting(reason: String?)
        case sending
        /// It was being sent when the program ended: it may or may not have arrived.
        case uncertain
        case delivered(at: Instant)
        case bounced(reason: String, at: Instant)
        /// All tries failed, the last for this reason.
        case givenUp(reason: String, at: Instant)
    }

    package var number: Number
    package var letter: InboxLetter
    package var writtenAt: Instant
    package var readAt: Instant?
    package var delivery: Delivery
    /// To whom it goes by mail; only for those who sent it.
    package var recipient: String?

    package init(
        number: Number, letter: InboxLetter, writtenAt: Instant, readAt: Instant?, delivery: Delivery,
        recipient: String?
    ) {
        self.number = number
        self.letter = letter
        self.writtenAt = writtenAt
        self.readAt = readAt
        self.delivery = delivery
        self.recipient = recipient
    }
}
