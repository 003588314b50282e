import Evaluation
import Fixtures
import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Pages of the catalog")
struct CatalogPagesTests {
    private static let people = [
        "": [:],
        "a beginner": ["training-hours": ["12"], "member": ["yes"], "place": ["us-mi"]],
        "a clinician": [
            "level": ["masters"], "degree-year": ["2015"], "field": ["social-work"], "job-1-role": ["therapist"],
            "job-1-years": ["6,5"], "job-1-hours-a-week": ["40"], "job-1-ages": ["birth-3"], "job-1-with": ["both"],
            "job-1-scopes": ["intervention"], "job-1-families": ["60"], "job-1-paid": ["yes"],
            "training-hours": ["80"], "relationship-hours": ["60"], "training-first-year": ["2016"],
            "individual-hours": ["40"], "group-hours": ["60"], "supervision-first-year": ["2021"],
            "supervisor-holds": ["imhm-c"], "supervisor-since-year": ["2010"], "raters": ["supervisor", "colleague"],
            "holds": ["ifs"], "holds-since-year": ["2019"], "place": ["us-ma"],
        ],
    ]

    /// Who answered the form like this.
    private func person(_ typed: [String: [String]], _ visit: Visit) throws -> Person {
        let words = try #require(catalogLibraries[visit.language]).catalog.vocabulary
        var reader = AnswerReader(form: CheckForm(typed: typed), vocabulary: words, today: visit.today)
        let answers = reader.answers()
        #expect(reader.form.problems == [])
        let told = AnswerPortfolio(answers, vocabulary: words, today: visit.today, words: visit.words.answers)
        return Person(told, form: reader.form, visit)
    }

    /// What the form says of each credential, by its key.
    private func verdicts(_ typed: [String: [String]], _ language: Language) throws -> [String: String] {
        let library = try #require(catalogLibraries[language])
        let visit = Visit(language: language, path: .check, today: Preview.today, reference: "")
        let groups = library.results(for: try person(typed, visit), visit).groups
        let parts: [(String, [CredentialResult])] = [
            ("near", groups.closest + groups.close + groups.far), ("renewal", groups.renewals),
            ("held", groups.held), ("program", groups.programs + groups.farPrograms),
            ("elsewhere", groups.elsewhere), ("earlier", groups.earlier),
        ]
        let verdicts = parts.flatMap { part, results in
            results.map { ($0.rulebook.key, "\(part) \($0.outcome.numbers)") }
        }
        return Dictionary(uniqueKeysWithValues: verdicts)
    }

    @Test("the form gives the same verdicts in both languages", arguments: people.keys.sorted())
    func sameVerdicts(person: String) throws {
        let typed = try #require(Self.people[person])
        let english = try verdicts(typed, .english)
        let spanish = try verdicts(typed, .spanish)
        #expect(english.count > 60)
        #expect(english == spanish)
    }

    private func page(_ typed: [String: [String]], _ language: Language) throws -> [UInt8] {
        let library = try #require(catalogLibraries[language])
        let visit = Visit(language: language, path: .check, today: Preview.today, reference: "")
        return library.results(for: try person(typed, visit), visit).rendered(for: visit)
    }

    @Test("all results fit a small page, wherever someone lives and whatever they hold", arguments: Language.allCases)
    func resultSizes(language: Language) throws {
        for place in ["", "us-mi", "us-ma", "us-il"] {
            for held in [["none-of-these"], ["ifs"], ["imhm-c", "imhs", "ifs"]] {
                var typed = try #require(Self.people["a clinician"])
                typed["place"] = place.isEmpty ? nil : [place]
                typed["holds"] = held
                let size = try page(typed, language).count
                #expect(size < 60_000, "\(place), \(held): \(size)")
            }
        }
    }

    @Test("what a home visitor has begun is nearer than what asks for eight things of which none is met")
    func homeVisitor() throws {
        let library = try #require(catalogLibraries[.english])
        let visit = Visit(language: .english, path: .check, today: Preview.today, reference: "")
        let told = [
            "place": ["us-mi"], "level": ["bachelors"], "degree-year": ["2016"], "job-1-role": ["home-visitor"],
            "job-1-years": ["3"], "relationship-hours": ["34"], "training-first-year": ["2021"],
            "group-hours": ["10"], "supervision-first-year": ["2023"],
        ]
        let groups = library.results(for: try person(told, visit), visit).groups
        let (closest, near) = (groups.closest.map(\.rulebook.title), groups.closest + groups.close)
        #expect(Set(closest.prefix(2)) == ["Early Childhood Family Associate", "Infant Family Associate"])
        let begun = near.prefix { $0.outcome.claimed.have > 0 }
        #expect(begun.count > 5 && near.dropFirst(begun.count).allSatisfy { $0.outcome.claimed.have == 0 })
    }

