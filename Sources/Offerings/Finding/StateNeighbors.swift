import Portfolios
import Rulebooks

/// Which states share a border on land: a fact of the map.
struct StateNeighbors {
    private let byName: [Substring: [Substring]]

    init() {
        var pairs: [Substring: [Substring]] = [:]
        for line in Self.borders.split(separator: "\n") {
            let states = line.split(separator: " ")
            for other in states.dropFirst() {
                pairs[states[0], default: []].append(other)
                pairs[other, default: []].append(states[0])
            }
        }
        byName = pairs
    }

    /// The places of the neighbors of each value among the values of the facet `state`.
    func places(in facets: ProgramFacets) -> [[Int]] {
        facets.values(of: .state).map { value in
            guard case .term(let state) = value else { return [] }
            let neighbors = byName[facets.vocabulary.name(of: state).dropFirst(3)] ?? []
            return neighbors.compactMap { name in
                facets.value("us-\(name)", of: .state).flatMap { facets.position(of: $0, in: .state) }
            }.sorted()
        }
    }

    /// Each border once: a state, and those that follow it in the alphabet. States that meet in a corner or in the
    /// water share none; Alaska, Hawaii and Puerto Rico have no neighbor.
    private static let borders = """
        al fl ga ms tn
        ar la mo ms ok tn tx
        az ca nm nv ut
        ca nv or
        co ks ne nm ok ut wy
        ct ma ny ri
        dc md va
        de md nj pa
        fl ga
        ga nc sc tn
        ia il mn mo ne sd wi
        id mt nv or ut wa wy
        il in ky mo wi
        in ky mi oh
        ks mo ne ok
        ky mo oh tn va wv
        la ms tx
        ma nh ny ri vt
        md pa va wv
        me nh
        mi oh wi
        mn nd sd wi
        mo ne ok tn
        ms tn
        mt nd sd wy
        nc sc tn va
        nd sd
        ne sd wy
        nh vt
        nj ny pa
        nm ok tx
        nv or ut
        ny pa vt
        oh pa wv
        ok tx
        or wa
        pa wv
        sd wy
        tn va
        ut wy
        va wv
        """
}
