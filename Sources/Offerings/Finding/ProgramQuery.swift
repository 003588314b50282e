/// What someone looks for among the programs: choices, words, an order and a page.
package struct ProgramQuery: Sendable, Hashable {
    /// Within a facet any of the values will do; a facet without choice lets all pass and does not stand here.
    package private(set) var choices: [ProgramFacet: Set<FacetValue>] = [:]
    /// Words, without control characters and doubled spaces; at most `longestText` of Unicode's scalars.
    package private(set) var text = ""
    package var sort = Sort.best
    /// Whether a choice of states takes in the programs of their neighbors; without one it changes nothing.
    package private(set) var takesInNeighbors = false
    /// From 1 to `lastPage`.
    package private(set) var page = 1

    package static let longestText = 200
    package static let mostChoices = 40
    package static let lastPage = 1_000_000

    package enum Sort: String, Sendable, Hashable, CaseIterable {
        /// What answers the words best; without words what may be joined and is best described.
        case best
        case name
        /// The next deadline on or after a given day; without one, last.
        case deadline
        case length
        /// What is free first; then by currency, United States dollars before others.
        case cost
        /// The page that was seen last first; where that is not known, last.
        case seen
    }

    package init() {}

    package var isEmpty: Bool { choices.isEmpty && text.isEmpty }

    /// How many values are chosen.
    package var choiceCount: Int { choices.values.reduce(0) { $0 + $1.count } }

    package func has(_ value: FacetValue, of facet: ProgramFacet) -> Bool { choices[facet]?.contains(value) == true }

    /// Adds a choice and goes back to the first page. A choice beyond `mostChoices` is ignored.
    package mutating func choose(_ value: FacetValue, of facet: ProgramFacet) {
        page = 1
        guard choiceCount < Self.mostChoices else { return }
        choices[facet, default: []].insert(value)
    }

    /// Takes a choice back and goes to the first page.
    package mutating func drop(_ value: FacetValue, of facet: ProgramFacet) {
        page = 1
        choices[facet]?.remove(value)
        if choices[facet]?.isEmpty == true { choices[facet] = nil }
    }

    /// Takes back all choices of a facet, or the text, and goes to the first page.
    package mutating func drop(_ part: Part) {
        page = 1
        switch part {
        case .facet(let facet): choices[facet] = nil
        case .text: text = ""
        }
    }

    /// Looks for these words, from the first page on. False: they were too long, and the rest is left away.
    @discardableResult
    package mutating func look(for words: String) -> Bool {
        page = 1
        let (tidy, isWhole) = Self.tidied(words)
        text = tidy
        return isWhole
    }

    /// Takes in the programs of neighboring states, or leaves them out again, from the first page on.
    package mutating func takeInNeighbors(_ takesIn: Bool) {
        page = 1
        takesInNeighbors = takesIn
    }

    /// Turns to a page; numbers out of bounds are brought within.
    package mutating func turn(to number: Int) { page = min(max(number, 1), Self.lastPage) }

    /// Something that narrows a search.
    package enum Part: Sendable, Hashable {
        case facet(ProgramFacet)
        case text
    }

    private static func tidied(_ words: String) -> (String, isWhole: Bool) {
        var tidy = String.UnicodeScalarView()
        var count = 0
        var isBlank = true
        for scalar in words.unicodeScalars {
            let isGap = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            if isGap && isBlank { continue }
            if count == longestText {
                if isGap { continue }
                return (trimmed(tidy), false)
            }
            tidy.append(isGap ? " " : scalar)
            count += 1
            isBlank = isGap
        }
        return (trimmed(tidy), true)
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        var scalars = scalars
        if scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
