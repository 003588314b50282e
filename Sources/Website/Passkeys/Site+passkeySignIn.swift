import Accounts
import HTTPTypes
import Portfolios
import Secrets
import Storage

extension Site {
    /// `POST /sign-in` with a passkey, which also says whose it is. One that checked who held it stands for two factors;
    /// after another one, a code is asked for where the second step is on. Whatever is wrong, the answer is the same.
    func signIn(byPasskey page: SignInPage, _ call: Call) async throws(Failure) -> Answer {
        var page = page
        if let problem = try await call.heldBack([call.throttle("from \(call.network)", .network)]) {
            page.problem = problem
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        if let secret = try await enter(call) { return call.signedIn(secret, to: page.next ?? .portfolio(.overview)) }
        page.problem = .passkey
        return .personal(page, call.visit, status: .unprocessableContent)
    }

    /// The secret of the session that began, if the passkey fits.
    private func enter(_ call: Call) async throws(Failure) -> Token? {
        let store = Passkeys(call.records.database)
        guard let answer = call.passkeyUsed else { return nil }
        let found = try await kept { () async throws(StoreError) in try await store.kept(answer.id) }
        guard let (person, known) = found else { return nil }
        guard let challenge = try call.challenge(answeredFor: .signIn), let use = call.use(of: known, answer, challenge)
        else {
            try await note(.refused, by: .passkey, of: person, call)
            return nil
        }
        let (session, secret) = call.session(of: person, .passkey, hasSecond: use.wasVerified)
        let arrival = call.arrival
        let isBegun = try await kept { () async throws(StoreError) in
            try await store.begin(
                session, secret.digest, by: known, countedTo: use.signCount, answering: challenge.spent,
                arriving: arrival)
        }
        return isBegun ? secret : nil
    }
}

extension Call {
    /// What came of a passkey's answer; nothing if it is not right. Why is told to nobody.
    fileprivate func use(
        of known: Passkeys.Kept, _ answer: RelyingParty.Answer, _ challenge: PasskeyChallenge
    ) -> PasskeyUse? {
        do {
            return try records.party.use(
                of: Passkey(id: known.id, publicKey: known.publicKey, signCount: known.signCount), answer: answer,
                challenge: challenge.token, mustBeVerified: false)
        } catch { return nil }
    }
}
