import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Topics covered, and the years")
struct CoverageTests {
    private static let words = Preview.vocabulary
    private static let topics = words.terms(in: "topics")

    private func entry(
        _ id: String, _ kind: Kind, _ topics: [Term], minutes: Int = 60, standing: Standing = .claimed,
        on day: String = "2025-03-01", until last: String? = nil
    ) -> Entry {
        Entry(
            id: EntryID(id), kind: kind, standing: standing, first: Day(day), last: last.flatMap { Day($0) },
            amount: minutes, values: topics.isEmpty ? [:] : [.topics: .terms(topics)])
    }

    @Test("each topic has what shows it, by kind, and what is signed stands apart")
    func cells() throws {
        let (one, two) = (Self.topics[0], Self.topics[1])
        let coverage = Coverage(
            of: [
                entry("a", .training, [one, two], minutes: 90), entry("b", .training, [one], standing: .attested),
                entry("c", .work, [one], standing: .verified), entry("d", .training, [one], standing: .refused),
                entry("e", .training, []), entry("f", .exam, []),
            ], topics: Self.topics, Preview.catalog)
        let rows = coverage.groups.flatMap(\.rows)
        let first = try #require(rows.first { $0.topic == Self.words.name(of: one) })
        let training = try #require(first.cells[.training])
        #expect(training.minutes == 150 && training.signedMinutes == 60 && training.count == 2)
        #expect(first.cells[.work]?.isAllSigned == true && first.cells[.work]?.minutes == 0)
        let second = try #require(rows.first { $0.topic == Self.words.name(of: two) })
        #expect(second.cells[.training]?.minutes == 90 && !second.isSigned)
        #expect(coverage.kinds == [.training, .work] && coverage.withoutTopic == 1)
        #expect(coverage.shown == 2 && coverage.signed == 1 && coverage.count == Self.topics.count)
        #expect(Coverage.topics(in: [entry("a", .training, [two])], Self.words) == [two])
    }

    @Test("the topics of a credential are those of its framework and those that single rules name")
    func asked() {
        let (one, two, three) = (Self.topics[0], Self.topics[1], Self.topics[2])
        func leaf(_ tests: [Rulebooks.Test]) -> Requirement {
            Requirement(
                id: "l", title: "l",
                rule: .leaf(Leaf(need: 1, measure: .hours(.plain, Window()), filter: Filter(tests))))
        }
        let cover = Cover(framework: "f", category: "c", topics: [.init(term: two, label: "2")])
        let all = Requirement(
            id: "all", title: "all",
            rule: .all([
                leaf([.terms(.topics, .oneOf, [one, two])]), leaf([.any([Filter([.terms(.topics, .allOf, [three])])])]),
                leaf([.terms(.topics, .noneOf, [Self.topics[0]]), .kinds([.training])]),
                Requirement(id: "c", title: "c", rule: .cover(cover)),
            ]))
        #expect(all.topicsAsked == [two, one, three])
        #expect(leaf([.kinds([.training])]).topicsAsked == [])
    }

    @Test("the years have a lane for each kind, and no bar covers another")
    func timeline() throws {
        let today = try #require(Day("2026-03-03"))
        let jobs = (0..<4).map { entry("w\($0)", .work, [], on: "202\($0)-01-01", until: "202\($0 + 1)-06-01") }
        let entries =
            jobs + [entry("t1", .training, []), entry("t2", .training, [], standing: .attested, on: "2024-01-01")]
        let line = try #require(Timeline(of: entries + [Entry(id: "u", kind: .exam)], today: today) { $0.id.text })
        #expect(line.years == 2020...2026 && line.lanes.map(\.kind) == [.training, .work] && line.undated == 1)
        #expect(line.lanes[0].byYear[2024]?.isAllSigned == true && line.lanes[0].byYear[2025]?.minutes == 60)
        let bars = line.lanes[1].bars
        #expect(bars.map(\.row) == [0, 1, 0, 1] && line.lanes[1].rows == 2)
        for (index, bar) in bars.enumerated() {
            for other in bars[..<index] where other.row == bar.row { #expect(other.last < bar.first) }
        }
        #expect(Timeline(of: [], today: today) { $0.id.text } == nil)
        #expect(Timeline(of: [entry("x", .exam, [], on: "2027-01-01")], today: today) { $0.id.text } == nil)
    }

    @Test("a career of sixty years and a thousand jobs still makes a page of modest size")
    func large() throws {
        let today = try #require(Day("2026-03-03"))
        let entries = (0..<1_000).map { number in
            entry("e\(number)", KindsPage.kinds[number % 15], [], on: "\(1950 + number % 76)-0\(1 + number % 9)-01")
        }
        let timeline = try #require(Timeline(of: entries, today: today) { _ in "Home visitor at the River Institute" })
        let html = TimelinePage(timeline: timeline).rendered(for: Preview.visit())
        #expect(
            timeline.years.count == Timeline.mostYears && timeline.lanes.allSatisfy { $0.rows <= Timeline.mostRows })
        #expect(PageCheck(String(decoding: html, as: UTF8.self)).problems == [])
    }

    @Test("both pages lead to the entries behind a number, and only to one's own")
    func pages() async throws {
        try await MemberSite.whileServing(.mentored) { members, port in
            let ada = FormClient(port: port)
            try ada.join("Ada Osei", at: "ada@example.org", members)
            #expect(try ada.get("/portfolio/coverage").body.contains("None of your entries names a topic"))
            #expect(try ada.get("/portfolio/timeline").body.contains("None of your entries says"))
            let topic = Self.words.name(of: Self.topics[0])
            _ = try ada.enter(["day": "2026-01-05", "amount": "2", "topics": topic], as: "training")
            _ = try ada.enter(["day": "2025-01-05", "amount": "3"], as: "training")
            let overview = try ada.get("/portfolio").body
            #expect(overview.contains("/portfolio/coverage") && overview.contains("/portfolio/timeline"))
            let coverage = try ada.get("/portfolio/coverage").body
            #expect(coverage.contains("/portfolio?kind=training&amp;topic=\(topic)#entries"))
            #expect(
                coverage.contains("Shown by something: 1 of 1 topics; by something signed: 0 of 1.")
                    && coverage.contains("One entry names no topic"))
            let chosen = try ada.get("/portfolio?kind=training&topic=\(topic)").body
            #expect(
                chosen.contains("With the topic") && chosen.contains("2 h</span>") && !chosen.contains("3 h</span>"))
            let year = try ada.get("/portfolio?year=2025").body
            #expect(year.contains("3 h</span>") && !year.contains("2 h</span>"))
            #expect(try ada.get("/portfolio?topic=%3Cb%3E&year=x&kind=y").body.contains("2 h</span>"))
            #expect(try ada.get("/portfolio/timeline").body.contains("/portfolio?kind=training&amp;year=2026#entries"))
            #expect(try ada.get("/portfolio/coverage?credential=unknown").status == 404)
            #expect(try ada.get("/portfolio/coverage?credential=all").status == 200)
            for page in ["coverage", "timeline"] {
                #expect(PageCheck(try ada.get("/es/portfolio/" + page).body).problems == [])
                #expect(try FormClient(port: port).get("/portfolio/" + page).status == 303)
            }
        }
    }
}
