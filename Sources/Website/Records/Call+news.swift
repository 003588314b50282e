import Accounts
import Mail
import Portfolios
import Secrets
import Storage

/// Letters that tell people what was done with their account.
extension Call {
    /// Posts the news to a member in the transaction that makes them; `path` is where it can be undone.
    func news(
        _ news: AccountNews, of member: Member, at path: AccountPath
    ) async throws(Failure) -> @Sendable (Transaction) throws(StoreError) -> Void {
        let addresses = try await kept { () async throws(StoreError) in
            try await EmailAddresses(records.database).all(of: member.person)
        }
        guard let main = addresses.first?.address else { throw .unexpected }
        let letter = MailWords.of(member.profile.language)
            .accountNews(news, at: now, try address(.account(path)), from: letterhead)
        let (posting, now) = (try posting(to: main, reader: member.person), now)
        return { transaction throws(StoreError) in try letter.post(posting, at: now, in: transaction) }
    }

    /// What goes with coming in on this browser: the session it had ends, and a new device is told of.
    var arrival: Arrival {
        let (now, device, id) = (now, device, OutboxMessage.ID(Token(records.randomness).text))
        let (head, records) = (letterhead, records)
        return Arrival(leaving: caller.isSignedIn ? caller.secret.digest : nil) {
            reached, transaction throws(StoreError) in
            let language = reached.profile.language
            let link = WebAddress(records.origin + Path.account(.devices).text(in: language))
            guard let link, let mail = MailAddress(reached.address.written) else { return }
            let name = device.isEmpty ? Words.of(language).account.unknownDevice : device
            let letter = MailWords.of(language).newDevice(name, at: now, link, from: head)
            try letter.post(
                Posting(id: id, to: Mailbox(address: mail), reader: reached.person), at: now, in: transaction)
        }
    }
}

extension Arrival {
    /// The same where the session that there is becomes whole.
    var staying: Arrival { Arrival(letter: letter) }
}

extension Caller {
    /// Whether the cookie is that of a session, be it one in which a code is still asked for.
    fileprivate var isSignedIn: Bool { member != nil || half != nil }
}
