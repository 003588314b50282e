import CatalogFiles
import Evaluation
import Foundation
import Offerings
import Portfolios
import Rulebooks
import Testing

private let folder = LanguageFiles.root + "/catalog"
private let check = checkCatalog(at: folder)

@Suite("The extent of the catalog")
struct CatalogExtentTests {
    @Test("it holds the field: rulebooks, cases, organizations, programs, frameworks and words")
    func counts() throws {
        #expect(check.problems.map(\.description) == [])
        let counts = CatalogCounts(
            catalog: try #require(check.catalog), directory: try #require(check.directory))
        #expect(counts.editions >= 260 && counts.rulebooks >= 180)
        #expect(check.cases.count >= 1000)
        #expect(check.directory?.organizations.count ?? 0 >= 320)
        #expect(counts.programs >= 256)
        #expect(counts.frameworks >= 10 && counts.topics >= 125)
        #expect(counts.glossary >= 100 && counts.terms >= 500)
        #expect(counts.statesWithoutProgram == [])
    }

    @Test("every text is there in both languages, and no phrase is idle")
    func languages() {
        for language in Language.allCases { #expect(check.textsByLanguage[language] == check.texts) }
        let remarks = check.remarks.filter { $0.kind == .missingLanguage || $0.kind == .idlePhrase }
        #expect(remarks.map(\.problem.description) == [])
    }

    @Test("no organization stands twice, and each rulebook's issuer is one")
    func organizations() {
        let remarks = check.remarks.filter { $0.kind == .duplicateOrganization || $0.kind == .unknownIssuer }
        #expect(remarks.map(\.problem.description) == [])
    }

    @Test("both readers of Spanish and English get the same rules")
    func sameRules() throws {
        let spanish = try #require(loadCatalog(at: folder, in: .spanish).catalog)
        let english = try #require(check.catalog)
        #expect(spanish.rulebooks.map(\.key) == english.rulebooks.map(\.key))
        for (one, other) in zip(english.rulebooks, spanish.rulebooks) {
            #expect(one.requirement.allIDs == other.requirement.allIDs, "\(one.key)")
            #expect(one.requirement.allCites == other.requirement.allCites, "\(one.key)")
        }
    }

    @Test("a file of rulebooks has less than 60 lines as a rule")
    func lengths() throws {
        let files = Set(try #require(check.catalog).rulebooks.map(\.place.file))
        let lines = files.map { LanguageFiles.text($0).split(separator: "\n", omittingEmptySubsequences: false).count }
            .sorted()
        #expect(lines[lines.count / 2] < 60)
        #expect(lines.last ?? 0 <= 120)
    }
}

@Suite("Where each rule shape is used")
struct RuleShapeTests {
    /// Number and `id@edition#node` of each row.
    private static let rows: [(number: String, reference: String)] = {
        LanguageFiles.text(LanguageFiles.root + "/docs/rule-shapes.md").components(separatedBy: "\n").compactMap {
            line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[2].hasPrefix("`") else { return nil }
            return (cells[0], cells[2].trimmingCharacters(in: CharacterSet(charactersIn: "`")))
        }
    }()

    @Test("every shape that concerns a portfolio has a row, and each row names a node that exists")
    func rows() throws {
        // Not of a portfolio: reviewers, outcomes, audits, residence, one application at a time, the weight of kinds
        // of evidence, and what is only encouraged.
        let process: Set = ["33", "34", "37", "43", "45", "c", "k"]
        let shapes = Set((1...50).map(String.init) + "abcdefghijk".map(String.init)).subtracting(process)
        #expect(Set(Self.rows.map(\.number)) == shapes)
        let catalog = try #require(check.catalog)
        for row in Self.rows {
            let parts = row.reference.split { $0 == "@" || $0 == "#" }.map(String.init)
            #expect(parts.count == 3, "\(row)")
            let rulebook = catalog.rulebook(id: parts[0], edition: parts[1])
            #expect(rulebook?.requirement.allIDs.contains(NodeID(parts[2])) == true, "\(row)")
        }
    }

    @Test("an example says that it is one")
    func examples() throws {
        let examples = try #require(check.catalog).rulebooks.filter { $0.isExample || $0.id.hasPrefix("example-") }
        #expect(!examples.isEmpty)
        for example in examples {
            #expect(example.isExample && example.id.hasPrefix("example-"))
            #expect(example.summary.lowercased().contains("invented"), "\(example.key)")
        }
    }
}
