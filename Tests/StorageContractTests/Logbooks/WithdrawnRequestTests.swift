import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Requests whose entries were withdrawn")
struct WithdrawnRequestTests {
    private static func expect(
        _ count: Int, _ cast: Cast, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        #expect(
            try await cast.signOffs.countWaiting(for: "sam", at: later(5)) == count, sourceLocation: sourceLocation)
        #expect(
            try await cast.logbook.glance(of: "sam", at: later(5)).toSign == count, sourceLocation: sourceLocation)
    }

    @Test("a request is counted as long as there is an entry to answer, and no longer", arguments: Engine.all)
    func counted(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a"), Cast.training("b")])
            _ = try await cast.ask(marks)
            try await Self.expect(1, cast)
            try await cast.withdraw("a", of: "mira")
            try await Self.expect(1, cast)
            try await cast.withdraw("b", of: "mira")
            try await Self.expect(0, cast)
        }
    }

    @Test("what was answered does not wait when the rest is withdrawn", arguments: Engine.all)
    func answered(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let marks = try await cast.keep([Cast.training("a"), Cast.training("b")])
            let (_, link) = try await cast.ask(marks)
            _ = try await cast.signOffs.answer(
                [SignOffAnswer(marks[0], .sign)], through: link, as: "Sam", at: later(1))
            try await Self.expect(1, cast)
            try await cast.withdraw("b", of: "mira")
            try await Self.expect(0, cast)
        }
    }

    @Test("of who was erased, and of requests that were taken back or have ended, nothing waits", arguments: Engine.all)
    func ended(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            for person in ["lena", "mira", "noor"] as [PersonID] {
                let marks = try await cast.keep([Cast.training("a")], for: person)
                let end = person == "noor" ? later(5) : later(1_000)
                _ = try await cast.ask(marks, id: "of \(person)", by: person, until: end)
            }
            try await Self.expect(2, cast)
            try await cast.place.ask("UPDATE person SET erased_at = 1 WHERE id = 'lena'")
            try await Self.expect(1, cast)
            try #require(try await cast.signOffs.revoke("of mira", by: "mira", at: later(4)))
            try await Self.expect(0, cast)
        }
    }
}
