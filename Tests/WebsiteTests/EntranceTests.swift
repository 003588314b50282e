import Logging
import Testing

@testable import Website

@Suite("While the catalog is being read")
struct EntranceTests {
    private let entrance = Entrance(today: { Preview.today }, now: { 784_111_777 }, logger: Logger(label: "test"))

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
}
