import Evaluation
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Results")
struct ResultTests {
    private static let answers = "training-hours=35&relationship-hours=35&training-first-year=2024&member=yes"

    @Test("without a state the base stands, with a state its form stands in the place of the base")
    func localForm() async throws {
        try await Site.valley.whileServing { client in
            let nowhere = try client.form(Self.answers).body
            #expect(nowhere.contains(">Family Specialist</a>"))
            #expect(!nowhere.contains("Family Specialist · Ohio"))
            let ohio = try client.form(Self.answers + "&place=us-oh").body
            #expect(!ohio.contains(">Family Specialist</a>"))
            #expect(ohio.contains(">Family Specialist · Ohio</a>"))
            #expect(ohio.contains("You live or work here: Ohio"))
            let vermont = try client.form(Self.answers + "&place=us-vt").body
            #expect(vermont.contains(">Family Specialist</a>"))
            #expect(!vermont.contains("Family Specialist · Ohio"))
            for html in [nowhere, ohio, vermont] {
                #expect(!html.contains("without gaps"), "a reading is nobody's own")
                #expect(PageCheck(html).problems == [])
            }
        }
    }

    @Test("a state's own credential is near in its state and far elsewhere")
    func ownSystem() async throws {
        try await Site.valley.whileServing { client in
            let card = #"<h3><a href="/credentials/vt-own/2024">"#
            #expect(try client.form(Self.answers + "&place=us-vt").body.contains(card))
            for place in ["", "us-oh", "ireland"] {
                let page = try client.form(Self.answers + "&place=" + place).body
                #expect(!page.contains(card), "\(place)")
                #expect(page.contains(#"value="vt-own@2024">Vermont Practitioner</button>"#), "\(place)")
            }
        }
    }

    @Test("a renewal shows only to people who hold what it renews")
    func renewals() async throws {
        try await Site.valley.whileServing { client in
            for form in [Self.answers, Self.answers + "&holds=none-of-these", Self.answers + "&holds=vt-own"] {
                let page = try client.form(form).body
                #expect(!page.contains(">Yearly renewal</a>"), "\(form)")
            }
            let held = try client.form(Self.answers + "&holds=specialist&holds-since-year=2024").body
            #expect(held.contains(">Yearly renewal</a>"))
            #expect(held.contains("Family Specialist, since January 1, 2024"))
        }
    }

    @Test("a renewal without a cycle shows to those whom its rules name")
    func namedRenewal() throws {
        var renewal = try #require(Valley.catalog.rulebook(id: "vt-own", edition: "2024"))
        renewal.id = "vt-own-renewal"
        let held = try #require(Valley.vocabulary.term("vt-own"))
        renewal.requirement = Requirement(
            id: "vt-own-renewal", title: "Renewal",
            rule: .leaf(
                Leaf(
                    need: 1, measure: .exists,
                    filter: Filter([.kinds([.credential]), .any([Filter([.terms(.credential, .oneOf, [held])])])]))))
        var library = Library.valley
        library.catalog.rulebooks.append(renewal)
        var person = Person(portfolio: Portfolio(id: "mira", entries: []), understood: [])
        func isShown() -> Bool { library.rulebooks(for: person, on: Preview.today).contains { $0.id == renewal.id } }
        #expect(!isShown())
        person.portfolio.entries = [Entry(id: "c", kind: .credential, values: [.credential: .term(held)])]
        #expect(isShown())
    }

    @Test("nearest is where the smallest share is missing, not where the list is shortest")
    func nearest() {
        func result(_ title: String, _ status: Status, met: Int, of need: Int) -> CredentialResult {
            var result = Preview.result(in: .english)
            result.rulebook.title = title
            result.outcome.status = status
            result.outcome.children = []
            result.outcome.claimed = Tally(
                have: met, could: met, need: need, remaining: need - met, shortfall: (need - met) * 1000)
            return result
        }
        let results = [
            result("short and unmet", .cannotTell, met: 0, of: 1), result("long", .needsMore, met: 6, of: 9),
            result("half", .cannotTell, met: 1, of: 2), result("met", .metAsClaimed, met: 3, of: 3),
        ]
        let inOrder = results.nearestFirst.map(\.rulebook.title)
        #expect(inOrder == ["met", "long", "half", "short and unmet"])
    }

