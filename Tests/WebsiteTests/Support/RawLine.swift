import Glibc

/// One connection to the server, on which anything can be said, at any pace.
final class RawLine {
    private let socket: Int32
    /// `POLLRDHUP`, which only some systems have.
    private static let peerClosed: Int32 = 0x2000

    init(port: Int, seconds: Int = 10) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var timeout = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw RawClient.NoReply() }
    }

    deinit { close(socket) }

    /// False: the server does not take it any more. It may answer and close before all is sent; what it answered can
    /// be read all the same.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    /// Until the server closes, or says nothing for too long.
    func readAll() -> [UInt8] {
        var all: [UInt8] = []
        while case let more = read(), !more.isEmpty { all += more }
        return all
    }

    /// What has come, at least a byte; none where the server has closed.
    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : []
    }

    /// The status of the next answer; `nil` where there is none.
    func status() -> Int? {
        let text = String(decoding: read(), as: UTF8.self)
        let words = text.prefix { $0 != "\r\n" }.split(separator: " ")
        return words.count > 1 && words[0].hasPrefix("HTTP/1.") ? Int(words[1]) : nil
    }

    /// Whether the server has closed by now.
    var isGone: Bool {
        var event = pollfd(fd: socket, events: Int16(POLLIN | Self.peerClosed), revents: 0)
        return poll(&event, 1, 0) > 0 && event.revents & Int16(POLLHUP | Self.peerClosed | POLLERR) != 0
    }

    /// Whether the server closes within so many seconds.
    func isClosed(within seconds: Int) -> Bool {
        for _ in 0..<seconds * 20 {
            var event = pollfd(fd: socket, events: Int16(POLLIN | Self.peerClosed), revents: 0)
            guard poll(&event, 1, 50) > 0 else { continue }
            if event.revents & Int16(POLLHUP | Self.peerClosed | POLLERR) != 0 { return true }
            if read().isEmpty { return true }
        }
        return false
    }
}
