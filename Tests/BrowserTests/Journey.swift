import Foundation
import Testing

/// A journey through the website in a real browser: a program in `Journeys/` that ends well if the journey did.
enum Journey {
    /// What a journey ends with if what it is about is not there.
    private static let couldNotRun: Int32 = 77

    /// Makes the journey; whatever went wrong on the way is the test's message.
    ///
    /// - Parameter words: What the program is given; without any, where the suite's server is.
    static func make(
        _ name: String, _ words: [String]? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        if let missing = Equipment.missing {
            Issue.record("\(missing)", sourceLocation: sourceLocation)
            return
        }
        let (status, words) = try await run(name, words ?? [Serving.address, Serving.folder])
        if status == couldNotRun { try Test.cancel("\(words)", sourceLocation: sourceLocation) }
        if status != 0 { Issue.record("\(name).py ended with \(status):\n\(words)", sourceLocation: sourceLocation) }
    }

    private static func run(_ name: String, _ words: [String]) async throws -> (status: Int32, words: String) {
        let program = "\(Equipment.root)/Tests/BrowserTests/Journeys/\(name).py"
        let words = [Equipment.python, "-B", program] + words
        let (process, output) = try Child.start(words, atMost: 300)
        return await offThisThread {
            let said = String(decoding: output.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, said.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
