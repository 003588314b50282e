import Accounts
import HTTPTypes
import Logbooks
import Offerings
import Portfolios
import Secrets
import Storage

/// The files that a member attaches to entries.
extension Site {
    /// `GET /portfolio/entries/ID/documents`, `POST /portfolio/entries/ID/documents`
    func documents(_ id: EntryID, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let entry = try await call.entry(id, of: member)
        let problem = call.isPost ? try await attach(to: entry, member, call) : nil
        if call.isPost, problem == nil {
            return .seeOther(.portfolio(.entry(id.text)), call.visit, query: "attached=yes#documents")
        }
        let title = EntryWriter(library(in: call.visit.language), call.visit.language).title(entry.entry)
        var page = DocumentsPage(entryTitle: title, list: try await call.documents(of: entry, member))
        page.list.problem = problem
        return .personal(page, call.visit, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// What was wrong, if it was not attached.
    private func attach(
        to entry: LogbookEntry, _ member: Member, _ call: Call
    ) async throws(Failure) -> DocumentProblem? {
        guard let file = call.form.file else {
            return call.form.fileName.isEmpty ? .noFile : .refused(.empty)
        }
        guard file.count <= EntryDocument.most else { return .tooLarge }
        let type: DocumentType
        do { type = try DocumentType(sniffing: file) } catch { return .refused(error) }
        let document = EntryDocument(
            id: .init(Token(call.records.randomness).text), entry: entry.mark.entry,
            name: DocumentName(call.form.fileName, type).text, type: type, size: file.count,
            digest: SHA256.digest(of: file), attachedAt: call.now)
        let attached = try await kept { () async throws(StoreError) in
            try await Documents(call.records.database).attach(document, file, by: member.session.person)
        }
        switch attached {
        case .attached: return nil
        case .notThere: throw .notFound
        case .entryFull: return .entryFull
        case .allFull: return .allFull
        }
    }

    /// `GET /portfolio/entries/ID/documents/DOCUMENT`
    func document(_ id: EntryDocument.ID, of entry: EntryID, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let found = try await kept { () async throws(StoreError) in
            try await Documents(call.records.database).content(of: id, by: member.session.person)
        }
        guard let found, found.document.entry == entry else { throw .notFound }
        return .document(found.document, found.bytes)
    }

    /// `GET …/DOCUMENT/remove`, `POST …/DOCUMENT/remove`
    func removeDocument(_ id: EntryDocument.ID, of entry: EntryID, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let kept = try await call.entry(entry, of: member)
        let list = try await call.documents(of: kept, member)
        guard let document = list.documents.first(where: { $0.id == id }) else { throw .notFound }
        let back = Answer.seeOther(.portfolio(.entry(entry.text)), call.visit, query: "removed=yes#documents")
        guard document.removedAt == nil else { return back }
        guard call.isPost else {
            let title = EntryWriter(library(in: call.visit.language), call.visit.language).title(kept.entry)
            return .personal(DocumentRemovalPage(document: document, entryTitle: title), call.visit)
        }
        _ = try await Website.kept { () async throws(StoreError) in
            try await Documents(call.records.database).remove(id, by: member.session.person, at: call.now)
        }
        return back
    }
}

extension Call {
    /// What is attached to one of the member's entries.
    func documents(of entry: LogbookEntry, _ member: Member) async throws(Failure) -> DocumentList {
        let documents = try await kept { () async throws(StoreError) in
            try await Documents(records.database).all(of: entry.mark.entry, by: member.session.person)
        }
        return DocumentList(entry: entry.mark.entry.text, documents: documents, isOpen: entry.state == .kept)
    }
}

extension Answer {
    /// Somebody's file as it came: to be kept, and not to be looked into by the browser.
    static func document(_ document: EntryDocument, _ bytes: [UInt8]) -> Answer {
        var answer = Answer(type: document.type.mediaType, bytes: bytes, caching: .never)
        let name = DocumentName(document.name, document.type)
        answer.headers[.contentDisposition] =
            "attachment; filename=\"\(name.inASCII)\"; filename*=UTF-8''\(PercentText.encoded(name.text))"
        answer.isForeign = true
        return answer
    }
}
