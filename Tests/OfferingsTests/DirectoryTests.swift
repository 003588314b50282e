import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("Organizations and programs are read from files")
struct DirectoryTests {
    @Test("a program says all that its file says, and what is unknown")
    func program() throws {
        let (catalog, directory, problems) = DirectorySample().read()
        #expect(problems == [])
        let program = try #require(directory.programs.first)
        let words = catalog.vocabulary
        #expect(program.name == "A Course" && program.providers == [OrganizationID("valley-institute")])
        #expect(program.places.map(words.name) == ["us-mi"] && program.format.map(words.name) == "hybrid")
        #expect(program.length == Period(15, .months) && program.minutes == 18_000)
        #expect(program.cost == .amount(Money(cents: 800_000, currency: "USD")))
        #expect(program.deadlines == [Day("2026-03-15")])
        #expect(program.seen?.latest == Day("2025-10-31") && program.admission == "first")
        #expect(program.unknown == [.city, .tracks, .credits, .seats])
    }

    @Test("an organization awards what its sets stand for, and its fees are kept with their sources")
    func organization() throws {
        let (catalog, directory, _) = DirectorySample().read()
        let organization = try #require(directory.organization(OrganizationID("valley-institute")))
        #expect(organization.awards == ["first", "second"] && organization.called == "Valley Institute")
        #expect(organization.fees.map(\.amount.description) == ["25 USD"])
        #expect(organization.fees.first?.credentials.map(catalog.vocabulary.name) == ["first"])
        #expect(organization.fees.first?.cites == ["S"])
    }

    @Test("texts are read in Spanish, names stay")
    func spanish() throws {
        let (_, directory, problems) = DirectorySample().read(in: .spanish)
        #expect(problems == [])
        #expect(directory.programs.first?.who == "Profesionales de visitas domiciliarias")
        #expect(directory.programs.first?.name == "A Course" && directory.organizations.first?.offers == "Cursos")
    }

    @Test("a glossary and a crosswalk name what there is")
    func others() throws {
        var sample = DirectorySample()
        sample.glossary = """
            glossary:
              - id: rsc
                label: {en: Reflective supervision, es: Supervisión reflexiva}
                definition: {en: Support., es: Apoyo.}
                synonyms: {en: [RSC], es: [SR]}
                see: [dyad]
                terms: [attachment]
              - {id: dyad, label: {en: Dyad, es: Díada}, definition: {en: Two., es: Dos.}}
            """
        sample.crosswalk = """
            {from: themes, to: themes, cite: S, links: [{from: attachment, to: play, for: [first]}, {from: play, to: none}]}
            """
        let (_, directory, problems) = sample.read()
        #expect(problems == [])
        #expect(directory.glossary.map(\.id) == ["dyad", "rsc"])
        #expect(directory.glossary.last?.synonyms[.spanish] == ["SR"])
        #expect(directory.crosswalks.first?.links.map(\.categories) == [["first"], []])
        #expect(directory.crosswalks.first?.links.last?.to == nil)
    }
}

@Suite("What is wrong in a directory is reported with its place")
struct DirectoryMistakeTests {
    @Test(
        "in a program",
        arguments: [
            ("format: hybrid", "format: hybrd", "did you mean “hybrid”?"),
            ("format: hybrid", "format: hybrid\n    formt: hybrid", "did you mean “format”?"),
            ("admission: first", "admission: fist", "there is no rulebook “fist”; did you mean “first”?"),
            ("[valley-institute]", "[valley]", "there is no organization “valley”"),
            ("cost: 8000 USD", "cost: 8000 dollars", "like 8000 USD, not “8000 dollars”"),
            ("cost: 8000 USD", "cost: -3 USD", "like 8000 USD"),
            ("seen: 2025-10", "seen: 2025-13", "like 2024, 2024-10 or 2024-10-05"),
            ("length: 15 months", "length: 15 moons", "a number of days, weeks, months or years"),
            ("unknown: [city, ", "unknown: [", "a program must say city, or that it is unknown"),
            ("unknown: [city, ", "unknown: [city, city, ", "“city” stands here twice"),
            ("unknown: [city, ", "unknown: [city, hours, ", "hours is given, and said to be unknown"),
            ("unknown: [city, ", "unknown: [city, weather, ", "the fact “weather” is unknown"),
            ("url: https://valley", "url: valley", "a url must begin with https:// or http://"),
            ("2026-03-15", "2026-02-30", "is not a day"),
            ("themes: [attachment]", "themes: [atachment]", "did you mean “attachment”?"),
        ])
    func program(_ right: String, _ wrong: String, _ message: String) throws {
        var sample = DirectorySample()
        #expect(sample.programs.contains(right))
        sample.programs.replace(right, with: wrong)
        let problems = sample.read().problems
        #expect(problems.count == 1 && problems[0].message.contains(message), "\(problems)")
        #expect(problems.first?.place.file == "programs.yaml" && problems.first?.place.line ?? 0 > 0)
    }

    @Test(
        "in an organization",
        arguments: [
            ("awards: [both]", "awards: [bth]", "there is no rulebook “bth”; did you mean “both”?"),
            ("amount: 25 USD", "amount: USD 25", "like 8000 USD"),
            (", cite: S}", "}", "a fee must say what it is for, the amount and a source"),
            (
                "site: https://valley.example.org", "city: Valley",
                "an organization must say site, or that it is unknown"
            ),
            ("type: nonprofit", "type: choir", "is not in the list organization-types"),
        ])
    func organization(_ right: String, _ wrong: String, _ message: String) {
        var sample = DirectorySample()
        sample.organizations.replace(right, with: wrong)
        let problems = sample.read().problems
        #expect(problems.contains { $0.message.contains(message) }, "\(problems)")
    }

    @Test("what a program prepares for is read with its source, and every mistake in it is told")
    func preparations() throws {
        func read(_ line: String) -> (Program?, [String]) {
            var sample = DirectorySample()
            sample.programs.replace("length: 15 months", with: "prepares-for: [\(line)]\n    length: 15 months")
            let (_, directory, problems) = sample.read()
            return (directory.programs.first, problems.map(\.message))
        }
        let (program, problems) = read("{credentials: [first, second], how: counts, cite: S}")
        #expect(problems == [])
        #expect(
            program?.preparesFor == [.init(credentials: ["first", "second"], manner: .counts, cites: ["S"])])
        #expect(program?.allCites == ["S"])
        for (line, message) in [
            ("{credentials: [frist], how: counts, cite: S}", "there is no rulebook “frist”; did you mean “first”?"),
            ("{credentials: [first], how: leads, cite: S}", "how “leads” is unknown"),
            ("{credentials: [first], how: counts}", "a preparation must say for what, how, and a source"),
            ("{credentials: [first], how: counts, cite: T}", "no source is called “T”"),
            ("{credential: first, how: counts, cite: S}", "credential"), ("first", "preparation"),
        ] {
            #expect(read(line).1.contains { $0.contains(message) }, "\(line): \(read(line).1)")
        }
    }

    @Test("two programs may not share an id")
    func twice() {
        var sample = DirectorySample()
        sample.programs += "\n" + DirectorySample.programs.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(sample.read().problems.map(\.message) == ["the id “valley-course” is taken by another program"])
    }
}

extension String {
    fileprivate mutating func replace(_ old: String, with new: String) {
        guard let range = firstRange(of: old) else { return }
        replaceSubrange(range, with: new)
    }
}
