import Accounts
import Logbooks
import Portfolios
import Sheets
import Storage

/// Everything out again at once: the record and its documents, in one archive.
extension Site {
    /// `GET /portfolio/everything.zip`
    func everything(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let documents = try await kept { () async throws(StoreError) in
            try await Documents(call.records.database).all(by: member.person)
        }
        let largest = documents.map(\.document.size).max() ?? 0
        let place = try call.records.takeaways.place(for: member.person, bytes: largest)
        try await call.noteExport("everything.zip", by: member)
        return .file("everything.zip", type: "application/zip") { send in
            var archive = ZipWriter(on: call.visit.today)
            for (name, bytes) in try await texts(of: member, call) {
                for piece in try archive.file(name, bytes, isText: true) { try await send(piece) }
            }
            var names = ArchiveNames()
            for document in documents {
                // One that was removed since then is not taken along.
                guard let bytes = try await call.bytes(of: document, member) else { continue }
                for piece in try archive.file(names.name(of: document), bytes, isText: false) { try await send(piece) }
            }
            try await send(archive.end())
            withExtendedLifetime(place) {}
        }
    }

    /// The record as it can be taken out file by file too.
    private func texts(of member: Member, _ call: Call) async throws(Failure) -> [(String, [UInt8])] {
        [
            ("record.json", try await call.recordFile(of: member)),
            ("portfolio.json", try await call.portfolioFile(of: member)),
            ("entries.csv", SheetWriter.file(try await table(of: member, withNotes: true, call))),
        ]
    }
}

extension Call {
    fileprivate func bytes(of kept: Documents.Kept, _ member: Member) async throws(Failure) -> [UInt8]? {
        try await Website.kept { () async throws(StoreError) in
            try await Documents(records.database).content(of: kept.document.id, by: member.person)?.bytes
        }
    }
}
