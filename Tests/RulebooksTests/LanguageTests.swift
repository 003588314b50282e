import Portfolios
import Rulebooks
import Testing

@Suite("A catalog in two languages")
struct LanguageTests {
    private static let requirement = """
        all:
          - {id: letter, title: A letter, cite: S, exists: document, note: Signed.}
          - id: work
            title: {en: Two years, es: Dos años}
            cite: S
            work-time: work
            need: 2 years
        """
    private static let phrases = """
        language: es
        phrases:
          - {en: A letter, es: Una carta}
          - {en: A credential, es: Un aval}
          - en: >-
              Signed.
            es: Firmada.
        """

    private func sample(phrases: String = LanguageTests.phrases) -> Sample {
        var sample = Sample(requirement: Self.requirement)
        sample.languages = phrases
        return sample
    }

    @Test("the texts of a rulebook are read in English or in Spanish, and its numbers are the same")
    func both() throws {
        let english = try #require(sample().read().catalog.rulebooks.first)
        let (catalog, problems) = sample().read(in: .spanish)
        let spanish = try #require(catalog.rulebooks.first)
        #expect(problems == [])
        #expect(english.requirement.children.map(\.title) == ["A letter", "Two years"])
        #expect(spanish.requirement.children.map(\.title) == ["Una carta", "Dos años"])
        #expect(spanish.title == "Un aval" && spanish.requirement.children.first?.note == "Firmada.")
        #expect(english.requirement.children.map(\.rule) == spanish.requirement.children.map(\.rule))
    }

    @Test("a text without Spanish stays English")
    func missing() throws {
        let catalog = sample(phrases: "{language: es, phrases: []}").read(in: .spanish).catalog
        #expect(catalog.rulebooks.first?.requirement.children.map(\.title) == ["A letter", "Dos años"])
    }

    @Test("titles of sources stay in the language of the source")
    func sources() throws {
        let phrases = "{language: es, phrases: [{en: A source, es: Una fuente}]}"
        let catalog = sample(phrases: phrases).read(in: .spanish).catalog
        #expect(catalog.rulebooks.first?.sources.map(\.title) == ["A source"])
    }

    @Test(
        "what is wrong with phrases is reported",
        arguments: [
            ("{language: es, phrases: [{en: Two years, es: Dos}]}", "is said otherwise elsewhere: “Dos”"),
            ("{language: es, phrases: [{en: A letter}]}", "a phrase must have en and es"),
            ("{language: es, phrases: [{en: A, es: B, fr: C}]}", "a text has no language “fr”; it has en and es"),
            ("{langage: es}", "did you mean “language”?"),
        ])
    func wrong(_ phrases: String, _ message: String) {
        let problems = sample(phrases: phrases).read().problems
        #expect(problems.count == 1 && problems[0].message.contains(message), "\(problems)")
    }
}
