import Fixtures
import Offerings
import Portfolios
import Rulebooks

extension FindingSample {
    /// Invented programs without a glossary, so that words mean no more than they say.
    static func invented(_ count: Int, seed: UInt64) -> (directory: Directory, index: ProgramIndex) {
        var random = RandomPrograms(catalog: english.catalog, seed: seed)
        let directory = random.directory(of: count)
        return (directory, ProgramIndex(catalog: english.catalog, directory: directory, language: .english))
    }
}

/// Queries with some choices, so that some find much and some nothing.
struct RandomQueries {
    let facets: ProgramFacets
    var random: SplitMix64

    mutating func query() -> ProgramQuery {
        var query = ProgramQuery()
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let facet = ProgramFacet.allCases.randomElement(using: &random)!
            for _ in 0...Int.random(in: 0...2, using: &random) {
                query.choose(facets.values(of: facet).randomElement(using: &random)!, of: facet)
            }
        }
        takeInNeighbors(&query)
        query.sort = ProgramQuery.Sort.allCases.randomElement(using: &random)!
        return query
    }

    /// Only around states of which the oracle knows the neighbors.
    private mutating func takeInNeighbors(_ query: inout ProgramQuery) {
        guard Bool.random(using: &random), let key = FindingOracle.neighbors.keys.sorted().randomElement(using: &random)
        else { return }
        query.drop(.facet(.state))
        query.choose(facets.value(key, of: .state)!, of: .state)
        query.takeInNeighbors(true)
    }
}
