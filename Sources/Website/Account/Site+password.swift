import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

extension Site {
    /// `GET /account/password`, `POST /account/password`: only soon after signing in, by whatever way; so whoever forgot
    /// the old one comes here by a link.
    func password(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        let database = call.records.database
        let addresses = try await kept { () async throws(StoreError) in
            try await EmailAddresses(database).all(of: member.person)
        }
        guard let main = addresses.first?.address else { throw .unexpected }
        var page = PasswordPage(address: main.written)
        guard call.isPost else { return .personal(page, call.visit) }
        let password = call.field("password")
        let names = [member.profile.name, "attune"] + addresses.map(\.address.text)
        page.problem = PasswordRule.alone.faults(of: password, names: names).first.map(DoorProblem.password)
        guard page.problem == nil else { return .personal(page, call.visit, status: .unprocessableContent) }
        let hash = try await call.records.hash(password)
        let letter = MailWords.of(member.profile.language)
            .passwordChanged(at: call.now, try call.address(.account(.password)), from: call.letterhead)
        let posting = try call.posting(to: main, reader: member.person)
        try await kept { () async throws(StoreError) in
            try await Storage.Passwords(database).set(
                hash, of: member.person, keeping: member.session.id, at: call.now
            ) { transaction throws(StoreError) in _ = try letter.post(posting, at: call.now, in: transaction) }
        }
        call.records.bell.ring()
        return .done(.password, call.visit)
    }
}
