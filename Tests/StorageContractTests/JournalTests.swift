import Offerings
import Portfolios
import Storage
import Testing

@Suite("The journal")
struct JournalTests {
    private func entry(_ number: Int, of organization: String?) -> JournalEntry {
        JournalEntry(
            at: noon.advanced(byMilliseconds: Int64(number)), organization: organization.map { .init($0) },
            actor: number % 2 == 0 ? "mira" : nil, kind: "signed-in", subject: "session/\(number % 3)",
            details: "\(number)")
    }

    @Test("an organization reads its own entries, newest first, page by page", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let journal = Journal(database)
            for number in 1...25 { try await journal.append(entry(number, of: number % 5 == 0 ? "other" : "ours")) }
            var found: [JournalEntry] = []
            var before: JournalEntry.Number?
            while true {
                let page = try await journal.page(of: .init("ours"), before: before, atMost: 6)
                guard let last = page.last else { break }
                #expect(page.count <= 6)
                found += page.map(\.entry)
                before = last.number
            }
            #expect(found == (1...25).reversed().filter { $0 % 5 != 0 }.map { entry($0, of: "ours") })
            #expect(try await journal.page(of: .init("ours"), atMost: 0).isEmpty)
            #expect(try await journal.page(of: .init("nobody"), atMost: 9).isEmpty)
            let about = try await journal.page(about: "session/0", atMost: 2)
            #expect(about.map(\.entry.details) == ["24", "21"])
        }
    }

    @Test("everything is exported in order, over more than one page", arguments: Engine.all)
    func export(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let all = (0..<2_001).map { entry($0, of: nil) }
            try await database.write { transaction throws(StoreError) in
                for entry in all { try Journal.append(entry, in: transaction) }
            }
            let lines = Lines()
            try await Journal(database).export { page throws(StoreError) in lines.all += page }
            #expect(lines.all.map(\.entry) == all)
            #expect(zip(lines.all, lines.all.dropFirst()).allSatisfy { $0.number < $1.number })
        }
    }

    @Test("nobody changes or deletes an entry, by whatever way", arguments: Engine.all)
    func appendOnly(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            try await Journal(database).append(entry(1, of: "ours"))
            let statements: [StaticString] = [
                "UPDATE journal_entry SET details = 'better'", "DELETE FROM journal_entry",
                "UPDATE journal_entry SET actor = NULL, subject = 'x' WHERE number = 1",
            ]
            for sql in statements {
                let error = await #expect(throws: StoreError.self) {
                    try await database.write { transaction throws(StoreError) in try transaction.execute(sql) }
                }
                #expect(error == .refused("journal_entry is append-only"))
                await #expect(throws: Child.Failed.self) { try await place.ask(sql.description) }
            }
            if engine == .postgres {
                await #expect(throws: Child.Failed.self) { try await place.ask("TRUNCATE journal_entry") }
            } else {
                let error = await #expect(throws: StoreError.self) {
                    try await database.write { transaction throws(StoreError) in
                        try transaction.execute(
                            """
                            INSERT OR REPLACE INTO journal_entry (number, at, kind, subject, details)
                            VALUES (1, 2, 'a', 'b', 'c')
                            """)
                    }
                }
                #expect(error == .refused("journal_entry is append-only"))
            }
            #expect(
                try await Journal(database).page(of: .init("ours"), atMost: 9).map(\.entry) == [entry(1, of: "ours")])
        }
    }

    @Test("details are short: 2,000 characters, not one more", arguments: Engine.all)
    func lengths(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            var entry = entry(1, of: "ours")
            entry.details = String(repeating: "é", count: 2_000)
            try await Journal(database).append(entry)
            entry.details += "é"
            let long = entry
            await #expect(throws: StoreError.self) { try await Journal(database).append(long) }
            #expect(try await Journal(database).page(of: .init("ours"), atMost: 9).count == 1)
        }
    }

    @Test("a transaction that fails leaves no entry either", arguments: Engine.all)
    func together(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let entry = entry(1, of: "ours")
            await #expect(throws: StoreError.self) {
                try await database.write { transaction throws(StoreError) in
                    try Journal.append(entry, in: transaction)
                    try transaction.execute("INSERT INTO toy (id, box) VALUES (1, 2)")
                }
            }
            #expect(try await Journal(database).page(of: .init("ours"), atMost: 9).isEmpty)
        }
    }
}

private final class Lines: @unchecked Sendable {
    var all: [JournalLine] = []
}
