import Foundation
import Glibc
import Testing

@Suite("The commands")
struct CommandTests {
    private let sample: SampleCatalog
    init() throws { sample = try SampleCatalog() }

    @Test(
        "each one has help that says what it is for and how it is called",
        arguments: [
            ([], "USAGE: attune"), (["evaluate"], "--as-of <yyyy-mm-dd>"), (["explain"], "--format"),
            (["diff"], "<id@edition>"), (["check-rulebooks"], "exit code 65"),
            (["check-catalog"], "--only <kind>"), (["catalog"], "--format <format>"), (["serve"], "--port <port>"),
        ])
    func help(words: [String], says: String) throws {
        let answer = try Program(words + ["--help"]).answer()
        #expect(answer.status == 0 && answer.errors == "")
        #expect(answer.output.contains(says) && answer.output.contains("USAGE: attune"))
        #expect(words.isEmpty || answer.output.contains("--catalog <dir>"))
        #expect(!answer.output.contains("\u{1B}"))
    }

    @Test("a shell can complete its words", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let answer = try Program.run("--generate-completion-script", shell)
        #expect(answer.status == 0 && answer.errors == "")
        for word in ["check-rulebooks", "as-of", "portfolios"] { #expect(answer.output.contains(word)) }
    }

    @Test("explain says a rulebook in text and in markdown")
    func explain() throws {
        let text = try sample.run("explain", "sample@2012")
        #expect(text.status == 0 && text.errors == "")
        #expect(text.output.contains("20 h") && !text.output.contains("\u{1B}"))
        let markdown = try sample.run("explain", "sample", "--format", "markdown")
        #expect(markdown.output.hasPrefix("# ") && markdown.output.contains("30 h"))
        #expect(try sample.run("explain", "sample", "--as-of", "2014-01-01").output == text.output)
    }

    @Test("check-rulebooks counts what is right and names the case that is not")
    func checkRulebooks() throws {
        let good = try Program.run("check-rulebooks", sample.catalog)
        #expect(good.status == 0)
        #expect(good.output == "3 rulebooks and 1 cases: no problems.\n")
        let file = "catalog/rulebooks/family/2017/sample.cases.yaml"
        let text = try String(contentsOfFile: "\(sample.folder)/\(file)", encoding: .utf8)
        _ = try sample.write(text.replacingOccurrences(of: "status: needs more", with: "status: met"), to: file)
        let bad = try sample.run("check-rulebooks")
        #expect(bad.status == 65 && bad.output == "")
        #expect(
            bad.errors.contains("sample.cases.yaml:1:") && bad.errors.contains("expected “met”, found “needs more”"))
    }

    @Test("the catalog beside the folder one stands in is found by itself, or through the environment")
    func catalogFolder() throws {
        #expect(try Program.run("check-rulebooks", in: sample.folder).output.hasPrefix("3 rulebooks"))
        let words = ["ATTUNE_CATALOG=\(sample.catalog)", Program.attune, "check-rulebooks"]
        let shell = try Program(words, in: "/", program: "/usr/bin/env").answer()
        #expect(shell.output.hasPrefix("3 rulebooks"))
    }

    @Test("serve prints its address, answers, and stops when it is told to", .timeLimit(.minutes(1)))
    func serve() throws {
        let (program, port) = try serving([])
        for path in ["/", "/check"] {
            let page = try get(path, port: port)
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(page.prefix(200))")
            #expect(page.contains("<!doctype html>") || page.contains("<!DOCTYPE html>"))
        }
        #expect(try get("/nowhere", port: port).hasPrefix("HTTP/1.1 404 "))
        kill(program.process, SIGTERM)
        let answer = program.answer()
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.hasPrefix("Attune is at http://127.0.0.1:\(port)/"))
    }

    @Test("pages say where the public finds them, if serve is told so", .timeLimit(.minutes(1)))
    func publicAddress() throws {
        let told = try serving(["--address", "https://attune.example"])
        for (path, address) in [("/es/check", "https://attune.example/es/check"), ("/", "https://attune.example/")] {
            let page = try get(path, port: told.port)
            #expect(page.contains("property=\"og:url\" content=\"\(address)\""), "\(page.prefix(1200))")
        }
        let silent = try serving([])
        #expect(try !get("/es/check", port: silent.port).contains("og:url"))
        for (program, _) in [told, silent] {
            kill(program.process, SIGTERM)
            #expect(program.answer().status == 0)
        }
    }

    /// The site of the sample on a free port, once it answers.
    private func serving(_ words: [String]) throws -> (program: Program, port: UInt16) {
        let database = sample.catalog + "-\(UUID().uuidString).sqlite"
        let program = try Program(
            ["serve", "--port", "0", "--catalog", sample.catalog, "--database", database] + words)
        var waits = 0
        while !program.outputSoFar.contains("\n"), waits < 400 {
            usleep(50_000)
            waits += 1
        }
        let address = try #require(
            program.outputSoFar.split(separator: " ").first { $0.hasPrefix("http://127.0.0.1:") })
        return (program, try #require(UInt16(address.dropFirst("http://127.0.0.1:".count).dropLast())))
    }

    private func get(_ path: String, port: UInt16) throws -> String {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        #expect(connected == 0)
        let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
        _ = send(socket, request, request.utf8.count, Int32(MSG_NOSIGNAL))
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = recv(socket, &piece, piece.count, 0), count > 0 { answer += piece[..<count] }
        return String(decoding: answer, as: UTF8.self)
    }
}
