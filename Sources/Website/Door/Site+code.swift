import Accounts
import HTTPTypes
import Portfolios
import Secrets
import Storage

/// The second step of coming in.
extension Site {
    /// `GET /sign-in-code`, `POST /sign-in-code`: all that a session opens in which the first step was taken.
    func code(_ call: Call) async throws(Failure) -> Answer {
        guard let half = call.caller.half else {
            let isIn = call.caller.member != nil
            return .seeOther(isIn ? call.next ?? .portfolio(.overview) : .door(.signIn), call.visit)
        }
        var page = CodePage(next: call.next)
        guard call.isPost else { return .personal(page, call.visit) }
        let key = call.throttle("codes \(half.person.text)", .codes)
        if let problem = try await call.heldBack([key]) {
            try await note(.heldBack, by: .code, of: half.person, call)
            page.problem = call.visit.words.door.problem(problem)
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        guard let secret = try await pass(half, call) else {
            try await note(.refused, by: .code, of: half.person, call)
            page.problem = call.visit.words.account.second.wrong
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        try await kept { () async throws(StoreError) in
            try await Throttles(call.records.database).clear(key.digest)
        }
        return call.signedIn(secret, to: page.next ?? .portfolio(.overview))
    }

    /// The new secret of the session if the code is right and was not used.
    private func pass(_ half: HalfSession, _ call: Call) async throws(Failure) -> Token? {
        let (records, now) = (call.records, call.now)
        let factors = SecondFactors(records.database)
        let found = try await kept { () async throws(StoreError) in try await factors.kept(of: half.person) }
        guard let found, found.isOn else { return nil }
        let typed = call.field("code")
        let shown: SecondFactors.Shown
        if let code = OneTimeCode(typed) {
            let secret = try records.secret(in: found, of: half.person)
            guard let step = code.step(of: secret, at: now, after: found.lastStep) else { return nil }
            shown = .step(step)
        } else if let code = RecoveryCode(typed) {
            shown = .paper(code.digest(records.names))
        } else {
            return nil
        }
        let (secret, arrival) = (Token(records.randomness), call.arrival.staying)
        let isPassed = try await kept { () async throws(StoreError) in
            try await factors.pass(
                shown, half, from: call.caller.secret.digest, to: secret.digest, device: call.device, at: now,
                arriving: arrival)
        }
        return isPassed ? secret : nil
    }
}
