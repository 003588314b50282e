import CatalogFiles
import Portfolios
import Rulebooks
import Testing

/// A requirement with one thing wrong, and the problem that must be reported for it.
struct Mistake: Sendable, CustomTestStringConvertible {
    var requirement: String
    /// Counted from the first line of the requirement.
    var line: Int
    var path: String
    var message: String
    var extra: String

    init(_ requirement: String, _ line: Int, _ path: String, _ message: String, extra: String = "") {
        self.requirement = requirement
        self.line = line
        self.path = "requirement" + path
        self.message = message
        self.extra = extra
    }

    var testDescription: String { message }
}

@Suite("What is wrong in a rulebook is reported with its place")
struct MistakeTests {
    @Test("keys and terms", arguments: Mistake.words)
    func words(_ mistake: Mistake) { expect(mistake) }

    @Test("values", arguments: Mistake.values)
    func values(_ mistake: Mistake) { expect(mistake) }

    @Test("rules and their options", arguments: Mistake.rules)
    func rules(_ mistake: Mistake) { expect(mistake) }

    @Test("what contradicts itself", arguments: Mistake.contradictions)
    func contradictions(_ mistake: Mistake) { expect(mistake) }

    @Test("needs that can never be met", arguments: Mistake.needs)
    func needs(_ mistake: Mistake) { expect(mistake) }

    private func expect(_ mistake: Mistake) {
        let (_, problems) = Sample(requirement: mistake.requirement, extra: mistake.extra).read()
        #expect(problems.count == 1, "\(problems.map(\.description).joined(separator: "\n"))")
        guard let problem = problems.first else { return }
        #expect(problem.place.line == mistake.line + Sample.firstLine - 1)
        #expect(problem.path == mistake.path)
        #expect(problem.message.contains(mistake.message), "\(problem)")
    }
}
