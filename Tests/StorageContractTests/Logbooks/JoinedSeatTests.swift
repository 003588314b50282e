import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Two seats of one person in a session")
struct JoinedSeatTests {
    /// Lena and Mira, who are one person, both sit in a session of Sam's; then their accounts are joined.
    private static func withSeats(
        _ engine: Engine, _ answer: (Cast) async throws -> Void, _ body: (Cast) async throws -> Void
    ) async throws {
        try await withCast(engine) { cast async throws in
            let session = SessionTests.session([.person("lena"), .person("mira")])
            try #require(try await cast.sessions.enter(session, at: noon) == .entered)
            try await answer(cast)
            try #require(try await cast.merge("lena", into: "mira") != .notOpen)
            try await body(cast)
            try await cast.expectWhole()
        }
    }

    private static func states(_ cast: Cast) async throws -> [LedSession.Seat] {
        try #require(try await cast.sessions.led(by: "sam").first).seats
    }

    @Test(
        "a confirmed seat stays, whatever the other account said, and the leader can still take their word back",
        arguments: Engine.all, [Attendance.declined, .waiting])
    func confirmed(engine: Engine, other: Attendance) async throws {
        try await Self.withSeats(engine) { cast async throws in
            guard case .credited = try await cast.sessions.confirm("s1", by: "lena", at: noon) else {
                return #expect(Bool(false), "lena was not credited")
            }
            if other == .declined { _ = try await cast.sessions.decline("s1", because: "Ill", by: "mira", at: noon) }
        } _: { cast async throws in
            let seats = try await Self.states(cast)
            #expect(seats.map(\.state) == [.confirmed] && seats.map(\.person) == ["mira"])
            #expect(try await cast.sessions.waiting(for: "mira") == [])
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.attested])
            #expect(try await cast.sessions.withdraw("s1", from: 1, because: "Twice", by: "sam", at: later(1)))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            #expect(try await cast.signatures.all(on: "mira").map(\.withdrawn?.reason) == ["Twice"])
        }
    }

    @Test("a seat that the staying account confirmed is not lost to one that the other declined", arguments: Engine.all)
    func kept(engine: Engine) async throws {
        try await Self.withSeats(engine) { cast async throws in
            _ = try await cast.sessions.decline("s1", because: "Ill", by: "lena", at: noon)
            _ = try await cast.sessions.confirm("s1", by: "mira", at: later(1))
        } _: { cast async throws in
            #expect(try await Self.states(cast).map(\.state) == [.confirmed])
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.attested])
        }
    }

    @Test("who withdrew what they had confirmed can confirm it anew with the other seat", arguments: Engine.all)
    func anew(engine: Engine) async throws {
        try await Self.withSeats(engine) { cast async throws in
            guard case .credited(let mark) = try await cast.sessions.confirm("s1", by: "lena", at: noon) else {
                return #expect(Bool(false), "lena was not credited")
            }
            _ = try await cast.logbook.withdraw([mark], because: "Wrong account", by: "lena", at: noon)
        } _: { cast async throws in
            #expect(try await Self.states(cast).map(\.state) == [.waiting])
            guard case .credited = try await cast.sessions.confirm("s1", by: "mira", at: later(1)) else {
                return #expect(Bool(false), "mira was not credited")
            }
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.attested])
        }
    }
}
