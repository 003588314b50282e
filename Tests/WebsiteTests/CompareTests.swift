import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Comparing side by side")
struct CompareTests {
    private let site = Site(english: Preview.library, spanish: Preview.library, today: { Preview.today })

    private func page(_ query: String, in language: Language = .english) -> String {
        let visit = Visit(language: language, path: .compare, query: query, today: Preview.today, reference: "")
        let html = String(decoding: site.compare(visit).bytes, as: UTF8.self)
        #expect(PageCheck(html).problems == [], "\(query)")
        return html
    }

    /// The rows of the tables: the question and what each says.
    private func rows(_ html: String) -> [[String]] {
        html.pieces(between: "<tr><th scope=\"row\">", and: "</tr>").map { row in
            let cells = row.pieces(between: "<td data-of=", and: "</td>").map { cell in
                (cell + "<").pieces(between: ">", and: "<").filter { !$0.isEmpty }.joined(separator: " ")
            }
            return [String(row.prefix { $0 != "<" })] + cells
        }
    }

    private let both = "program=river-course&program=valley-seminar"

    @Test("what differs stands in the table, what is not known says so, what is the same stands below")
    func programs() throws {
        let html = page(both)
        #expect(rows(html).contains(["Length", "9 months", "2 years"]))
        #expect(rows(html).contains(["Cost", "free", "Not known"]))
        #expect(!rows(html).contains { $0[0] == "Format" })
        let shared = try #require(html.range(of: "things are the same for all"))
        #expect(html[shared.upperBound...].contains("<dt>Format</dt><dd>online</dd>"))
        #expect(html.contains("Not known here: Least degree; Professions; "))
    }

    @Test("a credential says under each topic what its rules ask, and what they do not ask")
    func credentials() {
        let html = page("credential=river-specialist&credential=river-mentor")
        #expect(rows(html).contains(["Training", "30 hours of relationship-based training", "Not asked"]))
        #expect(html.contains("<dt>Papers and membership</dt><dd>Membership in an association</dd>"))
        #expect(html.contains("<dt>Degree</dt><dd><span class=\"quiet\">Not asked</span></dd>"))
    }

    @Test("a choice between a degree and work stands under both, and a reviewer's judgement of topics under none else")
    func topics() {
        let degree = Requirement(
            id: "degree", title: "A degree",
            rule: .leaf(Leaf(need: 1, measure: .exists, filter: Filter([.kinds([.education])]))))
        let work = Requirement(
            id: "work", title: "Two years",
            rule: .leaf(Leaf(need: 730, measure: .workDays(within: nil), filter: Filter([.kinds([.work])]))))
        let judged = Requirement(id: "judged", title: "Judged", rule: .judgement(role: Term(number: 1)))
        let way = Requirement(id: "way", title: "A degree or two years", rule: .any([degree, work]))
        let shown = Requirement(id: "shown", title: "A degree or a judgement", rule: .any([degree, judged]))
        let all = Requirement(
            id: "all", title: "All",
            rule: .all([way, shown, Requirement(id: "in", title: "In", rule: .all([judged]))]))
        let titles = all.titlesByTopic
        #expect(titles[.study] == ["A degree or two years", "A degree or a judgement"])
        #expect(titles[.work] == ["A degree or two years"])
        #expect(titles[.decision] == ["Judged"] && titles.count == 3)
    }

