package import Foundation
import Glibc

/// A real mail server (aiosmtpd) for one test; `post_office.py` says to whom it is unkind.
package final class MailServer: Sendable {
    /// A letter as the server took it.
    package struct Taken: Decodable, Sendable {
        package var from: String
        package var to: [String]
        package var content: Data
        package var encrypted: Bool
        package var signedIn: Bool
        /// The port from which it came: the same for all letters of one connection.
        package var peer: Int
    }

    package enum Kind: Sendable { case plain, startTLS, tls }

    package let port: Int
    private let folder: String
    private let child: Child.Running
    /// The server lives as long as this stays open.
    private let guardian: FileHandle

    package init(_ kind: Kind = .plain, signIn: [String]? = nil, pause: Double = 0) async throws {
        if let missing = Equipment.missing { throw Child.Failed(words: missing) }
        folder = NSTemporaryDirectory() + "attune-mail-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var settings: [String: Any] = ["taken": folder + "/taken.jsonl", "pause": pause]
        settings["signIn"] = signIn
        if kind != .plain {
            try await MailServer.makeCertificate(in: folder)
            settings[kind == .tls ? "tls" : "startTLS"] = [folder + "/certificate.pem", folder + "/key.pem"]
        }
        let words = String(decoding: try JSONSerialization.data(withJSONObject: settings), as: UTF8.self)
        let input = Pipe()
        guardian = input.fileHandleForWriting
        _ = fcntl(guardian.fileDescriptor, F_SETFD, FD_CLOEXEC)
        child = try Child.start([Equipment.python, "-B", Equipment.folder + "/post_office.py", words], input: input)
        let said = try await offThisThread { [child] in child.output.availableData }
        let line = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let port = Int(line) else { throw Child.Failed(words: "the mail server did not start: \(line)") }
        self.port = port
    }

    /// The certificate that says who the server is, made for this test alone.
    package var certificate: String { folder + "/certificate.pem" }

    package var taken: [Taken] {
        get throws {
            let lines = FileManager.default.contents(atPath: folder + "/taken.jsonl") ?? Data()
            return try lines.split(separator: 0x0A).map { try JSONDecoder().decode(Taken.self, from: $0) }
        }
    }

    package func stop() async throws {
        try guardian.close()
        try await offThisThread { [child] in child.process.waitUntilExit() }
        try FileManager.default.removeItem(atPath: folder)
    }

    private static func makeCertificate(in folder: String) async throws {
        _ = try await Child.answer([
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", folder + "/key.pem",
            "-out", folder + "/certificate.pem",
        ])
    }
}

/// Runs a test with a mail server of its own.
package func withMailServer(
    _ kind: MailServer.Kind = .plain, signIn: [String]? = nil, pause: Double = 0,
    _ body: (MailServer) async throws -> Void
) async throws {
    let server = try await MailServer(kind, signIn: signIn, pause: pause)
    do { try await body(server) } catch {
        try await server.stop()
        throw error
    }
    try await server.stop()
}
