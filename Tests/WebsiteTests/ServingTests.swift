import Portfolios
import Testing

@testable import Website

@Suite("Serving")
struct ServingTests {
    private static let formType = "application/x-www-form-urlencoded"

    @Test("every page answers, with the headers that keep it safe")
    func pages() async throws {
        try await Site.test.whileServing { client in
            for path in [
                "/", "/credentials", "/credentials/river-specialist", "/credentials/river-specialist/2024", "/check",
                "/check/form", "/check/questions", "/about",
            ] {
                let reply = try client.get(path)
                #expect(reply.status == 200, "\(path)")
                #expect(PageCheck(reply.body).problems == [], "\(path)")
                #expect(
                    reply.headers["content-security-policy"]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
                #expect(reply.headers["x-content-type-options"] == "nosniff")
                #expect(reply.headers["referrer-policy"] == "no-referrer")
                #expect(reply.headers["set-cookie"] == nil)
            }
            #expect(try client.get("/health").body == "ok\n")
        }
    }

    @Test("style sheets are kept for good under the name of their content, and no other name answers")
    func assets() async throws {
        try await Site.test.whileServing { client in
            let home = try client.get("/").body
            for asset in Asset.styleSheets + [Asset.printSheet, Asset.icon] {
                #expect(home.contains(asset.path.text))
                let reply = try client.get(asset.path.text)
                #expect(reply.status == 200)
                #expect(reply.headers["cache-control"] == "public, max-age=31536000, immutable")
            }
            #expect(try client.get("/assets/tokens-0000000000000000.css").status == 404)
            #expect(try client.get("/assets/..%2F..%2Fetc%2Fpasswd").status == 404)
        }
    }

    @Test("a page that has not changed is not sent again")
    func conditional() async throws {
        try await Site.test.whileServing { client in
            let tag = try #require(try client.get("/about").headers["etag"])
            let again = try client.get("/about", ["If-None-Match: \"x\", W/\(tag)"])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(try client.get("/about", ["If-None-Match: \"other\""]).status == 200)
            let head = try client.send("HEAD", "/about")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
        }
    }

