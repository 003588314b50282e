import Offerings
import Portfolios
import Rulebooks

/// Finds programs by looking at each one for each question: slow, and plain to see.
struct FindingOracle {
    let catalog: Catalog
    let directory: Directory
    let facets: ProgramFacets

    private var words: Vocabulary { catalog.vocabulary }

    /// Whether a program has a value of a facet, of the state itself where it is a state.
    func has(_ program: Program, _ value: FacetValue, _ facet: ProgramFacet) -> Bool {
        switch (facet, value) {
        case (.state, .term(let term)): program.places.contains(term)
        case (.state, _): program.places.isEmpty
        case (.format, _): equals(program.format, value)
        case (.award, _): equals(program.award, value)
        case (.level, _): equals(program.level, value)
        case (.provider, .term(let term)): types(program).contains(term)
        case (.provider, _): types(program).isEmpty
        case (.track, _): among(program.tracks, value)
        case (.profession, _): among(program.professions, value)
        case (.core, _), (.clinical, _), (.process, _): among(program.themes, value)
        case (.education, .term(let term)): program.education.contains { words.levels(atMost: term).contains($0) }
        case (.education, _): program.education.isEmpty
        case (.length, .length(let band)): program.length.map { LengthBand($0) } == band
        case (.length, _): program.length == nil
        case (.cost, .free): program.cost == .free
        case (.cost, .priced): program.cost != nil && program.cost != .free
        case (.cost, _): program.cost == nil
        case (.status, .open): program.status == nil
        case (.status, _): equals(program.status, value)
        }
    }

    /// Open to the people of a state, and not of the state itself.
    func isAlsoOpen(_ program: Program, _ value: FacetValue) -> Bool {
        guard case .term(let state) = value, !has(program, value, .state) else { return false }
        let name = words.name(of: state)
        let places = program.places.map(words.name)
        let isNational = places.contains("us") && (name.hasPrefix("us-") || name == "us" || name == "tribal-nation")
        return isNational || places.contains("international") || program.format.map(words.name) == "online"
    }

    func passes(_ program: Program, _ query: ProgramQuery, without dropped: [ProgramQuery.Part] = []) -> Bool {
        query.choices.allSatisfy { facet, chosen in
            dropped.contains(.facet(facet))
                || chosen.contains { has(program, $0, facet) || facet == .state && isAlsoOpen(program, $0) }
                || facet == .state && query.takesInNeighbors && chosen.contains { isNextTo($0, program) }
        }
    }

    /// Written by hand from a map, for some states and from both sides.
    static let neighbors = [
        "us-mi": ["us-oh", "us-in", "us-wi"], "us-me": ["us-nh"], "us-hi": [], "us-ak": [],
        "us-dc": ["us-md", "us-va"],
        "us-az": ["us-ca", "us-nv", "us-ut", "us-nm"], "us-co": ["us-ut", "us-wy", "us-ne", "us-ks", "us-ok", "us-nm"],
        "us-tn": ["us-ky", "us-va", "us-nc", "us-ga", "us-al", "us-ms", "us-ar", "us-mo"], "us-pr": [],
        "us-nh": ["us-me", "us-vt", "us-ma"], "us-ny": ["us-nj", "us-pa", "us-vt", "us-ma", "us-ct"],
    ]

    private func isNextTo(_ value: FacetValue, _ program: Program) -> Bool {
        guard case .term(let state) = value, let others = Self.neighbors[words.name(of: state)] else { return false }
        return program.places.contains { others.contains(words.name(of: $0)) }
    }

    func reach(_ program: Program, _ query: ProgramQuery) -> ProgramAnswer.Reach {
        if isOwn(program, query) { return .own }
        return query.choices[.state]?.contains { isAlsoOpen(program, $0) } == true ? .open : .neighboring
    }

    func found(_ query: ProgramQuery, without dropped: [ProgramQuery.Part] = []) -> [Program] {
        directory.programs.filter { passes($0, query, without: dropped) }
    }

    /// Those of the chosen states themselves come first.
    func isOwn(_ program: Program, _ query: ProgramQuery) -> Bool {
        query.choices[.state]?.contains { has(program, $0, .state) } ?? true
    }

    /// The fewest parts to drop, and how many programs that finds at most.
    func widening(_ query: ProgramQuery) -> (drops: Int, count: Int)? {
        let parts = query.choices.keys.map { ProgramQuery.Part.facet($0) }
        let singly = parts.map { found(query, without: [$0]).count }.max() ?? 0
        if singly > 0 { return (1, singly) }
        let pairs = parts.flatMap { first in parts.filter { $0 != first }.map { [first, $0] } }
        let doubly = pairs.map { found(query, without: $0).count }.max() ?? 0
        return doubly > 0 ? (2, doubly) : nil
    }

    private func types(_ program: Program) -> [Term] {
        program.providers.compactMap { id in directory.organizations.first { $0.id == id }?.type }
    }

    private func equals(_ term: Term?, _ value: FacetValue) -> Bool { among([term].compactMap(\.self), value) }

    private func among(_ terms: [Term], _ value: FacetValue) -> Bool {
        if case .term(let term) = value { return terms.contains(term) }
        return terms.isEmpty
    }
}
