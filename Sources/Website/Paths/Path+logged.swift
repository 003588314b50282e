import Offerings

extension Path {
    /// As the log says it: without the secret of a link that somebody was sent, which opens what it leads to.
    var logged: String {
        guard let secret else { return text }
        return text.replacing(PercentText.encoded(secret), with: "SECRET")
    }

    private var secret: String? {
        switch self {
        case .door(.joinLink(let secret)), .door(.signInLink(let secret)), .account(.addressLink(let secret)),
            .rosters(.attend(let secret)), .signOff(.link(let secret)), .signOff(.linkDocument(let secret, _)):
            secret
        default: nil
        }
    }
}
