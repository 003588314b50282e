import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("Programs are found by words, with the field's synonyms and in spite of mistakes")
struct FindingWordsTests {
    private let index = FindingSample.english.index
    private let spanish = FindingSample.spanish.index
    private let words = FindingSample.english.catalog.vocabulary

    private func carriers(_ terms: Set<String>, _ index: ProgramIndex) -> Set<String> {
        let carrying = index.programs.filter { program in
            !Set((program.tracks + program.themes).map(words.name)).isDisjoint(with: terms)
        }
        return Set(carrying.map(\.id))
    }

    @Test(
        "RSC finds reflective supervision, in both languages and with mistakes",
        arguments: [
            "RSC", "rsc", "RS/C", "reflective supervision", "Reflective  SUPERVISION", "reflectve supervison",
            "refelctive supervision", "reflective-supervision", "reflective consultation",
        ])
    func reflective(_ text: String) {
        for index in [index, spanish] {
            let found = index.ids("q=\(text.replacing(" ", with: "+"))")
            #expect(Set(found).isSuperset(of: carriers(["reflective-supervision"], index)), "\(text)")
            let first = found.prefix(3).compactMap { index.program($0) }
            #expect(first.allSatisfy { $0.tracks.map(words.name).contains("reflective-supervision") }, "\(text)")
        }
    }

    @Test(
        "IMHC and IECMHC find consultation",
        arguments: ["IMHC", "IECMHC", "I-ECMHC", "iecmh-c", "ECMHC", "consultation", "consultaton", "consultants"])
    func consultation(_ text: String) {
        for index in [index, spanish] {
            let found = index.ids("q=\(text)")
            #expect(Set(found).isSuperset(of: carriers(["consultation", "consultation-experience"], index)), "\(text)")
            #expect(index.program(found[0])?.tracks.map(words.name).contains("consultation") == true)
        }
    }

    @Test("accents and capitals do not matter, in composed and decomposed letters")
    func accents() {
        let expected = spanish.ids("q=supervision+reflexiva")
        #expect(expected.count > 10)
        for text in ["supervisión reflexiva", "SUPERVISIÓN REFLEXIVA", "supervisio\u{301}n reflexiva"] {
            var query = ProgramQuery()
            query.look(for: text)
            let answer = spanish.answer(to: query, on: ProgramIndex.today, pageSize: 1_000)
            #expect(answer.hits.map { spanish[$0].id } == expected)
        }
    }

    @Test(
        "signs within a word do not matter",
        arguments: [("DC:0-5", "dc05"), ("DC 0-5", "DC05"), ("PMH-C", "pmhc"), ("post-graduate", "postgraduate")])
    func signs(_ left: String, _ right: String) {
        var (one, other) = (ProgramQuery(), ProgramQuery())
        one.look(for: left)
        other.look(for: right)
        let found = index.answer(to: one, on: ProgramIndex.today)
        #expect(found.total > 0 && found.hits.first == index.answer(to: other, on: ProgramIndex.today).hits.first)
    }

    @Test(
        "one edit is forgiven in words of four to seven letters, two in longer ones",
        arguments: [
            ("michgan", true), ("michigna", true), ("mchgan", false), ("erickson", true), ("eriksen", true),
            ("erixen", false), ("psichoterapy", true), ("psichoterrapy", false),
        ])
    func mistakes(_ text: String, _ isForgiven: Bool) {
        #expect((index.answer("q=\(text)").total > 0) == isForgiven)
    }

    @Test("words that are only begun find, and a better match stands first")
    func begun() {
        let named = index.programs.filter { $0.name.contains("Psychotherapy") }.map(\.id)
        #expect(named.count > 5 && Set(index.ids("q=psychother")).isSuperset(of: named))
        #expect(index.program(index.ids("q=erikson+infant+specialist")[0])?.id.hasPrefix("erikson") == true)
    }

    @Test("every word must be answered; empty words and “training” need not")
    func every() {
        let nurses = Set(index.ids("q=nurses"))
        #expect(Set(index.ids("q=training+for+the+nurses")) == nurses && !nurses.isEmpty)
        #expect(Set(index.ids("q=nurses+Massachusetts")).isStrictSubset(of: nurses))
        #expect(index.answer("q=the+training").total == index.answer("q=training").total)
        #expect((1..<index.programs.count).contains(index.answer("q=training").total))
    }

    @Test("a university is found by its initials, with those that belong to it")
    func initials() {
        let found = Set(index.ids("q=UW+Barnard"))
        let programs = index.programs.filter { $0.providers.contains(OrganizationID("uw-barnard-center")) }
        #expect(!programs.isEmpty && found.isSuperset(of: programs.map(\.id)))
    }

    @Test(
        "words that name a fact find it in both languages, several together too",
        arguments: [
            ("free", "cost=free"), ("gratis", "cost=free"), ("gratuita", "cost=free"), ("virtual", "format=online"),
            ("gratis en linea", "cost=free&format=online"), ("free on-line", "cost=free&format=online"),
            ("en línea gratuito", "cost=free&format=online"), ("in person", "format=in-person"),
            ("presencial", "format=in-person"), ("blended", "format=hybrid"), ("híbrido", "format=hybrid"),
            ("certificado", "award=certificate"), ("degree", "award=degree"), ("Nueva York", "state=us-ny"),
            ("new york degree", "state=us-ny&award=degree"), ("Pensilvania", "state=us-pa"),
            ("university", "provider=university"),
        ])
    func facts(_ text: String, _ choices: String) {
        for index in [index, spanish] {
            let found = Set(index.ids("q=" + text.replacing(" ", with: "+")))
            let answer = index.answer(choices)
            let own = answer.hits.filter { $0.reach == .own }.map { index[$0].id }
            #expect(!own.isEmpty && found.isSuperset(of: own), "\(text)")
        }
    }

    @Test("where a place has nothing of it, its name finds what is open to its people; else the place alone")
    func open() {
        for index in [index, spanish] {
            let found = index.ids("q=certificate+online+michigan")
            let open = index.ids("state=us-mi&format=online&award=certificate")
            #expect(!open.isEmpty && Set(found).isSuperset(of: open))
            #expect(index.answer("q=michigan").total < 40 && index.answer("q=online+zzzzzz+michigan").total == 0)
        }
    }

    @Test("a word that a program's own texts have is not widened to a field of work")
    func exact() {
        for (index, word) in [(index, "psychotherapy"), (spanish, "psicoterapia")] {
            let found = index.ids("q=" + word)
            let named = index.programs.filter { $0.name.lowercased().contains(word) }.map(\.id)
            #expect(found.count < 110 && Set(found.prefix(20)).isSuperset(of: named.prefix(5)), "\(found.count)")
        }
    }

    @Test("a state is found by its letters")
    func letters() {
        let own = index.programs.filter { $0.places.map(words.name).contains("us-ny") }.map(\.id)
        #expect(Set(index.ids("q=NY")).isSuperset(of: own))
    }

    @Test("the glossary's every word finds what carries its terms")
    func glossary() {
        for entry in FindingSample.english.directory.glossary {
            let terms = Set(entry.terms.map(words.name))
            let expected = carriers(terms, index)
            for text in [entry.label] + (entry.synonyms[.english] ?? []) {
                var query = ProgramQuery()
                query.look(for: text)
                let hits = index.answer(to: query, on: ProgramIndex.today, pageSize: 1_000).hits
                #expect(Set(hits.map { index[$0].id }).isSuperset(of: expected), "\(text)")
            }
        }
    }
}
