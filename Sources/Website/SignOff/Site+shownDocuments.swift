import Accounts
import HTTPTypes
import Logbooks
import Portfolios
import Secrets
import Storage

/// The documents that go with what somebody is asked to sign.
extension Site {
    /// `GET /sign-off/SECRET/documents/DOCUMENT`
    func document(_ id: EntryDocument.ID, behind text: String, _ call: Call) async throws(Failure) -> Answer {
        switch try await opening(text, call) {
        // What is downloaded is no place for thanks.
        case .ended(.thanks): return .ended(.gone(.answered), call)
        case .ended(let end): return .ended(end, call)
        case .sheet(let secret, let sheet):
            let found = try await kept { () async throws(StoreError) in
                try await ShownDocuments(call.records.database).content(of: id, through: secret.digest, at: call.now)
            }
            return try await call.shown(found, in: sheet.request.id)
        }
    }

    /// `GET /portfolio/to-sign/ID/documents/DOCUMENT`
    func document(_ id: EntryDocument.ID, waiting request: String, _ call: Call) async throws(Failure) -> Answer {
        let (signer, request) = (try call.member().person, SignOffRequest.ID(request))
        let found = try await kept { () async throws(StoreError) in
            try await ShownDocuments(call.records.database).content(of: id, in: request, by: signer, at: call.now)
        }
        return try await call.shown(found, in: request)
    }
}

extension Call {
    /// What leaves the house is noted.
    fileprivate func shown(
        _ found: ShownDocuments.Found?, in request: SignOffRequest.ID
    ) async throws(Failure) -> Answer {
        guard let found else { throw .notFound }
        let entry = JournalEntry(
            at: now, organization: nil, actor: caller.member?.person, kind: "document-shown",
            subject: "sign-off/" + request.text, details: found.document.id.text)
        try await kept { () async throws(StoreError) in try await Journal(records.database).append(entry) }
        return .document(found.document, found.bytes)
    }
}
