import Accounts
import HTTPTypes
import Offerings
import Portfolios
import Sheets
import Storage

/// Calendars, which become tables of the events that are chosen.
extension Site {
    /// `GET /portfolio/import/ID/events`, `POST /portfolio/import/ID/events`
    func importEvents(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        var table = try await call.broughtTable(id, of: member)
        guard table.plan.source == .calendar else { throw .notFound }
        guard call.isPost else { return .personal(eventsPage(table, call), call.visit) }
        table.choose(call.form)
        let isSaved = try await kept { [table] () async throws(StoreError) in
            try await call.imports.plan(
                String(decoding: table.plan.json, as: UTF8.self), for: table.stored.id, by: member.session.person,
                at: call.now)
        }
        guard isSaved else { throw .notFound }
        var page = eventsPage(table, call)
        if table.plan.chosen?.isEmpty ?? true { page.problems.append(.nothing) }
        if table.plan.kind == nil { page.problems.append(.kind) }
        guard page.problems.isEmpty else { return .personal(page, call.visit, status: .unprocessableContent) }
        return .seeOther(.portfolio(.imports(.one(id))), call.visit)
    }

    private func eventsPage(_ table: BroughtTable, _ call: Call) -> ImportEventsPage {
        var page = ImportEventsPage(id: table.id, plan: table.plan, events: [], all: 0)
        (page.find, page.from, page.until) = (call.asked("find"), call.asked("from"), call.asked("until"))
        let words = Set(PlainWords.of(page.find))
        let (from, until) = (Day(page.from), Day(page.until))
        let found = table.sheet.rows.dropFirst().filter { row in
            guard let day = Day(row[0]), from.map({ $0 <= day }) ?? true, until.map({ day <= $0 }) ?? true else {
                return false
            }
            return words.isEmpty || words.isSubset(of: PlainWords.of(row[2]))
        }
        let writer = EntryWriter(library(in: call.visit.language), call.visit.language)
        page.all = found.count
        page.events = found.prefix(ImportEventsPage.most).map { row in
            let parts = [Day(row[0]).map(writer.day), Int(row[1]).map(writer.amount), row[2].shortened(to: 120)]
            return .init(
                line: row.line, text: parts.compactMap(\.self).joined(separator: " · "),
                // Who looked for words means what was found.
                isChosen: table.plan.chosen?.contains(row.line) ?? !words.isEmpty)
        }
        return page
    }
}

extension BroughtTable {
    /// Takes over which events were ticked; those that the page did not show stay as they were.
    mutating func choose(_ form: Submission) {
        let lines = Set(sheet.rows.dropFirst().map(\.line))
        let shown = (form.values["shown"]?.first ?? "").split(separator: ",").compactMap { Int($0) }
        let ticked = (form.values["event"] ?? []).compactMap { Int($0) }
        plan.chosen = (plan.chosen ?? []).subtracting(shown).union(ticked).intersection(lines)
        plan.kind = (form.values["kind"]?.first).flatMap(Kind.init(rawValue:))
    }
}

extension ImportPlan {
    /// What stands in a calendar, as a table of which nothing is chosen yet.
    static func read(
        calendar text: String, _ visit: Visit
    ) throws(SheetFault) -> (content: String, plan: ImportPlan) {
        let calendar = try CalendarText(text, today: visit.today)
        var plan = ImportPlan(columns: [.day, .minutes, .note, nil])
        plan.source = .calendar
        (plan.ahead, plan.notExpanded) = (calendar.ahead, calendar.notExpanded)
        return (calendar.csv(visit.words.imports.events.headings), plan)
    }
}
