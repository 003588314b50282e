import Foundation
import Mail
import Offerings
import Portfolios
import Secrets
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import Website

/// The preview's site with a database of its own, and an hour that a test can move.
struct MemberSite: Sendable {
    let site: Site
    let database: SQLiteDatabase
    private let folder: String
    private let clock: Clock

    /// An hour that stands still until it is moved.
    private final class Clock: Sendable {
        private let hour = Mutex(Instant(milliseconds: 1_795_348_800_000))
        var now: Instant { hour.withLock(\.self) }
        func wait(minutes: Int64) { hour.withLock { $0 = $0.advanced(byMilliseconds: minutes * 60_000) } }
    }

    func wait(minutes: Int64) { clock.wait(minutes: minutes) }

    private init(_ site: Site) async throws {
        let clock = Clock()
        self.clock = clock
        folder = NSTemporaryDirectory() + "attune-site-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder + "/attune.sqlite")
        try await database.migrate(at: clock.now)
        var site = site
        site.records = Records(
            database: database, now: { clock.now }, randomness: .live, passwords: Secrets.Passwords(cost: .least),
            tables: site.tables, key: InstallationKey(.seeded(1)), origin: "http://attune.example",
            sender: Mailbox(address: try #require(MailAddress("attune@attune.example"))), bell: Bell())
        self.site = site
    }

    /// Serves on a free port for as long as `body` runs, which is given a way to new browsers.
    static func whileServing(
        _ site: Site = .test, limits: Limits = Limits(), isBehindProxy: Bool = false,
        _ body: @escaping @Sendable (MemberSite, Int) throws -> Void
    ) async throws {
        let members = try await MemberSite(site)
        defer { try? FileManager.default.removeItem(atPath: members.folder) }
        try await members.site.whileServing(limits: limits, isBehindProxy: isBehindProxy) { client in
            try body(members, client.port)
        }
        await members.database.close()
    }

    /// The newest link that was sent to an address.
    func link(to address: String) throws -> String {
        let found = Mutex<String?>(nil)
        let done = DispatchSemaphore(value: 0)
        Task {
            let rows = try? await database.read { transaction throws(StoreError) in
                try transaction.rows(
                    "SELECT content FROM outbox_message WHERE recipient = $1 ORDER BY enqueued_at DESC, id",
                    [.text(address)])
            }
            let letters = rows?.compactMap { try? String(decoding: $0.bytes(0), as: UTF8.self) } ?? []
            found.withLock { $0 = letters.first }
            done.signal()
        }
        done.wait()
        // A soft end of a line in the middle of an address, as mail writes it.
        guard let letter = found.withLock(\.self)?.replacing("=\r\n", with: ""),
            let start = letter.range(of: "http://attune.example")
        else { throw RawClient.NoReply() }
        return String(letter[start.upperBound...].prefix { !$0.isWhitespace && !"\"<>".contains($0) })
    }
}

/// A browser as far as forms and cookies go.
final class FormClient {
    private let client: RawClient
    private(set) var cookies: [String: String] = [:]
    private(set) var last: RawClient.Reply
    /// The token in the form that was looked at last.
    private(set) var formToken = ""

    init(port: Int) {
        client = RawClient(port: port)
        last = RawClient.Reply(status: 0, headers: [:], body: "")
    }

    /// What every request carries.
    private var headers: [String] {
        cookies.isEmpty
            ? [] : ["Cookie: " + cookies.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; ")]
    }

    @discardableResult
    func get(_ path: String, _ more: [String] = []) throws -> RawClient.Reply {
        try keep(client.get(path, headers + more))
    }

    /// Fills in the form of the page that was looked at last.
    @discardableResult
    func send(_ fields: [String: String], to path: String, _ more: [String] = []) throws -> RawClient.Reply {
        var fields = fields
        if fields["form-token"] == nil { fields["form-token"] = formToken }
        let body = fields.sorted { $0.key < $1.key }
            .map { "\(PercentText.encoded($0))=\(PercentText.encoded($1))" }.joined(separator: "&")
        return try post(body, to: path, more)
    }

    /// Sends a form as it stands, where a field may stand several times.
    @discardableResult
    func post(_ body: String, to path: String, _ more: [String] = []) throws -> RawClient.Reply {
        try keep(client.post(path, type: "application/x-www-form-urlencoded", Array(body.utf8), headers + more))
    }

    /// Sends a file with the form of the page that was looked at last.
    ///
    /// - Parameter field: What the form calls the file.
    @discardableResult
    func send(
        _ file: [UInt8], named name: String = "a", as field: String = "file", with fields: [String: String] = [:],
        to path: String, token: String? = nil
    ) throws -> RawClient.Reply {
        var parts = ""
        for (name, value) in fields.merging(["form-token": token ?? formToken], uniquingKeysWith: { $1 }) {
            parts += "--line\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        parts += "--line\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
        let body = Array((parts + "Content-Type: text/html\r\n\r\n").utf8) + file + Array("\r\n--line--\r\n".utf8)
        return try keep(client.post(path, type: "multipart/form-data; boundary=line", body, headers))
    }

    /// Comes in as a new member.
    func join(_ name: String, at address: String, password: String = "", _ members: MemberSite) throws {
        try get("/join")
        try send(["email": address], to: "/join")
        let link = try members.link(to: address)
        try get(link)
        try send(["name": name, "password": password], to: link)
    }

    func set(cookie name: String, _ value: String) { cookies[name] = value }

    private func keep(_ reply: RawClient.Reply) -> RawClient.Reply {
        for line in reply.headers["set-cookie"].map({ $0.split(separator: "\n") }) ?? [] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
        last = reply
        if let start = reply.body.range(of: #"name="form-token" value=""#) {
            formToken = String(reply.body[start.upperBound...].prefix { $0 != "\"" })
        }
        return reply
    }
}
