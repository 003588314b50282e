import Rulebooks
import Testing

@testable import Website

@Suite("The language of the first page")
struct LanguageChoiceTests {
    @Test(
        "Spanish is preferred only where the browser says so",
        arguments: [
            ("es", true), ("es-MX,es;q=0.9,en;q=0.8", true), ("fr, es;q=0.3", true), ("en;q=0.4, es;q=0.5", true),
            ("ES-us", true), ("es, en", true), ("", false), ("en", false), ("en, es", false), ("*", false),
            ("en-US,en;q=0.9,es;q=0.8", false), ("es;q=0", false), ("es;q=0.2, *;q=0.9", false), ("fr", false),
            ("es;q=nonsense", false), (";;,,;q=1,", false), ("est", false),
        ])
    func preferred(header: String, isSpanish: Bool) {
        #expect((LanguageChoice.preferred(WeightedList(header)) == .spanish) == isSpanish)
    }

    @Test("weights are read to the thousandth, and a name without one has the most")
    func weights() {
        let list = WeightedList("a;q=0.123, B ;q=1, c;q=0.5;x=1, d, e;q=1.001, f;q=2, g;q=0.1234")
        #expect(list.wishes.map(\.name) == ["a", "b", "c", "d", "e"])
        #expect(list.wishes.map(\.weight) == [123, 1000, 500, 1000, 1000])
        #expect(WeightedList(String(repeating: "es,", count: 10_000)).wishes.count == 50)
    }

    @Test("only the first page is offered in another language, and never to someone who chose")
    func offered() async throws {
        let spanish = "Accept-Language: es-MX,es;q=0.9,en;q=0.5"
        try await Site.valley.whileServing { client in
            let offer = try client.get("/?a=b", [spanish])
            #expect(offer.status == 303)
            #expect(offer.headers["location"] == "/es?a=b")
            #expect(offer.headers["vary"] == "Accept-Language, Sec-Fetch-Site")
            #expect(offer.headers["cache-control"] == "no-store")
            #expect(try client.send("HEAD", "/", [spanish]).status == 303)
            #expect(try client.get("/?language=en", [spanish]).status == 200)
            #expect(try client.get("/", [spanish, "Sec-Fetch-Site: same-origin"]).status == 200)
            #expect(try client.get("/", [spanish, "Sec-Fetch-Site: none"]).status == 303)
            #expect(try client.get("/", ["Accept-Language: en"]).status == 200)
            #expect(try client.get("/es", ["Accept-Language: en"]).status == 200)
            for path in ["/credentials", "/check", "/about"] {
                let page = try client.get(path, [spanish])
                #expect(page.status == 200 && page.headers["vary"] == "Accept-Encoding", "\(path)")
            }
        }
    }
}
