package import Portfolios
package import Rulebooks

/// What the letters say, for one language.
package struct MailWords: Sendable {
    /// A letter's words, without the address to which it leads.
    struct Said: Sendable, Hashable {
        var subject: String
        var opening: [String]
        var label: String?
        var closing: [String]
    }

    let language: Language
    let join: @Sendable (_ from: String, _ minutes: Int) -> Said
    let signIn: @Sendable (_ from: String, _ minutes: Int) -> Said
    let alreadyThere: @Sendable (_ from: String) -> Said
    let verify: @Sendable (_ from: String, _ minutes: Int) -> Said
    let reset: @Sendable (_ from: String, _ minutes: Int) -> Said
    let newDevice: @Sendable (_ from: String, _ device: String, _ at: Instant) -> Said
    let passwordChanged: @Sendable (_ from: String, _ at: Instant) -> Said
    let accountNews: @Sendable (_ from: String, AccountNews, _ at: Instant) -> Said
    let goodbye: @Sendable (_ from: String) -> Said
    let signOffAsked: @Sendable (_ from: String, _ who: String, SignOffExtent, _ until: Day) -> Said
    let signOffReminder: @Sendable (_ from: String, _ who: String, SignOffExtent, _ until: Day) -> Said
    let signed: @Sendable (_ from: String, _ who: String, SignOffExtent) -> Said
    let refused: @Sendable (_ from: String, _ who: String, SignOffExtent) -> Said
    let reason: @Sendable (MailReason) -> String

    package static func of(_ language: Language) -> MailWords {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    /// Why a letter did not arrive, in a sentence for who sent it.
    package func sentence(of reason: String) -> String { self.reason(MailReason(reason) ?? .connectionLost) }
}

/// The letters of an account. Minutes say how long a link is good for.
extension MailWords {
    package func joinLink(_ link: WebAddress, minutes: Int, from head: Letterhead) -> Letter {
        letter(join(head.name.text, minutes), head, link, isSecret: true)
    }

    package func signInLink(_ link: WebAddress, minutes: Int, from head: Letterhead) -> Letter {
        letter(signIn(head.name.text, minutes), head, link, isSecret: true)
    }

    /// To who asked to join and is there already; `link` leads to signing in.
    package func alreadyHasAccount(_ link: WebAddress, from head: Letterhead) -> Letter {
        letter(alreadyThere(head.name.text), head, link)
    }

    package func verifyAddress(_ link: WebAddress, minutes: Int, from head: Letterhead) -> Letter {
        letter(verify(head.name.text, minutes), head, link, isSecret: true)
    }

    package func resetPassword(_ link: WebAddress, minutes: Int, from head: Letterhead) -> Letter {
        letter(reset(head.name.text, minutes), head, link, isSecret: true)
    }

    /// `link` leads to the list of devices.
    package func newDevice(_ device: String, at instant: Instant, _ link: WebAddress, from head: Letterhead) -> Letter {
        letter(newDevice(head.name.text, PersonName(device).text, instant), head, link)
    }

    /// `link` leads to resetting it.
    package func passwordChanged(at instant: Instant, _ link: WebAddress, from head: Letterhead) -> Letter {
        letter(passwordChanged(head.name.text, instant), head, link)
    }
}

/// The letters about sign-offs.
extension MailWords {
    package func signOffAsked(
        by who: PersonName, for extent: SignOffExtent, until day: Day, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(signOffAsked(head.name.text, who.text, extent, day), head, link, isSecret: true)
    }

    package func signOffReminder(
        by who: PersonName, for extent: SignOffExtent, until day: Day, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(signOffReminder(head.name.text, who.text, extent, day), head, link, isSecret: true)
    }

    /// To who asked: `who` signed. `link` leads to the portfolio.
    package func signed(
        by who: PersonName, _ extent: SignOffExtent, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(signed(head.name.text, who.text, extent), head, link)
    }

    /// To who asked: `who` did not sign. Why is read in the portfolio only.
    package func refused(
        by who: PersonName, _ extent: SignOffExtent, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(refused(head.name.text, who.text, extent), head, link)
    }

    private func letter(_ said: Said, _ head: Letterhead, _ link: WebAddress, isSecret: Bool = false) -> Letter {
        head.letter(
            said, language, said.label.map { Letter.Action(label: $0, address: link, isSecret: isSecret) })
    }
}
