import Accounts
import Mail
import Portfolios
import Secrets
import Storage

/// Letters that a page causes.
extension Call {
    /// The address of a place for those who read it in a letter.
    func address(_ path: Path) throws(Failure) -> WebAddress {
        guard let address = WebAddress(records.origin + visit.link(path)) else { throw .unexpected }
        return address
    }

    var letterhead: Letterhead {
        let name = records.sender.name ?? HeaderText(cleaning: visit.words.site.name)
        return Letterhead(name: name, sender: records.sender)
    }

    /// To an address, and to whose inbox if they are a member. The name of the message says nothing.
    func posting(
        to address: EmailAddress, reader: PersonID? = nil, causedBy: PersonID? = nil
    ) throws(Failure) -> Posting {
        guard let mail = MailAddress(address.written) else { throw .unexpected }
        return Posting(
            id: OutboxMessage.ID(Token(records.randomness).text), to: Mailbox(address: mail), reader: reader,
            causedBy: causedBy)
    }

    /// The letter with a link in it.
    func letter(for link: MailLink, _ secret: Token) throws(Failure) -> Letter {
        let minutes = Int(link.purpose.lifetime / 60_000)
        let words = MailWords.of(visit.language)
        switch link.purpose {
        case .join:
            return words.joinLink(try address(.door(.joinLink(secret.text))), minutes: minutes, from: letterhead)
        case .signIn:
            return words.signInLink(try address(.door(.signInLink(secret.text))), minutes: minutes, from: letterhead)
        case .verify:
            return words.verifyAddress(
                try address(.account(.addressLink(secret.text))), minutes: minutes, from: letterhead)
        }
    }
}
