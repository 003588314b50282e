import Foundation
import Testing

@testable import Website

/// Visitors who are slow, or many, or never stop.
@Suite("Slow and many visitors", .serialized)
struct HostilePaceTests {
    private static let limits = {
        var limits = Limits()
        limits.quiet = .seconds(2)
        limits.exchange = .seconds(3)
        limits.afterAnswer = .seconds(1)
        return limits
    }()

    /// Runs with others being served before, while and after.
    private func whileServing(
        _ limits: Limits = HostilePaceTests.limits, _ body: @escaping @Sendable (RawClient) throws -> Void
    ) async throws {
        try await Site.valley.whileServing(limits: limits) { client in
            #expect(try client.get("/programs").status == 200)
            let before = Memory.resident
            try body(client)
            #expect(try client.get("/about").status == 200, "others are served on")
            #expect(Memory.resident - before < 400_000, "kilobytes more than before")
        }
    }

    private static let upload = "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
    private static let form = "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    @Test("a client that sends a byte now and then is let go")
    func trickle() async throws {
        try await whileServing { client in
            for start in ["", "GET /about HTTP/1.1\r\n", Self.form + "Content-Length: 60000\r\n\r\nname="] {
                let line = try RawLine(port: client.port)
                line.write(start)
                var isOpen = true
                for _ in 0..<40 where isOpen {
                    line.write("a")
                    isOpen = !line.isGone
                    Thread.sleep(forTimeInterval: 0.2)
                    #expect(try client.get("/health").status == 200)
                }
                #expect(!isOpen, "\(start)")
            }
        }
    }

    @Test("a client that asks and asks, and never reads, is let go")
    func neverReads() async throws {
        try await whileServing { client in
            let lines = try (0..<20).map { _ in try RawLine(port: client.port, seconds: 1) }
            let requests = String(repeating: "GET /programs HTTP/1.1\r\nHost: x\r\n\r\n", count: 500)
            for _ in 0..<6 { for line in lines { line.write(requests) } }
            #expect(try client.get("/about").status == 200)
            // What the server sent last fills the line, so only who writes notices that nobody listens any more.
            for line in lines {
                var isOpen = true
                for _ in 0..<300 where isOpen {
                    isOpen = line.write("G")
                    if isOpen { Thread.sleep(forTimeInterval: 0.2) }
                }
                #expect(!isOpen)
            }
        }
    }

    @Test("requests in one go are answered in their order")
    func pipelining() async throws {
        try await whileServing { client in
            let line = try RawLine(port: client.port)
            let paths = ["/about", "/nowhere", "/health", "/credentials"]
            let text = paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined()
            line.write(text + "GET /about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let answers = String(decoding: line.readAll(), as: UTF8.self)
            let statuses = answers.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
            #expect(statuses == ["200", "404", "200", "200", "200"])
        }
    }

    @Test("what follows a broken request is not answered")
    func smuggling() async throws {
        try await whileServing { client in
            let line = try RawLine(port: client.port)
            line.write("GET /about HTTP/1.1\r\nHost: x\r\n\r\nbroken\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n")
            let answers = String(decoding: line.readAll(), as: UTF8.self)
            #expect(answers.hasPrefix("HTTP/1.1 200") && !answers.contains("ok\n"))
            #expect(line.isClosed(within: 5))
        }
    }

    @Test("huge bodies are refused with 413, at once and without being kept")
    func bodies() async throws {
        try await whileServing { client in
            for start in [Self.upload, Self.form] {
                let line = try RawLine(port: client.port)
                line.write(start + "Content-Length: 100000000000\r\n\r\n")
                let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
                for _ in 0..<4 { line.write(piece) }
                #expect(line.status() == 413)
                #expect(line.isClosed(within: 5))
            }
            let line = try RawLine(port: client.port)
            line.write("GET /about HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
            #expect(line.status() == 200)
            #expect(line.isClosed(within: 5))
        }
    }

    @Test("chunks without end are refused, and the sender is let go")
    func chunks() async throws {
        try await whileServing { client in
            let line = try RawLine(port: client.port)
            line.write(Self.upload + "Transfer-Encoding: chunked\r\n\r\n")
            let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
            let start = Date()
            while line.write(chunk), Date().timeIntervalSince(start) < 20 {}
            #expect(Date().timeIntervalSince(start) < 20)
            let tiny = try RawLine(port: client.port)
            tiny.write(Self.form + "Transfer-Encoding: chunked\r\n\r\n")
            while tiny.write(String(repeating: "1\r\na\r\n", count: 500)), Date().timeIntervalSince(start) < 40 {}
            #expect(Date().timeIntervalSince(start) < 40)
        }
    }

    @Test("who asks whether to go on is told so")
    func goingOn() async throws {
        try await whileServing { client in
            let line = try RawLine(port: client.port)
            line.write(Self.form + "Content-Length: 9\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
            #expect(line.status() == 100)
            line.write("name=Mira")
            #expect(line.status() == 200)
        }
    }

    @Test("three thousand open connections leave room for others, and are closed when they stay quiet")
    func connections() async throws {
        OpenFilesOfTests.raise()
        try await whileServing { client in
            let lines = try (0..<3000).map { number in
                let line = try RawLine(port: client.port)
                if number % 3 == 0 { line.write("GET /about HTTP/1.1\r\n") }
                return line
            }
            for _ in 0..<20 {
                let status = try client.get("/programs").status
                #expect(status == 200)
            }
            // A machine with other work takes its time for so many.
            let end = Date(timeIntervalSinceNow: 60)
            let isOneOpen = lines.contains { !$0.isClosed(within: max(1, Int(end.timeIntervalSinceNow))) }
            #expect(!isOneOpen)
        }
    }

    @Test("beyond the most connections visitors wait, and are let in when others have gone")
    func waiting() async throws {
        var limits = Self.limits
        limits.connections = 50
        try await whileServing(limits) { client in
            let lines = try (0..<200).map { _ in try RawLine(port: client.port) }
            #expect(try client.get("/about").status == 200)
            #expect(lines.count == 200)
        }
    }
}

/// What this process, and so the server in it, has in memory.
enum Memory {
    /// Kilobytes.
    static var resident: Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}

enum OpenFilesOfTests {
    /// Both ends of each connection are in this process.
    static func raise() {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, 20_000)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
