import Glibc

/// A client that says exactly what it is told to, so that it can also say what no browser would.
struct RawClient {
    var port: Int

    struct Reply {
        var status: Int
        /// By lower-case name.
        var headers: [String: String]
        var body: String
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
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw NoReply() }
        write(bytes, to: socket)
        return try RawClient.parse(read(from: socket))
    }

    private func write(_ bytes: [UInt8], to socket: Int32) {
        var sent = 0
        while sent < bytes.count {
            // The server may answer and close before all is sent; what it answered is read all the same.
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    private func read(from socket: Int32) -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return all }
            all += buffer[..<count]
        }
    }

    private static func parse(_ bytes: [UInt8]) throws -> Reply {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { throw NoReply() }
        let lines = text[..<end.lowerBound].split(separator: "\r\n")
        guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else { throw NoReply() }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            headers[sides[0].lowercased()] = sides.count > 1 ? String(sides[1].drop { $0 == " " }) : ""
        }
        return Reply(status: status, headers: headers, body: String(text[end.upperBound...]))
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
