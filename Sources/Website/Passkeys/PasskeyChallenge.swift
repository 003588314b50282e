import Portfolios
import Secrets
import Storage

/// What a passkey is asked to answer. It is computed from the caller's cookie and the moment, which its form carries, so
/// nothing is kept of pages that are only looked at; what was answered is kept until it would have ended anyway.
struct PasskeyChallenge: Sendable {
    enum Purpose: String {
        case adding
        case signIn = "signing in"
    }

    /// How long a page with a form waits, in milliseconds.
    static let lifetime: Int64 = 30 * 60_000

    /// As the form carries it: the moment and a few bytes of chance. It tells nobody the challenge.
    var text: String
    var token: Token
    var endsAt: Instant

    var spent: Passkeys.Challenge { Passkeys.Challenge(digest: token.digest, endsAt: endsAt) }
}

extension Call {
    /// A new challenge for a form that only this caller can send.
    func challenge(for purpose: PasskeyChallenge.Purpose) throws(Failure) -> PasskeyChallenge {
        let chance = Base64URL.text(records.randomness.bytes(12))
        return try challenge("\(now.milliseconds).\(chance)", for: purpose, madeAt: now)
    }

    /// The challenge of the form that was sent; nothing if it is too old, or never was one.
    func challenge(answeredFor purpose: PasskeyChallenge.Purpose) throws(Failure) -> PasskeyChallenge? {
        let text = field("challenge")
        guard text.utf8.count <= 60, let moment = text.split(separator: ".").first.flatMap({ Int64($0) }) else {
            return nil
        }
        let age = now.milliseconds.subtractingReportingOverflow(moment)
        guard !age.overflow, (0..<PasskeyChallenge.lifetime).contains(age.partialValue) else { return nil }
        return try challenge(text, for: purpose, madeAt: Instant(milliseconds: moment))
    }

    /// Whoever does not know the cookie's secret and the installation's key can make none.
    private func challenge(
        _ text: String, for purpose: PasskeyChallenge.Purpose, madeAt moment: Instant
    ) throws(Failure) -> PasskeyChallenge {
        let digest = records.challenges.digest(of: "\(purpose.rawValue) \(text) \(caller.secret.text)")
        guard let token = Token(Base64URL.text(digest.bytes)) else { throw .unexpected }
        return PasskeyChallenge(
            text: text, token: token, endsAt: moment.advanced(byMilliseconds: PasskeyChallenge.lifetime))
    }
}
