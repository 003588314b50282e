import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

extension Call {
    /// What holds back tries of one kind. Whoever sees the database cannot even guess whom it is about.
    func throttle(_ name: String, _ throttle: Throttle) -> Throttles.Key {
        Throttles.Key(digest: records.names.digest(of: name), throttle: throttle)
    }

    /// Counts a try; the problem if there were too many.
    func heldBack(_ keys: [Throttles.Key]) async throws(Failure) -> DoorProblem? {
        let until = try await kept { () async throws(StoreError) in
            try await Throttles(records.database).spend(keys, at: now)
        }
        return until.map { .heldBack(minutes: Int(($0.milliseconds - now.milliseconds + 59_999) / 60_000)) }
    }

    /// The link with a secret, if it still works.
    func link(_ secret: Token) async throws(Failure) -> MailLink? {
        try await kept { () async throws(StoreError) in
            try await MailLinks(records.database).link(secret.digest, at: now)
        }
    }

    /// A new session of a person, and the secret for its cookie. It never takes over the visitor's.
    func session(
        of person: PersonID, _ way: Session.Way, hasSecond: Bool = false
    ) -> (session: Session, secret: Token) {
        let id = Session.ID(Token(records.randomness).text)
        let session = Session(
            id: id, person: person, way: way, hasSecond: hasSecond, device: device, beganAt: now)
        return (session, Token(records.randomness))
    }

    /// Gives the browser its cookie and leads on.
    func signedIn(_ secret: Token, to path: Path) -> Answer {
        // A letter may tell of it.
        records.bell.ring()
        var answer = Answer.seeOther(path, visit)
        let isSecure = records.isSecure
        answer.setCookie(Cookie.session.header(secret, seconds: Session.longest / 1_000, isSecure: isSecure))
        answer.setCookie(Cookie.visitor.removal(isSecure: isSecure))
        return answer
    }

    /// Where someone wanted to go before they were asked to sign in: a page of ours, whatever the field says.
    var next: Path? {
        let typed = isPost ? field("next") : asked("next")
        guard let path = Path.read(typed).path, path.isPersonal, path.methods.contains(.get) else {
            return nil
        }
        return path
    }
}

extension Records {
    /// The hash to keep of a new password.
    func hash(_ password: String) async throws(Failure) -> String {
        do { return try await passwords.hash(password).text } catch { throw .unexpected }
    }

    /// Whose password it is; one is compared in any case.
    func owner(_ known: Storage.Passwords.Kept?, with password: String) async throws(Failure) -> PersonID? {
        let hash = known?.hash.flatMap { PasswordHash($0) }
        let answer: Secrets.Passwords.Answer
        do { answer = try await passwords.check(password, against: hash) } catch { throw .unexpected }
        guard case .right(let isOutdated) = answer, let known, let hash else { return nil }
        if isOutdated {
            let better = try await self.hash(password)
            try await kept { () async throws(StoreError) in
                try await Storage.Passwords(database).harden(known.person, from: hash.text, to: better)
            }
        }
        return known.person
    }
}
