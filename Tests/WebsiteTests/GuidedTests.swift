import Logging
import Offerings
import Portfolios
import Rulebooks
import Synchronization
import Testing

@testable import Website

@Suite("Question by question")
struct GuidedTests {
    private static let page = "/check/questions"

    private func heading(_ html: String) -> String {
        guard let start = html.range(of: "<h1>"), let end = html.range(of: "</h1>") else { return "" }
        return String(html[start.upperBound..<end.lowerBound])
    }

    @Test("it begins with the place, asks what verdicts wait for, and ends when none waits any more")
    func walk() async throws {
        try await Site.valley.whileServing { client in
            let steps = [
                ("", "Where you are"), ("?from=place&place=us-oh", "Your training"),
                ("?place=us-oh&seen=place&from=training&skip=yes", "Membership"),
                ("?place=us-oh&seen=place&seen=training&from=membership&member=yes", "That is all we need to ask"),
            ]
            for (query, title) in steps {
                let reply = try client.get(Self.page + query)
                #expect(reply.status == 200)
                #expect(heading(reply.body) == title, "\(query)")
                #expect(reply.body.contains("<title>\(title) · Attune</title>"))
                #expect(reply.headers["cache-control"] == "no-store")
                #expect(PageCheck(reply.body).problems == [], "\(query)")
            }
        }
    }

    @Test("answers travel on, the asked ideas in their order, and a skipped idea keeps nothing that was typed")
    func carried() async throws {
        try await Site.valley.whileServing { client in
            let query = "?place=us-oh&seen=place&training-hours=20&from=training&skip=yes"
            let page = try client.get(Self.page + query).body
            #expect(page.contains(#"<input type="hidden" name="place" value="us-oh">"#))
            #expect(page.contains(#"name="seen" value="place"><input type="hidden" name="seen" value="training">"#))
            #expect(!page.contains(#"name="training-hours""#))
            #expect(page.contains("(skipped)"))
        }
    }

    @Test("whoever came to check one thing is asked first what settles it, and finds it first in the results")
    func asked() async throws {
        try await Site.valley.whileServing { client in
            let first = try client.get(Self.page + "?for=specialist").body
            #expect(heading(first) != "Where you are" && first.contains("You asked about: <a href=\"/credentials/"))
            #expect(first.contains(#"<input type="hidden" name="for" value="specialist">"#))
            #expect(PageCheck(first).problems == [])
            #expect(try client.get("/es" + Self.page + "?for=specialist").body.contains("Usted preguntó por:"))
            let answers = "for=specialist&place=us-oh&seen=place&seen=training&training-hours=4"
            let results = try client.form(answers).body
            let asked = try #require(results.range(of: "What you asked about"))
            let closest = try #require(results.range(of: "Closest to you"))
            #expect(asked.lowerBound < closest.lowerBound && PageCheck(results).problems == [])
            #expect(results.contains(#"<input type="hidden" name="for" value="specialist">"#))
            // Once in the form of the questions, once in that of the other language.
            let again = try client.form(answers + "&edit=yes").body
            #expect(again.matches(of: /name="for" value="specialist"/).count == 2 && PageCheck(again).problems == [])
            for odd in ["nothing", String(repeating: "x", count: 5_000), "%3Cb%3E", ""] {
                let reply = try client.get(Self.page + "?for=" + odd)
                #expect(reply.status == 200 && heading(reply.body) == "Where you are" && !reply.body.contains("<b>"))
                #expect(try client.form("for=\(odd)&place=us-oh").status == 200)
            }
        }
    }

    @Test("every program whose rules are known leads to a check of these rules", arguments: Language.allCases)
    func programs(language: Language) throws {
        let library = try #require(catalogLibraries[language])
        let visit = Visit(language: language, path: .checkQuestions, today: Preview.today, reference: "")
        var checked = 0
        for program in library.programs.index.programs {
            guard let id = program.admission, library.programs.titles[id] != nil else { continue }
            let page = ProgramPage(shelf: library.programs, program: program, similar: []).rendered(for: visit)
            #expect(String(decoding: page, as: UTF8.self).contains("/check/questions?for=\(id)\""))
            var answers = GuidedAnswers(["for": [id]])
            var first = library.guidedPage(answers, visit)
            #expect(first.asked?.rulebook.id == id)
            // Skipping everything ends, and nothing is asked twice.
            for _ in 0..<20 {
                guard let idea = first.idea else { break }
                #expect(!answers.seen.contains(idea))
                answers.seen.append(idea)
                first = library.guidedPage(answers, visit)
            }
            #expect(first.idea == nil)
            checked += 1
        }
        #expect(checked > 5)
    }