    @Test("one is taken out by a link, another added by its name, and what is there already is not offered")
    func links() {
        let html = page(both + "&q=river")
        #expect(html.contains("href=\"/compare?program=valley-seminar\" aria-label=\"Take out Foundations"))
        #expect(
            html.contains(
                "href=\"/compare?program=river-course&amp;program=valley-seminar&amp;credential=river-mentor\""))
        #expect(!html.contains("Add Foundations"))
        #expect(html.contains("<input type=\"hidden\" name=\"program\" value=\"valley-seminar\">"))
        #expect(page("q=zzzz").contains("Nothing was found for “zzzz”"))
    }

    @Test("one alone is shown in full and asks for another; none says how to begin")
    func few() {
        let one = page("program=river-course")
        #expect(one.contains("One alone cannot be compared") && one.contains("<th scope=\"row\">Format</th>"))
        #expect(page("").contains("Nothing is chosen yet"))
        #expect(page("program=").contains("Nothing is chosen yet"))
    }

    @Test("what nobody knows is named, what is named twice stands once, and the fifth waits")
    func edges() {
        let html = page("program=gone&program=river-course&program=river-course&credential=%3Cb%3E")
        #expect(html.contains("Not found here, and left out: gone, &lt;b&gt;."))
        #expect(html.pieces(between: "<th scope=\"col\">", and: "</th>").count == 2)
        let five = both + "&credential=river-specialist&credential=river-mentor&credential=river-mentor@2024"
        #expect(page(five).contains("Four stand side by side at most. These are the first four"))
        #expect(!page(five).contains("name=\"q\""))
    }

    @Test("an edition is compared with the one in force")
    func editions() {
        let visit = Visit(
            language: .english, path: .compare, query: "credential=specialist&credential=specialist@2012",
            today: Preview.today, reference: "")
        let html = String(decoding: Site.valley.compare(visit).bytes, as: UTF8.self)
        #expect(rows(html).contains(["Training", "30 hours of training", "20 hours of training"]))
        #expect(html.contains("href=\"/credentials/specialist/2012\""))
    }

    @Test(
        "whatever an address brings is answered",
        arguments: [
            "%", "program=%zz", "program=%ff%fe", "&&&==", "=", "q=" + String(repeating: "a", count: 9_000),
            String(repeating: "program=a&", count: 900), "credential=@", "credential=%00", "program=../../x",
            "q=%F0%9F%91%B6%E2%80%AE", "credential=river-mentor@", "q=<script>",
        ])
    func hostile(_ query: String) {
        let html = page(query)
        #expect(!html.contains("<table") && !html.contains("<script") && html.utf8.count < 20_000)
    }

    @Test("the whole page is in Spanish, and its links lead to Spanish pages")
    func spanish() {
        let html = page(both, in: .spanish)
        #expect(rows(html).contains { $0[0] == "Costo" && $0[2] == "No se sabe" })
        #expect(
            html.contains("href=\"/es/compare?program=valley-seminar\"")
                && !html.contains("href=\"/compare?program=valley-seminar\""))
    }

    @Test("lists of programs and credentials have boxes that lead here; single pages have a link")
    func boxes() {
        let finder = String(decoding: ProgramsPage.preview(in: .english).rendered(for: Preview.visit()), as: UTF8.self)
        #expect(finder.contains("<form class=\"choosing\" action=\"/compare\" method=\"get\">"))
        #expect(finder.contains("name=\"program\" value=\"river-course\""))
        let visit = Preview.visit()
        let library = Preview.library
        for (answer, link) in [
            (site.credentials(visit), "name=\"credential\" value=\"river-specialist\""),
            (
                Answer.page(library.page(about: Preview.rulebook, among: [Preview.rulebook], visit), visit),
                "href=\"/compare?credential=river-specialist%402024&amp;credential=river-mentor\""
            ),
        ] {
            #expect(String(decoding: answer.bytes, as: UTF8.self).contains(link), "\(link)")
        }
    }

    @Test("search engines are asked to leave questions without end alone, on both sides of the language")
    func robots() async throws {
        try await site.whileServing { client in
            let reply = try client.get("/robots.txt")
            #expect(reply.status == 200 && reply.headers["content-type"] == "text/plain; charset=utf-8")
            for line in ["/programs?", "/compare?", "/es/programs?", "/es/compare?"] {
                #expect(reply.body.contains("\nDisallow: \(line)\n"))
            }
            #expect(try client.get("/es/robots.txt").status == 404)
            #expect(try client.get("/compare?program=%zz").status == 200)
            #expect(try client.get("/compare/").headers["location"] == "/compare")
        }
    }
}

@Suite("Cards of pages")
struct CardTests {
    @Test("a page says to others what it is, in its language, and where it is if that is known")
    func openGraph() {
        var visit = Preview.visit(in: .spanish)
        visit.path = .program("river-course")
        let page = ProgramPage.preview(in: .spanish)
        #expect(!String(decoding: page.rendered(for: visit), as: UTF8.self).contains("og:url"))
        visit.origin = "https://attune.example"
        let html = String(decoding: page.rendered(for: visit), as: UTF8.self)
        for (property, content) in [
            ("og:title", "Foundations for Home Visitors &lt;2026&gt;"), ("og:type", "website"),
            ("og:locale", "es_US"), ("og:locale:alternate", "en_US"),
            ("og:url", "https://attune.example/es/programs/river-course"),
        ] {
            #expect(html.contains("<meta property=\"\(property)\" content=\"\(content)\">"), "\(property)")
        }
        #expect(
            html.contains("<meta name=\"description\" content=\"River Institute, us mi · certificate: Home visitors"))
    }

    @Test("every page has a description", arguments: Preview.pages, Language.allCases)
    func descriptions(page: any Page.Type, language: Language) {
        let html = String(
            decoding: page.preview(in: language).rendered(for: Preview.visit(in: language)), as: UTF8.self)
        let description = html.pieces(between: "<meta name=\"description\" content=\"", and: "\"").first
        #expect((description?.count ?? 0) > 20)
    }
}

extension String {
    /// What stands between each opening and the closing after it.
    fileprivate func pieces(between opening: String, and closing: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let start = rest.range(of: opening), let end = rest[start.upperBound...].range(of: closing) {
            pieces.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.lowerBound...]
        }
        return pieces
    }
}
