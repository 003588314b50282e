import Foundation
import Mail
import Portfolios
import PostOffice
import Testing

@Suite(
    "The way to the mail server",
    .enabled(if: Equipment.isThere, "\(Equipment.missing ?? "nothing is missing")"))
struct PostmanTests {
    private func postman(
        _ server: MailServer, _ security: SMTPServer.Security = .none, host: String = "localhost",
        signIn: SMTPServer.SignIn? = nil, isTrusted: Bool = true, patience: Duration = .seconds(60)
    ) throws -> Postman {
        Postman(
            try SMTPServer(
                host: host, port: server.port, security: security, signIn: signIn,
                authorities: isTrusted && security != .none ? server.certificate : nil, letterPatience: patience))
    }

    private func send(_ postman: Postman, to recipient: String, _ body: [String] = ["Hello"]) async throws -> [UInt8] {
        let letter = try MIMETests.letter(opening: body)
        let message = MIMEMessage(letter, to: try MIMETests.box(recipient), id: "x", at: MIMETests.noon).bytes
        let (from, to) = (try #require(MailAddress("returns@example.org")), try #require(MailAddress(recipient)))
        try await postman.send(message, from: from, to: to)
        return message
    }

    private func failure(_ postman: Postman, to recipient: String) async -> MailError? {
        do { _ = try await send(postman, to: recipient) } catch { return error as? MailError }
        return nil
    }

    @Test("a letter arrives byte by byte, dots and all, and so does the next on the same connection")
    func arrival() async throws {
        try await withMailServer { server in
            let postman = try postman(server)
            let hard = [".", "..a", ".\n.\n..", String(repeating: ".\n", count: 40_000), "é"]
            let first = try await send(postman, to: "mira@example.org", hard)
            let second = try await send(postman, to: "lena@example.org")
            let taken = try server.taken
            #expect(taken.map { Array($0.content) } == [first, second])
            #expect(taken.map(\.from) == ["returns@example.org", "returns@example.org"])
            #expect(taken.map(\.to) == [["mira@example.org"], ["lena@example.org"]])
            #expect(Set(taken.map(\.peer)).count == 1)
            postman.hangUp()
            _ = try await send(postman, to: "mira@example.org")
            #expect(Set(try server.taken.map(\.peer)).count == 2)
        }
    }

    @Test("with STARTTLS or TLS it travels encrypted", arguments: [SMTPServer.Security.startTLS, .tls])
    func encryption(security: SMTPServer.Security) async throws {
        try await withMailServer(security == .tls ? .tls : .startTLS) { server in
            _ = try await send(try postman(server, security), to: "mira@example.org")
            #expect(try server.taken.map(\.encrypted) == [true])
        }
    }

    @Test(
        "a server that shows nobody's certificate, or another's, gets nothing",
        arguments: [SMTPServer.Security.startTLS, .tls])
    func strangers(security: SMTPServer.Security) async throws {
        try await withMailServer(security == .tls ? .tls : .startTLS) { server in
            let untrusted = try postman(server, security, isTrusted: false)
            #expect(await failure(untrusted, to: "mira@example.org") == .temporary(.insecure))
            let misnamed = try postman(server, security, host: "127.0.0.1")
            #expect(await failure(misnamed, to: "mira@example.org") == .temporary(.insecure))
            #expect(try server.taken.isEmpty)
        }
    }

    @Test("where encryption is asked for and not offered, nothing is sent")
    func downgrade() async throws {
        try await withMailServer { server in
            let postman = Postman(try SMTPServer(host: "localhost", port: server.port, security: .startTLS))
            #expect(await failure(postman, to: "mira@example.org") == .temporary(.insecure))
            #expect(try server.taken.isEmpty)
        }
    }

    @Test("with the right name and password it is let in, with a wrong one not, and nothing is bounced for that")
    func signIn() async throws {
        try await withMailServer(.startTLS, signIn: ["attune", "s3cret pässword"]) { server in
            let right = SMTPServer.SignIn(name: "attune", password: "s3cret pässword")
            _ = try await send(try postman(server, .startTLS, signIn: right), to: "mira@example.org")
            #expect(try server.taken.map(\.signedIn) == [true])
            let wrong = SMTPServer.SignIn(name: "attune", password: "wrong")
            let refused = await failure(try postman(server, .startTLS, signIn: wrong), to: "mira@example.org")
            #expect(refused == .temporary(.signInRefused))
            let none = await failure(try postman(server, .startTLS), to: "mira@example.org")
            #expect(none == .temporary(.reply(530, finer: "5.7.0")))
        }
    }

    @Test(
        "what the server answers decides whether it is tried again, and is never taken for another letter's answer",
        .timeLimit(.minutes(1)),
        arguments: [
            ("refused", MailError.permanent(.reply(550, finer: "5.1.1"))),
            ("full", .temporary(.reply(452, finer: "4.2.2"))),
            ("spam", .permanent(.reply(554, finer: "5.7.1"))),
            ("later", .temporary(.reply(451, finer: "4.3.0"))),
            ("gone", .temporary(.connectionLost)),
            ("lost", .uncertain(.connectionLost)),
            ("slow", .uncertain(.timedOut)),
        ])
    func answers(name: String, expected: MailError) async throws {
        try await withMailServer { server in
            let postman = try postman(server, patience: .seconds(name == "slow" ? 5 : 60))
            #expect(await failure(postman, to: "\(name)@example.org") == expected)
            #expect(try server.taken.count == (name == "lost" ? 1 : 0))
            _ = try await send(postman, to: "mira@example.org")
            #expect(try server.taken.last?.to == ["mira@example.org"], "the next letter fares well")
        }
    }

    @Test("no server, no such name: it is tried again later")
    func nobodyThere() async throws {
        let server = try await MailServer()
        let port = server.port
        try await server.stop()
        let deserted = Postman(try SMTPServer(host: "127.0.0.1", port: port, security: .none))
        #expect(await failure(deserted, to: "mira@example.org") == .temporary(.unreachable))
        let nameless = Postman(try SMTPServer(host: "nowhere.invalid", port: 25, security: .none))
        #expect(await failure(nameless, to: "mira@example.org") == .temporary(.unknownHost))
    }

    @Test("settings that cannot be meant are refused")
    func settings() {
        let signIn = SMTPServer.SignIn(name: "a", password: "b")
        func mistake(_ host: String, _ port: Int, _ signIn: SMTPServer.SignIn? = nil) -> SMTPServer.Mistake? {
            do throws(SMTPServer.Mistake) {
                _ = try SMTPServer(host: host, port: port, security: .none, signIn: signIn)
                return nil
            } catch { return error }
        }
        #expect(mistake("", 25) == .host && mistake("a/b", 25) == .host && mistake("a@b", 25) == .host)
        #expect(mistake("a", 0) == .port && mistake("a", 65_536) == .port && mistake("a", 65_535) == nil)
        #expect(mistake("mail.example.org", 25, signIn) == .passwordInTheOpen)
        #expect(mistake("127.0.0.1", 25, signIn) == nil)
    }

    @Test("a reason is read as it was written, and nothing else is a reason")
    func reasons() {
        let all: [MailReason] = [
            .reply(550, finer: "5.1.1"), .reply(451, finer: nil), .unknownHost, .unreachable, .timedOut,
            .connectionLost, .insecure, .signInRefused, .wrongAddress,
        ]
        for reason in all { #expect(MailReason(reason.text) == reason) }
        #expect(Set(all.map(\.text)).count == all.count)
        for text in ["", "reply", "reply x", "reply 55 5.1", "reply 550 5.1.1 <a@b>", "reply 600"] {
            #expect(MailReason(text) == nil)
        }
    }
}
