import Accounts
import Portfolios
import Sheets
import Storage

/// What handlers of imports share.
extension Call {
    var imports: Imports { Imports(records.database, records.scribe) }

    /// One of the member's own imports; that of anybody else is not found.
    func entryImport(_ id: String, of member: Member) async throws(Failure) -> EntryImport {
        let found = try await kept { () async throws(StoreError) in
            try await imports.one(EntryImport.ID(id), of: member.session.person, at: now)
        }
        guard let found else { throw .notFound }
        return found
    }

    /// What the member brought and has not decided about yet.
    func broughtTable(_ id: String, of member: Member) async throws(Failure) -> BroughtTable {
        let stored = try await entryImport(id, of: member)
        guard stored.state == .open else { throw .notFound }
        guard let table = BroughtTable(stored) else { throw .unexpected }
        return table
    }
}

/// A table that is still open, with what was said about it.
struct BroughtTable: Sendable {
    var stored: EntryImport
    var sheet: Sheet
    var plan: ImportPlan

    var id: String { stored.id.text }

    init?(_ stored: EntryImport) {
        // It was read when it was brought, and only this program wrote it.
        guard let content = stored.content, let sheet = try? Sheet(content),
            let plan = stored.plan.flatMap({ ImportPlan(json: Array($0.utf8)) })
        else { return nil }
        self.stored = stored
        self.sheet = sheet
        self.plan = plan
    }
}