    @Test("every credential has a small page in both languages", arguments: Language.allCases)
    func pages(language: Language) throws {
        let library = try #require(catalogLibraries[language])
        let visit = Visit(language: language, path: .credentials, today: Preview.today, reference: "")
        for rulebook in library.catalog.rulebooks {
            let page = library.page(about: rulebook, among: [rulebook], visit).rendered(for: visit)
            #expect(page.count < 60_000, "\(rulebook.key)")
        }
        let list = CredentialsPage(groups: library.credentialGroups(on: visit.today)).rendered(for: visit)
        #expect(list.count < 60_000)
    }

    /// The finder's page for a query, as its address asks.
    private func finder(_ query: ProgramQuery, _ language: Language) throws -> (html: String, address: String) {
        let shelf = try #require(catalogLibraries[language]).programs
        let visit = Visit(language: language, path: .programs, today: Preview.today, reference: "")
        let page = ProgramsPage(
            shelf: shelf,
            reading: ProgramQuery.reading(query.string(knowing: shelf.index.facets), knowing: shelf.index.facets),
            answer: shelf.index.answer(to: query, on: Preview.today))
        return (String(decoding: page.rendered(for: visit), as: UTF8.self), shelf.address(query, visit))
    }

    /// As many values of each facet, and words.
    private func query(choosing count: Int, _ text: String, _ facets: ProgramFacets) -> ProgramQuery {
        var query = ProgramQuery()
        query.look(for: text)
        for facet in ProgramFacet.allCases {
            for value in facets.values(of: facet).prefix(count) { query.choose(value, of: facet) }
        }
        return query
    }

    /// All values of some facets.
    private func wide(_ facets: ProgramFacets) -> ProgramQuery {
        var query = ProgramQuery()
        query.sort = .cost
        for facet in [ProgramFacet.status, .format, .education] {
            for value in facets.values(of: facet) { query.choose(value, of: facet) }
        }
        return query
    }

    @Test("the finder's page is small however much is chosen", arguments: Language.allCases)
    func finderSize(language: Language) throws {
        let facets = try #require(catalogLibraries[language]).programs.index.facets
        for text in ["", "infant", String(repeating: "✓", count: 200)] {
            for count in 0...3 {
                let page = try finder(query(choosing: count, text, facets), language)
                #expect(page.html.utf8.count < 60_000, "\(count), \(text): \(page.html.utf8.count)")
            }
            var wide = ProgramQuery()
            wide.look(for: text)
            for facet in [ProgramFacet.state, .profession, .format, .status] {
                for value in facets.values(of: facet) { wide.choose(value, of: facet) }
                let page = try finder(wide, language)
                #expect(page.html.utf8.count < 60_000, "\(facet), \(text): \(page.html.utf8.count)")
            }
        }
    }

