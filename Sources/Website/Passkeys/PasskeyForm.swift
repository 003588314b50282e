import HTML
import Secrets

/// A form that a passkey answers. Our script asks the browser for it; where no script runs, a sentence says what to do
/// instead.
struct PasskeyForm {
    /// What the page asks of the browser.
    struct Request: Hashable, Sendable {
        var challenge: String
        /// As the form carries it.
        var carried: String
        /// The host that passkeys are bound to.
        var party: String
        /// For a new passkey; nothing where one is to be used.
        var maker: Maker?
    }

    /// For whom a passkey is made.
    struct Maker: Hashable, Sendable {
        /// It tells one account from another on the person's own devices, and nobody who the person is.
        var user: String
        /// As their devices show it.
        var name: String
        var address: String
        /// The passkeys that there are, so that none is made twice in one place.
        var others: [String]
    }

    var request: Request
    var path: Path
    var button: String
    var isSecond = false

    func write(into main: inout Markup, _ visit: Visit, fields: Markup.Content = { _ in }) {
        let words = visit.words.account.passkeys
        main.form(to: path, visit, data) { form in
            form.input(.type("hidden"), .name("challenge"), .value(request.carried))
            for name in ["credential", "client-data", "attestation", "authenticator-data", "signature"] {
                form.input(.type("hidden"), .name(name), .value(""))
            }
            form.p(words.without, .class("hint"), Attribute("data-without", when: true))
            form.div(.hidden(true), Attribute("data-with", when: true)) { part in
                fields(&part)
                part.p { line in
                    line.button(button, .type("submit"), .class(isSecond ? "button button-second" : "button"))
                }
            }
            form.p(words.failed, .class("problem"), .role("alert"), .hidden(true), Attribute("data-failed", when: true))
        }
    }

    private var data: [Attribute] {
        let shared = [
            Attribute("data-challenge", request.challenge), Attribute("data-party", request.party),
        ]
        guard let maker = request.maker else { return [Attribute("data-passkey", "get")] + shared }
        return [
            Attribute("data-passkey", "create"), Attribute("data-user", maker.user), Attribute("data-name", maker.name),
            Attribute("data-address", maker.address), Attribute("data-others", maker.others.joined(separator: " ")),
            Attribute("data-kinds", RelyingParty.algorithms.map { "\($0)" }.joined(separator: " ")),
        ] + shared
    }
}

extension PasskeyForm.Request {
    static func preview(_ maker: PasskeyForm.Maker? = nil) -> PasskeyForm.Request {
        PasskeyForm.Request(challenge: "AAAA", carried: "1.AAAA", party: "attune.example", maker: maker)
    }
}

extension Call {
    /// What a form with a new challenge asks for.
    func passkeyRequest(
        _ purpose: PasskeyChallenge.Purpose, maker: PasskeyForm.Maker? = nil
    ) throws(Failure) -> PasskeyForm.Request {
        let challenge = try challenge(for: purpose)
        return PasskeyForm.Request(
            challenge: challenge.token.text, carried: challenge.text, party: records.party.id, maker: maker)
    }
}
