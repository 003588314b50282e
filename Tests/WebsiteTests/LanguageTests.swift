import Rulebooks
import Testing

@testable import Website

@Suite("Languages")
struct LanguageTests {
    private static let paths: [Path] = [
        .home, .credentials, .credential("specialist"), .edition("specialist-oh", "2024"), .check, .checkForm,
        .checkQuestions, .about,
    ]

    @Test("every page is there in every language, and says in which it is")
    func pages() async throws {
        try await Site.valley.whileServing { client in
            for (path, language) in Self.paths.flatMap({ path in Language.allCases.map { (path, $0) } }) {
                let address = path.text(in: language)
                let reply = try client.get(address)
                #expect(reply.status == 200, "\(address)")
                #expect(reply.body.contains(#"<html lang="\#(language.rawValue)" dir="ltr">"#), "\(address)")
                #expect(reply.headers["content-language"] == language.rawValue)
                #expect(reply.headers["vary"]?.contains("Accept-Language") == (address == "/"), "\(address)")
                #expect(PageCheck(reply.body).problems == [], "\(address)")
            }
        }
    }

    @Test("the switch and the alternates lead to the same page, and the switch back again")
    func switches() async throws {
        try await Site.valley.whileServing { client in
            for path in Self.paths {
                let english = try client.get(path.text(in: .english)).body
                let spanish = try client.get(path.text(in: .spanish)).body
                #expect(english.contains(#"<a class="language" href="\#(path.text(in: .spanish))" rel="alternate""#))
                let back = path == .home ? "/?language=en" : path.text
                #expect(
                    spanish.contains(#"<a class="language" href="\#(back)" rel="alternate" hreflang="en" lang="en">"#))
                for page in [english, spanish] {
                    #expect(page.contains(#"<link rel="alternate" hreflang="en" href="\#(path.text)">"#))
                    #expect(page.contains(#"hreflang="es" href="\#(path.text(in: .spanish))">"#))
                }
                #expect(try client.get(back).status == 200)
            }
        }
    }

    @Test("the query comes along, and what it says is text")
    func query() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/programs?q=a&b=%22%3E").body
            #expect(page.contains(#"href="/es/programs?q=a""#) && !page.contains("%22%3E"))
            let long = String(repeating: "x", count: 5_000)
            for path in ["/programs", "/differences", "/compare"] {
                let page = try client.get(path + "?from=a%3Cb&q=a&b=" + long).body
                #expect(!page.contains(long) && page.utf8.count < 60_000, "\(path)")
            }
            #expect(try client.get("/differences?from=a%3Cb").body.contains(#"href="/es/differences?from=a%3Cb""#))
            #expect(try client.get("/compare?b=%22%3E").body.contains(#"href="/es/compare?b=%22%3E""#))
            #expect(try client.get("/credentials?q=a").body.contains(#"href="/es/credentials""#))
            let home = try client.get("/es?a=b").body
            #expect(home.contains(#"href="/?a=b&amp;language=en""#))
            #expect(try client.get("/?a=b&language=en").body.contains(#"href="/es?a=b""#))
            #expect(try client.get("/es/credentials/?a=b").headers["location"] == "/es/credentials?a=b")
            #expect(try client.get("/es/").headers["location"] == "/es")
        }
    }

    @Test("every link of a Spanish page leads to Spanish pages, but for the switch")
    func links() async throws {
        try await Site.valley.whileServing { client in
            for path in Self.paths {
                let page = try client.get(path.text(in: .spanish)).body
                for link in page.attributes("href") + page.attributes("action") where link.hasPrefix("/") {
                    let isSwitch = link.hasPrefix(path.text) || link.hasPrefix("/assets/")
                    #expect(link == "/es" || link.hasPrefix("/es/") || isSwitch, "\(link) on \(path)")
                }
            }
        }
    }

    @Test("what is not there is said in the language of its address", arguments: ["/es/nope", "/es/%zz", "/es/health"])
    func notFound(path: String) async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get(path)
            #expect(page.status == 404)
            #expect(page.body.contains("<h1>Esta página no está aquí</h1>"))
            let json = try client.get(path, ["Accept: application/problem+json, text/html;q=0.5"])
            #expect(json.headers["content-type"] == "application/problem+json")
            #expect(json.body.contains(#""title":"Esta página no está aquí""#))
            #expect(json.headers["content-language"] == "es")
        }
    }

    @Test("an answer that is not understood is told to programs with the name of its field, in both languages")
    func problems() async throws {
        try await Site.valley.whileServing { client in
            for (address, title) in [
                ("/check", "One answer needs another look"), ("/es/check", "Conviene revisar una respuesta"),
            ] {
                let reply = try client.post(
                    address, type: "application/x-www-form-urlencoded", Array("degree-year=twenty".utf8),
                    ["Accept: application/json"])
                #expect(reply.status == 422)
                #expect(reply.headers["content-type"] == "application/problem+json")
                #expect(reply.body.contains(#""title":"\#(title)""#))
                #expect(reply.body.contains(#""errors":[{"name":"degree-year","detail":""#))
            }
        }
    }

    @Test("answers travel to the other language, with the page on which they were")
    func answers() async throws {
        try await Site.valley.whileServing { client in
            let results = try client.form("training-hours=35").body
            #expect(results.contains(#"<button class="language" form="answers" formaction="/es/check" lang="es">"#))
            let one = try client.form("training-hours=35&show=vt-own@2024").body
            let button = #"formaction="/es/check" name="show" value="vt-own@2024" lang="es">"#
            #expect(one.contains(button))
            let again = try client.form("training-hours=lots").body
            #expect(again.contains(#"formaction="/es/check" name="edit" value="yes" lang="es">"#))
            #expect(again.contains(#"<input type="hidden" name="training-hours" value="lots">"#))
            for page in [results, one, again] { #expect(PageCheck(page).problems == []) }
        }
    }

    @Test("a credential that is held stands apart from the nearest")
    func held() async throws {
        try await Site.valley.whileServing { client in
            let fields = Array("training-hours=35&holds=specialist&holds-since-year=2024".utf8)
            let page = try client.post("/es/check", type: "application/x-www-form-urlencoded", fields).body
            let parts = ["Lo más cercano</h2>", "Lo que ya tiene</h2>", #"value="specialist@2024">Family Specialist"#]
            var rest = page[...]
            for part in parts {
                let found = try #require(rest.range(of: part), "\(part) in its place")
                rest = rest[found.upperBound...]
            }
            #expect(!page.contains(#"<h3><a href="/es/credentials/specialist/2024">"#))
            #expect(!(try client.form("training-hours=35&holds=none-of-these").body.contains("What you hold already")))
        }
    }

    @Test("a form of a credential tells how it differs from it, in both languages")
    func differences() async throws {
        try await Site.valley.whileServing { client in
            let english = try client.get("/credentials/specialist-oh").body
            #expect(english.contains("<summary>How this differs from Family Specialist</summary>"))
            #expect(english.contains("In general</p><p>"))
            #expect(english.contains("At least <mark>30</mark> hours of"))
            #expect(english.contains("At least <mark>40</mark> hours of"))
            let spanish = try client.get("/es/credentials/specialist-oh").body
            #expect(spanish.contains("<summary>En qué se diferencia de «Family Specialist»</summary>"))
            #expect(spanish.contains("Al menos <mark>40</mark> horas de capacitación"))
            #expect(!(try client.get("/credentials/specialist").body.contains("class=\"changes\"")))
        }
    }
}

extension String {
    /// The values of an attribute wherever it stands.
    func attributes(_ name: String) -> [String] {
        var values: [String] = []
        var rest = self[...]
        while let found = rest.range(of: " \(name)=\"") {
            rest = rest[found.upperBound...]
            values.append(String(rest.prefix { $0 != "\"" }))
        }
        return values
    }
}
