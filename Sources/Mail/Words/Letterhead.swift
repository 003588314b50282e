import Rulebooks

/// In whose name a letter is written: an association, or the site itself.
package struct Letterhead: Sendable, Hashable {
    /// As the letter's sentences say it.
    package var name: HeaderText
    package var sender: Mailbox
    package var replyTo: Mailbox?

    package init(name: HeaderText, sender: Mailbox, replyTo: Mailbox? = nil) {
        self.name = name
        self.sender = sender
        self.replyTo = replyTo
    }

    func letter(_ said: MailWords.Said, _ language: Language, _ action: Letter.Action?) -> Letter {
        Letter(
            language: language, sender: sender, subject: HeaderText(cleaning: said.subject), opening: said.opening,
            action: action, closing: said.closing, replyTo: replyTo)
    }
}

/// Somebody's name in a letter to somebody else. Whoever chose it could have chosen an advertisement: it is short, and
/// nothing in it becomes a link.
package struct PersonName: Sendable, Hashable {
    let text: String

    package init(_ name: String, atMost length: Int = 80) {
        var harmless = ""
        for character in HeaderText(cleaning: name).text.prefix(length) {
            if harmless.last == ".", character != " " { harmless.append(" ") }
            harmless.append("/:@<>\\".contains(character) ? " " : character)
        }
        text = HeaderText(cleaning: harmless).text
    }
}

/// What a sign-off is asked for; never what stands in the entries.
package struct SignOffExtent: Sendable, Hashable {
    /// How many entries, and how many minutes in all.
    package var entries: Int
    package var minutes: Int

    package init(entries: Int, minutes: Int) {
        self.entries = entries
        self.minutes = minutes
    }
}