    @Test("what someone has begun is nearer than what is merely unknown, and of equals the one that fits the work")
    func fitting() {
        func end(_ status: Status, counts: Bool, missing: Int) -> Outcome {
            var end = Preview.outcome.children[0]
            (end.status, end.unit, end.children) = (status, .minutes, [])
            end.counted = counts ? [Counted(entry: "e1", amount: 1)] : []
            end.claimed = Tally(have: 0, could: 0, need: 1000, remaining: missing, shortfall: missing)
            return end
        }
        func node(_ need: Int, _ children: [Outcome]) -> Outcome {
            var node = Preview.outcome
            (node.status, node.unit, node.children) = (.needsMore, .requirements, children)
            node.claimed = Tally(have: 0, could: 1, need: need, remaining: need, shortfall: 99_000)
            return node
        }
        func result(_ title: String, anyOf ways: [Outcome]) -> CredentialResult {
            var result = Preview.result(in: .english)
            result.rulebook.title = title
            result.outcome = node(1, ways)
            return result
        }
        let not = end(.needsMore, counts: false, missing: 1000)
        let half = node(2, [end(.metAsClaimed, counts: true, missing: 0), not])
        let results = [
            result("a merely unknown", anyOf: [end(.cannotTell, counts: false, missing: 300)]),
            result("b two ways of which one fits", anyOf: [half, not]),
            result("c two ways that both fit", anyOf: [half, half]),
            result("d begun", anyOf: [end(.needsMore, counts: true, missing: 600)]),
            result("e hardly begun", anyOf: [end(.needsMore, counts: true, missing: 990)]),
        ]
        let inOrder = results.nearestFirst.map { $0.rulebook.title.prefix(1) }.joined()
        #expect(inOrder == "cbdea")
    }

    @Test("an admission leads to its program, and every line says its edition")
    func programs() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.form(Self.answers).body
            #expect(page.contains(#"<a href="/programs/hill-certificate">About the program<"#))
            #expect(page.contains(" · 2024 edition"))
        }
    }

    @Test("a button shows one credential in full, and its page leads back with all answers")
    func one() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.form(Self.answers + "&show=vt-own@2024").body
            #expect(page.contains("<h1>Vermont Practitioner</h1>"))
            #expect(page.contains("10 hours of training"))
            #expect(page.contains(#"name="relationship-hours" value="35""#))
            #expect(!page.contains(#"<input type="hidden" name="show""#))
            #expect(!page.contains("Family Specialist"))
            #expect(PageCheck(page).problems == [])
            #expect(try client.form(Self.answers + "&show=nothing@1999").body.contains("Where you stand</h1>"))
        }
    }

    @Test("a hundred and thirty credentials fit a small page, and the nearest show their requirements on it")
    func small() async throws {
        var site = Site.valley
        for number in 1...120 {
            var more = try #require(Valley.catalog.rulebook(id: "specialist", edition: "2024"))
            more.id = "more-\(number)"
            more.title = "A credential with quite a long name, as they often are, number \(number)"
            site.english.catalog.rulebooks.append(more)
        }
        try await site.whileServing { client in
            let results = try client.form(Self.answers).body
            #expect(results.utf8.count < 60_000)
            #expect(results.contains("<details class=\"every\">"))
            #expect(results.contains(">A credential with quite a long name, as they often are, number 120<"))
            #expect(try client.get("/credentials").body.utf8.count < 60_000)
            #expect(PageCheck(results).problems == [])
        }
    }

    @Test("the question about the place and the credential offers only what can be an answer")
    func choices() async throws {
        try await Site.valley.whileServing { client in
            let form = try client.get("/check/form").body
            #expect(form.contains(#"<option value="us-oh">Ohio</option>"#))
            #expect(!form.contains("The whole United States"))
            #expect(form.contains(#"<option value="specialist">Family Specialist</option>"#))
            for other in ["Yearly renewal", "Hill College: admission", "without gaps"] {
                #expect(!form.contains(other), "\(other)")
            }
            #expect(try client.form("place=atlantis").status == 422)
        }
    }
}
