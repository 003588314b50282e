import HTTPTypes
import HummingbirdCore
import NIOCore

/// An answer with its headers and its body as they travel: all that can be kept for the next visitor.
struct Delivery: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: ByteBuffer
    /// Takes the place of the body where that is made while it is sent.
    var pieces: Pieces?
    /// Tells this form of this version from all others; `nil` for what is never asked for again.
    var tag: String?

    init(_ answer: Answer, as coding: Coding) {
        let (bytes, coding) = answer.body(as: coding)
        status = answer.status
        body = bytes
        pieces = answer.pieces
        var headers = answer.headers
        headers.append(contentsOf: HTTPFields.safety)
        headers[.contentSecurityPolicy] =
            answer.isForeign
            ? HTTPFields.contentPolicyOfFiles
            : answer.runsScripts ? HTTPFields.contentPolicyOfScripts : HTTPFields.contentPolicy
        headers[.contentType] = answer.type
        headers[.cacheControl] = answer.caching.rawValue
        if pieces == nil { headers[.contentLength] = String(bytes.readableBytes) }
        if answer.isWorthCompressing { headers.vary(by: "Accept-Encoding") }
        if coding == .gzip { headers[.contentEncoding] = "gzip" }
        self.headers = headers
        if status == .ok, answer.caching != .never { name(answer.bytes, as: coding) }
    }

    /// A tag names the very bytes, so each form has its own.
    private mutating func name(_ bytes: [UInt8], as coding: Coding) {
        tag = "\"\(ContentHash(bytes).digits)\(coding == .gzip ? "-gzip" : "")\""
        headers[.eTag] = tag
    }

    /// The same for those who do not take it small; `nil` where there is no memory for that.
    var plain: Delivery? {
        guard headers[.contentEncoding] != nil else { return self }
        let small = Array(body.readableBytesView)
        guard let bytes = Gzip.expanded(small, most: Gzip.expandedCount(small)) else { return nil }
        var plain = self
        plain.body = ByteBuffer(bytes: bytes)
        plain.headers[.contentEncoding] = nil
        plain.headers[.contentLength] = String(bytes.count)
        plain.name(bytes, as: .plain)
        return plain
    }

    /// Without its body where the visitor has it already, or asked for none.
    func response(to request: Request) -> Response {
        if let tag, request.alreadyHas(tag) { return notModified }
        guard request.method != .head else { return Response(status: status, headers: headers) }
        return Response(status: status, headers: headers, body: pieces?.body ?? ResponseBody(byteBuffer: body))
    }

    private var notModified: Response {
        var response = Response(status: .notModified, headers: headers)
        for name in [HTTPField.Name.contentLength, .contentType, .contentEncoding] { response.headers[name] = nil }
        return response
    }
}

extension Request {
    /// Whether the visitor's copy is the one with this tag.
    fileprivate func alreadyHas(_ tag: String) -> Bool {
        guard method == .get || method == .head, let known = headers[.ifNoneMatch] else { return false }
        return known.split(separator: ",").contains { candidate in
            let trimmed = candidate.trimmed
            return trimmed == "*" || trimmed == tag || trimmed == "W/" + tag
        }
    }
}

extension HTTPFields {
    /// Says that the answer also depends on a header of the request.
    fileprivate mutating func vary(by name: String) { self[.vary] = self[.vary].map { "\($0), \(name)" } ?? name }

    /// Nothing from elsewhere is loaded, run, framed or told where the visitor came from.
    fileprivate static let safety: [HTTPField] = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }

    /// Only where a page has a script of ours.
    fileprivate static let contentPolicyOfScripts = contentPolicy + "; script-src 'self'; connect-src 'self'"
    fileprivate static let contentPolicyOfFiles = "sandbox; default-src 'none'; frame-ancestors 'none'"
    fileprivate static let contentPolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")
}
