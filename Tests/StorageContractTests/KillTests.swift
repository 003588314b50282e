import Foundation
import Glibc
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
    private static let people = ["mira", "lena", "mira"]

    /// Kills it, unasked, after a while, and gives the last number that it was told is saved.
    private static func lastWord(of person: String, at place: Place) throws -> Int {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: writer)
        process.arguments = [place.engine.rawValue, place.location, person]
        process.standardOutput = output
        try Child.withSignals { try process.run() }
        var words = Data()
        while !words.starts(with: Data("ready\n".utf8)) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            words += more
        }
        usleep(.random(in: 0..<250_000))
        kill(process.processIdentifier, SIGKILL)
        words += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: words, as: UTF8.self).split(separator: "\n")
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
                for table in ["journal_entry", "outbox_message"] {
                    #expect(try await place.ask("SELECT count(*) FROM \(table)") == "\(saved)")
                }
            }
            #expect(savedAtLast > 0, "whoever is killed before the first entry loses none")
        }
    }
}
