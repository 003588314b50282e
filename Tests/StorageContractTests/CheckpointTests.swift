import Portfolios
import Storage
import Testing

@Suite("Seals of chains")
struct CheckpointTests {
    private static func digest(_ number: Int) throws -> Digest {
        try #require(Digest([UInt8](repeating: UInt8(number), count: 32)))
    }

    private static func grow(_ person: PersonID, by count: Int, _ database: any Database, at instant: Instant)
        async throws
    {
        let chain = Chain(database)
        for _ in 0..<count {
            let last = try await chain.last(of: person)
            _ = try await chain.append(
                digest((last?.number ?? 0) + 1), to: person, behind: last?.digest, kind: "entered", at: instant)
        }
    }

    private static func seal(_ database: any Database, at instant: Instant, atMost most: Int = 100) async throws -> Int
    {
        try await Chain(database).sealEnds(at: instant, atMost: most) { Array("\($0.person.text) \($0.number)".utf8) }
    }

    @Test("the end of each chain is sealed once, and again only after it has grown", arguments: Engine.all)
    func ends(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let chain = Chain(database)
            #expect(try await chain.lastSealing() == nil)
            #expect(try await Self.seal(database, at: noon) == 0)
            try await Self.grow("mira", by: 3, database, at: noon)
            try await Self.grow("jonas", by: 1, database, at: noon)
            #expect(try await Self.seal(database, at: noon.advanced(byMilliseconds: 1)) == 2)
            #expect(try await Self.seal(database, at: noon.advanced(byMilliseconds: 2)) == 0)
            #expect(try await chain.lastSealing() == noon.advanced(byMilliseconds: 1))
            let later = noon.advanced(byMilliseconds: 3_600_000)
            try await Self.grow("mira", by: 2, database, at: later)
            #expect(try await Self.seal(database, at: later) == 1)
            let sealed = try await chain.checkpoints(of: "mira")
            #expect(sealed.map(\.number) == [3, 5])
            #expect(try sealed.map(\.digest) == [Self.digest(3), Self.digest(5)])
            #expect(sealed.map { String(decoding: $0.seal, as: UTF8.self) } == ["mira 3", "mira 5"])
            #expect(try await chain.checkpoints(of: "jonas").map(\.number) == [1])
        }
    }

    @Test(
        "what another clock dates later than now waits, since no seal is older than what it seals",
        arguments: Engine.all)
    func clocks(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let ahead = noon.advanced(byMilliseconds: 1)
            try await Self.grow("mira", by: 1, database, at: ahead)
            #expect(try await Self.seal(database, at: noon) == 0)
            #expect(try await Self.seal(database, at: ahead) == 1)
        }
    }

    @Test("a round that was interrupted is brought to its end by the next", arguments: Engine.all)
    func interrupted(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            for number in 0..<7 {
                // Days apart, so that what is older than the last seal has to be found as well.
                try await Self.grow(
                    PersonID("person \(number)"), by: 2, database,
                    at: noon.advanced(byMilliseconds: Int64(number) * 86_400_000))
            }
            let later = noon.advanced(byMilliseconds: 30 * 86_400_000)
            #expect(try await Self.seal(database, at: later, atMost: 3) == 3)
            #expect(try await Self.seal(database, at: later.advanced(byMilliseconds: 86_400_000), atMost: 3) == 3)
            #expect(try await Self.seal(database, at: later.advanced(byMilliseconds: 2 * 86_400_000), atMost: 3) == 1)
            for number in 0..<7 {
                #expect(try await Chain(database).checkpoints(of: PersonID("person \(number)")).count == 1)
            }
        }
    }
}
