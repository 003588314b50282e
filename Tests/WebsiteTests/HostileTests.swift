import Foundation
import Testing

@testable import Website

/// The real server on a real socket, and people who mean no good or have bad luck.
@Suite("Hostile visitors", .serialized)
struct HostileTests {
    private static let limits = {
        var limits = Limits()
        limits.quiet = .seconds(2)
        limits.exchange = .seconds(3)
        limits.afterAnswer = .seconds(1)
        return limits
    }()

    private func whileServing(_ body: @escaping @Sendable (RawClient) throws -> Void) async throws {
        try await Site.valley.whileServing(limits: Self.limits) { client in
            try body(client)
            #expect(try client.get("/about").status == 200, "others are served on")
        }
    }

    @Test("an address that is too long is refused, one that is merely long is answered")
    func longAddresses() async throws {
        func long(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        let answers = [
            ("/programs?q=" + long("a", 8000), 200), ("/programs?q=" + long("a", 13_000), 414),
            ("/" + long("a", 600), 404), ("/" + long("a/", 3000), 404), ("/" + long("a", 13_000), 414),
            ("/" + long("a", 100_000), 431), ("/programs?" + long("%", 9000), 200),
        ]
        try await whileServing { client in
            for (path, status) in answers {
                let reply = try client.get(path)
                #expect(reply.status == status, "\(path.prefix(20)) of \(path.utf8.count)")
            }
        }
    }

    @Test("odd encodings in path and query are answered with a page or a clear refusal")
    func encodings() async throws {
        let pieces = [
            "%", "%4", "%zz", "%00", "%0d%0aX:1", "%ff%fe", "%c0%af", "%c0%ae%c0%ae/", "%ed%a0%80", "%f5%80%80%80",
            "%u0041", "..%2f..%2f", "%252e%252e", "%E2%80%AE", "a%00b", "+%2b", "%F0%9F%92%A9", "\u{FFFD}", "é",
            "\\..\\",
            "%fe%ff%00%61",
        ]
        try await whileServing { client in
            for piece in pieces {
                for path in ["/\(piece)", "/programs/\(piece)", "/credentials/\(piece)/\(piece)", "/es/\(piece)"] {
                    let status = try client.get(path).status
                    #expect(status == 404 || status == 400 || status == 308, "\(path): \(status)")
                }
                for query in ["q=\(piece)", "state=\(piece)", "\(piece)=\(piece)&page=\(piece)", "\(piece)"] {
                    let reply = try client.get("/programs?" + query)
                    #expect(reply.status == 200 || reply.status == 400, "\(query): \(reply.status)")
                    if reply.status == 200 { #expect(PageCheck(reply.body).problems == [], "\(query)") }
                }
            }
        }
    }

    @Test("bytes that are no HTTP get a clear refusal, and the connection ends")
    func garbage() async throws {
        let wrong: [[UInt8]] = [
            Array("GET /\r\n\r\n".utf8), Array("hello\r\n\r\n".utf8), Array("GET / HTTP/9.9\r\n\r\n".utf8),
            Array("GET / HTTP/1.1\r\nHost : x\r\n\r\n".utf8), Array("GET / HTTP/1.1\r\nNo colon here\r\n\r\n".utf8),
            Array("GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n".utf8),
            Array("POST /check HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".utf8),
            Array("POST /check HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!".utf8),
            [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03], [UInt8](repeating: 0, count: 5000),
            (0..<5000).map { _ in UInt8.random(in: .min ... .max) }, Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
        ]
        try await whileServing { client in
            for bytes in wrong {
                let line = try RawLine(port: client.port)
                line.write(bytes)
                let status = line.status()
                #expect(status == nil || status == 400, "\(bytes.prefix(20)): \(status ?? 0)")
                #expect(line.isClosed(within: 5), "\(bytes.prefix(20))")
            }
        }
    }

    @Test("deep combinations of facets, and ten thousand parameters, are one page in bounded memory")
    func combinations() async throws {
        let states = ["us-oh", "us-vt", "us", "ireland", "none"]
        let many = (0..<1250).map { "state=\(states[$0 % 5])" }.joined(separator: "&")
        let facets = ["state", "format", "provider", "award", "level", "track", "education", "core", "cost"]
        let deep = facets.map { "\($0)=not-known&\($0)=us-oh&\($0)=free" }.joined(separator: "&")
        // Ten thousand parameters that differ are longer than any address may be.
        let tenThousand = (0..<10_000).map { "a\($0)=\($0)" }.joined(separator: "&")
        let answers = [
            (many, 414), (String(many.prefix(10_000)), 200), ("\(deep)&sort=cost&page=999999999999", 200),
            (String(repeating: "q&", count: 5000), 200), (tenThousand, 431),
        ]
        try await whileServing { client in
            for (query, status) in answers {
                let reply = try client.get("/programs?" + query)
                #expect(reply.status == status, "\(query.prefix(20)) of \(query.utf8.count)")
                if status == 200 { #expect(PageCheck(reply.body).problems == []) }
            }
        }
    }

    @Test("a flood of headers is refused with 431")
    func headers() async throws {
        try await whileServing { client in
            let long = String(repeating: "a", count: 20_000)
            let floods = [
                ["X-Long: \(long)"], (0..<500).map { "X-\($0): a" }, (0..<90).map { "X-\($0): \(long.prefix(1000))" },
                ["\(long): a"],
            ]
            for flood in floods {
                let reply = try client.get("/", flood)
                #expect(reply.status == 431, "\(flood.count) headers")
            }
            let many = try client.get("/", (0..<60).map { "X-\($0): a" })
            #expect(many.status == 200)
            // Headers without end: nobody reads them all.
            let line = try RawLine(port: client.port)
            line.write("GET / HTTP/1.1\r\nHost: x\r\n")
            var isTaken = true
            for number in 0..<100_000 where isTaken { isTaken = line.write("X-\(number): \(long.prefix(100))\r\n") }
            #expect(!isTaken)
        }
    }

    @Test("methods that a page does not take are refused, HEAD has no body")
    func methods() async throws {
        try await whileServing { client in
            for method in ["OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"] {
                let reply = try client.send(method, "/about")
                #expect(reply.status == 405 && reply.headers["allow"] == "GET, HEAD", "\(method)")
            }
            let head = try client.send("HEAD", "/programs")
            #expect(head.status == 200 && head.bodyBytes.isEmpty)
            let odd = try [
                client.send("OPTIONS", "*").status, client.send("CONNECT", "localhost:80").status,
                client.send("GET", "http://elsewhere.example/").status,
            ]
            // An address with a host names the page on this one.
            #expect(odd == [404, 404, 200])
        }
    }
}
