import Foundation
import Testing

/// Each with an installation of its own: the program, a database of either engine, and a mail server.
@Suite(
    "A whole installation", .serialized,
    .enabled(if: Equipment.missing == nil || Equipment.isCI, "\(Equipment.missing ?? "nothing is missing")"))
struct InstallationTests {
    private static let engines = ["sqlite", "postgres"]
    private static let isSlowWelcome =
        !(ProcessInfo.processInfo.environment["ATTUNE_SLOW_TESTS"] ?? "").isEmpty || Equipment.isCI

    @Test(
        "killed again and again while people enter and ask, it loses nothing and sends nothing twice",
        arguments: engines)
    func killed(engine: String) async throws {
        try await Journey.make("killed", [Server.program, engine, Self.isSlowWelcome ? "20" : "3"])
    }

    @Test(
        "a practitioner logs 24 hours, has them signed, corrects one, takes all of it along, and leaves",
        arguments: engines)
    func practitioner(engine: String) async throws { try await Journey.make("practitioner", [Server.program, engine]) }

    @Test("a leader's group of eight and a list of two hundred have their hours, signed", arguments: engines)
    func leader(engine: String) async throws { try await Journey.make("leader", [Server.program, engine]) }

    @Test(
        "two thousand rows come in, thirty are mended, all is undone, and two accounts become one", arguments: engines)
    func office(engine: String) async throws { try await Journey.make("office", [Server.program, engine]) }
}
