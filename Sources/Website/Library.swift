package import Evaluation
package import Offerings
package import Portfolios
package import Rulebooks

/// What the site tells of, in one language: the catalog, who offers what, and verdicts in its words.
package struct Library: Sendable {
    /// A verdict on a portfolio for one rulebook on one day.
    package typealias Evaluate = @Sendable (Rulebook, Portfolio, Day) -> Outcome
    /// A portfolio out of the bytes of a JSON file, or all that is wrong with them.
    package typealias ReadPortfolio = @Sendable ([UInt8]) -> Result<Portfolio, ProblemList>

    var catalog: Catalog { didSet { memory = DayMemory() } }
    private(set) var memory = DayMemory()
    var directory: Directory
    /// The families that tell who may enter a program and what completes it.
    let programFamilies: Set<String>
    /// The ids of what only tells who may enter a program: no organization awards it.
    let admissions: Set<String>
    /// The ids of invented examples of rules, which are for those who write rulebooks: no page shows them.
    let examples: Set<String>
    /// The programs, ready to be found.
    let programs: ProgramShelf
    /// The words of the glossary, to be found in prose.
    let terms: GlossaryTerms
    /// What a mistyped address may have meant.
    let signposts: Signposts
    var evaluate: Evaluate
    var readPortfolio: ReadPortfolio

    package init(
        catalog: Catalog, directory: Directory, evaluate: @escaping Evaluate,
        readPortfolio: @escaping ReadPortfolio, by workforce: any Workforce = OneAfterAnother()
    ) {
        let examples = Set(catalog.rulebooks.filter(\.isExample).map(\.id))
        self.examples = examples
        self.directory = directory
        let admissions = Set(directory.programs.compactMap(\.admission))
        programFamilies = Set(catalog.rulebooks.filter { admissions.contains($0.id) }.map(\.family))
        self.admissions = admissions.subtracting(directory.organizations.flatMap(\.awards))
        terms = GlossaryTerms(directory.glossary, language: catalog.language)
        ((self.catalog, signposts), programs) = workforce.both(
            {
                var shown = catalog
                shown.rulebooks.removeAll { examples.contains($0.id) }
                shown.putCommonRolesFirst()
                return (shown, Signposts(catalog: shown, directory: directory))
            }, { ProgramShelf(catalog: catalog, directory: directory) })
        self.evaluate = evaluate
        self.readPortfolio = readPortfolio
    }
}
