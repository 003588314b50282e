import HTTPTypes
import Logging
import Rulebooks

/// What a handler answers, before it becomes an HTTP response.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var type: String
    var bytes: [UInt8]
    /// What takes the place of the bytes where they are made while they are sent.
    var pieces: Pieces?
    /// The same as gzip, where it is at hand.
    var gzipped: [UInt8]?
    var caching = Caching.revalidate
    /// Whether the browser may run our own scripts on it.
    var runsScripts = false
    /// Whether its bytes came from somebody outside: no browser may do anything with them but keep them.
    var isForeign = false
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
        var answer = Answer(
            status: status, type: "text/html; charset=utf-8", bytes: page.rendered(for: visit), caching: caching)
        answer.headers[.contentLanguage] = visit.language.rawValue
        answer.runsScripts = !page.scripts.isEmpty
        return answer
    }

    /// A file of one person's, to be kept by them.
    static func file(_ name: StaticString, _ bytes: [UInt8], type: String = "application/json") -> Answer {
        var answer = Answer(type: type, bytes: bytes, caching: .never)
        answer.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return answer
    }

    static func plain(_ text: String, caching: Caching = .never) -> Answer {
        Answer(type: "text/plain; charset=utf-8", bytes: Array(text.utf8), caching: caching)
    }

    /// Sends the visitor to the one way an address is written; the query comes along.
    static func moved(to path: Path, _ visit: Visit) -> Answer {
        elsewhere(visit.link(path), visit.query, status: .permanentRedirect)
    }

    /// Leads to the same place in another language.
    static func offering(_ language: Language, of path: Path, _ visit: Visit) -> Answer {
        elsewhere(path.text(in: language), visit.query, status: .seeOther, caching: .never)
    }

    private static func elsewhere(
        _ address: String, _ query: String?, status: HTTPResponse.Status, caching: Caching = .revalidate
    ) -> Answer {
        var answer = Answer(
            status: status, type: "text/plain; charset=utf-8", bytes: [], caching: caching)
        answer.headers[.location] = address + (query.map { "?" + $0 } ?? "")
        return answer
    }
}
