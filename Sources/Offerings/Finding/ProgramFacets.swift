package import Portfolios
package import Rulebooks

/// Which values each facet has, in the order in which people read them, and how addresses name them.
package struct ProgramFacets: Sendable {
    package let vocabulary: Vocabulary
    private let values: [[FacetValue]]
    private let places: [[FacetValue: Int]]
    /// What an address says for each value: `us-mi`.
    private let keys: [[String]]

    package init(catalog: Catalog) {
        vocabulary = catalog.vocabulary
        let framework = catalog.frameworks.first { $0.id == "training-content" }
        let domains = framework.map(Self.domains) ?? []
        let words = catalog.vocabulary
        values = ProgramFacet.allCases.map { Self.values(of: $0, words, domains) }
        keys = values.map { some in some.map { PercentText.encoded(Self.key(of: $0, words), spaceIsPlus: true) } }
        places = values.map { some in
            Dictionary(some.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// All its values; `notKnown`, where it has it, is the last.
    package func values(of facet: ProgramFacet) -> [FacetValue] { values[facet.rawValue] }

    /// Where a value stands among those of its facet.
    package func position(of value: FacetValue, in facet: ProgramFacet) -> Int? { places[facet.rawValue][value] }

    /// Some values of a facet, in the order in which people read them.
    package func inOrder(_ some: Set<FacetValue>, of facet: ProgramFacet) -> [FacetValue] {
        some.compactMap { position(of: $0, in: facet) }.sorted().map { values[facet.rawValue][$0] }
    }

    /// As an address names it: `us-mi`, `not-known`.
    package func key(of value: FacetValue) -> String { Self.key(of: value, vocabulary) }

    /// How an address chooses values of a facet, by their places among them: `state=us-mi,us-oh`; empty for none.
    func field(_ facet: ProgramFacet, _ places: [Int]) -> String {
        guard !places.isEmpty else { return "" }
        let keys = keys[facet.rawValue]
        return facet.key + "=" + places.map { keys[$0] }.joined(separator: ",")
    }

    private static func key(of value: FacetValue, _ vocabulary: Vocabulary) -> String {
        switch value {
        case .term(let term): vocabulary.name(of: term)
        case .length(let band): band.rawValue
        case .free: "free"
        case .priced: "priced"
        case .open: "open"
        case .notKnown: "not-known"
        }
    }

    /// The value with this key, if the facet has it.
    package func value(_ key: String, of facet: ProgramFacet) -> FacetValue? {
        if let term = vocabulary.term(key), position(of: .term(term), in: facet) != nil { return .term(term) }
        return values(of: facet).first { value in
            if case .term = value { return false }
            return self.key(of: value) == key
        }
    }

    /// The topics of each domain, in the framework's order.
    private static func domains(of framework: Framework) -> [[Term]] {
        var names: [String] = []
        for topic in framework.topics where !names.contains(topic.domain) { names.append(topic.domain) }
        return names.map { name in framework.topics.filter { $0.domain == name }.map(\.term) }
    }

    private static func values(of facet: ProgramFacet, _ words: Vocabulary, _ domains: [[Term]]) -> [FacetValue] {
        switch facet {
        case .core: topics(domains, 0)
        case .clinical: topics(domains, 1)
        case .process: topics(domains, 2)
        case .length: LengthBand.allCases.map { .length($0) } + [.notKnown]
        case .cost: [.free, .priced, .notKnown]
        case .status: [.open] + words.terms(in: "program-statuses").map { .term($0) }
        default: words.terms(in: list(of: facet)).map { .term($0) } + [.notKnown]
        }
    }

    private static func topics(_ domains: [[Term]], _ number: Int) -> [FacetValue] {
        (number < domains.count ? domains[number].map { .term($0) } : []) + [.notKnown]
    }

    private static func list(of facet: ProgramFacet) -> String {
        switch facet {
        case .state: "jurisdictions"
        case .format: "program-formats"
        case .provider: "organization-types"
        case .award: "awards"
        case .level: "program-levels"
        case .track: "pathways"
        case .education: "levels"
        default: "professions"
        }
    }
}
