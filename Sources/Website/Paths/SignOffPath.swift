import Offerings

/// Where people ask for signatures, and where others give them.
enum SignOffPath: Hashable, Sendable {
    /// All that a member asked for.
    case asked
    /// Asking.
    case new
    /// One request and its answers, by its id.
    case one(String)
    /// What waits for a member's own signature.
    case waiting
    case waitingOne(String)
    /// Where the letter to a signer leads; the link's secret is part of the address.
    case link(String)
    /// A document that whoever is asked may see, by its id.
    case waitingDocument(String, String)
    case linkDocument(String, String)

    init?(_ segments: ArraySlice<String>) {
        let segments = Array(segments)
        switch (segments.first, segments.count) {
        case ("portfolio", 2) where segments[1] == "sign-off": self = .asked
        case ("portfolio", 2) where segments[1] == "to-sign": self = .waiting
        case ("portfolio", 3) where segments[1] == "sign-off" && segments[2] == "new": self = .new
        case ("portfolio", 3) where segments[1] == "sign-off": self = .one(segments[2])
        case ("portfolio", 3) where segments[1] == "to-sign": self = .waitingOne(segments[2])
        case ("portfolio", 5) where segments[1] == "to-sign" && segments[3] == "documents":
            self = .waitingDocument(segments[2], segments[4])
        case ("sign-off", 2): self = .link(segments[1])
        case ("sign-off", 4) where segments[2] == "documents": self = .linkDocument(segments[1], segments[3])
        default: return nil
        }
    }

    var text: String {
        switch self {
        case .asked: "/portfolio/sign-off"
        case .new: "/portfolio/sign-off/new"
        case .one(let id): "/portfolio/sign-off/" + PercentText.encoded(id)
        case .waiting: "/portfolio/to-sign"
        case .waitingOne(let id): "/portfolio/to-sign/" + PercentText.encoded(id)
        case .link(let secret): "/sign-off/" + PercentText.encoded(secret)
        case .waitingDocument(let id, let document):
            SignOffPath.waitingOne(id).text + "/documents/" + PercentText.encoded(document)
        case .linkDocument(let secret, let document):
            SignOffPath.link(secret).text + "/documents/" + PercentText.encoded(document)
        }
    }

    var takesForms: Bool {
        switch self {
        case .waitingDocument, .linkDocument: false
        case .asked, .new, .one, .waiting, .waitingOne, .link: true
        }
    }

    /// A document of what is shown here.
    func document(_ id: String) -> SignOffPath {
        switch self {
        case .waitingOne(let request): .waitingDocument(request, id)
        case .link(let secret): .linkDocument(secret, id)
        default: self
        }
    }
}
