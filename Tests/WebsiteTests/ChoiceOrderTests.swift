import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("The order of choices")
struct ChoiceOrderTests {
    private func labels(_ list: String, _ language: Language) throws -> [String] {
        let vocabulary = try #require(catalogLibraries[language]).catalog.vocabulary
        return vocabulary.options(in: list, language).map { vocabulary.label(of: $0) }
    }

    @Test("raters that many rules ask for come first, the words of single systems by their names, others last")
    func raters() throws {
        let vocabulary = try #require(catalogLibraries[.english]).catalog.vocabulary
        let names = vocabulary.options(in: "rater-roles", .english).map { vocabulary.name(of: $0) }
        #expect(names.first == "reflective-supervisor")
        #expect(Set(names.prefix(8)).isSuperset(of: ["supervisor", "colleague", "supervisee", "teacher"]))
        #expect(names.last == "other-rater")
        let place = try #require(names.firstIndex(of: "own-mentor"))
        #expect(place > names.count / 2)
    }

    @Test("roles are sorted in each language, but for those that come first", arguments: Language.allCases)
    func roles(language: Language) throws {
        let vocabulary = try #require(catalogLibraries[language]).catalog.vocabulary
        let keys = vocabulary.options(in: "roles", language).map { vocabulary.sortKey($0) }
        let rising = zip(keys, keys.dropFirst()).filter { $0 < $1 }.count
        #expect(rising > keys.count - 4)
        #expect(try labels("roles", language).count == Set(labels("roles", language)).count)
    }
}
