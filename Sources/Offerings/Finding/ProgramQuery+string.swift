/// A query as an address brought it, with what was ignored in it.
package struct ProgramQueryReading: Sendable, Hashable {
    package var query: ProgramQuery
    /// At most 20.
    package var notes: [Note]

    /// Something that was ignored. The texts are cut to 40 of Unicode's scalars and hold whatever was sent.
    package enum Note: Sendable, Hashable {
        case unknownKey(String)
        case unknownValue(String, of: ProgramFacet)
        case unknownSort(String)
        case unknownNearness(String)
        case noPage(String)
        /// Only the first so many scalars count.
        case longText
        /// Only the first so many choices count.
        case manyChoices
        /// More than `longestString` bytes: the rest was not read.
        case longString
    }
}

extension ProgramQuery {
    /// What is longer is no query that anyone made with a form.
    package static let longestString = 8_192

    /// Reads `state=us-mi,us-oh&q=attachment`, as links write it, and `state=us-mi&state=us-oh`, as forms do. Never
    /// fails: what is no choice is ignored.
    package static func reading(_ string: String, knowing facets: ProgramFacets) -> ProgramQueryReading {
        var reader = QueryReader(facets: facets)
        if string.utf8.count > longestString { reader.note(.longString) }
        for field in AddressField.all(in: string.utf8.prefix(longestString)) {
            reader.read(field.name.asFarAsReadable, field.value.asFarAsReadable)
        }
        reader.finish()
        return ProgramQueryReading(query: reader.query, notes: reader.notes)
    }

    /// The same query always makes the same string; defaults are left away, so that no query is the empty string.
    package func string(knowing facets: ProgramFacets) -> String {
        var fields = text.isEmpty ? [] : [AddressField.text("q", text)]
        for facet in ProgramFacet.allCases {
            guard let chosen = choices[facet] else { continue }
            fields.append(facets.field(facet, chosen.compactMap { facets.position(of: $0, in: facet) }.sorted()))
        }
        return (fields + rest.map { AddressField.text($0.name, $0.value) }).joined(separator: "&")
    }

    /// The same as fields, as a form sends them.
    package func fields(knowing facets: ProgramFacets) -> [(name: String, value: String)] {
        var fields = text.isEmpty ? [] : [("q", text)]
        for facet in ProgramFacet.allCases {
            guard let chosen = choices[facet] else { continue }
            fields += facets.inOrder(chosen, of: facet).map { (facet.key, facets.key(of: $0)) }
        }
        return fields + rest
    }

    /// What is neither text nor a choice.
    private var rest: [(name: String, value: String)] {
        var rest: [(String, String)] = []
        if takesInNeighbors { rest.append(("near", "neighbors")) }
        if sort != .best { rest.append(("sort", sort.rawValue)) }
        if page != 1 { rest.append(("page", String(page))) }
        return rest
    }

    /// The name of a field that takes back what else the same form sends: one choice, or the words.
    package static let withoutName = "without"

    /// Its value for a choice: `state.us-mi`.
    package static func without(_ value: FacetValue, of facet: ProgramFacet, knowing facets: ProgramFacets) -> String {
        facet.key + "." + facets.key(of: value)
    }

    /// Its value for the words.
    package static let withoutText = "q"
}

private struct QueryReader {
    let facets: ProgramFacets
    var query = ProgramQuery()
    var notes: [ProgramQueryReading.Note] = []
    private var page: String?
    private var without: [String] = []
    private var hasText = false

    init(facets: ProgramFacets) { self.facets = facets }

    mutating func read(_ key: String, _ value: String) {
        // A form sends its empty fields too.
        if value.isEmpty { return }
        switch key {
        case "q": readText(value)
        case "sort":
            guard let sort = ProgramQuery.Sort(rawValue: value) else { return note(.unknownSort(cut(value))) }
            query.sort = sort
        case "near":
            guard value == "neighbors" else { return note(.unknownNearness(cut(value))) }
            query.takeInNeighbors(true)
        case "page": page = value
        case ProgramQuery.withoutName: if without.count < ProgramQuery.mostChoices { without.append(value) }
        default:
            guard let facet = ProgramFacet(key: key) else { return note(.unknownKey(cut(key))) }
            for key in value.split(separator: ",") { readChoice(String(key), facet) }
        }
    }

    /// A choice turns to the first page, so the page comes last; what is taken back may come before it is chosen.
    mutating func finish() {
        for value in without { takeBack(value) }
        guard let page else { return }
        guard page.utf8.count <= 20, let number = Int(page), number >= 1, page.utf8.first != UInt8(ascii: "+") else {
            return note(.noPage(cut(page)))
        }
        query.turn(to: number)
    }

    mutating func note(_ note: ProgramQueryReading.Note) {
        if notes.count < 20, !notes.contains(note) { notes.append(note) }
    }

    private mutating func readText(_ value: String) {
        guard !hasText else { return note(.unknownKey("q")) }
        hasText = true
        if !query.look(for: value) { note(.longText) }
    }

    private mutating func takeBack(_ text: String) {
        if text == ProgramQuery.withoutText { return query.drop(.text) }
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let facet = ProgramFacet(key: parts[0]), parts[1].utf8.count <= 100,
            let value = facets.value(parts[1], of: facet)
        else { return note(.unknownKey(ProgramQuery.withoutName)) }
        query.drop(value, of: facet)
    }

    private mutating func readChoice(_ key: String, _ facet: ProgramFacet) {
        guard key.utf8.count <= 100, let value = facets.value(key, of: facet) else {
            return note(.unknownValue(cut(key), of: facet))
        }
        if query.has(value, of: facet) { return }
        guard query.choiceCount < ProgramQuery.mostChoices else { return note(.manyChoices) }
        query.choose(value, of: facet)
    }

    private func cut(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) }
}
