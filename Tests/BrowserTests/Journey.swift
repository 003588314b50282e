import Foundation
import Testing

/// A journey through the website in a real browser: a program in `Journeys/` that ends well if the journey did.
enum Journey {
    /// What a journey ends with if what it is about is not there.
    private static let couldNotRun: Int32 = 77

    /// Makes the journey; whatever went wrong on the way is the test's message.
    static func make(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        if let missing = Equipment.missing {
            Issue.record("\(missing)", sourceLocation: sourceLocation)
            return
        }
        let (status, words) = try await run(name)
        if status == couldNotRun { try Test.cancel("\(words)", sourceLocation: sourceLocation) }
        if status != 0 { Issue.record("\(name).py ended with \(status):\n\(words)", sourceLocation: sourceLocation) }
    }

    private static func run(_ name: String) async throws -> (status: Int32, words: String) {
        let process = Process()
        let output = Pipe()
        let program = "\(Equipment.root)/Tests/BrowserTests/Journeys/\(name).py"
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["timeout", "300", Equipment.python, "-B", program, Serving.address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        return await offThisThread {
            let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, words.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
