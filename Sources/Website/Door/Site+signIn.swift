import Accounts
import HTTPTypes
import Portfolios
import Secrets
import Storage

/// Coming in and going out.
extension Site {
    /// `GET /sign-in`, `POST /sign-in`
    func signIn(_ call: Call) async throws(Failure) -> Answer {
        guard call.isPost else {
            let isAgain = call.visit.query.map { $0.contains("again=") } ?? false
            if call.caller.member != nil, !isAgain { return .seeOther(.portfolio(.overview), call.visit) }
            let request = try call.passkeyRequest(.signIn)
            return .personal(SignInPage(passkey: request, next: call.next, isAgain: isAgain), call.visit)
        }
        var page = SignInPage(
            address: call.field("email"), passkey: try call.passkeyRequest(.signIn), next: call.next)
        if call.field("way") == "passkey" { return try await signIn(byPasskey: page, call) }
        guard let address = EmailAddress(page.address) else {
            page.problem = .noAddress
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        if call.field("way") == "link" || call.field("password").isEmpty {
            page.problem = try await sendLink(to: address, call)
            guard page.problem != nil else { return .personal(LetterSentPage(address: address.written), call.visit) }
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        return try await signIn(at: address, page, call)
    }

    /// By password. Whether the address is known or not, one password is compared, so that both take the same time.
    private func signIn(
        at address: EmailAddress, _ page: SignInPage, _ call: Call
    ) async throws(Failure) -> Answer {
        var page = page
        let database = call.records.database
        let account = call.throttle("account \(address.text)", .account)
        let keys = [account, call.throttle("from \(call.network)", .network)]
        let known = try await kept { () async throws(StoreError) in
            try await Storage.Passwords(database).kept(at: address)
        }
        if let problem = try await call.heldBack(keys) {
            try await note(.heldBack, of: known?.person, call)
            page.problem = problem
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        guard let person = try await call.records.owner(known, with: call.field("password")) else {
            try await note(.refused, of: known?.person, call)
            page.problem = .mismatch
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let (session, secret) = call.session(of: person, .password)
        let arrival = call.arrival
        try await kept { () async throws(StoreError) in
            try await Throttles(database).clear(account.digest)
            try await Sessions(database).begin(session, secret.digest, arriving: arrival)
        }
        return call.signedIn(secret, to: page.next ?? .portfolio(.overview))
    }

    func note(
        _ outcome: SignInAttempt.Outcome, by way: SignInAttempt.Way = .password, of person: PersonID?, _ call: Call
    ) async throws(Failure) {
        let blank = call.throttle("nothing noted from \(call.network)", .network)
        let attempt = SignInAttempt(at: call.now, way: way, outcome: outcome, device: call.device)
        try await kept { () async throws(StoreError) in
            try await SignIns(call.records.database).note(attempt, of: person, or: blank.digest)
        }
    }

    /// `GET /sign-in/SECRET`, `POST /sign-in/SECRET`
    func signIn(by text: String, _ call: Call) async throws(Failure) -> Answer {
        let gone = Answer.personal(LinkGonePage(), call.visit, status: .gone)
        guard let link = Token(text), let known = try await call.link(link), known.purpose == .signIn else {
            return gone
        }
        guard call.isPost else {
            return .personal(LinkPage(secret: text, address: known.address.written), call.visit)
        }
        let (secret, arrival) = (Token(call.records.randomness), call.arrival)
        let begun = try await kept { () async throws(StoreError) in
            try await Sessions(call.records.database).begin(
                by: link.digest, at: call.now, secret.digest, arriving: arrival
            ) { person in call.session(of: person, .link).session }
        }
        return begun == nil ? gone : call.signedIn(secret, to: .portfolio(.overview))
    }

    /// `POST /sign-out`
    func signOut(_ call: Call) async throws(Failure) -> Answer {
        if let member = call.caller.member {
            try await kept { () async throws(StoreError) in
                _ = try await Sessions(call.records.database).end(member.session.id, of: member.person, at: call.now)
            }
        }
        if let half = call.caller.half {
            try await kept { () async throws(StoreError) in
                _ = try await Sessions(call.records.database).end(half.id, of: half.person, at: call.now)
            }
        }
        var answer = Answer.seeOther(.home, call.visit)
        answer.setCookie(Cookie.session.removal(isSecure: call.records.isSecure))
        return answer
    }
}
