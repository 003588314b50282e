import Offerings
import Portfolios
import Rulebooks

extension Preview {
    /// A second program and a second credential, so that there is something to compare.
    static let otherProgram: Program = {
        var other = program
        other.id = "valley-seminar"
        other.name = "Seminar for Supervisors"
        other.length = Period(2, .years)
        other.cost = nil
        other.unknown.insert(.cost)
        return other
    }()

    static let library: Library = {
        var mentor = rulebook(id: "river-mentor", title: "River Valley Mentor", edition: "2024")
        mentor.requirement.rule = .all([membership])
        return Library(
            catalog: Catalog(vocabulary: shelf.vocabulary, rulebooks: [rulebook, mentor]),
            directory: Directory(organizations: directory.organizations, programs: [program, otherProgram]),
            evaluate: { _, _, _ in outcome }, readPortfolio: { _ in .failure(ProblemList([])) })
    }()
}

extension ComparePage {
    static func preview(in language: Language) -> ComparePage {
        let query = ComparisonQuery(
            reading: "program=river-course&program=valley-seminar&credential=river-specialist&credential=gone&q=mentor")
        return Preview.library.comparePage(query, Preview.visit(in: language))
    }
}
