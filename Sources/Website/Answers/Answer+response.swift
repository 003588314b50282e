import HTTPTypes
import Hummingbird
import NIOCore

extension Answer {
    /// The answer as a response: with its headers, without its body where the visitor has it already.
    func response(to request: Request) -> Response {
        var response = Response(status: status, headers: headers, body: body)
        response.headers[.contentType] = type
        response.headers[.cacheControl] = caching.rawValue
        response.headers.addSafety()
        if status == .ok, caching != .never {
            let tag = ContentHash(bytes).tag
            response.headers[.eTag] = tag
            if request.alreadyHas(tag) { return response.notModified() }
        }
        return request.method == .head ? response.createHeadResponse() : response
    }

    private var body: ResponseBody { ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
}

extension Request {
    /// Whether the visitor's copy is the one with this tag.
    fileprivate func alreadyHas(_ tag: String) -> Bool {
        guard method == .get || method == .head, let known = headers[.ifNoneMatch] else { return false }
        return known.split(separator: ",").contains { candidate in
            let trimmed = candidate.trimmingPrefix { $0 == " " }
            return trimmed == "*" || trimmed == tag || trimmed == "W/" + tag
        }
    }
}

extension Response {
    fileprivate func notModified() -> Response {
        var headers = self.headers
        headers[.contentLength] = nil
        headers[.contentType] = nil
        return Response(status: .notModified, headers: headers)
    }
}

extension HTTPFields {
    /// Nothing from elsewhere is loaded, run, framed or told where the visitor came from.
    fileprivate mutating func addSafety() {
        for (name, value) in HTTPFields.safety { self[name] = value }
    }

    private static let safety: [(HTTPField.Name, String)] = [
        ("Content-Security-Policy", contentPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    private static let contentPolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")
}
