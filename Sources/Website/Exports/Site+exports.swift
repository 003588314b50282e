import Accounts
import HTTPTypes
import Logbooks
import Portfolios
import Sheets
import Storage

/// Everything out again.
extension Site {
    /// `GET /portfolio/portfolio.csv`
    func portfolioTable(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let table = try await table(of: member, withNotes: call.asked("notes") == "yes", call)
        try await call.noteExport("portfolio.csv", by: member)
        return .table("portfolio.csv", table)
    }

    /// All that a member entered.
    func table(of member: Member, withNotes: Bool, _ call: Call) async throws(Failure) -> String {
        let record = try await call.signedRecord(of: member)
        var table = EntryTable(self, call.visit.language)
        table.withNotes = withNotes
        let words = call.visit.words.signOff
        table.signers = record.signatures.mapValues { $0.map { words.inOneLine($0.signer) } }
        return SheetWriter.csv(table.rows(record.entries))
    }

    /// `GET /portfolio/print`
    func printedRecord(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let (from, until) = (call.asked("from"), call.asked("until"))
        let isBad =
            (!from.isEmpty && Day(from) == nil) || (!until.isEmpty && Day(until) == nil)
            || (Day(from).flatMap { from in Day(until).map { $0 < from } } ?? false)
        let record = try await call.signedRecord(of: member)
        let last = try await kept { () async throws(StoreError) in
            try await Chain(call.records.database).last(of: member.session.person)
        }
        let period = isBad ? RecordPeriod() : RecordPeriod(from: Day(from), until: Day(until))
        var page = RecordPage(
            record, period, name: member.profile.name, last,
            EntryWriter(library(in: call.visit.language), call.visit.language),
            call.visit)
        page.typed = (from, until)
        page.isBad = isBad
        try await call.noteExport("print", by: member)
        return .personal(page, call.visit, status: isBad ? .unprocessableContent : .ok)
    }
}

/// What a person has entered, with who vouches for it now.
struct SignedRecord: Sendable {
    var entries: [LogbookEntry]
    var signatures: [EntryID: [Signature]]
}

extension Call {
    func signedRecord(of member: Member) async throws(Failure) -> SignedRecord {
        let entries = try await kept { () async throws(StoreError) in
            try await logbook.entries(of: member.session.person).entries
        }
        let all = try await kept { () async throws(StoreError) in
            try await Signatures(records.database, records.scribe).all(on: member.session.person)
        }
        let marks = Set(entries.map(\.mark))
        let inForce = all.filter { $0.withdrawn == nil && marks.contains($0.mark) }
        return SignedRecord(entries: entries, signatures: Dictionary(grouping: inForce) { $0.mark.entry })
    }

    /// What leaves the house is noted.
    func noteExport(_ what: String, by member: Member) async throws(Failure) {
        let entry = JournalEntry(
            at: now, organization: nil, actor: member.session.person, kind: "exported",
            subject: "person/" + member.session.person.text, details: what)
        try await kept { () async throws(StoreError) in try await Journal(records.database).append(entry) }
    }
}
