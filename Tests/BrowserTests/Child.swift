import Foundation
import Glibc

/// A program that these tests start.
enum Child {
    /// Starts a program whose words all come together; it is ended after so many seconds, should it not end by itself.
    static func start(_ words: [String], atMost seconds: Int) throws -> (process: Process, words: FileHandle) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["timeout", "--kill-after=5", "\(seconds)"] + words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        // A thread of ours lets no signal through, and a child inherits that: it could never be told to end.
        var all = sigset_t()
        var ours = sigset_t()
        sigemptyset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &ours)
        defer { pthread_sigmask(SIG_SETMASK, &ours, nil) }
        try process.run()
        return (process, output.fileHandleForReading)
    }
}

/// Work that waits, where it keeps no other test from going on.
func offThisThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: work()) }
    }
}
