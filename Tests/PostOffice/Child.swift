package import Foundation
import Glibc

/// Programs that these tests start.
package enum Child {
    package struct Failed: Error, CustomStringConvertible {
        var words: String
        package var description: String { words }
    }

    /// Runs a program to its end and gives what it said.
    package static func answer(_ words: [String], input: [UInt8] = []) async throws -> [UInt8] {
        let file = NSTemporaryDirectory() + "attune-input-\(UUID().uuidString)"
        try Data(input).write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let child = try start(words, input: FileHandle(forReadingAtPath: file))
        return try await offThisThread {
            let said = child.output.readDataToEndOfFile()
            child.process.waitUntilExit()
            guard child.process.terminationStatus == 0 else {
                throw Failed(words: "\(words[0]) failed: \(String(decoding: said, as: UTF8.self))")
            }
            return Array(said)
        }
    }

    package struct Running: @unchecked Sendable {
        package let process: Process
        package let output: FileHandle
    }

    /// A thread of ours lets no signal through, and a child inherits that: it could never be told to end.
    package static func start(_ words: [String], input: Any?) throws -> Running {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output
        var all = sigset_t()
        var ours = sigset_t()
        sigemptyset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &ours)
        defer { pthread_sigmask(SIG_SETMASK, &ours, nil) }
        try process.run()
        return Running(process: process, output: output.fileHandleForReading)
    }
}

/// Work that waits, where it keeps no other test from going on.
package func offThisThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
}
