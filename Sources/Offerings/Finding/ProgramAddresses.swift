/// The addresses of all queries that are one choice away from a query. A page of the finder has hundreds of them, so
/// what they share is written once.
package struct ProgramAddresses: Sendable {
    private let facets: ProgramFacets
    /// Where the finder is.
    private let path: String
    /// What stands before a query.
    private let start: String
    /// How much of each address says what is chosen already, as a page writes it.
    package let sharedBytes: Int
    /// Of each facet: what stands before its choices, their places and what stands after them.
    private let before: [String]
    private let chosen: [[Int]]
    private let after: [String]
    private let isFull: Bool

    /// - Parameters:
    ///   - path: where the finder is.
    ///   - fromThere: links on the finder's own page need not say where it is.
    package init(around query: ProgramQuery, knowing facets: ProgramFacets, at path: String, fromThere: Bool = false) {
        var first = query
        first.turn(to: 1)
        var rest = first
        for part in ProgramFacet.allCases.map(ProgramQuery.Part.facet) + [.text] { rest.drop(part) }
        var text = ProgramQuery()
        text.look(for: query.text)
        let tail = rest.string(knowing: facets)
        let chosen = ProgramFacet.allCases.map { facet in
            (query.choices[facet] ?? []).compactMap { facets.position(of: $0, in: facet) }.sorted()
        }
        let fields = ProgramFacet.allCases.map { facets.field($0, chosen[$0.rawValue]) }
        before = fields.indices.map { Self.joined([text.string(knowing: facets)] + fields[..<$0]) }
        after = fields.indices.map { Self.joined(fields[($0 + 1)...] + [tail]) }
        self.path = path
        start = fromThere ? "?" : path + "?"
        // Where `&` stands a page says `&amp;`.
        sharedBytes = Self.joined([before[0], fields[0], after[0]]).utf8.reduce(0) {
            $0 + ($1 == UInt8(ascii: "&") ? 5 : 1)
        }
        isFull = query.choiceCount >= ProgramQuery.mostChoices
        self.facets = facets
        self.chosen = chosen
    }

    /// With a value chosen, or taken back where it was; on the first page.
    package func turning(_ value: FacetValue, of facet: ProgramFacet) -> String {
        let places = chosen[facet.rawValue]
        guard let place = facets.position(of: value, in: facet) else { return address(facet, places) }
        if places.contains(place) { return address(facet, places.filter { $0 != place }) }
        guard !isFull else { return address(facet, places) }
        return address(facet, (places + [place]).sorted())
    }

    /// With this value alone of its facet; on the first page.
    package func choosingOnly(_ value: FacetValue, of facet: ProgramFacet) -> String {
        address(facet, facets.position(of: value, in: facet).map { [$0] } ?? [])
    }

    private func address(_ facet: ProgramFacet, _ places: [Int]) -> String {
        var address = ""
        address.reserveCapacity(start.utf8.count + sharedBytes + 64)
        func add(_ text: String) {
            if text.isEmpty { return }
            address += address.isEmpty ? start : "&"
            address += text
        }
        add(before[facet.rawValue])
        add(facets.field(facet, places))
        add(after[facet.rawValue])
        return address.isEmpty ? path : address
    }

    private static func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "&")
    }
}
