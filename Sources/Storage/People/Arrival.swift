package import Accounts
package import Portfolios

/// What goes with coming in on a browser.
package struct Arrival: Sendable {
    /// Of the cookie that the browser had until now. Its session ends: nobody is signed in twice on one browser, and a
    /// cookie that is no longer sent should open nothing.
    package var leaving: Digest?
    /// Posts the letter that tells of a device from which the person never came in.
    package var letter: @Sendable (Reached, Transaction) throws(StoreError) -> Void

    package init(
        leaving: Digest? = nil,
        letter: @escaping @Sendable (Reached, Transaction) throws(StoreError) -> Void = { _, _ in }
    ) {
        self.leaving = leaving
        self.letter = letter
    }

    /// Nothing ends, and nobody is told.
    package static let quiet = Arrival()

    /// To be called before this sign-in is noted.
    func tell(of device: String, _ person: PersonID, in transaction: Transaction) throws(StoreError) {
        let seen = try transaction.row(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM sign_in WHERE person = $1 AND outcome = 'in' AND device = $2)
                OR NOT EXISTS (SELECT 1 FROM sign_in WHERE person = $1 AND outcome = 'in')
            """, [.text(person.text), .text(device)])
        guard seen == nil, let reached = try People.reached(person, in: transaction) else { return }
        try letter(reached, transaction)
    }
}

/// A member with where letters reach them.
package struct Reached: Sendable, Hashable {
    package var person: PersonID
    package var profile: Profile
    /// The main one of their addresses.
    package var address: EmailAddress

    package init(person: PersonID, profile: Profile, address: EmailAddress) {
        self.person = person
        self.profile = profile
        self.address = address
    }
}

extension People {
    static func reached(_ person: PersonID, in transaction: Transaction) throws(StoreError) -> Reached? {
        try transaction.row(
            """
            SELECT written, name, language, jurisdiction FROM person_profile
            JOIN email_address ON email_address.person = person_profile.person AND is_main = 1
            WHERE person_profile.person = $1
            """, [.text(person.text)]
        ).map { row throws(StoreError) in
            guard let address = EmailAddress(try row.text(0)) else {
                throw .wrongUse("an address is kept that is none")
            }
            return Reached(person: person, profile: try Profile(row, from: 1), address: address)
        }
    }
}

extension Sessions {
    /// Begins a session as part of a sign-in: what the browser had ends, the sign-in is noted, and the person is told if
    /// the device is new.
    static func begin(
        _ session: Session, _ token: Digest, arriving arrival: Arrival, in transaction: Transaction
    ) throws(StoreError) {
        if let left = arrival.leaving {
            try transaction.execute(
                "UPDATE session SET ended_at = $1 WHERE token_hash = $2 AND ended_at IS NULL",
                [.instant(session.beganAt), .bytes(left.bytes)])
        }
        var attempt = SignInAttempt(session)
        if !session.hasSecond, try SecondFactors.isOn(for: session.person, in: transaction) {
            attempt.outcome = .secondAsked
        } else {
            try arrival.tell(of: session.device, session.person, in: transaction)
        }
        try keep(session, token, in: transaction)
        try SignIns.note(attempt, of: session.person, in: transaction)
    }
}
