import Accounts
import HTTPTypes
import HummingbirdCore
import Offerings
import Portfolios
import Rulebooks

/// What a request says about itself, once: everything a handler or page needs that is not in the path.
struct Visit: Sendable {
    /// The language of the address, in which everything is said.
    let language: Language
    let words: Words
    /// Where the visitor is; `nil` where the site has no such place.
    var path: Path?
    /// What follows the `?` of the address.
    var query: String?
    /// The day on which everything is looked at.
    var today: Day
    /// Tells one request from all others, in the log and on an error page.
    var reference: String
    /// Whether errors are answered as JSON.
    var wantsJSON: Bool
    /// The words that prose explains where it names them first.
    var terms = GlossaryTerms.none
    /// Whether people can keep a portfolio here.
    var keepsRecords = false
    /// Who asks; `nil` on pages that are the same for all.
    var caller: Caller?
    /// Of the organization whose page it is.
    var accent: Accent?
    /// Where the site is for those outside, without a slash at the end: `https://attune.example`; `nil`: not known.
    var origin: String?

    init(
        language: Language, path: Path?, query: String? = nil, today: Day, reference: String,
        wantsJSON: Bool = false, origin: String? = nil
    ) {
        self.language = language
        words = .of(language)
        self.path = path
        self.query = query
        self.today = today
        self.reference = reference
        self.wantsJSON = wantsJSON
        self.origin = origin
    }

    /// The address of a place, in the visitor's language.
    func link(_ path: Path) -> String { path.text(in: language) }
}

extension Visit {
    init(_ request: Request, reference: Reference, today: Day, origin: String? = nil) {
        let (path, language) = Path.read(request.uri.path)
        self.init(
            language: language, path: path, query: request.uri.query, today: today,
            reference: reference.text,
            wantsJSON: Visit.wantsJSON(WeightedList(request.headers[.accept] ?? "")),
            origin: origin)
    }

    /// Programs ask for JSON; browsers ask for HTML first.
    private static func wantsJSON(_ accept: WeightedList) -> Bool {
        let json = accept.weight { $0 == "application/json" || $0 == "application/problem+json" }
        let html = accept.weight {
            $0 == "text/html" || $0 == "application/xhtml+xml" || $0 == "text/*"
        }
        return (json ?? 0) > (html ?? 0)
    }
}
