import Portfolios
import Rulebooks

/// For each value of each facet, the programs that a choice of it lets pass.
struct FacetRows: Sendable {
    let rows: BitRows
    /// The first row of each facet; its values' rows follow in their order.
    let starts: [Int]
    /// Of each state, which programs are open to it without being its own: a row, empty for what is no place.
    let openRows: [Int]
    /// Of each state, the places of its neighbors among the values.
    let neighbors: [[Int]]

    /// Programs that each value has; ascending positions are given in.
    init(programs: [Program], directory: Directory, facets: ProgramFacets) {
        var starts = [0]
        for facet in ProgramFacet.allCases { starts.append(starts[starts.count - 1] + facets.values(of: facet).count) }
        let none = starts[starts.count - 1]
        let (anywhere, national) = (none + 1, none + 2)
        var rows = BitRows(rows: none + 3, programs: programs.count)
        let reach = ProgramReach(facets.vocabulary)
        for (position, program) in programs.enumerated() {
            for facet in ProgramFacet.allCases {
                for value in facets.passed(by: program, of: facet, directory) {
                    guard let place = facets.position(of: value, in: facet) else { continue }
                    rows.set(position, in: starts[facet.rawValue] + place)
                }
            }
            if reach.isAnywhere(program) { rows.set(position, in: anywhere) }
            if reach.isAnywhere(program) || reach.isNational(program) { rows.set(position, in: national) }
        }
        self.rows = rows
        self.starts = starts
        neighbors = StateNeighbors().places(in: facets)
        openRows = facets.values(of: .state).map { value in
            guard case .term(let place) = value else { return none }
            return reach.isInCountry(place) ? national : anywhere
        }
    }

    /// The row of a facet's value by its place among the facet's values.
    func row(_ facet: ProgramFacet, _ place: Int) -> Int { starts[facet.rawValue] + place }
}

/// How far programs reach beyond the places that they name.
struct ProgramReach {
    private let online: Term?
    private let international: Term?
    private let country: Term?
    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        online = vocabulary.term("online", in: "program-formats")
        international = vocabulary.term("international", in: "jurisdictions")
        country = vocabulary.term("us", in: "jurisdictions")
    }

    /// Open to people wherever they are.
    func isAnywhere(_ program: Program) -> Bool {
        online != nil && program.format == online || international.map { program.places.contains($0) } == true
    }

    /// Open to the whole of the United States.
    func isNational(_ program: Program) -> Bool { country.map { program.places.contains($0) } == true }

    /// Whether a place belongs to the United States.
    func isInCountry(_ place: Term) -> Bool {
        let name = vocabulary.name(of: place)
        return name == "us" || name.hasPrefix("us-") || name == "tribal-nation"
    }
}

extension ProgramFacets {
    /// The values of a facet whose choice lets a program pass.
    func passed(by program: Program, of facet: ProgramFacet, _ directory: Directory) -> [FacetValue] {
        switch facet {
        case .education: studies(program)
        case .provider: known(program.providers.compactMap { directory.organization($0)?.type })
        case .length: [program.length.map { .length(LengthBand($0)) } ?? .notKnown]
        case .cost: [cost(program)]
        case .status: [program.status.map { .term($0) } ?? .open]
        default: known(terms(of: program, facet))
        }
    }

    private func terms(of program: Program, _ facet: ProgramFacet) -> [Term] {
        switch facet {
        case .state: program.places
        case .format: [program.format].compactMap(\.self)
        case .award: [program.award].compactMap(\.self)
        case .level: [program.level].compactMap(\.self)
        case .track: program.tracks
        case .profession: program.professions
        default: program.themes
        }
    }

    private func known(_ terms: [Term]) -> [FacetValue] { terms.isEmpty ? [.notKnown] : terms.map { .term($0) } }

    /// The lowest degree that gets in, and all above it.
    private func studies(_ program: Program) -> [FacetValue] {
        let ladder = vocabulary.terms(in: "levels")
        guard let lowest = program.education.compactMap({ ladder.firstIndex(of: $0) }).min() else { return [.notKnown] }
        return ladder[lowest...].map { .term($0) }
    }

    private func cost(_ program: Program) -> FacetValue {
        switch program.cost {
        case .free: .free
        case .amount: .priced
        case nil: .notKnown
        }
    }
}
