import Accounts
import Fixtures
import Logbooks
import Offerings
import Portfolios
import Storage
import Testing

@Suite("Which organizations recognized a supervisor on the session's day")
struct RecognitionTests {
    /// Roles are taken on November 22, 2026, at noon.
    private static let first = noon.utcDay

    private static func received(_ id: String, _ day: Day, _ kind: Kind = .supervisionReceived) -> Entry {
        Entry(id: EntryID(id), kind: kind, first: day, amount: 60, values: [.provider: .name("lee")])
    }

    private static func days(_ count: Int32) -> Day { Day(number: first.number + count) }

    /// Lee is a supervisor of the valley's for ten days.
    private static func whileRecognized(
        _ engine: Engine, _ body: (Association, Cast) async throws -> Void
    ) async throws {
        try await withAssociations(engine) { valleys, place in
            let cast = Cast(database: valleys.database, place: place, scribe: Cast.makeScribe())
            try await valleys.person("lee", as: .supervisor)
            try #require(
                try await valleys.roles.revoke("g-lee", in: "valley", because: "x", by: "ada", at: later(10 * 1_440))
                    == .revoked)
            try await body(valleys, cast)
        }
    }

    private static func names(_ cast: Cast, of person: PersonID = "mira") async throws -> [String: [String]] {
        let all = try await cast.signatures.all(on: person)
        return Dictionary(all.map { ($0.mark.entry.text, $0.signer.recognizedBy.map(\.name)) }) { _, last in last }
    }

    @Test(
        "from the day on which the role was taken, to the day before it ended, and of no other role",
        arguments: Engine.all)
    func days(engine: Engine) async throws {
        try await Self.whileRecognized(engine) { valleys, cast in
            let hills = try Association.grant("g-hills", .supervisor, "hills", "lee@example.org", by: "hanna")
            try #require(try await valleys.roles.offer(hills) == .offered)
            try #require(try await valleys.roles.take("g-hills", by: "lee", at: later(4 * 1_440)))
            let other = try Association.grant("g-other", .administrator, "hills", "lee@example.org", by: "hanna")
            try #require(try await valleys.roles.offer(other) == .offered)
            try #require(try await valleys.roles.take("g-other", by: "lee", at: noon))
            let marks = try await cast.keep(
                [-1, 0, 3, 4, 9, 10].map { Self.received("d\($0)", Self.days($0)) }
                    + [Self.received("training", Self.days(4), .training)])
            _ = try await cast.ask(marks, of: "lee@example.org", until: later(100 * 1_440))
            // Signed long after the valley took the role back: the session's day decides.
            let answered = try await cast.signOffs.answer(
                [("r1", marks.map { SignOffAnswer($0, .sign) })], by: "lee", as: "Lee", at: later(30 * 1_440))
            #expect(answered == .recorded(signatures: 7))
            #expect(
                try await Self.names(cast) == [
                    "d-1": [], "d0": ["The valley"], "d3": ["The valley"], "d4": ["The hills", "The valley"],
                    "d9": ["The hills", "The valley"], "d10": ["The hills"], "training": [],
                ])
            try await cast.expectWhole()
        }
    }

    @Test(
        "a role that is taken after the session does not count for it, nor one that is only offered",
        arguments: Engine.all)
    func tooLate(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let cast = Cast(database: valleys.database, place: place, scribe: Cast.makeScribe())
            let lee = try await Newcomer.join("lee", at: "lee@example.org", cast.database)
            let grant = try Association.grant("g-lee", .supervisor, "valley", "lee@example.org", by: "ada")
            try #require(try await valleys.roles.offer(grant) == .offered)
            let marks = try await cast.keep([Self.received("a", Self.days(0)), Self.received("b", Self.days(1))])
            _ = try await cast.ask([marks[0]], of: "lee@example.org", id: "r1", until: later(9_000))
            _ = try await cast.ask([marks[1]], of: "lee@example.org", id: "r2", until: later(9_000))
            _ = try await cast.signOffs.answer(
                [("r1", [SignOffAnswer(marks[0], .sign)])], by: lee, as: "Lee", at: later(9))
            try #require(try await valleys.roles.take("g-lee", by: lee, at: later(2 * 1_440)))
            _ = try await cast.signOffs.answer(
                [("r2", [SignOffAnswer(marks[1], .sign)])], by: lee, as: "Lee", at: later(5_000))
            #expect(try await Self.names(cast) == ["a": [], "b": []])
        }
    }

    @Test("a link that was sent to a member's address is signed by the member", arguments: Engine.all)
    func link(engine: Engine) async throws {
        try await Self.whileRecognized(engine) { _, cast in
            let marks = try await cast.keep([Self.received("a", Self.days(1))])
            let (_, lee) = try await cast.ask(marks, of: "lee@example.org", id: "r1")
            let (_, pat) = try await cast.ask(marks, of: "pat@example.org", id: "r2")
            for link in [lee, pat] {
                _ = try await cast.signOffs.answer(
                    [SignOffAnswer(marks[0], .sign)], through: link, as: "Somebody", at: later(1))
            }
            let all = try await cast.signatures.all(on: "mira")
            #expect(Set(all.map { $0.signer.recognizedBy.map(\.name) }) == [["The valley"], []])
            #expect(all.first { $0.signer.person == nil }?.signer.recognizedBy == [])
        }
    }

    @Test("a correction is recognized for its own day, and keeps that when it is accepted", arguments: Engine.all)
    func corrected(engine: Engine) async throws {
        try await Self.whileRecognized(engine) { _, cast in
            let marks = try await cast.keep([Self.received("a", Self.days(-5))])
            _ = try await cast.ask(marks, of: "lee@example.org")
            let right = Self.received("a", Self.days(2))
            let answer = SignOffAnswer(marks[0], .correct(right, "It was later"))
            _ = try await cast.signOffs.answer([("r1", [answer])], by: "lee", as: "Lee", at: later(9))
            let proposed = try #require(try await cast.signatures.corrections(of: "mira").first)
            #expect(proposed.signer.recognizedBy.map(\.name) == ["The valley"])
            _ = try await cast.signatures.accept(proposed.digest, by: "mira", at: later(10))
            #expect(try await Self.names(cast) == ["a": ["The valley"]])
            try await cast.expectWhole()
        }
    }

    @Test("who confirms a group has it from its leader as they were recognized on that day", arguments: Engine.all)
    func group(engine: Engine) async throws {
        try await Self.whileRecognized(engine) { _, cast in
            for (id, day) in [("early", -1), ("in", 5), ("late", 10)] as [(String, Int32)] {
                let session = GroupSession(
                    id: GroupSession.ID(id), leader: "lee",
                    signer: Signer(name: "Lee", role: .supervisor, address: nil, person: "lee"), provider: "lee",
                    details: SessionDetails(day: Self.days(day), minutes: 90), attendees: [.person("mira")])
                #expect(try await cast.sessions.enter(session, at: noon) == .entered)
                _ = try await cast.sessions.confirm(GroupSession.ID(id), by: "mira", at: later(1))
            }
            #expect(
                try await Self.names(cast) == ["session-early": [], "session-in": ["The valley"], "session-late": []])
            try await cast.expectWhole()
        }
    }
}