    @Test(
        "many different choices, deep and wide, make no page large, and each chip takes its choice back",
        arguments: Language.allCases)
    func deepChoices(language: Language) throws {
        let facets = try #require(catalogLibraries[language]).programs.index.facets
        var random = SplitMix64(seed: 7)
        var linked = 0
        for round in 0..<160 {
            var query = ProgramQuery()
            if round % 4 == 0 {
                query.look(for: ["RSC", "home visiting", "certificate online"].randomElement(using: &random)!)
            }
            for _ in 0..<round / 4 {
                let facet = try #require(ProgramFacet.allCases.randomElement(using: &random))
                try query.choose(#require(facets.values(of: facet).randomElement(using: &random)), of: facet)
            }
            query.takeInNeighbors(round % 3 == 0)
            query.turn(to: round % 2 + 1)
            let html = try finder(query, language).html
            #expect(html.utf8.count < 60_000, "\(query): \(html.utf8.count)")
            let chips = html.matches(of: /class="chip"/).count
            #expect(chips >= query.choiceCount + (query.text.isEmpty ? 0 : 1))
            if query.choiceCount <= 6, !html.contains("<form id=\"narrow\"") { linked += 1 }
            #expect(query.choiceCount > 6 || !html.contains("<form id=\"narrow\""), "\(query)")
        }
        #expect(linked > 20)
    }

    @Test("six choices are still links, each of them with a link back", arguments: Language.allCases)
    func sixChoices(language: Language) throws {
        let facets = try #require(catalogLibraries[language]).programs.index.facets
        let asked = "state=us-mi&state=us-il&format=online&format=hybrid&award=certificate&award=degree"
        let query = ProgramQuery.reading(asked, knowing: facets).query
        let html = try finder(query, language).html
        #expect(!html.contains("<form id=\"narrow\"") && html.contains("state=us-il,us-mi&amp;format=online&amp;"))
        #expect(html.matches(of: /class="chip" href="\?[^"]+"/).count == 6)
        let isEnglish = language == .english
        let (described, fit) = isEnglish ? ("Best described", "Best fit") : ("Mejor descritos", "mejor encaja")
        #expect(html.contains("\(described)</strong>") && !html.contains(fit))
        let words = ProgramQuery.reading("q=RSC", knowing: facets).query
        #expect(try finder(words, language).html.contains("\(fit)</strong>"))
    }

    @Test("where much is chosen the finder has one form with it all, which asks for the same page")
    func finderBoxes() throws {
        let facets = try #require(catalogLibraries[.english]).programs.index.facets
        var query = query(choosing: 2, "RSC & más", facets)
        query.sort = .cost
        query.takeInNeighbors(true)
        let html = try finder(query, .english).html
        #expect(!html.contains("href=\"?") && html.contains("<form id=\"narrow\" action=\"/programs\" method=\"get\">"))
        var sent: [String] = []
        for match in html.matches(of: /<input type="checkbox"[^>]*name="([a-z]+)" value="([^"]+)"[^>]* checked>/) {
            sent.append("\(match.output.1)=\(match.output.2)")
        }
        let words = try #require(html.firstMatch(of: /<input type="search"[^>]*value="([^"]*)"[^>]*form="narrow">/))
        #expect(words.output.1 == "RSC &amp; más")
        let sort = try #require(html.firstMatch(of: /<input type="hidden" name="sort" value="([a-z]+)">/))
        sent += ["q=RSC+%26+m%C3%A1s", "sort=\(sort.output.1)"]
        #expect(ProgramQuery.reading(sent.joined(separator: "&"), knowing: facets).query == query)
        #expect(try finder(wide(facets), .english).html.contains("<option value=\"cost\" selected>"))
        // Each tile leads to its box, and each chip takes its choice back.
        for match in html.matches(of: /href="#([a-z]+-[a-z0-9-]+)"/) {
            #expect(html.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
        }
        let chips = html.matches(of: /<button class="chip" form="narrow" name="without" value="([^"]+)"/)
        #expect(chips.count == query.choiceCount + 1)
        for match in chips {
            let string = (sent + ["near=neighbors", "without=\(match.output.1)"]).joined(separator: "&")
            let fewer = ProgramQuery.reading(string, knowing: facets)
            #expect(
                fewer.notes == [] && fewer.query.choiceCount + (fewer.query.text.isEmpty ? 0 : 1) == chips.count - 1)
        }
    }

    @Test(
        "what is said in Spanish of a credential is not what is said in English", arguments: ["imhs", "ifs-ma", "cda"])
    func translated(id: String) throws {
        func text(_ language: Language) throws -> [String] {
            let library = try #require(catalogLibraries[language])
            let visit = Visit(language: language, path: .credentials, today: Preview.today, reference: "")
            let rulebook = try #require(library.catalog.editions(of: id).last)
            var page = library.page(about: rulebook, among: [rulebook], visit)
            page.rulebook.sources = []
            let html = String(decoding: page.rendered(for: visit), as: UTF8.self)
            return html.split(separator: "<").compactMap { piece in piece.split(separator: ">").dropFirst().first }
                .map(String.init).filter { $0.split(separator: " ").count > 3 }
        }
        let names = try Set(#require(catalogLibraries[.english]).directory.organizations.map(\.name))
        let same = try Set(text(.english)).intersection(text(.spanish)).subtracting(names)
        #expect(same == [])
    }

    @Test(
        "every guide is there in each language, with its numbers and no heavier than a page may be",
        arguments: Language.allCases)
    func guides(language: Language) throws {
        let library = try #require(catalogLibraries[language])
        var visit = Visit(language: language, path: .guides, today: Preview.today, reference: "")
        visit.terms = library.terms
        #expect(library.directory.guides.map(\.id) == ["reflective-supervision", "consultation", "consultant-pathway"])
        for guide in library.directory.guides {
            let html = String(decoding: library.page(about: guide, on: visit.today).rendered(for: visit), as: UTF8.self)
            #expect(PageCheck(html).problems == [], "\(guide.id)")
            #expect(html.utf8.count < 60_000 && html.contains("class=\"term\""), "\(guide.id): \(html.utf8.count)")
        }
        let rules = library.supervisionRules(on: visit.today).flatMap(\.rules)
        #expect(
            rules.contains { $0.credentials.map(\.id).contains("ifs") && $0.credentials.map(\.id).contains("ecfs") })
        #expect(!library.localSupervision(on: visit.today).isEmpty)
    }

    @Test("no sentence of a guide is the same in both languages")
    func guidesTranslated() throws {
        func texts(_ language: Language) throws -> Set<String> {
            let guides = try #require(catalogLibraries[language]).directory.guides
            return Set(guides.flatMap { [$0.title, $0.summary] + $0.sections.flatMap(\.texts) })
        }
        #expect(try texts(.english).count > 60)
        #expect(try texts(.english).intersection(texts(.spanish)) == [])
    }
}

extension Outcome {
    /// Ids, statuses and numbers, without words.
    fileprivate var numbers: String {
        "\(id) \(status) \(claimed) [\(children.map(\.numbers).joined(separator: ", "))]"
    }
}

extension Guide.Section {
    fileprivate var texts: [String] {
        [title]
            + blocks.flatMap { block -> [String] in
                switch block {
                case .statement(let statement), .gap(let statement): [statement.text]
                case .list(let statements): statements.map(\.text)
                case .search(let label, _): [label]
                case .credentials, .terms, .framework, .crosswalk, .rules: []
                }
            }
    }
}
