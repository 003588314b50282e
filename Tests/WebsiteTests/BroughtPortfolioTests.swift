import Portfolios
import Testing

@testable import Website

@Suite("A portfolio that was brought")
struct BroughtPortfolioTests {
    private static let type = "multipart/form-data; boundary=line"

    /// What a browser sends of a form with these fields.
    private static func sent(_ fields: [(String, String)], file: String? = nil) -> [UInt8] {
        let file = file.map { [("portfolio\"; filename=\"mira.json", $0)] } ?? []
        let parts = (file + fields).map { name, value in
            "--line\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        return Array((parts.joined() + "--line--\r\n").utf8)
    }

    /// The packed files in the forms of a page, in their order.
    private static func packed(in html: String) -> [String] {
        html.split(separator: "name=\"portfolio\" value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private static let json = #"""
        {"id": "mira", "name": "Mira \"<b>\" Okafor", "entries": [
          {"id": "t", "kind": "training", "day": "2025-01-02", "minutes": 1200, "relationship-based": true},
          {"id": "m", "kind": "membership", "from": "2024-01-01"}]}
        """#

    @Test("it travels along, so that one credential of it can be shown in full")
    func one() async throws {
        try await Site.valley.whileServing { client in
            let all = try client.post(
                "/check", type: Self.type, Self.sent([("portfolio-place", "us-oh")], file: Self.json))
            #expect(all.status == 200 && all.body.contains(">Family Specialist · Ohio</a>"))
            #expect(PageCheck(all.body).problems == [])
            let packed = try #require(Self.packed(in: all.body).first)
            #expect(PackedFile.file(packed, most: 9_999) == Array(Self.json.utf8))
            let one = try client.post(
                "/check", type: Self.type, Self.sent([("portfolio", packed), ("show", "vt-own@2024")]))
            #expect(one.body.contains("<h1>Vermont Practitioner</h1>"))
            #expect(PageCheck(one.body).problems == [])
            #expect(try client.post("/check", type: Self.type, Self.sent([("portfolio-place", "us-oh")])).status == 422)
        }
    }

    @Test("what if: ten hours more, another place; kept, it holds them, and taken back, it is as it was")
    func whatIf() async throws {
        try await Site.valley.whileServing { client in
            let all = try client.post("/check", type: Self.type, Self.sent([], file: Self.json)).body
            #expect(all.contains("What if …") && all.contains("name=\"if-training-hours\""))
            let told = try #require(Self.packed(in: all).first)
            let page = try client.post(
                "/check", type: Self.type,
                Self.sent([
                    ("portfolio", told), ("what-if", "yes"), ("if-training-hours", "10"), ("if-place", "us-vt"),
                ])
            )
            #expect(page.status == 200 && page.body.contains("Would be open to you"))
            #expect(page.body.contains("30 hours of training: "))
            #expect(PageCheck(page.body).problems == [])
            let forms = Self.packed(in: page.body)
            #expect(forms.count == 2 && forms.contains(told))
            let kept = try #require(forms.first { $0 != told })
            #expect(page.body.contains(#"name="portfolio-place" value="us-vt""#))
            let file = try #require(PackedFile.file(kept, most: 9_999))
            let portfolio = try Library.reading(Valley.vocabulary)(file).get()
            #expect(portfolio.entries.map(\.id) == ["t", "what-if-training", "m"])
            #expect(portfolio.name == "Mira \"<b>\" Okafor")
            let after = try client.post("/check", type: Self.type, Self.sent([("portfolio", kept)])).body
            #expect(after.contains("3 entries: 2 trainings and 1 membership"))
        }
    }

    @Test("what cannot be meant is asked about again, nothing imagined is said so, in Spanish too")
    func wrong() async throws {
        try await Site.valley.whileServing { client in
            let packed = try #require(PackedFile.text(Array(Self.json.utf8)))
            let wrong = try client.post(
                "/check", type: Self.type,
                Self.sent([("portfolio", packed), ("what-if", "yes"), ("if-years", "many"), ("if-level", "<b>")]))
            #expect(wrong.status == 422 && wrong.body.contains(##"href="#if-years""##))
            #expect(PageCheck(wrong.body).problems == [])
            let nothing = try client.post(
                "/es/check", type: Self.type, Self.sent([("portfolio", packed), ("what-if", "yes")]))
            #expect(nothing.status == 200 && nothing.body.contains("Llene al menos una cosa"))
        }
    }

    @Test(
        "what pretends to be a packed portfolio is refused",
        arguments: ["", "{}", "H4sI", "AAAA", "====", "é", String(repeating: "A", count: 30_000)])
    func hostile(packed: String) async throws {
        #expect(PackedFile.file(packed, most: 1_000) == nil)
        try await Site.valley.whileServing { client in
            let reply = try client.post("/check", type: Self.type, Self.sent([("portfolio", packed)]))
            #expect(reply.status == 400)
        }
    }

    @Test("a file comes back as it was, and one that would grow beyond the limit does not come back")
    func packing() throws {
        for count in [0, 1, 2, 3, 4, 5, 700, 60_000] {
            let file = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
            let text = try #require(PackedFile.text(file))
            #expect(PackedFile.file(text, most: count) == file)
            if count > 0 { #expect(PackedFile.file(text, most: count - 1) == nil) }
            #expect(PackedFile.file(String(text.dropLast(2)), most: count) == nil)
        }
        let bomb = try #require(PackedFile.text([UInt8](repeating: 0x20, count: 3_000_000)))
        #expect(bomb.utf8.count < 24_000 && PackedFile.file(bomb, most: Site.mostUpload) == nil)
    }

    @Test("a file too large to travel is answered in full, and the page says what is missing and why")
    func large() async throws {
        var number: UInt32 = 7
        let entries = (0..<2_900).map { index in
            number = number &* 1_664_525 &+ 1_013_904_223
            return #"{"id": "\#(number)-\#(number ^ 0x5bd1_e995)", "kind": "membership"}"#
        }
        let json = #"{"id": "mira", "entries": [\#(entries.joined(separator: ","))]}"#
        #expect(PackedFile.text(Array(json.utf8)) == nil)
        try await Site.valley.whileServing { client in
            let page = try client.post("/check", type: Self.type, Self.sent([], file: json))
            #expect(page.status == 200 && page.body.contains("too large to travel along"))
            #expect(!page.body.contains("name=\"if-years\"") && PageCheck(page.body).problems == [])
        }
    }

    private func work(_ id: EntryID, _ first: String, _ last: String?) -> Entry {
        Entry(id: id, kind: .work, first: Day(first), last: last.flatMap { Day($0) }, amount: 1_200)
    }

    @Test("a year more of work fills the days on which no job was held, back from today")
    func years() throws {
        let today = try #require(Day("2026-03-01"))
        func years(_ entries: [Entry]) -> [String] {
            let portfolio = Portfolio(id: "p", entries: entries)
            let change = WhatIf(months: 12)
            return portfolio.with(change, assumes: false, vocabulary: Preview.vocabulary, today: today).entries
                .filter { $0.id.text.hasPrefix("what-if") }
                .map { "\($0.first.map(\.description) ?? "?")/\($0.last.map(\.description) ?? "now")" }
        }
        #expect(years([]) == ["2025-03-02/now"])
        #expect(years([work("a", "2024-01-01", nil)]) == ["2023-01-01/2023-12-31"])
        #expect(years([work("a", "2024-01-01", "2024-12-31")]) == ["2025-03-02/now"])
        #expect(years([work("a", "2025-01-01", "2025-09-30")]) == ["2024-06-02/2024-12-31", "2025-10-01/now"])
        #expect(
            years([work("a", "2020-01-01", nil), work("b", "2018-01-01", "2021-06-30")]) == ["2017-01-01/2017-12-31"])
        #expect(years([Entry(id: "x", kind: .work)]) == ["2025-03-02/now"])
    }

    @Test("hours more of supervision are given by whoever gave the last, and an id is never given twice")
    func supervision() throws {
        let vocabulary = Preview.vocabulary
        var given = Entry(
            id: "what-if-group-supervision", kind: .supervisionReceived, first: Day("2025-01-01"), amount: 60,
            values: AnswerPortfolio.valuesOfSupervision("group", vocabulary), holdings: [])
        given.values[.provider] = .name("ana")
        let after = Portfolio(id: "p", entries: [given]).with(
            WhatIf(group: 120), assumes: true, vocabulary: vocabulary, today: Preview.today)
        let new = try #require(after.entries.first { $0.id == "what-if-group-supervision-2" })
        #expect(new.provider == "ana" && new.holdings == [] && new.amount == 120 && after.entries.count == 2)
    }

    @Test("of a supervisor about whom a file is silent, all that rules ask is assumed, but not kept")
    func assumed() throws {
        let vocabulary = Valley.vocabulary
        let given = Entry(id: "s", kind: .supervisionReceived, first: Day("2025-01-01"), amount: 60)
        let now = Portfolio(id: "p", entries: [given])
        let change = WhatIf(individual: 120)
        #expect(now.assumesSupervisor(for: change, vocabulary))
        #expect(!now.assumesSupervisor(for: WhatIf(training: 60), vocabulary))
        func holdings(assumes: Bool) -> [Holding]? {
            now.with(change, assumes: assumes, vocabulary: vocabulary, today: Preview.today).entries
                .first { $0.id == "what-if-individual-supervision" }?.holdings
        }
        #expect(holdings(assumes: false) == nil)
        #expect(holdings(assumes: true)?.map(\.credential) == vocabulary.terms(in: "credentials"))
    }
}
