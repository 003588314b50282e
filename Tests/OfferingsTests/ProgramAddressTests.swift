import Fixtures
import Offerings
import Rulebooks
import Testing

@Suite("Addresses one choice away")
struct ProgramAddressTests {
    private let facets = FindingSample.english.index.facets

    @Test("each is what the query with that choice writes")
    func oneChoice() {
        var random = RandomQueries(facets: facets, random: SplitMix64(seed: 23))
        for round in 0..<60 {
            var query = random.query()
            query.look(for: ["", "RSC & más"][round % 2])
            if round % 3 == 0 { query.sort = .deadline }
            query.turn(to: round % 4)
            let addresses = ProgramAddresses(around: query, knowing: facets, at: "/programs")
            for facet in ProgramFacet.allCases {
                for value in facets.values(of: facet) {
                    #expect(addresses.turning(value, of: facet) == address(turned(query, value, facet)))
                    #expect(addresses.choosingOnly(value, of: facet) == address(only(query, value, facet)))
                }
            }
        }
    }

    @Test("a query with as many choices as it may have takes no more, but gives them back")
    func full() {
        var query = ProgramQuery()
        for value in facets.values(of: .state) { query.choose(value, of: .state) }
        #expect(query.choiceCount == ProgramQuery.mostChoices)
        let addresses = ProgramAddresses(around: query, knowing: facets, at: "/programs")
        #expect(addresses.turning(.free, of: .cost) == address(query))
        let first = facets.values(of: .state)[0]
        #expect(addresses.turning(first, of: .state) == address(turned(query, first, .state)))
    }

    @Test("on the finder's own page an address begins with its query, and says where the finder is when it has none")
    func fromThere() throws {
        var query = ProgramQuery()
        query.choose(.free, of: .cost)
        let addresses = ProgramAddresses(around: query, knowing: facets, at: "/programs", fromThere: true)
        #expect(addresses.turning(.priced, of: .cost) == "?cost=free,priced")
        #expect(addresses.turning(.free, of: .cost) == "/programs")
        #expect(addresses.sharedBytes == "cost=free".utf8.count)
    }

    private func turned(_ query: ProgramQuery, _ value: FacetValue, _ facet: ProgramFacet) -> ProgramQuery {
        var other = query
        if query.has(value, of: facet) { other.drop(value, of: facet) } else { other.choose(value, of: facet) }
        return other
    }

    private func only(_ query: ProgramQuery, _ value: FacetValue, _ facet: ProgramFacet) -> ProgramQuery {
        var other = query
        other.drop(.facet(facet))
        other.choose(value, of: facet)
        return other
    }

    private func address(_ query: ProgramQuery) -> String {
        let string = query.string(knowing: facets)
        return "/programs" + (string.isEmpty ? "" : "?" + string)
    }
}
