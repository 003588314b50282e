import Offerings
import Portfolios
import Rulebooks

extension Preview {
    /// Words that only programs need, with those of the other previews.
    private static let programWords: Vocabulary = {
        var words = vocabulary
        for (list, names) in [
            ("jurisdictions", ["us-mi", "us-oh"]), ("awards", ["certificate"]), ("program-levels", ["professional"]),
            ("program-formats", ["online", "in-person"]), ("organization-types", ["nonprofit"]),
            ("pathways", ["prevention"]), ("program-statuses", ["past"]),
        ] {
            for name in names { words.add(name, to: list) }
        }
        return words
    }()

    private static func term(_ name: String) -> Term { programWords.term(name) ?? Term(number: 0) }

    static let program: Program = {
        var program = Program(
            id: "river-course", name: "Foundations for Home Visitors <2026>",
            providers: [OrganizationID("river-institute")])
        program.places = [term("us-mi")]
        program.format = term("online")
        program.award = term("certificate")
        program.level = term("professional")
        program.who = "Home visitors & early intervention staff"
        program.length = Period(9, .months)
        program.cost = .free
        program.deadlines = [today.advanced(by: 30)]
        program.preparesFor = [.init(credentials: [rulebook.id], manner: .counts, cites: ["RIVER-1"])]
        program.note = "Sixteen people in a group."
        program.url = "https://river.example/course"
        program.unknown = [.city, .tracks, .education, .hours, .credits, .seats, .themes, .seen]
        return program
    }()

    static let directory = Directory(
        organizations: [
            Organization(id: OrganizationID("river-institute"), name: "River Institute", type: term("nonprofit"))
        ], programs: [program])

    static let shelf = ProgramShelf(
        catalog: Catalog(
            vocabulary: programWords, rulebooks: [rulebook],
            sources: Dictionary(rulebook.sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })),
        directory: directory)

    static let glossary = [
        GlossaryEntry(id: "dyad", label: "Dyad & pair"), GlossaryEntry(id: "rsc", label: "Reflective supervision"),
    ]
}

extension ProgramsPage {
    static func preview(in language: Language) -> ProgramsPage {
        let reading = ProgramQuery.reading("q=visitors&format=online", knowing: Preview.shelf.index.facets)
        return ProgramsPage(
            shelf: Preview.shelf, reading: reading,
            answer: Preview.shelf.index.answer(to: reading.query, on: Preview.today))
    }
}

extension ProgramPage {
    static func preview(in language: Language) -> ProgramPage {
        ProgramPage(shelf: Preview.shelf, program: Preview.program, similar: [Preview.program])
    }
}

extension GlossaryPage {
    static func preview(in language: Language) -> GlossaryPage { GlossaryPage(entries: Preview.glossary) }
}

extension HomePage {
    static func preview(in language: Language) -> HomePage {
        let answer = Preview.shelf.index.answer(to: ProgramQuery(), on: Preview.today)
        return HomePage(shelf: Preview.shelf, counts: answer.counts(of: .state))
    }
}
