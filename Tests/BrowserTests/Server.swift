import Foundation
import Testing

/// The real program, serving the real catalog to whoever runs on this machine.
final class Server: Sendable {
    /// Where it is, without a slash at the end.
    let address: String
    private let process: Process
    private let folder: String

    /// The built program, beside these tests.
    static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "attune").path

    /// Starts it on a port that is free, and waits until it says where it is. What it says later, its letters among it,
    /// goes into a file.
    init(lettersIn letters: String) async throws {
        let folder = NSTemporaryDirectory() + "attune-browser-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let words = [
            Self.program, "serve", "--port", "0", "--catalog", Equipment.root + "/catalog", "--database",
            folder + "/attune.sqlite",
        ]
        let (process, output) = try Child.start(words, atMost: 900)
        let said = await Self.whereabouts(in: output)
        guard let address = said.firstMatch(of: /http:\/\/[^\/\s]+/)?.output else {
            process.terminate()
            throw Refusal(words: said)
        }
        try Data().write(to: URL(filePath: letters))
        let file = try FileHandle(forWritingTo: URL(filePath: letters))
        output.readabilityHandler = { output in
            let said = output.availableData
            if said.isEmpty { output.readabilityHandler = nil } else { file.write(said) }
        }
        self.address = String(address)
        self.process = process
        self.folder = folder
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
        // Whatever is left of it is in the way of nobody.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// It did not say where it is.
    struct Refusal: Error, CustomStringConvertible {
        var words: String
        var description: String { "attune serve did not start; it said: \(words)" }
    }

    private static func whereabouts(in handle: FileHandle) async -> String {
        await offThisThread {
            var said = Data()
            // Notices may come before it.
            while !String(decoding: said, as: UTF8.self).contains(/http:\/\/[^\/\s]+\//),
                case let more = handle.availableData, !more.isEmpty
            {
                said += more
            }
            return String(decoding: said, as: UTF8.self)
        }
    }
}

/// Starts one server for a suite and stops it after the suite's last test.
struct Serving: SuiteTrait, TestScoping {
    @TaskLocal static var address = ""
    /// Where journeys find what an earlier one has read of the site.
    @TaskLocal static var folder = ""

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard Equipment.missing == nil else { return try await function() }
        let folder = NSTemporaryDirectory() + "attune-journeys-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // the system clears what is left behind
        let server = try await Server(lettersIn: folder + "/letters.txt")
        defer { server.stop() }
        try await Self.$folder.withValue(folder) {
            try await Self.$address.withValue(server.address) { try await function() }
        }
    }
}

extension Trait where Self == Serving {
    /// With one server for all tests of the suite.
    static var served: Self { Self() }
}