    @Test("what an answer settles is told at once, and what cannot be told yet becomes less")
    func effect() async throws {
        try await Site.valley.whileServing { client in
            let query =
                "?place=us-oh&seen=place&training-hours=35&relationship-hours=35&training-first-year=2024&from=training"
            let page = try client.get(Self.page + query).body
            #expect(page.contains("Your training: this settled"))
            let own = try client.get("/es" + Self.page + query).body
            #expect(own.contains("Su capacitación: esto aclaró"))
            let named = try client.get(Self.page + "?place=us-oh&from=place").body
            #expect(named.contains("From here on you see what is asked in Ohio."))
        }
    }

    @Test("an answer that cannot be meant comes back on its own page, with nothing lost")
    func again() async throws {
        try await Site.valley.whileServing { client in
            let query = "?place=us-oh&level=masters&seen=place&training-hours=lots&relationship-hours=3&from=training"
            let reply = try client.get(Self.page + query)
            #expect(reply.status == 422)
            #expect(heading(reply.body) == "Your training")
            #expect(reply.body.contains(##"href="#training-hours""##))
            #expect(reply.body.contains(#"class="short" value="lots""#))
            #expect(reply.body.contains(#"class="short" value="3""#))
            #expect(reply.body.contains(#"name="level" value="masters""#))
            #expect(PageCheck(reply.body).problems == [])
            let json = try client.get(Self.page + query, ["Accept: application/json"])
            #expect(json.headers["content-type"] == "application/problem+json")
            #expect(json.body.contains(#""name":"training-hours""#))
            let posted = try client.form(String(query.dropFirst()))
            #expect(posted.status == 422)
            #expect(heading(posted.body) == "Your training")
        }
    }

    @Test("another question can be shown again; turning to it without an answer is no skip")
    func jump() {
        let turned = GuidedAnswers(["seen": ["place"], "from": ["training"], "at": ["place"]])
        #expect(turned.seen == [.place])
        #expect(turned.at == .place)
        let told = GuidedAnswers(["training-hours": ["2"], "seen": ["place"], "from": ["training"], "at": ["place"]])
        #expect(told.seen == [.place, .training])
        #expect(told.before(.training) == .place)
        #expect(told.before(.place) == nil)
        #expect(told.before(nil) == .training)
        #expect(GuidedAnswers(["seen": ["place", "training", "place"]]).seen == [.place, .training])
    }

    @Test("an address keeps every answer and nothing else, and says no name")
    func address() throws {
        let typed = [
            "place": ["us-oh"], "job-1-ages": ["birth-3", "3-6"], "training-hours": ["7,5 & more"], "name": ["Mira"],
            "evil": ["x"],
        ]
        let query = GuidedAnswers(typed.merging(["seen": ["place", "nothing"]]) { $1 }).query(at: .training)
        let values = try Submission(urlEncoded: query.utf8).values
        #expect(
            values == [
                "place": ["us-oh"], "job-1-ages": ["birth-3", "3-6"], "training-hours": ["7,5 & more"],
                "seen": ["place"], "at": ["training"],
            ])
    }

    @Test("every field of the one-page form but the name belongs to one idea")
    func fields() {
        let fields = Idea.allCases.flatMap(\.fields)
        #expect(Set(fields) == Set(Topic.all.flatMap(\.fields)))
        #expect(Set(fields).count == fields.count)
    }

    @Test(
        "odd addresses are answered kindly",
        arguments: [
            ("?from=nowhere&at=%3Cscript%3E&seen=%3Cb%3E", 200), ("?place=atlantis&from=place", 422),
            ("?place=%ff", 400),
            ("?" + String(repeating: "seen=place&", count: 400), 400), ("?at=other-work", 200), ("?&&=&", 200),
        ])
    func hostile(query: String, status: Int) async throws {
        try await Site.valley.whileServing { client in
            let reply = try client.get(Self.page + query)
            #expect(reply.status == status)
            #expect(PageCheck(reply.body).problems == [])
        }
    }

    @Test("no log says what an address says")
    func log() async throws {
        var site = Site.valley
        let lines = Lines()
        site.logger = Logger(label: "test") { _ in Listener(lines: lines) }
        site.logger.logLevel = .trace
        try await site.whileServing { client in
            let statuses = try ["?level=secret-word&place=%ff", "?level=secret-word&from=education"].map {
                try client.get(Self.page + $0).status
            }
            #expect(statuses == [400, 422])
            #expect(try client.get("/nowhere?level=secret-word").status == 404)
        }
        let all = lines.all.withLock { $0 }
        #expect(all.contains { $0.contains("/check/questions") } && all.contains { $0.contains("not found") })
        #expect(!all.contains { $0.contains("secret-word") })
    }
}

/// What was logged, with all that goes with it.
private final class Lines: Sendable {
    let all = Mutex<[String]>([])
}

private struct Listener: LogHandler {
    var lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.all.withLock { $0.append("\(event.message) \(metadata) \(event.metadata ?? [:])") }
    }
}
