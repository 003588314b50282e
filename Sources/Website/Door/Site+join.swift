import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

/// Becoming a member: an address, a letter, a name.
extension Site {
    /// `GET /join`, `POST /join`
    func join(_ call: Call) async throws(Failure) -> Answer {
        guard call.isPost else { return .personal(JoinPage(), call.visit) }
        let typed = call.field("email")
        guard let address = EmailAddress(typed) else {
            let page = JoinPage(address: typed, problem: .noAddress)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        if let problem = try await sendLink(to: address, call) {
            return .personal(
                JoinPage(address: typed, problem: problem), call.visit, status: .tooManyRequests)
        }
        return .personal(LetterSentPage(address: address.written), call.visit)
    }

    /// Sends a link to whoever is reached there: to come in for a member, to join for all others. What the sender sees
    /// is the same.
    func sendLink(to address: EmailAddress, _ call: Call) async throws(Failure) -> DoorProblem? {
        let keys = [
            call.throttle("letters to \(address.text)", .letters), call.throttle("from \(call.network)", .network),
        ]
        if let problem = try await call.heldBack(keys) { return problem }
        let database = call.records.database
        let person = try await kept { () async throws(StoreError) in try await People(database).owner(of: address) }
        let link = MailLink(
            purpose: person == nil ? .join : .signIn, address: address, person: person, madeAt: call.now)
        let secret = Token(call.records.randomness)
        let (letter, posting) = (try call.letter(for: link, secret), try call.posting(to: address))
        try await kept { () async throws(StoreError) in
            try await MailLinks(database).send(link, secret.digest) { transaction throws(StoreError) in
                try letter.post(posting, at: call.now, in: transaction)
            }
        }
        call.records.bell.ring()
        return nil
    }

    /// `GET /join/SECRET`, `POST /join/SECRET`
    func join(by secret: String, _ call: Call) async throws(Failure) -> Answer {
        guard let token = Token(secret), let link = try await call.link(token), link.purpose == .join else {
            return .personal(LinkGonePage(), call.visit, status: .gone)
        }
        var page = WelcomePage(secret: secret, address: link.address.written)
        guard call.isPost else { return .personal(page, call.visit) }
        page.name = call.field("name").trimmed
        page.nameProblem = DoorProblem(name: page.name)
        let password = call.field("password")
        page.passwordProblem =
            password.isEmpty
            ? nil
            : PasswordRule.alone.faults(of: password, names: [page.name, link.address.text, "attune"]).first
                .map(DoorProblem.password)
        guard page.nameProblem == nil, page.passwordProblem == nil else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        return try await join(by: token, Profile(name: page.name, language: call.visit.language), password, call)
    }

    private func join(
        by link: Token, _ profile: Profile, _ password: String, _ call: Call
    ) async throws(Failure) -> Answer {
        let records = call.records
        let hash = password.isEmpty ? nil : try await records.hash(password)
        let (session, secret) = call.session(of: PersonID(Token(records.randomness).text), .link)
        let left = call.arrival.leaving
        let outcome = try await kept { () async throws(StoreError) in
            try await People(records.database).join(
                by: link.digest, as: profile, password: hash, session: session, secret.digest, records.scribe,
                leaving: left)
        }
        switch outcome {
        case .done: return call.signedIn(secret, to: .portfolio(.overview))
        case .linkGone, .hasVouched: return .personal(LinkGonePage(), call.visit, status: .gone)
        case .addressTaken: return .personal(LinkGonePage(isTaken: true), call.visit, status: .conflict)
        }
    }
}

extension DoorProblem {
    init?(name: String) {
        if name.isEmpty {
            self = .noName
        } else if name.unicodeScalars.count > Profile.longestName {
            self = .nameTooLong
        } else {
            return nil
        }
    }
}
