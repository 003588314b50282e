import Portfolios
import Storage
import Testing

@Suite("The chain")
struct ChainTests {
    private static func digest(_ number: Int) throws -> Digest {
        try #require(Digest(Array("\(number)".utf8) + [UInt8](repeating: 0, count: 32 - "\(number)".utf8.count)))
    }

    @Test("entries stand in order, each behind the one before it, each person's apart", arguments: Engine.all)
    func order(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let chain = Chain(database)
            #expect(try await chain.last(of: "mira") == nil)
            for number in 1...12 {
                let before = number == 1 ? nil : try Self.digest(number - 1)
                for person in ["mira", "mirä"] as [PersonID] {
                    let appended = try await chain.append(
                        Self.digest(number), to: person, behind: before, kind: "entered", at: noon)
                    #expect(appended == .inPlace(number: number))
                }
            }
            let entries = try await chain.entries(of: "mira")
            #expect(entries.map(\.number) == Array(1...12))
            #expect(entries.map(\.before) == [nil] + entries.dropLast().map(\.digest))
            #expect(try await chain.last(of: "mira") == entries.last)
            #expect(entries.allSatisfy { $0.kind == "entered" && $0.at == noon && $0.person == "mira" })
        }
    }

    @Test("an entry behind anything but the last is refused, and told what is last", arguments: Engine.all)
    func stale(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ async throws in
            let chain = Chain(database)
            let (one, two, three) = (try Self.digest(1), try Self.digest(2), try Self.digest(3))
            #expect(
                try await chain.append(two, to: "mira", behind: one, kind: "entered", at: noon) == .stale(last: nil))
            _ = try await chain.append(one, to: "mira", behind: nil, kind: "entered", at: noon)
            _ = try await chain.append(two, to: "mira", behind: one, kind: "entered", at: noon)
            let last = try await chain.last(of: "mira")
            for before in [nil, one, three] {
                #expect(
                    try await chain.append(three, to: "mira", behind: before, kind: "entered", at: noon)
                        == .stale(last: last))
            }
            #expect(try await chain.entries(of: "mira").count == 2)
        }
    }

    @Test("forty writers through two pools make one chain", arguments: Engine.all)
    func concurrent(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            let others = try await place.open(patience: .seconds(60))
            let ours = try await place.open(patience: .seconds(60))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<40 {
                    group.addTask {
                        let chain = Chain(writer % 2 == 0 ? ours : others)
                        for number in 0..<5 { try await Self.insist(writer * 5 + number, on: chain) }
                    }
                }
                try await group.waitForAll()
            }
            await others.close()
            await ours.close()
            let entries = try await Chain(database).entries(of: "mira")
            #expect(entries.map(\.number) == Array(1...200))
            #expect(entries.map(\.before) == [nil] + entries.dropLast().map(\.digest))
            #expect(Set(entries.map(\.digest)).count == 200)
        }
    }

    /// As a page does: reads what is last, writes behind it, and begins again if another was faster.
    private static func insist(_ number: Int, on chain: Chain) async throws {
        while true {
            let before = try await chain.last(of: "mira")?.digest
            let appended = try await chain.append(
                digest(number), to: "mira", behind: before, kind: "entered", at: noon)
            if case .inPlace = appended { return }
        }
    }

    @Test("the schema itself refuses forks, gaps, second beginnings, changes and deletions", arguments: Engine.all)
    func schema(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            let chain = Chain(database)
            _ = try await chain.append(Self.digest(1), to: "mira", behind: nil, kind: "entered", at: noon)
            _ = try await chain.append(Self.digest(2), to: "mira", behind: Self.digest(1), kind: "entered", at: noon)
            let bytes = { (number: Int) throws in
                let digits = try Self.digest(number).bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                return engine == .sqlite ? "x'\(digits)'" : "'\\x\(digits)'"
            }
            let insert = "INSERT INTO chain_entry (person, number, hash, before_number, before_hash, kind, at) VALUES "
            let refused = [
                insert + "('mira', 1, \(try bytes(3)), NULL, NULL, 'a', 0)",
                insert + "('mira', 2, \(try bytes(3)), 1, \(try bytes(1)), 'a', 0)",
                insert + "('mira', 3, \(try bytes(3)), 2, \(try bytes(1)), 'a', 0)",
                insert + "('mira', 3, \(try bytes(3)), 1, \(try bytes(1)), 'a', 0)",
                insert + "('mira', 4, \(try bytes(3)), 3, \(try bytes(2)), 'a', 0)",
                insert + "('mira', 3, \(try bytes(3)), NULL, NULL, 'a', 0)",
                insert + "('mira', 3, \(try bytes(3)), 2, NULL, 'a', 0)",
                insert + "('lena', 3, \(try bytes(3)), 2, \(try bytes(2)), 'a', 0)",
                "UPDATE chain_entry SET kind = 'other'", "DELETE FROM chain_entry WHERE number = 2",
            ]
            for sql in refused { await #expect(throws: Child.Failed.self, "\(sql)") { try await place.ask(sql) } }
            try await place.ask(insert + "('mira', 3, \(try bytes(3)), 2, \(try bytes(2)), 'a', 0)")
            #expect(try await chain.entries(of: "mira").count == 3)
        }
    }

    @Test("a checkpoint is kept only of an entry that is there", arguments: Engine.all)
    func checkpoints(engine: Engine) async throws {
        try await withDatabase(engine) { database, place async throws in
            let chain = Chain(database)
            _ = try await chain.append(Self.digest(1), to: "mira", behind: nil, kind: "entered", at: noon)
            let right = ChainCheckpoint(
                person: "mira", number: 1, digest: try Self.digest(1), seal: [7, 0, 7], at: noon)
            try await chain.keep(right)
            #expect(try await chain.checkpoints(of: "mira") == [right])
            var wrong = right
            wrong.digest = try Self.digest(2)
            wrong.person = "lena"
            let other = wrong
            await #expect(throws: StoreError.brokenReference) { try await chain.keep(other) }
            await #expect(throws: Child.Failed.self) { try await place.ask("DELETE FROM chain_checkpoint") }
        }
    }

    @Test("only 32 bytes are a digest")
    func digests() {
        for count in [0, 31, 33] { #expect(Digest([UInt8](repeating: 1, count: count)) == nil) }
    }
}
