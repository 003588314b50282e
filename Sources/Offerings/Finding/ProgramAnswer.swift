/// What an index found for a query.
package struct ProgramAnswer: Sendable, Hashable {
    /// The page's programs in their order: those of the chosen states first, those also open to them after, then
    /// those of their neighbors.
    package var hits: [Hit]
    /// All that fit, on whatever page.
    package var total: Int
    /// Those of the chosen states themselves; without such a choice all.
    package var own: Int
    /// The page shown, from 1: the last one when the query wanted a later one.
    package var page: Int
    /// At least 1.
    package var pages: Int
    /// Every facet, in the order of `ProgramFacet.allCases`.
    package var facets: [FacetCounts]
    /// What else would fit if the facets in which something is chosen did not ask for what nobody knows.
    package var silent: [Silence]
    /// Only when nothing fits: what to drop.
    package var widening: Widening?

    package struct Hit: Sendable, Hashable {
        /// Its place in the index's `programs`.
        package var position: Int
        package var reach: Reach
        /// It is not of the chosen states: it is online, or for a whole country, or for all.
        package var isAlsoOpen: Bool { reach == .open }
    }

    /// How a program came to be found where someone looks for states.
    package enum Reach: Sendable, Hashable, CaseIterable {
        /// It is of a chosen state; without such a choice all are.
        case own
        /// It is online, or for a whole country, or for all.
        case open
        /// It is of a neighboring state only.
        case neighboring
    }

    /// How many programs each value of a facet would give, whatever is chosen in this facet now.
    package struct FacetCounts: Sendable, Hashable {
        package var facet: ProgramFacet
        /// All values of the facet, those with no program too.
        package var counts: [Count]
    }

    package struct Count: Sendable, Hashable {
        package var value: FacetValue
        /// For a state: of the state itself.
        package var count: Int
        /// For a state: online, for the whole country or for all, and not of the state itself. Else 0.
        package var alsoOpen: Int
        package var isChosen: Bool
    }

    /// Programs that fit all else, and of which nobody knows the answer to one facet's question.
    package struct Silence: Sendable, Hashable {
        package var facet: ProgramFacet
        package var total: Int
        /// Those of the chosen states themselves; without such a choice all.
        package var own: Int
    }

    /// The nearest search that finds something.
    package struct Widening: Sendable, Hashable {
        /// One or two parts of the query.
        package var drops: [ProgramQuery.Part]
        package var count: Int
    }

    package func counts(of facet: ProgramFacet) -> [Count] { facets[facet.rawValue].counts }
}
