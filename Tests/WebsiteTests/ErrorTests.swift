import Foundation
import Offerings
import Rulebooks
import Testing

@testable import Website

@Suite("Errors")
struct ErrorTests {
    private static let failures: [Failure] = [
        .notFound, .badRequest, .badField("degree-year"), .tooManyFields(limit: 9),
        .wrongMethod(allowed: Path.about.methods),
        .tooLarge(limit: 2048), .wrongMediaType, .unexpected,
    ]

    @Test("who is signed in finds their own places on a page that there is not, and nobody else does")
    func members() async throws {
        try await MemberSite.whileServing { members, port in
            let (ada, visitor) = (FormClient(port: port), FormClient(port: port))
            try ada.join("Ada Osei", at: "ada@example.org", members)
            for path in ["/portfolio/entries/none", "/nowhere", "/es/portfolio/entries/none"] {
                let page = try ada.get(path)
                let start = path.hasPrefix("/es") ? "/es" : ""
                #expect(page.status == 404 && page.headers["cache-control"] == "no-store")
                #expect(page.body.contains("href=\"\(start)/inbox\"") && page.body.contains("\(start)/portfolio\""))
                #expect(!page.body.contains("href=\"\(start)/sign-in\""))
                #expect(PageCheck(page.body).problems == [])
            }
            #expect(try visitor.get("/nowhere").body.contains("href=\"/sign-in\""))
            visitor.set(cookie: "attune-session", String(repeating: "A", count: 43))
            #expect(try visitor.get("/nowhere").body.contains("href=\"/sign-in\""))
            try ada.get("/portfolio")
            let refused = try ada.send(["form-token": "x"], to: "/portfolio/sign-off/new")
            #expect(refused.status == 403 && refused.body.contains("href=\"/inbox\""))
        }
    }

    @Test("every failure has a page in each language, and says nothing twice", arguments: failures, Language.allCases)
    func pages(failure: Failure, language: Language) {
        let answer = Answer.failure(failure, Preview.visit(in: language))
        let html = String(decoding: answer.bytes, as: UTF8.self)
        #expect(answer.status == failure.status && answer.caching == .never)
        #expect(PageCheck(html).problems == [])
        #expect(html.contains(language == .english ? "/guides" : "/es/guides"))
    }

    @Test("programs get every failure as a problem in JSON", arguments: failures, Language.allCases)
    func problems(failure: Failure, language: Language) throws {
        var visit = Preview.visit(in: language)
        visit.wantsJSON = true
        let answer = Answer.failure(failure, visit)
        #expect(answer.type == "application/problem+json")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect("\(failure.status)".hasPrefix("\(json["status"] as? Int ?? 0) "))
        #expect(json["instance"] as? String == visit.reference)
        #expect(json["field"] as? String == (failure == .badField("degree-year") ? "degree-year" : nil))
    }

    @Test("a failure of ours has a number that stands in the log; nothing a visitor sent does")
    func reference() {
        let html = String(decoding: Answer.failure(.unexpected, Preview.visit()).bytes, as: UTF8.self)
        #expect(html.contains(Preview.visit().reference))
        #expect("\(Failure.unexpected.level)" == "error" && "\(Failure.notFound.level)" == "debug")
        #expect(!Failure.badField("Mira Okafor").logged.contains("Mira"))
    }

    @Test("a field that cannot be read is named by its question, and by its own name where there is none")
    func field() {
        let known = String(decoding: Answer.failure(.badField("job-2-years"), Preview.visit()).bytes, as: UTF8.self)
        #expect(known.contains("<dd>\(Words.english.fields.label(.years))</dd>"))
        let odd = String(decoding: Answer.failure(.badField("<b>"), Preview.visit()).bytes, as: UTF8.self)
        #expect(odd.contains("<dd>&lt;b&gt;</dd>") && PageCheck(odd).problems == [])
    }

    @Test(
        "a mistyped address finds the page that was meant, in its language",
        arguments: [
            ("/credentials/river-specalist", "/credentials/river-specialist"), ("/chek", "/check"),
            ("/credential", "/credentials"), ("/glosary", "/glossary"),
            ("/River%20Valley", "/credentials/river-specialist"),
            ("/es/credentials/river%2Dspecialst/2024/x", "/es/credentials/river-specialist"),
        ])
    func near(typed: String, meant: String) async throws {
        try await Site.test.whileServing { client in
            let reply = try client.get(typed)
            #expect(reply.status == 404)
            #expect(reply.body.contains("<a href=\"\(meant)\">"), "\(reply.body)")
            #expect(PageCheck(reply.body).problems == [])
        }
    }

    @Test(
        "an address of nonsense still brings a page with a field to look in, and never markup",
        arguments: [
            "/%3Cscript%3Ealert(1)", "/zzzzzzzzzz/qqqqqqqq", "/%FF%FE", "/\u{2026}", "//", "/..%2F..%2Fetc%2Fpasswd",
            "/" + String(repeating: "river-", count: 80), "/" + String(repeating: "a", count: 900),
        ])
    func nonsense(address: String) async throws {
        let encoded = address.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.union(["%"])) ?? "/"
        try await Site.test.whileServing { client in
            let reply = try client.get(encoded)
            #expect([404, 308, 200].contains(reply.status))
            guard reply.status == 404 else { return }
            #expect(PageCheck(reply.body).problems == [])
            #expect(!reply.body.contains("<script>") && reply.body.contains("name=\"q\""))
        }
    }

    @Test("the finder says what of its address it ignored, and why", arguments: Language.allCases)
    func notes(language: Language) {
        let query = "colour=red&format=purple&sort=upward&page=zero&q=" + String(repeating: "a", count: 300)
        let reading = ProgramQuery.reading(query, knowing: Preview.shelf.index.facets)
        let answer = Preview.shelf.index.answer(to: reading.query, on: Preview.today)
        let page = ProgramsPage(shelf: Preview.shelf, reading: reading, answer: answer)
        let html = String(decoding: page.rendered(for: Preview.visit(in: language)), as: UTF8.self)
        for word in ["colour", "purple", "upward", "zero", "200"] { #expect(html.contains(word), "\(word)") }
        #expect(html.contains(Words.of(language).programs.facet(.format)))
        #expect(PageCheck(html).problems == [])
    }
}
