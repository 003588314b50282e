import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

extension Site {
    /// `GET /account/erase`, `POST /account/erase`: only soon after signing in, and only with the word typed.
    func erase(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        guard call.isPost else { return .personal(ErasurePage(), call.visit) }
        let typed = call.field("word").trimmed.lowercased()
        guard typed == call.visit.words.account.erasure.word else {
            return .personal(ErasurePage(isWrong: true), call.visit, status: .unprocessableContent)
        }
        let (records, head) = (call.records, call.letterhead)
        let id = OutboxMessage.ID(Token(records.randomness).text)
        let isErased = try await kept { () async throws(StoreError) in
            try await Erasure(records.database).erase(member.person, at: call.now) {
                reached, transaction throws(StoreError) in
                guard let mail = MailAddress(reached.address.written) else { return }
                try MailWords.of(reached.profile.language).goodbye(from: head)
                    .post(Posting(id: id, to: Mailbox(address: mail)), at: call.now, in: transaction)
            }
        }
        guard isErased else { throw .notFound }
        records.bell.ring()
        var visit = call.visit
        visit.caller = nil
        var answer = Answer.personal(ErasedPage(), visit)
        answer.setCookie(Cookie.session.removal(isSecure: records.isSecure))
        return answer
    }
}
