import Glibc

/// How soon after its start the server answers its first page.
struct FirstPage {
    let binary: String
    private let port: UInt16 = 18_437

    init(binary: String) { self.binary = binary }

    func measure() {
        let times = (0..<9).compactMap { _ in once() }.sorted()
        guard times.count == 9 else { return print("the server did not answer on port \(port)") }
        print(
            "first page after the server's start: median \(tenths(times[4] * 1000)) ms, least \(tenths(times[0] * 1000)) ms"
        )
    }

    private func once() -> Double? {
        let start = now()
        var child: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = [
            "/bin/sh", "-c",
            "exec \(binary) serve --port \(port) --database ${TMPDIR:-.}/attune-bench.sqlite > /dev/null 2>&1",
        ]
        .map { (word: String) in strdup(word) }
        arguments.append(nil)
        posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ)
        for argument in arguments { free(argument) }
        var answered: Double?
        while answered == nil, now() - start < 5 {
            if answers() { answered = now() - start } else { usleep(1000) }
        }
        kill(child, SIGTERM)
        waitpid(child, nil, 0)
        return answered
    }

    /// Asks for the first page and waits for the start of an answer.
    private func answers() -> Bool {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { return false }
        let request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        _ = request.withCString { write(connection, $0, request.utf8.count) }
        var bytes = [UInt8](repeating: 0, count: 12)
        return read(connection, &bytes, 12) == 12 && String(decoding: bytes, as: UTF8.self) == "HTTP/1.1 200"
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
