import Accounts
import Logbooks
import Mail
import Portfolios
import Secrets
import Storage

/// What asking and signing share.
extension Call {
    var signOffs: SignOffs { SignOffs(records.database, records.scribe) }
    var signatures: Signatures { Signatures(records.database, records.scribe) }

    /// The secret of a request's link: the same each time, and only this installation can make it.
    func secret(of request: SignOffRequest.ID) -> Token {
        let digest = records.links.digest(of: request.text)
        return Token(Randomness { _ in digest.bytes })
    }

    /// The letter with the link, the first time or once more.
    func letter(asking request: SignOffRequest, _ extent: SignOffExtent, by name: String) throws(Failure) -> Letter {
        let link = try address(.signOff(.link(secret(of: request.id).text)))
        let words = MailWords.of(visit.language)
        let (who, until) = (PersonName(name), request.endsAt.utcDay)
        return request.remindedAt == nil
            ? words.signOffAsked(by: who, for: extent, until: until, link, from: letterhead)
            : words.signOffReminder(by: who, for: extent, until: until, link, from: letterhead)
    }

    /// What tells the person who asked how somebody answered, to be posted with the answers.
    func telling(
        _ request: SignOffRequest, of verdicts: [(verdict: SignOffAnswer.Verdict, entry: Entry)], by name: String
    ) async throws(Failure) -> SignOffs.Post {
        let database = records.database
        let (addresses, profile) = try await kept { () async throws(StoreError) in
            (
                try await EmailAddresses(database).all(of: request.person),
                try await People(database).profile(of: request.person)
            )
        }
        guard let main = addresses.first?.address else { return { _ throws(StoreError) in } }
        let language = profile?.language ?? visit.language
        let path = Path.signOff(.one(request.id.text)).text(in: language)
        guard let link = WebAddress(records.origin + path) else { throw .unexpected }
        let (words, who) = (MailWords.of(language), PersonName(name))
        let signed = verdicts.filter { $0.verdict == .sign }.map(\.entry)
        let others = verdicts.filter { $0.verdict != .sign }.map(\.entry)
        var letters: [(letter: Letter, posting: Posting)] = []
        let posting = try posting(to: main, reader: request.person)
        if !signed.isEmpty {
            letters.append((words.signed(by: who, SignOffExtent(of: signed), link, from: letterhead), posting))
        }
        if !others.isEmpty {
            let posting = try self.posting(to: main, reader: request.person)
            letters.append((words.refused(by: who, SignOffExtent(of: others), link, from: letterhead), posting))
        }
        let (ready, now) = (letters, now)
        return { transaction throws(StoreError) in
            for letter in ready { try letter.letter.post(letter.posting, at: now, in: transaction) }
        }
    }
}

extension SignOffExtent {
    /// Minutes of work are minutes of every week, which are no sum.
    init(of entries: [Entry]) {
        self.init(
            entries: entries.count, minutes: entries.reduce(0) { $0 + ($1.kind.hasMinutes ? $1.amount ?? 0 : 0) })
    }
}
