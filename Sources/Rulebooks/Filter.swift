package import Portfolios

/// Which entries a rule looks at. All its tests must hold for an entry to pass.
///
/// A test on something that the entry does not say is *unknown*, not false; a filter is then unknown unless
/// another of its tests is false.
package struct Filter: Hashable, Sendable {
    /// In the order of the file, the test for kinds first.
    package var tests: [Test]

    package init(_ tests: [Test]) { self.tests = tests }

    /// The kinds of entry that can pass; all kinds when the filter names none.
    package var kinds: [Kind] {
        for case .kinds(let kinds) in tests { return kinds.sorted() }
        return Kind.allCases
    }
}

/// One question asked of an entry.
package indirect enum Test: Hashable, Sendable {
    case kinds([Kind])
    /// An attribute with terms against a list of terms (sorted by number).
    case terms(Attribute, Match, [Term])
    case flag(Attribute, Bool)
    /// A number attribute within bounds, both included.
    case number(Attribute, ClosedRange<Int>)
    /// An attribute with a free identifier against some identifiers (sorted).
    case names(Attribute, Match, [String])
    /// The minutes of the entry within bounds, both included. A weekly amount for work and practicum.
    case minutes(ClosedRange<Int>)
    /// Days after the as-of day less a period, up to and with the as-of day.
    case inLast(Period)
    /// Days of the cycle that is being renewed.
    case inCycle
    /// Days before, until, from or after a day or an event.
    case when(DayRelation, Moment)
    /// On the as-of day itself it had begun and not ended.
    case current
    /// The provider held one of some credentials on the entry's day.
    case providerHeld(ProviderHeld)
    /// The provider's education was in one of these levels on the entry's day.
    case providerLevel([Term])
    case standing([Standing])
    /// At least one of some filters passes.
    case any([Filter])
    case not(Filter)
}

package enum Match: String, Hashable, Sendable {
    /// The value, or one of the values, is among the terms.
    case oneOf = "one-of"
    /// Every one of the terms is among the values.
    case allOf = "all-of"
    /// None of the values is among the terms.
    case noneOf = "none-of"
}

package enum DayRelation: String, Hashable, Sendable, CaseIterable {
    /// Strictly earlier.
    case before
    /// Earlier or the same day.
    case until
    /// Later or the same day.
    case from
    /// Strictly later.
    case after
}

/// A day named outright or by what happened on it.
package indirect enum Moment: Hashable, Sendable {
    case day(Day)
    /// The earliest day on which a degree of one of these levels was held (a level at least).
    case degree([Term])
    /// The earliest day on which one of these credentials was held, in one of these manners (terms of `holdings`).
    case credential([Term])
    /// The earliest day on which another requirement of the same rulebook was met.
    case met(NodeID)
}

package struct ProviderHeld: Hashable, Sendable {
    /// One of these credentials (sorted by number) …
    package var credentials: [Term]
    /// … in one of these manners.
    package var manners: [HoldingManner]
    /// A day from which on holdings that are only vetted no longer count; `nil`: never.
    package var vettedUntil: Day?

    package init(credentials: [Term], manners: [HoldingManner] = [.held], vettedUntil: Day? = nil) {
        self.credentials = credentials
        self.manners = manners
        self.vettedUntil = vettedUntil
    }
}
