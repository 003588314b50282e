import Accounts
import HTTPTypes
import Portfolios
import Secrets

/// Who sends a request, as far as their cookie tells: a member, or somebody whose forms we know again.
struct Caller: Sendable {
    /// Of the cookie; whoever has it is this caller.
    var secret: Token
    var member: Member?
    /// Who still has to show a second factor is nobody yet.
    var half: HalfSession?
    /// Whether the browser has to be given the cookie first.
    var isNew: Bool

    /// What a form of ours carries, so that no other site can send one in this caller's name.
    var formToken: String { Caller.formToken(of: secret) }

    /// Nobody can compute it who does not know the secret, and the secret cannot be computed from it.
    private static func formToken(of secret: Token) -> String {
        Base64URL.text(SHA256.digest(of: "form " + secret.text).bytes)
    }

    /// Whether a form came from a page that we gave to this caller.
    func wrote(_ form: Submission) -> Bool {
        guard let token = form.values[Caller.formField]?.first else { return false }
        return SHA256.digest(of: token).isSame(as: SHA256.digest(of: formToken))
    }

    static let formField = "form-token"
}

/// The cookies of the site. There is one of two: of a member, or of a visitor who was shown a form.
enum Cookie: String {
    case session = "attune-session"
    case visitor = "attune-visitor"

    /// Nobody on another host of the domain can set a cookie whose name begins like this.
    private func name(_ isSecure: Bool) -> String { (isSecure ? "__Host-" : "") + rawValue }

    /// The secret that a request brings.
    func secret(in headers: HTTPFields, isSecure: Bool) -> Token? {
        let name = name(isSecure)
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard sides.count == 2, sides[0].trimmed == name else { continue }
                return Token(sides[1].trimmed)
            }
        }
        return nil
    }

    /// The header that has the browser keep a secret.
    ///
    /// - Parameter seconds: For how long; until the browser is closed if there are none.
    func header(_ secret: Token, seconds: Int64?, isSecure: Bool) -> String {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(name(isSecure))=\(secret.text); Path=/; HttpOnly; SameSite=Lax" + age + (isSecure ? "; Secure" : "")
    }

    /// The header that has the browser forget it.
    func removal(isSecure: Bool) -> String {
        "\(name(isSecure))=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (isSecure ? "; Secure" : "")
    }
}
