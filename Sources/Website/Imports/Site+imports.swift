import Accounts
import HTTPTypes
import Portfolios
import Secrets
import Sheets
import Storage

/// Bringing tables and calendars: where one begins, and what came of it.
extension Site {
    func imports(_ path: ImportPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .start: try await startImport(call)
        case .one(let id): try await entryImport(id, call)
        case .events(let id): try await importEvents(id, call)
        case .check(let id): try await checkImport(id, call)
        case .mending(let id): try await rowsToMend(id, call)
        case .undo(let id): try await undoImport(id, call)
        case .discard(let id): try await discardImport(id, call)
        }
    }

    /// `GET /portfolio/import`, `POST /portfolio/import`
    private func startImport(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        var page = ImportStartPage(before: try await linesBefore(member, call))
        guard call.isPost else { return .personal(page, call.visit) }
        page.cells = call.field("cells")
        let bytes = call.form.file ?? Array(page.cells.utf8)
        page.problem = bytes.isEmpty ? call.visit.words.imports.nothing : nil
        guard page.problem == nil else { return .personal(page, call.visit, status: .unprocessableContent) }
        let brought: (content: String, plan: ImportPlan)
        do throws(SheetFault) {
            brought = try ImportPlan.read(bytes, call.visit)
        } catch {
            page.problem = call.visit.words.imports.fault(error)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        return try await begin(brought.content, brought.plan, member, call)
    }

    private func linesBefore(_ member: Member, _ call: Call) async throws(Failure) -> [ImportStartPage.Line] {
        let before = try await kept { () async throws(StoreError) in
            try await call.imports.all(of: member.session.person, at: call.now)
        }
        let writer = EntryWriter(library(in: call.visit.language), call.visit.language)
        return before.map { one in
            let state: ImportState =
                switch one.state {
                case .open: .open
                case .done: .done(one.entries)
                case .undone: .undone
                }
            return ImportStartPage.Line(id: one.id.text, day: writer.day(one.madeAt.utcDay), state: state)
        }
    }

    private func begin(
        _ content: String, _ plan: ImportPlan, _ member: Member, _ call: Call
    ) async throws(Failure) -> Answer {
        let id = EntryImport.ID(Token(call.records.randomness).text)
        let isBegun = try await kept { () async throws(StoreError) in
            try await call.imports.begin(
                id, content: content, plan: String(decoding: plan.json, as: UTF8.self), by: member.session.person,
                at: call.now)
        }
        guard isBegun else { throw .signInFirst }
        return .seeOther(
            .portfolio(.imports(plan.source == .calendar ? .events(id.text) : .one(id.text))), call.visit)
    }

    /// `GET /portfolio/import/ID`, `POST /portfolio/import/ID`
    private func entryImport(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let stored = try await call.entryImport(id, of: member)
        guard stored.state != .open else { return try await importColumns(id, member, call) }
        guard !call.isPost else { return .seeOther(.portfolio(.imports(.one(id))), call.visit) }
        let page = ImportDonePage(
            id: id, entries: stored.entries, kept: stored.kept, leftOut: stored.leftOut,
            canMend: stored.content != nil, isUndone: stored.state == .undone)
        return .personal(page, call.visit)
    }

    /// `POST /portfolio/import/ID/undo`; looking changes nothing
    private func undoImport(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let stored = try await call.entryImport(id, of: member)
        guard call.isPost else { return .seeOther(.portfolio(.imports(.one(id))), call.visit) }
        _ = try await kept { () async throws(StoreError) in
            try await call.imports.undo(
                stored.id, because: call.visit.words.imports.undoReason, by: member.session.person, at: call.now)
        }
        return .seeOther(.portfolio(.imports(.one(id))), call.visit)
    }

    /// `POST /portfolio/import/ID/discard`; looking changes nothing
    private func discardImport(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        guard call.isPost else { return .seeOther(.portfolio(.imports(.one(id))), call.visit) }
        try await kept { () async throws(StoreError) in
            try await call.imports.discard(EntryImport.ID(id), by: member.session.person)
        }
        return .seeOther(.portfolio(.imports(.start)), call.visit)
    }
}

extension ImportPlan {
    /// What a file or pasted text holds: the text to keep, and what can be guessed of it.
    static func read(_ bytes: [UInt8], _ visit: Visit) throws(SheetFault) -> (content: String, plan: ImportPlan) {
        let text = try SheetText.read(bytes)
        if CalendarText.isCalendar(text) { return try read(calendar: text, visit) }
        let sheet = try Sheet(text)
        let plan = ImportPlan(guessing: sheet)
        guard !sheet.body(plan).isEmpty else { throw .empty }
        return (text, plan)
    }
}
