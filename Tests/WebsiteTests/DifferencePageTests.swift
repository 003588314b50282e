import Foundation
import HTML
import Rulebooks
import Testing

@testable import Website

@Suite("What differs")
struct DifferencePageTests {
    @Test("two editions: what is asked more is said with a sign and a word, and the words that differ are marked")
    func editions() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/differences?from=specialist%402012&to=specialist%402024").body
            #expect(page.contains("<h1>Family Specialist: what changed from 2012 to 2024</h1>"))
            #expect(page.contains(#"<span aria-hidden="true">▲</span>Asks more</span>"#))
            #expect(page.contains("At least <mark>20</mark> hours") && page.contains("At least <mark>30</mark> hours"))
            #expect(page.contains("1 asks more") && !page.contains("ask less"))
            #expect(PageCheck(page).problems == [])
            let swapped = try client.get("/differences?from=specialist@2024&to=specialist@2012").body
            #expect(swapped.contains("▼</span>Asks less") && swapped.contains("1 asks less"))
            #expect(page.contains("/differences?from=specialist%402024&amp;to=specialist%402012\">Swap"))
        }
    }

    @Test("a credential and its form in a state, in both languages")
    func form() async throws {
        try await Site.valley.whileServing { client in
            let query = "differences?from=specialist%402024&to=specialist-oh%402024"
            let english = try client.get("/" + query).body
            #expect(english.contains("<h1>Family Specialist: what differs in Ohio</h1>"))
            #expect(english.contains(#"<p class="side">In general</p>"#) && english.contains(">Ohio</p>"))
            let spanish = try client.get("/es/" + query).body
            #expect(spanish.contains("<h1>Family Specialist: qué es distinto en Ohio</h1>"))
            #expect(spanish.contains("Pide más</span>") && spanish.contains("Al menos <mark>40</mark> horas"))
            #expect(spanish.contains(#"href="/differences?from=specialist%402024&amp;to=specialist-oh%402024""#))
            for html in [english, spanish] { #expect(PageCheck(html).problems == []) }
        }
    }

    @Test("any two can be compared; a pair that asks the same says so, and one with itself is asked about")
    func pairs() async throws {
        try await Site.valley.whileServing { client in
            let other = try client.get("/differences?from=specialist@2024&to=vt-own@2024")
            #expect(other.status == 200 && other.body.contains("<h1>Family Specialist and Vermont Practitioner</h1>"))
            let same = try client.get("/differences?from=specialist@2024&to=specialist@2024")
            #expect(same.status == 200 && same.body.contains("Both sides are the same: Family Specialist."))
        }
        var rulebook = Preview.rulebook
        rulebook.title = "Another name"
        let comparison = Preview.catalog.comparison(of: Preview.rulebook, with: rulebook)
        let side = Difference.Side(rulebook: rulebook, name: "a", issuer: Preview.issuer)
        let page = DifferencePage(
            choice: DifferenceChoice(),
            difference: Difference(comparison: comparison, relation: .editions, from: side, to: side))
        let html = String(decoding: page.rendered(for: Preview.visit()), as: UTF8.self)
        #expect(html.contains("Both ask the same."))
    }

    @Test("one that is not known is explained with 404, and the good one stays chosen beside what suits it")
    func unknown() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/differences?from=specialist@2024&to=specialst@2012")
            #expect(page.status == 404)
            #expect(page.body.contains("We have no credential “specialst@2012”. Did you mean this?"))
            #expect(page.body.contains(#"<option value="specialist@2024" selected>Family Specialist, 2024 edition"#))
            let to = try #require(page.body.range(of: "<select id=\"to\""))
            let options = page.body[to.upperBound...]
            #expect(
                options.contains("value=\"specialist@2012\"") && options.contains("value=\"early-specialist@2024\""))
            #expect(options.contains("value=\"specialist-oh@2024\"") && !options.contains("value=\"vt-own@2024\""))
            #expect(PageCheck(page.body).problems == [])
        }
    }

    @Test(
        "hostile keys are text on the page and nothing else",
        arguments: [
            "from=%3Cscript%3Ealert(1)%3C/script%3E&to=%22%3E%3Cimg%20src=x%3E", "from=%zz&to=%ff", "from&to", "=&==&&",
            "from=" + String(repeating: "%F0%9F%91%B6", count: 300), "from=a&from=b&to=../../etc/passwd",
            "from=example-hours@2024", String(repeating: "x=1&", count: 900),
        ])
    func hostile(query: String) async throws {
        try await Site.valley.whileServing { client in
            for prefix in ["", "/es"] {
                let page = try client.get("\(prefix)/differences?\(query)")
                #expect(page.status == 404 || page.status == 200)
                #expect(!page.body.contains("<script>alert") && !page.body.contains("<img"))
                #expect(!page.body.contains("2 hours of training") && page.body.utf8.count < 60_000)
                #expect(PageCheck(page.body).problems == [])
            }
        }
    }

    @Test("nothing is chosen yet: every credential can be, group by group")
    func choice() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.get("/differences").body
            for group in ["Alliance endorsement", "Vermont", "Renewing and coming back"] {
                #expect(page.contains("<optgroup label=\"\(group)\">"))
            }
            #expect(PageCheck(page).problems == [])
        }
    }

    @Test("marked words are those of one sentence only; with little in common nothing is marked")
    func marks() {
        let runs = MarkedWords.runs(of: "At least 30 hours of training.", besides: "At least 20 hours of training,")
        #expect(runs.map(\.text).joined() == "At least 30 hours of training.")
        #expect(runs.filter(\.isOwn).map(\.text) == ["30"])
        for other in ["", "A reviewer decides.", String(repeating: "word ", count: 500)] {
            let runs = MarkedWords.runs(of: "At least 30 hours", besides: other)
            #expect(runs == [MarkedWords.Run(text: "At least 30 hours", isOwn: false)])
        }
        #expect(MarkedWords.runs(of: "a b x", besides: "a b").map(\.text).joined() == "a b x")
        #expect(MarkedWords.runs(of: "x a b", besides: "a b").map(\.text).joined() == "x a b")
    }
}
