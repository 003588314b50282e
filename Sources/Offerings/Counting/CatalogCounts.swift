package import Portfolios
package import Rulebooks

/// What a catalog holds, in numbers.
package struct CatalogCounts: Sendable {
    /// A number and what it counts, as a key for programs and words for people.
    package struct Count: Sendable, Hashable {
        package var name: String
        package var label: String
        package var count: Int
    }

    package var rulebooks: Int
    package var editions: Int
    package var localForms: Int
    package var requirements: Int
    package var gaps: Int
    package var families: [Count]
    package var frameworks: Int
    package var topics: Int
    package var crosswalkLinks: Int
    package var organizations: [Count]
    package var programs: Int
    package var programsByPlace: [Count]
    package var programsByFormat: [Count]
    package var programsByLevel: [Count]
    package var programsByAward: [Count]
    /// How many programs say each fact.
    package var known: [Count]
    package var terms: Int
    package var glossary: Int
    package var sources: Int
    /// States and the District of Columbia in which nothing is known to be offered.
    package var statesWithoutProgram: [String]

    package init(catalog: Catalog, directory: Directory) {
        let words = CountWords(vocabulary: catalog.vocabulary)
        rulebooks = Set(catalog.rulebooks.map(\.id)).count
        editions = catalog.rulebooks.count
        localForms = catalog.rulebooks.count { $0.variant != nil }
        var nodes = 0
        for rulebook in catalog.rulebooks { rulebook.requirement.visit { _ in nodes += 1 } }
        requirements = nodes
        gaps = Set(catalog.rulebooks.flatMap { $0.gaps.map(\.text) }).count
        families = CountWords.counted(catalog.rulebooks.map(\.family)) { $0 }
        frameworks = catalog.frameworks.count
        topics = catalog.frameworks.reduce(0) { $0 + $1.topics.count }
        crosswalkLinks = directory.crosswalks.reduce(0) { $0 + $1.links.count }
        organizations = words.counted(directory.organizations.map { $0.type })
        programs = directory.programs.count
        programsByPlace = words.counted(directory.programs.flatMap(\.places))
        programsByFormat = words.counted(directory.programs.compactMap(\.format))
        programsByLevel = words.counted(directory.programs.compactMap(\.level))
        programsByAward = words.counted(directory.programs.compactMap(\.award))
        known = Program.Fact.allCases.map { fact in
            Count(
                name: fact.rawValue, label: fact.rawValue,
                count: directory.programs.count { !$0.unknown.contains(fact) })
        }
        terms = catalog.vocabulary.count
        glossary = directory.glossary.count
        sources = catalog.sources.count
        let offered = Set(directory.programs.flatMap(\.places))
        statesWithoutProgram = catalog.vocabulary.states.filter { !offered.contains($0) }.map(catalog.vocabulary.label)
    }
}

extension Vocabulary {
    /// The fifty states and the District of Columbia, as the list of jurisdictions has them.
    package var states: [Term] {
        terms(in: "jurisdictions").filter { name(of: $0).utf8.count == 5 && name(of: $0).hasPrefix("us-") }
            .filter { name(of: $0) != "us-pr" }
    }
}

private struct CountWords {
    let vocabulary: Vocabulary

    /// Terms with how often each occurs, the most frequent first.
    func counted(_ terms: [Term]) -> [CatalogCounts.Count] {
        CountWords.counted(terms.map { vocabulary.name(of: $0) }) { name in
            vocabulary.term(name).map { vocabulary.label(of: $0) } ?? name
        }
    }

    static func counted(_ names: [String], _ label: (String) -> String) -> [CatalogCounts.Count] {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { CatalogCounts.Count(name: $0.key, label: label($0.key), count: $0.value) }
    }
}
