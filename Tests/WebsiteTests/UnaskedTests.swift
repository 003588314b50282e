import Evaluation
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("What the check does not ask about, and licenses")
struct UnaskedTests {
    private static let psychologist = """
        place=us-il&level=doctorate&degree-year=2012&field=psychology&job-1-role=therapist&job-1-years=9&\
        job-1-hours-a-week=30&job-1-ages=birth-3&job-1-ages=3-6&job-1-scopes=intervention&job-1-with=both&\
        job-1-families=60&job-1-paid=yes&job-1-supervised=yes&training-hours=80&relationship-hours=60&\
        training-first-year=2018&individual-hours=60&group-hours=0&supervision-first-year=2019&\
        supervisor-holds=none-of-these&raters=colleague&member=yes&holds=none-of-these
        """
    private static let licensed = psychologist + "&license=psychologist&license-holding=held&license-place=us-il"
    private static let unlicensed = psychologist + "&license=none-of-these"

    private static let type = "application/x-www-form-urlencoded"

    private let library: Library
    private let site: Site

    init() throws {
        library = try #require(catalogLibraries[.english])
        site = Site(english: library, spanish: catalogLibraries[.spanish], today: { Preview.today })
    }

    private func told(_ query: String) throws -> AnswerPortfolio {
        let form = CheckForm(typed: try Submission(urlEncoded: query.utf8).values)
        var reader = AnswerReader(form: form, vocabulary: library.catalog.vocabulary, today: Preview.today)
        let answers = reader.answers()
        #expect(reader.form.problems == [])
        return AnswerPortfolio(
            answers, vocabulary: library.catalog.vocabulary, today: Preview.today, words: Words.english.answers)
    }

    private func person(_ query: String) throws -> Person {
        let told = try told(query)
        return Person(
            portfolio: told.portfolio, understood: [], labels: told.labels, blanks: told.blanks,
            unasked: AnswerPortfolio.unasked)
    }

    private func outcome(_ rulebook: Rulebook, _ person: Person) -> Outcome {
        library.evaluate(rulebook, person.asked(by: rulebook).portfolio, Preview.today)
    }

    private func status(_ node: NodeID, in rulebook: String, _ query: String) throws -> Status {
        let rulebook = try #require(library.catalog.editions(of: rulebook).last)
        return try #require(outcome(rulebook, try person(query)).find(node)).status
    }

    @Test("who came to check one program is told of what is not asked there, too")
    func askedFor() throws {
        let form = CheckForm(typed: try Submission(urlEncoded: Self.licensed.utf8).values)
        for rulebook in Set(library.catalog.rulebooks.map(\.id)) {
            var answers = GuidedAnswers(form.typed)
            answers.asked = rulebook
            let visit = Visit(language: .english, path: .checkQuestions, today: Preview.today, reference: "")
            let asked = try #require(library.guidedPage(answers, visit).asked, "\(rulebook)")
            let alone = outcome(asked.rulebook, try person(Self.licensed))
            #expect(asked.outcome.status == alone.status, "\(rulebook)")
        }
    }

    @Test("a licensed psychologist in Illinois may enter Erikson's program; who was silent about it, cannot be told")
    func erikson() throws {
        let node: NodeID = "licensed-clinician"
        #expect(try status(node, in: "erikson-imh-certificate", Self.licensed) == .metAsClaimed)
        #expect(try status("erikson-imh-certificate", in: "erikson-imh-certificate", Self.licensed) == .metAsClaimed)
        #expect(try status(node, in: "erikson-imh-certificate", Self.psychologist) == .cannotTell)
        #expect(try status(node, in: "erikson-imh-certificate", Self.unlicensed) == .needsMore)
        let eligible = Self.psychologist + "&license=psychologist&license-holding=eligible"
        #expect(try status(node, in: "erikson-imh-certificate", eligible) == .needsMore)
        let vague = Self.psychologist + "&license-place=us-il"
        #expect(try status(node, in: "erikson-imh-certificate", vague) == .cannotTell)
    }

    @Test("papers that nobody was asked about are unknown and not missing, many of them too")
    func papers() throws {
        for node: NodeID in ["license-copy", "cv", "supervisor-letter", "essay"] {
            #expect(try status(node, in: "il-iecmh-credential", Self.licensed) == .cannotTell)
        }
        for node: NodeID in ["supervised", "unsupervised"] {
            #expect(try status(node, in: "theraplay-certification", Self.licensed) == .cannotTell)
        }
    }

