import Foundation
import Glibc

/// What a program said and how it ended.
struct Answer: Sendable {
    /// The exit code; negative: the signal that ended it.
    var status: Int32
    var output: String
    var errors: String

    var lines: [Substring] { output.split(separator: "\n") }
    var complaints: [Substring] { errors.split(separator: "\n") }
}

/// A program that was started the way a shell starts it: with words, files and pipes.
final class Program {
    enum Input {
        case nothing
        case text(String)
        case bytes([UInt8])
        /// Written with `write(_:)` while it runs.
        case pipe
    }

    /// The built program, beside these tests.
    static let attune: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return tests.appendingPathComponent("attune").path
    }()
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let starting = NSLock()

    /// Where its input and output are kept.
    let folder: String
    let process: pid_t
    private var input: Int32 = -1

    /// Starts a program with some words, in the folder where the tests run or in another.
    init(
        _ words: [String], input: Input = .nothing, in place: String? = nil, program: String = Program.attune
    ) throws {
        folder = NSTemporaryDirectory() + "attune-run-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var ends: [Int32] = [-1, -1]
        // Until its ends are closed to others, no other program may start and hold them open.
        Program.starting.lock()
        defer { Program.starting.unlock() }
        switch input {
        case .nothing: posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        case .text(let text): try Program.give(Array(text.utf8), "\(folder)/in", &actions)
        case .bytes(let bytes): try Program.give(bytes, "\(folder)/in", &actions)
        case .pipe:
            pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, "\(folder)/out", flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "\(folder)/err", flags, 0o600)
        let command = (place.map { ["/usr/bin/env", "--chdir=\($0)"] } ?? []) + [program] + words
        process = try Program.spawn(command, &actions)
        if ends[0] >= 0 { close(ends[0]) }
        self.input = ends[1]
    }

    private static func spawn(_ command: [String], _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, command[0], &actions, nil, &words, environ)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
        return process
    }

    private static func give(_ bytes: [UInt8], _ path: String, _ actions: inout posix_spawn_file_actions_t) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
    }

    /// Waits until the program has taken all of it.
    func write(_ bytes: [UInt8]) {
        // A program that ends early must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress! + done, bytes.count - done) }
            guard count > 0 else { return }
            done += count
        }
    }

    /// The most memory it ever held, in megabytes, while it runs.
    var mostMemory: Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 }
    }

    /// What it has said so far.
    var outputSoFar: String { Program.text("\(folder)/out") }

    /// Waits for its end.
    func answer() -> Answer {
        if input >= 0 { close(input) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
        let answer = Answer(status: code, output: outputSoFar, errors: Program.text("\(folder)/err"))
        // A folder left behind in the temporary files harms no other test.
        try? FileManager.default.removeItem(atPath: folder)
        return answer
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    static func run(_ words: String..., input: Input = .nothing, in place: String? = nil) throws -> Answer {
        try Program(words, input: input, in: place).answer()
    }
}
