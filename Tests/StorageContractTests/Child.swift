import Foundation
import Glibc

/// Programs that these tests start.
enum Child {
    struct Failed: Error, CustomStringConvertible {
        var words: String
        var description: String { words }
    }

    /// Runs a program to its end.
    static func answer(_ words: [String]) throws -> (status: Int32, words: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try withSignals { try process.run() }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// A thread of ours lets no signal through, and a child inherits that: it could never be told to end.
    static func withSignals(_ body: () throws -> Void) rethrows {
        var all = sigset_t()
        var ours = sigset_t()
        sigemptyset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &ours)
        defer { pthread_sigmask(SIG_SETMASK, &ours, nil) }
        try body()
    }
}

/// Work that waits, where it keeps no other test from going on.
func offThisThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
}
