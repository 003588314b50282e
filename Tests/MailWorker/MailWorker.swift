import Glibc
import Mail
import Portfolios
import Storage
import StoragePostgres
import StorageSQLite

/// Delivers from an outbox until its input ends or it is killed.
@main
struct MailWorker {
    static func main() async {
        let words = CommandLine.arguments
        guard words.count == 5, let port = Int(words[3]) else {
            return say("usage: mail-worker sqlite|postgres LOCATION PORT NAME")
        }
        do {
            let database = try await open(words[1], words[2])
            say("ready")
            let server = try SMTPServer(host: "127.0.0.1", port: port, security: .none)
            guard let back = MailAddress("returns@example.org") else { return }
            let deliverer = Deliverer(
                Outbox(database), Postman(server), returnPath: ReturnPath(back, isTagged: true), worker: words[4],
                pace: Pace([.milliseconds(200), .milliseconds(200)]), lease: .seconds(2),
                .init(now: now, sleep: { try await Task.sleep(for: $0) }, tell: { say("\($0)") }))
            let running = Task { await deliverer.run(Bell(), lookingEvery: .milliseconds(50)) }
            await untilToldToEnd()
            running.cancel()
            await running.value
            await database.close()
            say("ended")
        } catch {
            say("failed: \(error)")
            exit(1)
        }
    }

    private static func open(_ engine: String, _ location: String) async throws -> any Database {
        engine == "sqlite"
            ? try SQLiteDatabase(path: location) : try await PostgresDatabase(location, connections: 2)
    }

    @Sendable private static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Until its input ends.
    private static func untilToldToEnd() async {
        await withCheckedContinuation { continuation in
            var thread = pthread_t()
            let box = Unmanaged.passRetained(Box(continuation)).toOpaque()
            pthread_create(
                &thread, nil,
                { context in
                    var byte: UInt8 = 0
                    while read(0, &byte, 1) > 0 {}
                    if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().continuation.resume() }
                    return nil
                }, box)
        }
    }

    private final class Box {
        let continuation: CheckedContinuation<Void, Never>
        init(_ continuation: CheckedContinuation<Void, Never>) { self.continuation = continuation }
    }

    /// At once, without a buffer that would be lost with the process.
    @Sendable private static func say(_ words: String) {
        let line = Array((words + "\n").utf8)
        _ = line.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
    }
}
