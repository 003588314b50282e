import Accounts
import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Every place where a person stands in the database")
struct TraceTests {
    /// Runs a test with a database in which Lena stands everywhere.
    private static func withTraces(_ engine: Engine, _ body: (Cast) async throws -> Void) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep([Cast.training("l")], for: "lena")
            _ = try await cast.keep([Cast.training("x")], for: "ana")
            try await cast.place.ask(Traces.everywhere(engine))
            try await body(cast)
        }
    }

    /// Those columns of a fate that name Lena.
    private static func naming(
        _ columns: [String], _ cast: Cast, isLike pattern: Bool = false
    ) async throws -> [String] {
        let questions = columns.sorted().map { column in
            let (table, name) = (column.split(separator: ".")[0], column.split(separator: ".")[1])
            let found = pattern ? "lower(\(name)) LIKE '%lena%'" : "\(name) = 'lena'"
            return "SELECT '\(column)' WHERE EXISTS (SELECT 1 FROM \(table) WHERE \(found));"
        }
        let answer = try await cast.place.ask(questions.joined(separator: "\n"))
        return answer.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
    }

    @Test("no table names a person without it being said what becomes of that")
    func all() async throws {
        try await withDatabase(.sqlite) { _, place async throws in
            let tables = "FROM sqlite_master t JOIN"
            let references = try await place.ask(
                """
                SELECT DISTINCT t.name || '.' || k."from" \(tables) pragma_foreign_key_list(t.name) k
                WHERE t.type = 'table' AND k."table" = 'person'
                UNION SELECT t.name || '.' || c.name \(tables) pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.name IN ('person', 'actor')
                """)
            #expect(Set(references.split(separator: "\n").map(String.init)) == Set(Traces.fates.keys))
            let names = try await place.ask(
                """
                SELECT t.name || '.' || c.name \(tables) pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
                    AND (c.name LIKE '%name' OR c.name LIKE '%address%' OR c.name = 'recipient')
                """)
            #expect(Set(names.split(separator: "\n").map(String.init)) == Set(Traces.names.keys))
        }
    }

    @Test("erasure leaves nobody where it is said to leave nobody", arguments: Engine.all)
    func erased(engine: Engine) async throws {
        try await Self.withTraces(engine) { cast async throws in
            let gone = Traces.fates.filter { $0.value.erased == .gone }.map(\.key)
            let names = Traces.names.filter { $0.value == .gone }.map(\.key)
            #expect(try await Self.naming(gone, cast).sorted() == gone.sorted())
            #expect(try await Self.naming(names, cast, isLike: true).count > 8)
            #expect(try await Erasure(cast.database).erase("lena", at: noon))
            #expect(try await Self.naming(gone, cast) == [])
            #expect(try await Self.naming(names + ["role_grant.reason"], cast, isLike: true) == [])
            // What others keep of it is still whole.
            #expect(try await cast.place.ask("SELECT count(*) FROM attendance WHERE session = 'h'") == "2")
            #expect(try await cast.place.ask("SELECT count(*) FROM roster_credit WHERE roster = 'o'") == "3")
            #expect(try await cast.place.ask("SELECT count(*) FROM attendance WHERE state = 'waiting'") == "0")
            #expect(try await cast.place.ask("SELECT count(*) FROM role_grant WHERE revoked_at IS NULL") == "1")
            #expect(try await cast.place.ask("SELECT count(*) FROM roster WHERE door_hash IS NOT NULL") == "0")
            try await cast.expectWhole("ana")
        }
    }

    private static func join(_ cast: Cast) async throws {
        let link = MailLink(
            purpose: .verify, address: try #require(EmailAddress("lena@example.org")), person: "mira", madeAt: noon)
        try await MailLinks(cast.database).send(link, try Newcomer.digest("join")) { _ in }
        let merged = try await Merging(cast.database, cast.scribe).merge(
            by: try Newcomer.digest("join"), into: "mira", keepingOthersName: false, at: noon)
        try #require(merged == .done(entries: 1))
    }

    @Test("joining leaves nobody where it is said to, and so does erasing who was joined", arguments: Engine.all)
    func joined(engine: Engine) async throws {
        try await Self.withTraces(engine) { cast async throws in
            let gone = Traces.fates.filter { $0.value.joined == .gone }.map(\.key)
            #expect(try await Self.naming(gone, cast).sorted() == gone.sorted())
            try await Self.join(cast)
            #expect(try await Self.naming(gone, cast) == [])
            let erased = Traces.fates.filter { $0.value.erased == .gone }.map(\.key)
            #expect(try await Erasure(cast.database).erase("mira", at: noon))
            #expect(try await Self.naming(erased, cast) == [])
            let names = Traces.names.filter { $0.value == .gone }.map(\.key)
            #expect(try await Self.naming(names, cast, isLike: true) == [])
        }
    }

    @Test("roles come over but for doubles, and organizations see no more than they were let", arguments: Engine.all)
    func roles(engine: Engine) async throws {
        try await Self.withTraces(engine) { cast async throws in
            try await cast.place.ask(
                Traces.grant("y", "exam reader", "lena@example.org", by: "mira", to: "lena")
                    + Traces.grant("z", "auditor", "tom@example.org", by: "lena", to: "tom"))
            try await Self.join(cast)
            let held = try await cast.place.ask(
                "SELECT id FROM role_grant WHERE holder = 'mira' AND revoked_at IS NULL ORDER BY id")
            // Nobody gives themselves a role, and one role is enough.
            #expect(held == "b\nc")
            #expect(try await cast.place.ask("SELECT granted_by FROM role_grant WHERE id = 'z'") == "mira")
            #expect(try await cast.place.ask("SELECT count(*) FROM consent WHERE withdrawn_at IS NULL") == "0")
            #expect(
                try await cast.place.ask("SELECT count(*) FROM journal_entry WHERE kind = 'consent-withdrawn'") == "1")
            #expect(
                try await cast.place.ask("SELECT count(*) FROM journal_entry WHERE kind = 'role-ended-by-joining'")
                    == "2")
        }
    }
}
