import Foundation
import Glibc
import StoragePostgres
import Synchronization

/// The PostgreSQL cluster of this run: started when it is first needed, gone when the tests are, however they end.
enum Cluster {
    struct CouldNotStart: Error, CustomStringConvertible {
        var description: String { "PostgreSQL's throw-away cluster could not be started (Tests/…/cluster.sh)" }
    }

    private static let started: Result<String, any Error> = Result { try start() }
    /// The cluster lives as long as this stays open: as long as this process.
    private static let guardian = Mutex<Pipe?>(nil)
    private static let lastNumber = Atomic(0)

    /// The folder of its socket.
    static var folder: String { get throws { try started.get() } }

    /// A connection string to one of its databases.
    static func connection(to name: String) throws -> String {
        "host=\(try folder) user=postgres dbname=\(name)"
    }

    /// A new, empty database.
    static func makeDatabase() throws -> String {
        let name = "test_\(lastNumber.wrappingAdd(1, ordering: .relaxed).newValue)"
        try run("CREATE DATABASE \(name)", in: "postgres")
        return name
    }

    static func dropDatabase(_ name: String) throws {
        try run("DROP DATABASE \(name) WITH (FORCE)", in: "postgres")
    }

    /// What psql, not our driver, makes of a statement.
    @discardableResult
    static func run(_ sql: String, in name: String) throws -> String {
        let answer = try Child.answer([
            "psql", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-qAt", "-d", try connection(to: name), "-c", sql,
        ])
        guard answer.status == 0 else { throw Child.Failed(words: answer.words) }
        return answer.words.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func start() throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["bash", Equipment.folder + "/cluster.sh"]
        process.standardInput = input
        process.standardOutput = output
        // No child of ours may keep it alive after us.
        let end = input.fileHandleForWriting.fileDescriptor
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        guardian.withLock { $0 = input }
        try Child.withSignals { try process.run() }
        let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard words.hasPrefix("/") else { throw CouldNotStart() }
        return words.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
