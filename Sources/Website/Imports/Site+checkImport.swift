import Accounts
import HTTPTypes
import Portfolios
import Sheets
import Storage

/// What would be saved, and saving it.
extension Site {
    /// `GET /portfolio/import/ID/check`, `POST /portfolio/import/ID/check`
    func checkImport(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let stored = try await call.entryImport(id, of: member)
        let done = Path.portfolio(.imports(.one(id)))
        guard stored.state == .open else { return .seeOther(done, call.visit) }
        let table = try await call.broughtTable(id, of: member)
        guard table.problems.isEmpty else { return .seeOther(done, call.visit) }
        let run = try await dryRun(table, member, call)
        guard call.isPost else { return .personal(checkPage(run, table, call), call.visit) }
        guard let seen = Int(call.field("seen")) else { throw .badRequest }
        let entries = run.entries(again: call.says("again"), clear: call.says("clear"))
        let mending = run.toMend(clear: call.says("clear"))
        let writer = ImportTeller(table, self, call.visit)
        let confirmed = try await kept { () async throws(StoreError) in
            try await call.imports.confirm(
                table.stored.id, seen: seen, entries, leftOut: run.count - entries.count,
                mending: mending.isEmpty ? nil : SheetWriter.csv(writer.table(mending)), by: member.session.person,
                at: call.now)
        }
        switch confirmed {
        case .confirmed: return .seeOther(done, call.visit)
        case .notThere: throw .notFound
        case .stale:
            let now = try await call.entryImport(id, of: member)
            guard now.state == .open, let table = BroughtTable(now) else { return .seeOther(done, call.visit) }
            var page = checkPage(try await dryRun(table, member, call), table, call)
            page.isStale = true
            return .personal(page, call.visit, status: .conflict)
        }
    }

    /// `GET /portfolio/import/ID/to-mend.csv`
    func rowsToMend(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let stored = try await call.entryImport(id, of: member)
        guard stored.state == .open else {
            guard let content = stored.content else { throw .notFound }
            return .table("to-mend.csv", content)
        }
        let table = try await call.broughtTable(id, of: member)
        let run = try await dryRun(table, member, call)
        return .table(
            "to-mend.csv", SheetWriter.csv(ImportTeller(table, self, call.visit).table(run.toMend(clear: false))))
    }

    private func dryRun(_ table: BroughtTable, _ member: Member, _ call: Call) async throws(Failure) -> DryRun {
        let entries = try await call.portfolio(of: member).portfolio.entries
        let rows = ImportReader.read(table.sheet, table.plan, id: table.stored.id, self, today: call.visit.today).rows
        return DryRun(rows, against: entries)
    }

    private func checkPage(_ run: DryRun, _ table: BroughtTable, _ call: Call) -> ImportCheckPage {
        let words = call.visit.words.imports
        let teller = ImportTeller(table, self, call.visit)
        let counts = [
            (words.rows, run.count), (words.right, run.right.count), (words.wrong, run.wrong.count),
            (words.repeated, run.repeated.count), (words.naming, run.naming.count),
        ]
        let shown = 20
        return ImportCheckPage(
            id: table.id, seen: table.stored.saves, isCalendar: table.plan.source == .calendar,
            counts: counts.filter { $0.1 > 0 }.map { .init(label: $0.0, rows: $0.1) },
            right: run.right.prefix(5).map(teller.line),
            wrong: run.wrong.prefix(shown).map { .init(line: $0.row.line, sentences: teller.sentences($0)) },
            more: max(0, run.wrong.count - shown), repeated: run.repeated.prefix(10).map(teller.line),
            naming: run.naming.prefix(shown).map(teller.naming), repeatedCount: run.repeated.count,
            namingCount: run.naming.count)
    }
}

extension Answer {
    /// A table of one person's, to be opened with a spreadsheet.
    static func table(_ name: StaticString, _ csv: String) -> Answer {
        .file(name, SheetWriter.file(csv), type: "text/csv; charset=utf-8")
    }
}
