import HTTPTypes
import HummingbirdCore
import Logbooks

/// Forms with a person's document in them. They are only read for members.
extension Submission {
    init(file request: Request) async throws(Failure) {
        try await self.init(
            request, upTo: Submission.mostFormBytes, withFileUpTo: EntryDocument.most + Submission.mostFormBytes)
    }
}

extension Path {
    var takesFile: Bool {
        guard case .portfolio(.documents) = self else { return false }
        return true
    }
}

extension Call {
    /// The same request when its form has been read as well.
    func posting(_ form: Submission, _ request: Request) async throws(Failure) -> Call {
        try await Call(request, visit, records, network: network, form: form)
    }
}
