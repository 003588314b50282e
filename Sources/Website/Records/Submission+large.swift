import HTTPTypes
import HummingbirdCore
import Logbooks

/// Forms that hold much: a person's document, a table, a long list. They are only read for members, and only as many at
/// once as there is room for.
extension Path {
    /// Bytes of what may be sent there.
    var mostBytes: Int {
        switch self {
        case .portfolio(.documents): Submission.mostFileBytes
        case .portfolio(.imports(.start)): Submission.mostTableBytes
        case .rosters(.one): Submission.mostListBytes
        default: Submission.mostFormBytes
        }
    }
}

extension Submission {
    /// Bytes of a form without a file.
    static let mostFormBytes = 128 * 1024
    /// Bytes of a form with a long list in it.
    static let mostListBytes = 1024 * 1024
    /// Bytes of a form with a table or calendar in it.
    static let mostTableBytes = 2_100_000
    /// Bytes of a form with a document in it.
    static let mostFileBytes = EntryDocument.most + mostFormBytes

    /// What was sent to a place.
    init(_ request: Request, for path: Path) async throws(Failure) {
        let isDocument = path.mostBytes == Submission.mostFileBytes
        try await self.init(
            request, upTo: isDocument ? Submission.mostFormBytes : path.mostBytes, withFileUpTo: path.mostBytes)
    }
}

extension Call {
    /// The same request when its form has been read as well.
    func posting(_ form: Submission, _ request: Request) async throws(Failure) -> Call {
        try await Call(request, visit, records, network: network, form: form)
    }
}
