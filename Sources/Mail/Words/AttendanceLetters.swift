package import Portfolios
package import Rulebooks

/// The letters about who was there: what leaders and those who give trainings said of their attendees.
package struct AttendanceLetters: Sendable {
    let language: Language
    let asked: @Sendable (_ from: String, _ who: String, _ day: Day, _ minutes: Int) -> MailWords.Said
    let askedAgain: @Sendable (_ from: String, _ who: String, _ day: Day) -> MailWords.Said
    let sessionWithdrawn: @Sendable (_ from: String, _ who: String, _ day: Day) -> MailWords.Said
    let declined: @Sendable (_ from: String, _ who: String, _ day: Day) -> MailWords.Said
    let credited: @Sendable (_ from: String, _ who: String, _ title: String, _ minutes: Int) -> MailWords.Said
    let waiting: @Sendable (_ from: String, _ who: String, _ title: String, _ minutes: Int) -> MailWords.Said
    let corrected: @Sendable (_ from: String, _ who: String, _ title: String) -> MailWords.Said
    let creditWithdrawn: @Sendable (_ from: String, _ who: String, _ title: String) -> MailWords.Said

    package static func of(_ language: Language) -> AttendanceLetters {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    private func letter(_ said: MailWords.Said, _ head: Letterhead, _ link: WebAddress) -> Letter {
        head.letter(said, language, said.label.map { Letter.Action(label: $0, address: link) })
    }
}

/// Of a group's session. What was claimed of whom is read on the page only.
extension AttendanceLetters {
    package func asked(
        by who: PersonName, on day: Day, minutes: Int, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(asked(head.name.text, who.text, day, minutes), head, link)
    }

    package func askedAgain(by who: PersonName, on day: Day, _ link: WebAddress, from head: Letterhead) -> Letter {
        letter(askedAgain(head.name.text, who.text, day), head, link)
    }

    package func sessionWithdrawn(
        by who: PersonName, on day: Day, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(sessionWithdrawn(head.name.text, who.text, day), head, link)
    }

    /// To the leader. Why is read on the page only.
    package func declined(by who: PersonName, on day: Day, _ link: WebAddress, from head: Letterhead) -> Letter {
        letter(declined(head.name.text, who.text, day), head, link)
    }
}

/// Of a training, whose title somebody wrote: it is as short and as harmless as a name.
extension AttendanceLetters {
    package func credited(
        by who: PersonName, for title: PersonName, minutes: Int, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(credited(head.name.text, who.text, title.text, minutes), head, link)
    }

    package func waiting(
        by who: PersonName, for title: PersonName, minutes: Int, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(waiting(head.name.text, who.text, title.text, minutes), head, link)
    }

    package func corrected(
        by who: PersonName, _ title: PersonName, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(corrected(head.name.text, who.text, title.text), head, link)
    }

    package func creditWithdrawn(
        by who: PersonName, _ title: PersonName, _ link: WebAddress, from head: Letterhead
    ) -> Letter {
        letter(creditWithdrawn(head.name.text, who.text, title.text), head, link)
    }
}
