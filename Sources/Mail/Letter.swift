package import Rulebooks

/// What is said to one person, once: by mail in plain text and in HTML, and in the app.
package struct Letter: Hashable, Sendable {
    /// The one thing to do about it.
    package struct Action: Hashable, Sendable {
        package var label: String
        package var address: WebAddress
        /// Whoever has the address can act with it, so it goes out by mail only and is never kept for the app.
        package var isSecret: Bool

        package init(label: String, address: WebAddress, isSecret: Bool = false) {
            self.label = label
            self.address = address
            self.isSecret = isSecret
        }
    }

    package var language: Language
    package var sender: Mailbox
    package var replyTo: Mailbox?
    package var subject: HeaderText
    /// Paragraphs before the action.
    package var opening: [String]
    package var action: Action?
    /// Paragraphs after it: who sends this, and what to do if it was not you.
    package var closing: [String]
    /// Where one can ask not to be written to any longer, if one can.
    package var unsubscribe: WebAddress?

    package init(
        language: Language, sender: Mailbox, subject: HeaderText, opening: [String], action: Action? = nil,
        closing: [String], replyTo: Mailbox? = nil, unsubscribe: WebAddress? = nil
    ) {
        self.language = language
        self.sender = sender
        self.replyTo = replyTo
        self.subject = subject
        self.opening = opening
        self.action = action
        self.closing = closing
        self.unsubscribe = unsubscribe
    }
}
