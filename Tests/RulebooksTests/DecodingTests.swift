import CatalogFiles
import Portfolios
import Rulebooks
import Testing

@Suite("A rulebook file becomes a rulebook")
struct DecodingTests {
    @Test("the head of the file")
    func head() throws {
        let rulebook = try Sample(
            requirement: "exists: training",
            extra: """
                summary: For people.
                open-to-registered: yes
                proof: attested
                cycle: {years: 3, ends: 2027-12-31}
                gaps:
                  - {node: r, text: Nobody knows.}
                """
        ).rulebook()
        #expect(rulebook.key == "r@2024")
        #expect(rulebook.openToRegistered && rulebook.proof == .attested)
        #expect(rulebook.cycle == Cycle(years: 3, ends: try #require(Day("2027-12-31"))))
        #expect(rulebook.from == Day("2024-01-01") && rulebook.until == nil)
        #expect(rulebook.sources == [Source(key: "S", title: "A source", url: "https://example.org/s", seen: "2024")])
        #expect(rulebook.gaps == [Gap(node: "r", text: "Nobody knows.")])
        #expect(rulebook.requirement.id == "r" && rulebook.requirement.title == "A credential")
    }

    @Test("hours with everything that goes with them")
    func hours() throws {
        let leaf = try leaf(
            """
            cite: S
            hours: {kind: supervision-received, type: reflective, relation: {none-of: [peer]}}
            need: 50 h
            within: 24 months
            spread: 12 months
            sources: 2
            majority-from-one: yes
            including: [{id: own, title: Own practice, need: 25 h, of: {about: supervision-given}}]
            """)
        #expect(leaf.need == 3000)
        #expect(
            leaf.measure
                == .hours(
                    .sources(atMost: 2, majority: true),
                    Window(length: Period(24, .months), spread: Period(12, .months))))
        #expect(leaf.filter.kinds == [.supervisionReceived])
        #expect(leaf.including.map(\.need) == [1500] && leaf.including[0].cites == ["S"])
    }

    @Test("work in years counts days, in hours counts minutes")
    func workTime() throws {
        let years = try leaf("cite: S\nwork-time: work\nneed: 2 years\nwithin: 3 years")
        #expect(years.need == 730 && years.measure == .workDays(within: Period(3, .years)))
        let hours = try leaf("cite: S\nwork-time: practicum\nneed: 480 h\ndaily-cap: 8 h")
        #expect(hours.need == 28_800 && hours.measure == .workHours(dailyCap: 480, within: nil))
    }

    @Test("the other measures")
    func measures() throws {
        #expect(try leaf("exists: training").measure == .exists)
        #expect(try leaf("cite: S\nentries: training\nneed: 3").measure == .entries)
        #expect(
            try leaf("cite: S\nactive-months: training\nneed: 6\nspan: 12").measure == .activeMonths(least: 1, span: 12)
        )
        #expect(try leaf("cite: S\ndistinct: reference\nneed: 3\nby: rater").measure == .distinct(.provider))
        let (catalog, _) = Sample(requirement: "cite: S\nscore: exam\npart: multiple-choice\nneed: 80").read()
        let part = try #require(catalog.vocabulary.term("multiple-choice"))
        #expect(try leaf("cite: S\nscore: exam\npart: multiple-choice\nneed: 80").measure == .score(part: part))
    }

    @Test("the tests of a filter keep the order of the file, the kind first")
    func filterOrder() throws {
        let filter = try leaf(
            "cite: S\nexists: {paid: yes, minutes: {at-least: 45 min}, in-last: 5 years, kind: work, current: yes}"
        ).filter
        #expect(
            filter.tests == [
                .kinds([.work]), .flag(.paid, true), .minutes(45...Minutes.most), .inLast(Period(5, .years)), .current,
            ])
    }

    @Test("a level is a rung of the ladder and all above it, or below it")
    func levels() throws {
        let sample = Sample(
            requirement: "exists: {kind: education, level: {at-least: masters}, after: {degree: bachelors}}")
        let words = sample.read().catalog.vocabulary
        let filter = try leaf(sample).filter
        let masters = try ["masters", "doctorate"].map { try #require(words.term($0)) }
        let bachelors = try #require(words.term("bachelors"))
        #expect(filter.tests[1] == .terms(.level, .oneOf, masters))
        #expect(filter.tests[2] == .when(.after, .degree([bachelors] + masters)))
    }

    @Test("a provider's standing: who, how, and until when merely vetted ones count")
    func providerHeld() throws {
        let sample = Sample(
            requirement:
                "exists: {kind: training, provider-held: {one-of: [ers, r], as: [held, vetted], vetted-until: 2022-12-31}}"
        )
        let words = sample.read().catalog.vocabulary
        let credentials = try ["ers", "r"].map { try #require(words.term($0, in: "credentials")) }.sorted()
        let held = ProviderHeld(credentials: credentials, manners: [.held, .vetted], vettedUntil: Day("2022-12-31"))
        #expect(try leaf(sample).filter.tests[1] == .providerHeld(held))
    }

    @Test("children take over the cites of what they stand in")
    func cites() throws {
        let root = try Sample(
            requirement: """
                cite: S
                all:
                - {id: a, title: A, exists: training}
                - {id: b, title: B, cite: [], exists: training}
                """
        ).rulebook().requirement
        #expect(root.children.map(\.cites) == [["S"], []])
    }

    @Test("guards and what is in them are numbered, and may go without titles")
    func guards() throws {
        let root = try Sample(
            requirement: """
                id: work
                exists: work
                when:
                  any:
                  - {exists: training}
                  - {title: Or a license, exists: license}
                """
        ).rulebook().requirement
        let when = try #require(root.guardRule?.requirement)
        #expect(when.id == "work.when" && when.title == "Condition of “A credential”")
        #expect(when.children.map(\.id) == ["work.when.1", "work.when.2"])
        #expect(when.children.map(\.title) == ["Condition", "Or a license"])
    }

    @Test("a cover holds the framework's topics for the category")
    func cover() throws {
        let sample = Sample(requirement: "cover: {framework: base, category: ifa, by: {kind: training}}")
        guard case .cover(let cover) = try sample.rulebook().requirement.rule else {
            Issue.record("not a cover")
            return
        }
        #expect(cover.topics.map(\.label) == ["Attachment", "Systems of care"])
        #expect(cover.filter.kinds == [.training])
    }

    @Test("an allocation with whole entries")
    func allocation() throws {
        let sample = Sample(
            requirement: """
                cite: S
                allocate: {kind: reference, months-known: {at-least: 12}}
                unit: entries
                parts:
                - {id: one, title: One, need: 1, of: {role: supervisor}}
                - {id: two, title: Two, need: 2, of: {kind: reference}}
                """)
        guard case .allocate(let allocation) = try sample.rulebook().requirement.rule else {
            Issue.record("not an allocation")
            return
        }
        #expect(allocation.of == .entries && allocation.parts.map(\.need) == [1, 2] && allocation.sum == .plain)
    }

    @Test(
        "caps that exclude each other are right",
        arguments: [
            ("{mode: self-paced}", "{mode: [in-person, live-online]}"),
            ("{relationship-based: yes}", "{relationship-based: no}"),
            ("{minutes: {at-most: 59 min}}", "{minutes: {at-least: 60 min}}"),
            ("{before: 2020-01-01}", "{from: 2020-01-01}"),
            ("{kind: training}", "{kind: service}"),
            ("{topics: ethics}", "{topics: {none-of: [ethics, attachment]}}"),
            ("{topics: ethics}", "{not: {topics: ethics}}"),
            ("{provider: lee}", "{provider: {none-of: [lee, park]}}"),
            ("{before: {degree: masters}}", "{from: {degree: masters}}"),
            ("{mode: self-paced}", "{any: [{mode: in-person}, {mode: live-online}]}"),
            ("{standing: claimed}", "{standing: [attested, verified]}"),
        ])
    func disjointCaps(_ first: String, _ second: String) {
        let requirement = """
            cite: S
            hours: {kind: [training, service]}
            need: 3 h
            caps: [{of: \(first), most: 1 h}, {of: \(second), most: 1 h}]
            """
        #expect(Sample(requirement: requirement).read().problems == [])
    }

    @Test(
        "needs on the edge of what is possible are right",
        arguments: [
            "hours: training\nneed: 50 h\ncaps: [{of: training, most: 50 h}]",
            "hours: {kind: training, mode: in-person}\nneed: 50 h\ncaps: [{of: {mode: in-person, paid: yes}, most: 1 h}]"
                .replacing(", paid: yes", with: ", topics: ethics"),
            "hours: training\nneed: 50 h\nmost-each: {day: 1 h}\nwithin: 50 days",
            "hours: training\nneed: 50 h\nwithin: 24 months\nspread: 23 months",
            "hours: training\nneed: 50 h\nwithin: 366 days\nspread: 12 months",
            "hours: training\nneed: 50 h\nincluding: [{id: a, title: A, need: 50 h, of: {mode: in-person}}]",
            "active-months: training\nneed: 12\nspan: 12",
            "work-time: work\nneed: 2 years\nwithin: 24 months",
            "at-least: 1\nof: [{id: a, title: A, exists: work}]",
        ])
    func possibleNeeds(_ requirement: String) {
        #expect(Sample(requirement: "cite: S\n" + requirement).read().problems == [])
    }

    private func leaf(_ requirement: String) throws -> Leaf { try leaf(Sample(requirement: requirement)) }

    private func leaf(_ sample: Sample) throws -> Leaf {
        guard case .leaf(let leaf) = try sample.rulebook().requirement.rule else {
            throw Problem(place: Place(file: ""), path: "", message: "not a leaf")
        }
        return leaf
    }
}
