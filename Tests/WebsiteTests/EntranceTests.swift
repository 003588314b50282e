import Logging
import Testing

@testable import Website

@Suite("While the catalog is being read")
struct EntranceTests {
    private let entrance = Self.entrance(waiting: .zero)

    private static func entrance(waiting: Duration) -> Entrance {
        var limits = Limits()
        limits.opening = waiting
        return Entrance(
            today: { Preview.today }, now: { 784_111_777 }, limits: limits, logger: Logger(label: "test"))
    }

    @Test("every address asks for a moment of patience, in its language, and looks as it should")
    func waiting() async throws {
        try await entrance.whileServing { client in
            for (path, title) in [
                ("/", "We are just opening"), ("/programs?q=a", "We are just opening"),
                ("/es/check", "Estamos abriendo"),
                ("/nowhere", "We are just opening"),
            ] {
                let reply = try client.get(path)
                #expect(reply.status == 503, "\(path)")
                #expect(reply.headers["retry-after"] == "2" && reply.headers["cache-control"] == "no-store")
                #expect(reply.body.contains(title) && PageCheck(reply.body).problems == [], "\(path)")
            }
            #expect(try client.get("/health").status == 503)
            #expect(try client.get(Asset.styleSheets[0].path.text).status == 200)
            #expect(try client.get("/assets/none.css").status == 503)
        }
    }

    @Test("programs hear it as a problem in JSON")
    func problem() async throws {
        try await entrance.whileServing { client in
            let reply = try client.get("/es/programs", ["Accept: application/json"])
            #expect(reply.status == 503 && reply.headers["retry-after"] == "2")
            #expect(reply.headers["content-type"] == "application/problem+json")
            #expect(reply.body.contains("\"status\":503") && reply.body.contains("Estamos abriendo"))
        }
    }

    @Test("once the site is there, it answers")
    func opening() async throws {
        let entrance = entrance
        try await entrance.whileServing { client in
            let before = try client.get("/about")
            #expect(before.status == 503)
            entrance.open(.test)
            #expect(try client.get("/about").status == 200)
            #expect(try client.get("/health").body == "ok\n")
        }
    }

    @Test("who comes a moment too early is answered when the site is there, and learns at once whether it is")
    func patience() async throws {
        let entrance = Self.entrance(waiting: .seconds(60))
        try await entrance.whileServing { client in
            let health = try client.get("/health").status
            #expect(health == 503)
            Task {
                try await Task.sleep(for: .milliseconds(50))
                entrance.open(.test)
            }
            let page = try client.get("/about").status
            #expect(page == 200)
        }
    }

    @Test("English pages are there before Spanish ones, and members' pages need both languages")
    func oneLanguage() async throws {
        let entrance = entrance
        try await entrance.whileServing { client in
            var site = Site.test
            site.spanish = nil
            entrance.open(site)
            for path in ["/", "/programs", "/about", "/check"] {
                let status = try client.get(path).status
                #expect(status == 200, "\(path)")
            }
            for path in ["/es", "/es/about", "/es/nowhere", "/portfolio", "/sign-in"] {
                let status = try client.get(path).status
                #expect(status == 503, "\(path)")
            }
            entrance.open(.test)
            #expect(try client.get("/es/about").status == 200)
            #expect(try client.get("/es/nowhere").status == 404)
        }
    }
}
