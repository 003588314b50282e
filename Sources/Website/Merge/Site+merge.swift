import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

/// Two accounts of one person become one. Both have to be opened: the one by signing in lately, the other by a link that
/// is sent to one of its addresses.
extension Site {
    /// `GET /account/merge`, `POST /account/merge`
    func merge(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        var page = MergeStartPage()
        guard call.isPost else { return .personal(page, call.visit) }
        page.typed = call.field("email")
        guard let address = EmailAddress(page.typed) else {
            page.problem = .door(.noAddress)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let own = try await kept { () async throws(StoreError) in
            try await EmailAddresses(call.records.database).all(of: member.person)
        }
        guard !own.contains(where: { $0.address == address }) else {
            page.problem = .ownAlready
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        if let problem = try await sendAddressLink(to: address, of: member, call) {
            page.problem = .door(problem)
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        return .personal(LetterSentPage(address: address.written), call.visit)
    }

    /// Where a link leads whose address is another account's; nothing if it is nobody's.
    func merge(by secret: Token, _ link: MailLink, _ call: Call) async throws(Failure) -> Answer? {
        let member = try call.member()
        let merging = Merging(call.records.database, call.records.scribe)
        let preview = try await kept { () async throws(StoreError) in
            try await merging.preview(by: secret.digest, of: member.person, at: call.now)
        }
        guard let preview else { return nil }
        _ = try call.freshMember()
        var page = MergePage(secret: secret.text, address: link.address.written, preview: preview)
        page.problem = preview.otherAsksForCode ? .asksForCode : nil
        // Whoever came from a page that only asks for an address has not seen what would be joined.
        guard call.isPost, call.field("merge") == "yes" else { return .personal(page, call.visit) }
        switch try await merge(merging, by: secret, into: member, call) {
        case .done: return .done(.merged, call.visit)
        case .linkGone: return .personal(LinkGonePage(), call.visit, status: .gone)
        case .otherAsksForCode: page.problem = .asksForCode
        case .vouchedForEachOther: page.problem = .vouchedForEachOther
        case .sameEntries: page.problem = .sameEntries
        }
        return .personal(page, call.visit, status: .conflict)
    }

    private func merge(
        _ merging: Merging, by secret: Token, into member: Member, _ call: Call
    ) async throws(Failure) -> Merging.Merged {
        let path = Path.account(.overview)
        let (here, there) = (try call.address(path), call.letterhead)
        let ids = [0, 1].map { _ in OutboxMessage.ID(Token(call.records.randomness).text) }
        let merged = try await kept { () async throws(StoreError) in
            try await merging.merge(
                by: secret.digest, into: member.person, keepingOthersName: call.field("name") == "other", at: call.now
            ) { mine, other, transaction throws(StoreError) in
                // In the inbox once, by mail to both.
                for (id, reached) in zip(ids, [mine, other]) {
                    guard let mail = MailAddress(reached.address.written) else { continue }
                    let isMine = reached.person == mine.person
                    let posting = Posting(
                        id: id, to: Mailbox(address: mail), reader: isMine ? mine.person : nil,
                        causedBy: isMine ? nil : mine.person)
                    try MailWords.of(reached.profile.language).accountNews(.merged, at: call.now, here, from: there)
                        .post(posting, at: call.now, in: transaction)
                }
            }
        }
        call.records.bell.ring()
        return merged
    }
}
