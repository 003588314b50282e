import Foundation
import Glibc
import Mail
import Portfolios
import PostOffice
import Storage
import Testing

@Suite(
    "A worker killed at any moment", .serialized,
    .enabled(if: PostOffice.Equipment.isThere, "\(PostOffice.Equipment.missing ?? "nothing is missing")"))
struct DeliveryKillTests {
    /// The built program, beside these tests.
    private static let worker: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return tests.appendingPathComponent("mail-worker").path
    }()
    private static let count = Equipment.isSlowWelcome ? 400 : 60

    private struct Working: Sendable {
        var child: PostOffice.Child.Running
        var guardian: FileHandle
    }

    private func start(_ name: String, _ place: Place, _ server: MailServer) throws -> Working {
        let input = Pipe()
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        let child = try PostOffice.Child.start(
            [Self.worker, place.engine.rawValue, place.location, "\(server.port)", name], input: input)
        #expect(String(decoding: child.output.availableData, as: UTF8.self).hasPrefix("ready\n"))
        return Working(child: child, guardian: input.fileHandleForWriting)
    }

    private func states(_ place: Place) async throws -> [String: String] {
        let lines = try await place.ask("SELECT id, state FROM outbox_message")
        return Dictionary(
            uniqueKeysWithValues: lines.split(separator: "\n").map { line in
                let parts = line.split(separator: "|")
                return (String(parts[0].dropFirst("mail-".count)), String(parts[1]))
            })
    }

    @Test("kill -9 sends no letter twice, loses none, and names those that may have arrived", arguments: Engine.all)
    func killing(engine: Engine) async throws {
        try await withMailServer(pause: 0.01) { server in
            try await withDatabase(engine) { database, place async throws in
                try await DeliveryTests.post(1...Self.count, at: Instant(milliseconds: 0), in: database)
                var round = 0
                while try await states(place).values.contains(where: { ["waiting", "claimed"].contains($0) }) {
                    round += 1
                    try #require(round < 400)
                    let workers = try ["a", "b"].map { try start("\($0)\(round)", place, server) }
                    try await Task.sleep(for: .milliseconds(.random(in: 0..<400)))
                    for worker in workers { kill(worker.child.process.processIdentifier, SIGKILL) }
                    try await offThisThread { for worker in workers { worker.child.process.waitUntilExit() } }
                }
                // What the last ones were handing over is taken by now, or never will be.
                try await Task.sleep(for: .milliseconds(500))
                let taken = try server.taken.map { $0.to[0].dropFirst("mira".count).prefix { $0 != "@" } }.map(
                    String.init)
                #expect(taken.count == Set(taken).count, "one was sent twice")
                for (number, state) in try await states(place) {
                    if state == "delivered" { #expect(taken.contains(number), "\(number) never arrived") }
                    if !taken.contains(number) { #expect(state == "sending", "\(number) is \(state)") }
                }
                let uncertain = try await Outbox(database).uncertain(at: .init(milliseconds: .max), atMost: 9_999)
                #expect(uncertain.count == (try await states(place)).values.count { $0 == "sending" })
                #expect(round > 1 && uncertain.count <= 2 * round, "\(round) rounds, \(uncertain.count) uncertain")
            }
        }
    }

    @Test("told to end, a worker ends well", arguments: Engine.all)
    func ending(engine: Engine) async throws {
        try await withMailServer { server in
            try await withDatabase(engine) { database, place async throws in
                try await DeliveryTests.post(1...3, at: Instant(milliseconds: 0), in: database)
                let worker = try start("a", place, server)
                while try await states(place).values.contains("waiting") {
                    try await Task.sleep(for: .milliseconds(20))
                }
                try worker.guardian.close()
                let words = try await offThisThread {
                    let words = worker.child.output.readDataToEndOfFile()
                    worker.child.process.waitUntilExit()
                    return String(decoding: words, as: UTF8.self)
                }
                #expect(worker.child.process.terminationStatus == 0 && words.hasSuffix("ended\n"))
                #expect(Set(try await states(place).values) == ["delivered"])
            }
        }
    }
}
