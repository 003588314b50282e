package import Portfolios
package import Rulebooks

/// The verdict on one node: a tree of the same shape as the requirement.
package struct Outcome: Hashable, Sendable {
    package var id: NodeID
    package var title: String
    package var cites: [String]
    package var note: String?
    package var status: Status
    /// What its numbers count.
    package var unit: Unit
    /// As claimed: all entries that are not refused.
    package var claimed: Tally
    /// As verified: only entries whose standing is proof enough for the rulebook.
    package var verified: Tally
    /// Entries that count (as claimed), in `Entry.inOrder`, and how much of each.
    package var counted: [Counted]
    /// Entries set aside and why each, in the order of the reasons' tests.
    package var setAside: [SetAside]
    /// Who waived or excepted it, or found what.
    package var decision: Decision?
    /// For `any` and `at least`: the ids of the children that were taken.
    package var chosen: [NodeID]
    package var children: [Outcome]

    package init(
        id: NodeID, title: String, cites: [String], note: String? = nil, status: Status, unit: Unit,
        claimed: Tally, verified: Tally, counted: [Counted] = [], setAside: [SetAside] = [],
        decision: Decision? = nil, chosen: [NodeID] = [], children: [Outcome] = []
    ) {
        self.id = id
        self.title = title
        self.cites = cites
        self.note = note
        self.status = status
        self.unit = unit
        self.claimed = claimed
        self.verified = verified
        self.counted = counted
        self.setAside = setAside
        self.decision = decision
        self.chosen = chosen
        self.children = children
    }
}

package enum Status: String, Hashable, Sendable, CaseIterable {
    case met
    /// Met by what the person says; not all of it is verified yet.
    case metAsClaimed = "met as claimed"
    case needsMore = "needs more"
    /// Something the portfolio leaves unsaid would decide it.
    case cannotTell = "cannot tell"
    case awaitingJudgement = "awaiting judgement"
    case waived
    case notApplicable = "not applicable"
}

/// The numbers of one node, in its unit.
package struct Tally: Hashable, Sendable {
    /// What is certain.
    package var have: Int
    /// What would be there if everything left unsaid turned out well; never less than `have`.
    package var could: Int
    package var need: Int
    /// `max(0, need − have)`.
    package var remaining: Int
    /// 0 when met. For a leaf the thousandths of the need that remain, rounded up.
    package var shortfall: Int

    package init(have: Int, could: Int, need: Int, remaining: Int, shortfall: Int) {
        self.have = have
        self.could = could
        self.need = need
        self.remaining = remaining
        self.shortfall = shortfall
    }

    /// A leaf's tally: `ceil(1000 × remaining ÷ need)`; nothing remains of a need of 0.
    package init(have: Int, could: Int, need: Int) {
        let remaining = max(0, need - have)
        self.init(
            have: have, could: max(have, could), need: need, remaining: remaining,
            shortfall: Tally.shortfall(remaining: remaining, need: need))
    }

    /// `ceil(1000 × remaining ÷ need)`.
    package static func shortfall(remaining: Int, need: Int) -> Int {
        need == 0 ? 0 : (remaining * 1000 + need - 1) / need
    }
}

package struct Counted: Hashable, Sendable {
    package var entry: EntryID
    /// In the node's unit where it can be said for one entry: minutes, days, points or 1.
    package var amount: Int

    package init(entry: EntryID, amount: Int) {
        self.entry = entry
        self.amount = amount
    }
}

/// Some entries that did not count, or not in full, for one and the same reason.
package struct SetAside: Hashable, Sendable {
    package var reason: Reason
    /// In `Entry.inOrder`, with the amount that was set aside of each.
    package var entries: [Counted]

    package init(reason: Reason, entries: [Counted]) {
        self.reason = reason
        self.entries = entries
    }
}

package enum Reason: Hashable, Sendable {
    /// The test of the filter that said no.
    case failed(Test)
    /// The entry leaves unsaid what this test asks.
    case unsaid(Test)
    /// Someone refused to sign it.
    case refused
    /// It has no day.
    case undated
    /// It does not say how many minutes, hours a week or points.
    case noAmount
    /// It does not name its provider, where providers are told apart.
    case noProvider
    /// It may fall under several caps, where minutes are shared out.
    case unsureCap
    /// Outside the best window.
    case outsideWindow
    /// The counted entries lie too close together.
    case tooClose
    /// Over the cap with this position in the rule (from 0), or over the cap for each provider or day.
    case overCap(Int)
    /// From a provider beyond the number of sources allowed.
    case otherSource
    /// Given to another part, or no part had need of it.
    case notNeeded
    /// No part asks for it.
    case noPart
}
