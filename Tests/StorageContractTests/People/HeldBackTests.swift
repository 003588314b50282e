import Accounts
import Portfolios
import Storage
import Testing

@Suite("Tries are counted in the database")
struct HeldBackTests {
    private let three = Throttle(tries: 3, pause: 1_000)

    @Test("of many at once, so many go as there may, on all servers together", arguments: Engine.all)
    func many(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let servers = [try await place.open(), try await place.open()]
            try await servers[0].migrate(at: noon)
            let key = Throttles.Key(digest: try Newcomer.digest("mira"), throttle: three)
            let gone = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask { try await Throttles(servers[number % 2]).spend([key], at: noon) == nil }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(gone == 3)
            for server in servers { await server.close() }
            // It is remembered after all servers have stopped.
            let again = try await place.open()
            #expect(try await Throttles(again).spend([key], at: noon) == noon.advanced(byMilliseconds: 1_000))
            await again.close()
        }
    }

    @Test("if one of several has to wait, none is counted", arguments: Engine.all)
    func all(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let throttles = Throttles(database)
            let narrow = Throttles.Key(digest: try Newcomer.digest("a"), throttle: Throttle(tries: 1, pause: 1_000))
            let wide = Throttles.Key(digest: try Newcomer.digest("b"), throttle: three)
            for _ in 0..<5 { _ = try await throttles.spend([wide, narrow], at: noon) }
            #expect(try await throttles.spend([wide], at: noon) == nil)
            #expect(try await throttles.spend([wide], at: noon) == nil)
            #expect(try await throttles.spend([wide], at: noon) != nil)
            try await throttles.clear(wide.digest)
            #expect(try await throttles.spend([wide], at: noon) == nil)
        }
    }

    @Test("what weighs no longer is forgotten, and nothing else", arguments: Engine.all)
    func forget(engine: Engine) async throws {
        try await withDatabase(engine) { database, place in
            let throttles = Throttles(database)
            for name in ["a", "b"] {
                let key = Throttles.Key(digest: try Newcomer.digest(name), throttle: three)
                _ = try await throttles.spend([key], at: name == "a" ? noon : noon.advanced(byMilliseconds: 500))
            }
            try await throttles.forget(emptyBefore: noon.advanced(byMilliseconds: 1_001))
            #expect(try await place.ask("SELECT count(*) FROM throttle") == "1")
        }
    }
}
