import CatalogFiles
import Rulebooks
import Testing

@Suite("The prose beside each rulebook")
struct LanguageProseTests {
    @Test("each .en.md and .es.md says what the rulebook beside it says", arguments: Language.allCases)
    func committed(language: Language) throws {
        let reading = loadCatalog(at: LanguageFiles.root + "/catalog", in: language, namingIssuers: true)
        let catalog = try #require(reading.catalog, "\(reading.problems)")
        let files = Dictionary(grouping: catalog.rulebooks, by: \.place.file)
        for rulebook in catalog.rulebooks {
            let words = language.proseWords
            let text = RulebookProse.markdown(catalog.prose(of: rulebook, words: words).blocks, words: words)
            let isAlone = files[rulebook.place.file]?.count == 1
            let name = isAlone ? "" : ".\(rulebook.id).\(rulebook.edition)"
            let path = String(rulebook.place.file.dropLast(".yaml".count)) + "\(name).\(language.rawValue).md"
            if LanguageFiles.isRecording { try LanguageFiles.write(text, to: path) }
            let committed = LanguageFiles.exists(path) ? LanguageFiles.text(path) : ""
            #expect(committed == text, "run the tests with ATTUNE_RECORD=1 and look at the change: \(path)")
        }
    }
}