    @Test("an address has one way to be written")
    func canonical() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.get("/credentials/?a=b")
            #expect(reply.status == 308)
            #expect(reply.headers["location"] == "/credentials?a=b")
        }
    }

    @Test("what is not there is said kindly, and to programs as a problem in JSON")
    func notFound() async throws {
        try await Site.test.whileServing { client in
            for path in [
                "/nope", "/credentials/nope", "/credentials/river-specialist/1999", "/credentials/..%2F..",
                "//x.example",
            ] {
                let reply = try client.get(path)
                #expect(reply.status == 404, "\(path)")
                #expect(PageCheck(reply.body).problems == [])
            }
            let json = try client.get("/nope", ["Accept: application/json"])
            #expect(json.headers["content-type"] == "application/problem+json")
            #expect(json.body.contains("\"status\":404"))
        }
    }

    @Test("a method that a page does not take is refused with those that it takes")
    func wrongMethod() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.send("DELETE", "/check")
            #expect(reply.status == 405)
            #expect(reply.headers["allow"] == "GET, HEAD, POST")
            #expect(try client.post("/about", type: Self.formType, []).status == 405)
        }
    }

    @Test("the form brings results that are kept nowhere")
    func form() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.form("level=masters&degree-year=2019&training-hours=20&name=Mira+Okafor")
            #expect(reply.status == 200)
            #expect(reply.headers["cache-control"] == "no-store")
            #expect(reply.headers["etag"] == nil)
            #expect(reply.body.contains("Where Mira Okafor stands"))
            #expect(PageCheck(reply.body).problems == [])
        }
    }

    @Test("an answer we do not understand comes back as it was typed, with its field named")
    func again() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.form(
                "degree-year=twenty&name=%3Cscript%3Ealert(1)%3C%2Fscript%3E&job-1-ages=birth-3")
            #expect(reply.status == 422)
            #expect(reply.body.contains(#"value="twenty""#))
            #expect(reply.body.contains("href=\"#degree-year\""))
            #expect(reply.body.contains("value=\"birth-3\" checked"))
            #expect(!reply.body.contains("<script>"))
            #expect(PageCheck(reply.body).problems == [])
        }
    }

    @Test("the answers come back into the form to be changed")
    func edit() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.form("edit=yes&training-hours=20&level=masters")
            #expect(reply.status == 200)
            #expect(reply.body.contains(#"name="training-hours" class="short" value="20""#))
            #expect(reply.body.contains(#"value="masters" selected"#))
        }
    }

    @Test("a name is text wherever it stands")
    func hostileName() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.form("name=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27")
            #expect(reply.status == 200)
            #expect(!reply.body.contains("<script>"))
            #expect(PageCheck(reply.body).problems == [])
        }
    }

    private static func upload(_ content: String) -> [UInt8] {
        Array(
            """
            --line\r\nContent-Disposition: form-data; name="portfolio"; filename="p.json"\r\n\r\n\(content)\r\n\
            --line--\r\n
            """.utf8)
    }

    @Test("an uploaded portfolio is checked, and what is wrong with one is told with its line")
    func upload() async throws {
        try await Site.test.whileServing { client in
            let type = "multipart/form-data; boundary=line"
            let good = try client.post("/check", type: type, Self.upload("{}"))
            #expect(good.status == 200)
            #expect(good.body.contains("Where Mira Okafor stands"))
            let bad = try client.post("/check", type: type, Self.upload("oops"))
            #expect(bad.status == 422)
            #expect(bad.body.contains("Line 2"))
            #expect(bad.body.contains("A &lt;day&gt; that does not exist."))
            #expect(PageCheck(bad.body).problems == [])
            let none = try client.post("/check", type: type, Self.upload(""))
            #expect(none.status == 422)
            #expect(none.body.contains("Please choose a file first."))
        }
    }

    @Test("a real portfolio file is read, and the first thing wrong with one is told with its line")
    func reading() throws {
        let read = Library.reading(Preview.vocabulary)
        let good = #"{"id": "mira", "entries": [{"id": "e1", "kind": "training", "day": "2024-03-05", "minutes": 60}]}"#
        #expect(try read(Array(good.utf8)).get().entries.count == 1)
        guard case .failure(let list) = read(Array("{\n\"id\": 3\n}".utf8)) else { return #expect(Bool(false)) }
        #expect(list.items.first?.line == 2)
    }

    @Test("a portfolio with more entries than a page can show is refused kindly")
    func manyEntries() async throws {
        var site = Site.test
        let entries = (0...Library.mostEntries).map { Entry(id: EntryID("e\($0)"), kind: .document) }
        site.english.readPortfolio = { _ in .success(Portfolio(id: "many", entries: entries)) }
        try await site.whileServing { client in
            let reply = try client.post("/check", type: "multipart/form-data; boundary=line", Self.upload("{}"))
            #expect(reply.status == 422)
            #expect(reply.body.contains("up to 3000 entries"))
        }
    }

    @Test("too much, too broken and too strange are each refused in their own way")
    func refused() async throws {
        try await Site.test.whileServing { client in
            let long = [UInt8](repeating: UInt8(ascii: "a"), count: 70_000)
            let huge = [UInt8](repeating: UInt8(ascii: "a"), count: Site.mostUpload + 1)
            let multipart = "multipart/form-data; boundary=b"
            let statuses = try [
                client.post("/check", type: Self.formType, long), client.post("/check", type: multipart, huge),
                client.post("/check", type: multipart, Array("--b\r\nx".utf8)), client.form("name=%ff"),
                client.post("/check", type: "application/json", Array("{}".utf8)),
                client.send("GET", "/", ["X: " + String(repeating: "a", count: 40_000)]),
            ].map(\.status)
            #expect(statuses.prefix(5) == [413, 413, 400, 400, 415])
            #expect(statuses[5] >= 400)
        }
    }

    @Test("a name that is too long is asked about again, not cut")
    func longName() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.form("name=" + String(repeating: "n", count: 300))
            #expect(reply.status == 422)
            #expect(reply.body.contains("href=\"#name\""))
        }
    }
}
