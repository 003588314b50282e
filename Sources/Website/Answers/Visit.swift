import HTTPTypes
import Hummingbird
import Portfolios

/// What a request says about itself, once: everything a handler or page needs that is not in the path.
struct Visit: Sendable {
    var words: Words
    /// Where the visitor is; `nil` where the site has no such place.
    var path: Path?
    /// The day on which everything is looked at.
    var today: Day
    /// Tells one request from all others, in the log and on an error page.
    var reference: String
    /// Whether errors are answered as JSON.
    var wantsJSON = false
}

extension Visit {
    init(_ request: Request, context: BasicRequestContext, today: Day) {
        self.init(
            words: .english, path: Path(request.uri.path), today: today, reference: context.id,
            wantsJSON: Visit.wantsJSON(request.headers[.accept] ?? ""))
    }

    /// Programs ask for JSON and not for HTML; browsers ask for HTML first.
    private static func wantsJSON(_ accept: String) -> Bool {
        accept.contains("json") && !accept.contains("text/html")
    }
}
