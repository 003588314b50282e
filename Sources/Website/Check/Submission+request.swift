import HTTPTypes
import HummingbirdCore
import NIOCore

extension Submission {
    /// What a request sent.
    ///
    /// - Parameters:
    ///   - limit: The most bytes of a form.
    ///   - fileLimit: The most bytes of a form with a file in it.
    init(_ request: Request, upTo limit: Int, withFileUpTo fileLimit: Int) async throws(Failure) {
        let type = request.headers[.contentType] ?? ""
        if let boundary = Submission.boundary(in: type) {
            try self.init(multipart: try await Submission.body(of: request, upTo: fileLimit), boundary: boundary)
            return
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw .wrongMediaType }
        try self.init(urlEncoded: try await Submission.body(of: request, upTo: limit))
    }

    private static func body(of request: Request, upTo limit: Int) async throws(Failure) -> [UInt8] {
        // Who says beforehand that it is too much need not send it first.
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw .tooLarge(limit: limit)
        }
        do {
            return Array(buffer: try await request.body.collect(upTo: limit))
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: limit)
        } catch {
            // The visitor went away in the middle of it.
            throw .badRequest
        }
    }
}
