import CatalogFiles
import Rulebooks
import Testing

@Suite("The prose beside each rulebook")
struct LanguageProseTests {
    @Test("each .en.md says what the rulebook beside it says")
    func committed() throws {
        let reading = loadCatalog(at: LanguageFiles.root + "/catalog")
        let catalog = try #require(reading.catalog, "\(reading.problems)")
        for rulebook in catalog.rulebooks {
            let text = RulebookProse.markdown(catalog.prose(of: rulebook).blocks)
            let path = String(rulebook.place.file.dropLast(".yaml".count)) + ".en.md"
            if LanguageFiles.isRecording { try LanguageFiles.write(text, to: path) }
            let committed = LanguageFiles.exists(path) ? LanguageFiles.text(path) : ""
            #expect(committed == text, "run the tests with ATTUNE_RECORD=1 and look at the change: \(path)")
        }
    }
}
