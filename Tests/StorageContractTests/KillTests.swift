import Foundation
import Glibc
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Killed at any moment", .serialized)
struct KillTests {
    /// The built program, beside these tests.
    private static let writer: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return tests.appendingPathComponent("storage-writer").path
    }()
    private static let rounds = Equipment.isSlowWelcome ? 60 : 4
    /// Of whole records, which take longer to read the longer they get.
    private static let recordRounds = Equipment.isSlowWelcome ? 20 : 4
    private static let people = ["mira", "lena", "mira"]

    /// Kills it, unasked, after a while, and gives the last number that it was told is saved.
    private static func lastWord(of person: String, at place: Place, writing words: [String] = []) throws -> Int {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: writer)
        process.arguments = [place.engine.rawValue, place.location, person] + words
        process.standardOutput = output
        try Child.withSignals { try process.run() }
        var said = Data()
        while !said.starts(with: Data("ready\n".utf8)) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            said += more
        }
        usleep(.random(in: 0..<250_000))
        kill(process.processIdentifier, SIGKILL)
        said += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
        try #require(lines.first == "ready" && !lines.contains { $0.hasPrefix("failed") }, "\(lines.suffix(2))")
        return lines.dropFirst().last.flatMap { Int($0) } ?? 0
    }

    @Test("no acknowledged write is lost, and what belongs together stays together", arguments: Engine.all)
    func acknowledged(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            var savedAtLast = 0
            for round in 1...Self.rounds {
                let told = try await withThrowingTaskGroup(of: (String, Int).self) { group in
                    for person in Self.people {
                        group.addTask { (person, try await offThisThread { try Self.lastWord(of: person, at: place) }) }
                    }
                    return try await group.reduce(into: [:]) { $0[$1.0] = max($0[$1.0] ?? 0, $1.1) }
                }
                let database = try await place.open()
                var saved = 0
                for (person, number) in told {
                    let entries = try await Chain(database).entries(of: PersonID(person))
                    #expect(entries.count >= number, "round \(round): \(person)")
                    #expect(entries.map(\.number) == Array(1..<(entries.count + 1)))
                    #expect(entries.map(\.before) == Array(([nil] + entries.map(\.digest)).prefix(entries.count)))
                    saved += entries.count
                }
                savedAtLast = saved
                await database.close()
                // In one statement, since PostgreSQL may save what a writer sent just before its end a moment after it.
                let tables = ["chain_entry", "journal_entry", "outbox_message"]
                let counts = try await place.ask(
                    "SELECT " + tables.map { "(SELECT count(*) FROM \($0))" }.joined(separator: " || ' ' || "))
                let numbers = counts.split(separator: " ").compactMap { Int($0) }
                #expect(numbers.count == 3 && Set(numbers).count == 1 && numbers[0] >= saved, "\(counts), \(saved)")
            }
            #expect(savedAtLast > 0, "whoever is killed before the first entry loses none")
        }
    }

    @Test("no acknowledged entry or signature is lost, and every record holds", arguments: Engine.all)
    func records(engine: Engine) async throws {
        try await withPlace(engine) { place async throws in
            let database = try await place.open()
            try await database.migrate(at: noon)
            try await settle(Cast.people, in: place)
            let cast = Cast(database: database, place: place, scribe: Cast.makeScribe(Vocabulary()))
            var (told, kept) = (0, 0)
            for round in 1...Self.recordRounds {
                told += try await withThrowingTaskGroup(of: Int.self) { group in
                    for person in Self.people {
                        group.addTask {
                            try await offThisThread {
                                try Self.lastWord(of: person, at: place, writing: ["record"])
                            }
                        }
                    }
                    return try await group.reduce(0, +)
                }
                kept = 0
                for person in Set(Self.people) {
                    if round % 10 == 0 || round == Self.recordRounds {
                        try await cast.expectWhole(PersonID(person))
                    }
                    kept += try await cast.logbook.portfolio(of: PersonID(person)).portfolio.entries.count
                    kept += try await cast.signatures.all(on: PersonID(person)).count
                }
                #expect(kept >= told, "round \(round)")
            }
            await database.close()
            #expect(told > 0, "whoever is killed before the first entry loses none")
        }
    }
}