    @Test("nothing that asks only for what the check does not ask about ever needs more", arguments: [licensed, ""])
    func never(query: String) throws {
        let person = try person(query)
        var seen = 0
        for rulebook in library.catalog.rulebooks {
            var ends: Set<NodeID> = []
            rulebook.requirement.visit { node in
                guard case .leaf(let leaf) = node.rule, !leaf.filter.kinds.isEmpty else { return }
                // Whoever says that they hold no credential has done nothing after holding one.
                guard leaf.filter.moments == 0 else { return }
                if leaf.filter.kinds.allSatisfy(Idea.unasked.contains) { ends.insert(node.id) }
            }
            guard !ends.isEmpty else { continue }
            outcome(rulebook, person).visit { node in
                guard ends.contains(node.id) else { return }
                seen += 1
                #expect(node.status != .needsMore, "\(rulebook.key) \(node.id.text)")
            }
        }
        #expect(seen > 50)
    }

    @Test("a file says all: what is not in it is missing")
    func strict() throws {
        let rulebook = try #require(library.catalog.editions(of: "il-iecmh-credential").last)
        let person = Person(portfolio: Portfolio(id: "p", entries: []), understood: [])
        #expect(outcome(rulebook, person).find("license-copy")?.status == .needsMore)
    }

    @Test("a kind of evidence is asked about or unknown, and nothing asked waits for what no question is about")
    func kinds() throws {
        #expect(
            Idea.unasked == [
                .practicum, .leadership, .supervisionGiven, .service, .exam, .agreement, .document,
            ])
        let told = try told("")
        #expect(Set(told.portfolio.entries.map(\.kind)) == Set(Kind.allCases))
        for entry in AnswerPortfolio.unaskedEntries {
            for reason in [Reason.undated, .noAmount, .unsaid(.current), .unsaid(.minutes(1...2))] {
                #expect(Idea(saying: reason, of: entry, isBlank: false) == nil)
            }
        }
    }

    @Test("a license is a question of its own, is told back, and travels in the file that is taken away")
    func license() async throws {
        try await site.whileServing { client in
            let page = try client.get("/check/questions?at=license&place=us-il&seen=place").body
            #expect(page.contains("<h1>Your license</h1>") && page.contains("I hold no license"))
            #expect(PageCheck(page).problems == [])
            let own = try client.get("/es/check/questions?at=license&place=us-il&seen=place").body
            #expect(own.contains("<h1>Su licencia</h1>") && own.contains("No tengo licencia"))
            let results = try client.form(Self.licensed).body
            #expect(results.contains("License: Psychologist · Held in full · Illinois"))
            #expect(PageCheck(results).problems == [])
            let file = try client.form(Self.licensed + "&take=yes").body
            let read = try library.readPortfolio(Array(file.utf8)).get()
            let license = try #require(read.entries.first { $0.kind == .license })
            #expect(license.id == "license" && license.first == Preview.today && license.values.count == 3)
        }
    }

    @Test("the page of one credential says what was not asked about, in both languages")
    func said() async throws {
        try await site.whileServing { client in
            let show = Self.licensed + "&show=il-iecmh-credential@2022"
            let english = try client.form(show).body
            #expect(english.contains("We did not ask about this: documents."))
            #expect(english.contains("We did not ask, so this may be met or not"))
            let spanish = try client.post("/es/check", type: Self.type, Array(show.utf8)).body
            #expect(spanish.contains("No preguntamos por esto: documentos."))
        }
    }

    @Test("hours imagined with a supervisor of whom nothing is known count as with one who qualifies, and it is said")
    func assumed() async throws {
        let silent = Self.licensed.replacing("supervisor-holds=none-of-these&", with: "")
        try await site.whileServing { client in
            let results = try client.form(silent).body
            #expect(results.contains(#"name="if-place""#))
            let page = try client.form(silent + "&what-if=yes&if-individual-hours=30").body
            #expect(page.contains("here we assume that they do") && page.contains("Less to go:"))
            #expect(PageCheck(page).problems == [])
            let known = try client.form(Self.licensed + "&what-if=yes&if-individual-hours=30").body
            #expect(!known.contains("here we assume that they do"))
        }
    }

    @Test("a date that was left blank is said to be blank")
    func blankDate() async throws {
        try await site.whileServing { client in
            let show = "training-hours=30&relationship-hours=30&show=ifa@2026"
            let key = try #require(library.catalog.rulebooks.last { $0.id == "ifa" }).key
            let page = try client.form(show.replacing("ifa@2026", with: key)).body
            #expect(page.contains("You left this blank: when was your training?"))
            #expect(!page.contains("on which day was your training"))
        }
    }
}

extension Outcome {
    fileprivate func visit(_ body: (Outcome) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }

    fileprivate func find(_ id: NodeID) -> Outcome? {
        var found: Outcome?
        visit { if $0.id == id, found == nil { found = $0 } }
        return found
    }
}

extension Filter {
    /// How many of its tests ask for something after a credential.
    fileprivate var moments: Int {
        tests.count { if case .when(_, .credential) = $0 { true } else { false } }
    }
}
