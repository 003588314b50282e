import Dispatch
import Foundation
import Logbooks
import Offerings
import Portfolios
import Secrets
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import Website

/// Records of members, for the tests of what is done with them.
extension MemberSite {
    private static func supervision(_ number: Int, minutes: Int = 90) -> Entry {
        Entry(
            id: EntryID("s\(number)"), kind: .supervisionReceived, first: Day(year: 2026, month: 3, day: number),
            amount: minutes,
            values: [
                .provider: .name("Sam <Cruz>"), .format: .term(Preview.vocabulary.term("individual")!),
            ])
    }

    /// Ada, who is signed in and has entered two sessions of supervision.
    func practitioner(_ port: Int) throws -> (FormClient, [EntryMark]) {
        let ada = FormClient(port: port)
        try ada.join("Ada Osei", at: "ada@example.org", self)
        let entries = (1...2).map { NewEntry(Self.supervision($0), note: "for my eyes only") }
        let added = try asking { records in
            try await Logbook(records.database, records.scribe).add(
                entries, to: try await self.person("ada@example.org"), at: records.now())
        }
        guard case .added(let marks) = added else { throw RawClient.NoReply() }
        try ada.get("/portfolio/sign-off/new")
        return (ada, marks)
    }

    /// Comes in again by a link, as a member who was away for long.
    func comeIn(_ port: Int, _ address: String) throws -> FormClient {
        let client = FormClient(port: port)
        try client.get("/sign-in")
        try client.send(["email": address], to: "/sign-in")
        let link = try link(to: address)
        try client.get(link)
        try client.send([:], to: link)
        return client
    }

    func change(_ mark: EntryMark, minutes: Int, of address: String) throws {
        _ = try asking { records in
            try await Logbook(records.database, records.scribe).change(
                Self.supervision(1, minutes: minutes), from: mark, because: "Counted again", losingSignatures: false,
                by: try await self.person(address), at: records.now())
        }
    }

    func withdrawAll(of address: String) throws {
        let withdrawn = try asking { records in
            let (logbook, person) = (
                Logbook(records.database, records.scribe), try await self.person(address)
            )
            let marks = try await logbook.entries(of: person).entries.map(\.mark)
            return try await logbook.withdraw(marks, because: "There twice", by: person, at: records.now())
        }
        try #require(withdrawn == .withdrawn)
    }

    func standings(of address: String) throws -> [Standing] {
        try asking { records in
            try await Logbook(records.database, records.scribe).entries(of: try await self.person(address)).entries
                .sorted { $0.entry.id < $1.entry.id }.map(\.entry.standing)
        }
    }

    /// Whether the person's chain holds from end to end.
    func recordHolds(_ address: String) throws -> Bool {
        try asking { records in
            let record = try await Logbook(records.database, records.scribe).record(of: try await self.person(address))
            return ChainCheck(record, digest: { SHA256.digest(of: $0) }).problems.isEmpty
        }
    }

    /// All letters to an address, the newest first, as they are written but for soft ends of lines.
    func letters(to address: String) throws -> [String] {
        try asking { records in
            try await records.database.read { transaction throws(StoreError) in
                try transaction.rows(
                    "SELECT content FROM outbox_message WHERE recipient = $1 ORDER BY enqueued_at DESC, id",
                    [.text(address)]
                ).map { row throws(StoreError) in
                    String(decoding: try row.bytes(0), as: UTF8.self).replacing("=\r\n", with: "")
                }
            }
        }
    }

    /// What the journal notes of what was taken out.
    func exports() throws -> [String] {
        try asking { records in
            try await records.database.read { transaction throws(StoreError) in
                try transaction.rows(
                    "SELECT details FROM journal_entry WHERE kind = 'exported' ORDER BY number"
                ).map { row throws(StoreError) in try row.text(0) }
            }
        }
    }

    func person(_ address: String) async throws -> PersonID {
        let found = try await database.read { transaction throws(StoreError) in
            try transaction.row("SELECT person FROM email_address WHERE address = $1", [.text(address)])
                .map { row throws(StoreError) in try row.text(0) }
        }
        return PersonID(try #require(found))
    }

    /// Waits on this thread, which is the test's own, for what the database answers.
    func asking<Value: Sendable>(
        _ work: @escaping @Sendable (Records) async throws -> Value
    ) throws -> Value {
        let records = try #require(site.records)
        let found = Mutex<Result<Value, any Error>?>(nil)
        let done = DispatchSemaphore(value: 0)
        Task {
            let result: Result<Value, any Error>
            do { result = .success(try await work(records)) } catch { result = .failure(error) }
            found.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard let result = found.withLock(\.self) else { throw RawClient.NoReply() }
        return try result.get()
    }
}

extension FormClient {
    /// Asks somebody to sign, from the page where one asks.
    @discardableResult
    func ask(_ marks: [EntryMark], of address: String, showing: Bool = false) throws -> RawClient.Reply {
        try get("/portfolio/sign-off/new")
        var head = "email=\(PercentText.encoded(address))&role=supervisor&form-token=\(PercentText.encoded(formToken))"
        if showing { head += "&documents=yes" }
        return try post(head + marks.map { "&entry=\($0.digest.hex)" }.joined(), to: "/portfolio/sign-off/new")
    }

    /// The page of the request that was made last.
    func firstRequest() throws -> String {
        try get("/portfolio/sign-off")
        let ids = last.body.matches(of: /href="(\/portfolio\/sign-off\/[^"]{43})"/).map { String($0.1) }
        return try #require(ids.first)
    }

    /// Answers the sheet that was looked at last, or another that was read before.
    @discardableResult
    func sign(
        _ name: String, _ path: String, shown page: RawClient.Reply? = nil, _ fields: [String: String] = [:]
    ) throws -> RawClient.Reply {
        var all = FormClient.hiddenFields(in: (page ?? last).body)
        all["name"] = name
        all["form-token"] = nil
        return try send(all.merging(fields) { $1 }, to: path)
    }

    var hiddenFields: [String: String] {
        FormClient.hiddenFields(in: last.body).filter { $0.key != "form-token" }
    }

    func hidden(_ name: String) -> String { hiddenFields[name] ?? "" }

    private static func hiddenFields(in page: String) -> [String: String] {
        let found = page.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/)
        return Dictionary(found.map { (String($0.1), String($0.2)) }) { first, _ in first }
    }

    func value(after mark: String) -> String {
        last.body.range(of: mark).map { String(last.body[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
    }
}
