/// A client that says exactly what it is told to, so that it can also say what no browser would.
struct RawClient {
    var port: Int

    struct Reply {
        var status: Int
        /// By lower-case name.
        var headers: [String: String]
        var body: String
        var bodyBytes: [UInt8] = []
    }

    struct NoReply: Error {}

    func get(_ path: String, _ headers: [String] = []) throws -> Reply { try send("GET", path, headers) }

    func post(_ path: String, type: String, _ body: [UInt8], _ headers: [String] = []) throws -> Reply {
        try send("POST", path, ["Content-Type: \(type)", "Content-Length: \(body.count)"] + headers, body)
    }

    func form(_ fields: String) throws -> Reply {
        try post("/check", type: "application/x-www-form-urlencoded", Array(fields.utf8))
    }

    func send(_ method: String, _ path: String, _ headers: [String] = [], _ body: [UInt8] = []) throws -> Reply {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers + ["", ""]
        return try exchange(Array(lines.joined(separator: "\r\n").utf8) + body)
    }

    /// Writes the bytes and reads until the server closes.
    func exchange(_ bytes: [UInt8]) throws -> Reply {
        let line = try RawLine(port: port)
        line.write(bytes)
        return try RawClient.parse(line.readAll())
    }

    static func parse(_ bytes: [UInt8]) throws -> Reply {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { throw NoReply() }
        let lines = text[..<end.lowerBound].split(separator: "\r\n")
        guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else { throw NoReply() }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            let (name, value) = (sides[0].lowercased(), sides.count > 1 ? String(sides[1].drop { $0 == " " }) : "")
            // Only cookies come more than once, and hold commas.
            headers[name] = name == "set-cookie" ? headers[name].map { $0 + "\n" + value } ?? value : value
        }
        let start = text[..<end.upperBound].utf8.count
        guard headers["transfer-encoding"] == "chunked" else {
            return Reply(
                status: status, headers: headers, body: String(text[end.upperBound...]),
                bodyBytes: Array(bytes[start...]))
        }
        let body = try whole(bytes[start...])
        return Reply(status: status, headers: headers, body: String(decoding: body, as: UTF8.self), bodyBytes: body)
    }

    /// What came in chunks; no reply if the last one is missing.
    private static func whole(_ chunks: ArraySlice<UInt8>) throws -> [UInt8] {
        var (rest, body) = (chunks, [UInt8]())
        while let end = rest.firstIndex(of: 0x0D) {
            guard let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16) else { break }
            guard size > 0 else { return body }
            let start = end + 2
            guard rest.endIndex - start >= size + 2 else { break }
            body += rest[start..<start + size]
            rest = rest[(start + size + 2)...]
        }
        throw NoReply()
    }
}

extension StringProtocol {
    /// Where some text stands first.
    func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
