import CatalogFiles
import Rulebooks
import Testing

@Suite("The public definition of the rulebook language")
struct LanguageGuideTests {
    @Test("docs/rulebook-language.md is what the comments and examples say")
    func committed() throws {
        if LanguageFiles.isRecording { try LanguageFiles.write(LanguageGuide.text(), to: LanguageFiles.guide) }
        let committed = LanguageFiles.text(LanguageFiles.guide)
        #expect(committed == LanguageGuide.text(), "run the tests with ATTUNE_RECORD=1 and look at the change")
    }

    @Test("every rule, measure, sum, test and moment has a section with an example")
    func complete() {
        let shown = Set(LanguageGuideTests.headings.map(\.name))
        let types = ["Rule", "Measure", "SumRule", "Test", "Moment"]
        for comment in LanguageComments.all {
            let type = String(comment.name.prefix { $0 != "." })
            let hasOwnChapter = ["Rule.leaf", "SumRule.plain", "Measure.unit"].contains(comment.name)
            guard types.contains(type), !hasOwnChapter else { continue }
            #expect(shown.contains(comment.name), "\(comment.name) is missing from the guide")
            #expect(comment.example != nil, "\(comment.name) has no example")
        }
        for heading in LanguageGuideTests.headings {
            #expect(LanguageComments.all.contains { $0.name == heading.name }, "\(heading.name) has no comment")
        }
    }

    @Test(
        "every example in a comment is read without a problem",
        arguments: LanguageComments.all.filter { $0.example != nil })
    func example(_ comment: LanguageComment) throws {
        let example = try #require(comment.example)
        let isFilter = comment.name.hasPrefix("Test.") || comment.name.hasPrefix("Moment.")
        let node = isFilter ? "    exists:\n" + indented(example, by: 6) : indented(example, by: 4)
        let yaml = """
            cycle: {years: 3, ends: 2027-12-31}
            framework:
              id: alliance
              title: A framework
              topics:
                - {id: attachment, label: Attachment, categories: [imhs]}
            rulebooks:
              - id: imhs
                requirement:
                  all:
                    - {id: work, title: Work, exists: work}
            requirement:
              all:
              - {id: basic, title: Basics, exists: training}
              - id: node
                title: A node
            \(node)
            """
        let reading = readDocument(in: Array(yaml.utf8), file: "\(comment.name).yaml")
        #expect(reading.problems.isEmpty, "\(yaml)")
        var documents = CatalogDocuments()
        let document = try #require(reading.document)
        documents.vocabulary = LanguageReading.vocabulary
        documents.frameworks = document["framework"].map { [$0] } ?? []
        documents.rulebooks = LanguageReading.rulebooks(document)
        let findings = Findings()
        _ = documents.catalog(findings: findings)
        #expect(findings.problems.isEmpty, "\(yaml)")
    }

    private func indented(_ text: String, by spaces: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 }.joined(separator: "\n")
    }

    private static let headings =
        LanguageTemplate.ruleHeadings + LanguageTemplate.measureHeadings + LanguageTemplate.testHeadings
}
