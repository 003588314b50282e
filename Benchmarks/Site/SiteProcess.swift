import Foundation

/// The website's own process.
final class SiteProcess {
    let port = 18_439
    /// How soon it was there.
    private(set) var opening = ""
    private let process: Process

    init(_ binary: String, catalog: String) throws {
        let start = Date()
        process = try Child.start(
            binary,
            [
                "serve", "--port", "\(port)", "--catalog", catalog, "--database",
                NSTemporaryDirectory() + "attune-bench.sqlite",
            ])
        var first: Int?
        while Date().timeIntervalSince(start) < 60 {
            let (status, _) = Child.get("http://127.0.0.1:\(port)/about")
            let time = Int(Date().timeIntervalSince(start) * 1000)
            if status != 0, first == nil { first = time }
            if status == 200 {
                opening = "first answer after \(first ?? time) ms, first page after \(time) ms"
                break
            }
            usleep(2000)
        }
        settle()
    }

    /// Waits until it has nothing left to do for itself.
    private func settle() {
        var (quiet, tries) = (0, 0)
        while quiet < 3, tries < 120 {
            let before = cpuMilliseconds
            usleep(500_000)
            quiet = cpuMilliseconds - before < 15 ? quiet + 1 : 0
            tries += 1
        }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    func bytes(of path: String, _ headers: [String] = []) -> Data {
        Child.get("http://127.0.0.1:\(port)\(path)", headers).1
    }

    /// The addresses on a page that begin like this.
    func links(on page: String, to start: String) -> [String] {
        let found = text(of: page).matches(of: /href="([^"#?]+)"/).map { String($0.output.1) }
        return Set(found.filter { $0.hasPrefix(start) }).sorted()
    }

    func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

    /// Resident, in megabytes.
    var memory: Int {
        let line = read("status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }

    /// Used in user and system mode since its start.
    var cpuMilliseconds: Double {
        let fields = read("stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
        return (user + system) * 1000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private func read(_ file: String) -> String {
        // A process that is gone has no figures.
        (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/\(file)", encoding: .utf8)) ?? ""
    }
}

/// nginx with one file, on as many workers as there are cores.
final class StaticServer {
    let port = 18_440
    private let folder: String
    private let process: Process

    init(folder: String, file: Data) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let settings = """
            daemon off; worker_processes auto; pid \(folder)/pid; error_log /dev/null;
            events { worker_connections 1024; }
            http {
              types { text/html html; } access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
              server { listen 127.0.0.1:\(port); root \(folder); }
            }
            """
        try settings.write(toFile: folder + "/nginx.conf", atomically: true, encoding: .utf8)
        try file.write(to: URL(fileURLWithPath: folder + "/file.html"))
        chmod(folder, 0o755)
        process = try Child.start("nginx", ["-c", folder + "/nginx.conf", "-p", folder])
        for _ in 0..<500 where Child.get("http://127.0.0.1:\(port)/file.html").0 != 200 { usleep(10_000) }
    }

    func serve(_ file: Data) throws { try file.write(to: URL(fileURLWithPath: folder + "/file.html")) }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}

/// Programs that are started, and pages that are fetched, in the plainest way.
enum Child {
    static func start(_ program: String, _ words: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["PATH=/usr/sbin:" + (ProcessInfo.processInfo.environment["PATH"] ?? ""), program] + words
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    static func output(_ program: String, _ words: [String]) throws -> String {
        String(decoding: try bytes(program, words), as: UTF8.self)
    }

    private static func bytes(_ program: String, _ words: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return said
    }

    /// Status and body; 0 where nobody answers.
    static func get(_ address: String, _ headers: [String] = []) -> (Int, Data) {
        let words = ["-s", "-m", "5", "-w", "\n%{http_code}"] + headers.flatMap { ["-H", $0] } + [address]
        // Without curl nothing answers, which is said as such.
        let said = (try? bytes("curl", words)) ?? Data()
        // The status stands in the last line, behind whatever bytes the page has.
        let status = Int(String(decoding: said.suffix(3), as: UTF8.self)) ?? 0
        return (status, said.dropLast(4))
    }
}
