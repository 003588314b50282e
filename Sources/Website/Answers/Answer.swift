import HTTPTypes
import Logging

/// What a handler answers, before it becomes an HTTP response.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var type: String
    var bytes: [UInt8]
    var caching = Caching.revalidate
    var headers = HTTPFields()

    enum Caching: String, Sendable {
        /// Kept, but asked for again each time; a matching `ETag` saves the body.
        case revalidate = "no-cache"
        /// Its address changes with its content.
        case forever = "public, max-age=31536000, immutable"
        /// Made from what a person told us: kept nowhere.
        case never = "no-store"
    }

    static func page(
        _ page: some Page, _ visit: Visit, status: HTTPResponse.Status = .ok, caching: Caching = .revalidate
    ) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", bytes: page.rendered(for: visit), caching: caching)
    }

    static func plain(_ text: String, caching: Caching = .never) -> Answer {
        Answer(type: "text/plain; charset=utf-8", bytes: Array(text.utf8), caching: caching)
    }

    /// Sends the visitor to the one way an address is written; the query comes along.
    static func moved(to path: Path, query: String?) -> Answer {
        var answer = Answer(status: .permanentRedirect, type: "text/plain; charset=utf-8", bytes: [])
        answer.headers[.location] = path.text + (query.map { "?" + $0 } ?? "")
        return answer
    }
}
