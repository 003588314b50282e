import Foundation
import Testing

/// A test that a page names as what covers something.
private struct NamedTest: Hashable {
    var suite: String
    var name: String
    var line: Int
}

/// What a page names: `SuiteTests` “one sentence”, “another”.
private func namedTests(in page: SourceFile) -> [NamedTest] {
    page.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
        line.matches(of: /`(\w+Tests)`((?:,? “[^”]+”)+)/).flatMap { match in
            match.2.matches(of: /“([^”]+)”/).map {
                NamedTest(suite: String(match.1), name: String($0.1), line: index + 1)
            }
        }
    }
}

/// Tests that a page names and that are not there.
private func missingTests(_ page: SourceFile, among files: [SourceFile]) -> [Finding] {
    namedTests(in: page).filter { named in
        !files.contains { $0.text.contains("struct \(named.suite) ") && $0.text.contains("\"\(named.name)\"") }
    }.map { Finding(path: page.path, line: $0.line, sentence: "there is no test “\($0.name)” in \($0.suite)") }
}

@Suite("The page about security")
struct SecurityPageTests {
    @Test("every test that it names exists")
    func exists() throws {
        let page = try #require(Tree.file("docs/security.md"))
        let tests = Tree.swift.filter { $0.path.hasPrefix("Tests/") }
        expectNone(missingTests(page, among: tests))
        #expect(namedTests(in: page).count > 80)
        // None is written in a way that is not looked at.
        #expect(namedTests(in: page).count == page.text.count { $0 == "“" })
    }

    @Test("a test that does not exist, or is another suite's, is found")
    func sample() {
        let page = SourceFile(
            "docs/security.md", "| x | `OneTests` “it holds”, “it is gone”; `TwoTests` “it holds” |\n")
        let one = SourceFile("Tests/One.swift", "struct OneTests {\n    @Test(\"it holds\")\n}\nstruct TwoTests {}\n")
        #expect(missingTests(page, among: [one]).count == 1)
        let two = SourceFile("Tests/One.swift", "struct OneTests {\n    @Test(\"it holds\")\n}\n")
        #expect(missingTests(page, among: [two]).count == 2)
    }
}
