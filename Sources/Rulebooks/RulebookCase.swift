package import Portfolios

/// An invented person, a day, and what a rulebook must say of them.
package struct RulebookCase: Sendable {
    /// A sentence: what the case stands for.
    package var name: String
    package var rulebook: String
    package var edition: String
    package var portfolio: Portfolio
    package var asOf: Day
    package var cycle: CycleDays?
    package var providers: Providers
    package var decisions: [Decision]
    /// Of the root.
    package var expected: Expectation
    package var nodes: [(id: NodeID, expected: Expectation)]
    package var place: Place

    /// What is expected of one node; `nil`: anything.
    package struct Expectation: Sendable, Hashable {
        /// A status as an outcome names it: `met as claimed`.
        package var status: String?
        /// The status that only verified entries give.
        package var verified: String?
        package var have: Int?
        package var could: Int?
        package var need: Int?
        package var remaining: Int?
        package var shortfall: Int?

        package init(
            status: String? = nil, verified: String? = nil, have: Int? = nil, could: Int? = nil, need: Int? = nil,
            remaining: Int? = nil, shortfall: Int? = nil
        ) {
            self.status = status
            self.verified = verified
            self.have = have
            self.could = could
            self.need = need
            self.remaining = remaining
            self.shortfall = shortfall
        }
    }
}
