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
    /// Entries of one kind, or of some. A kind's name alone is a whole filter.
    ///
    /// ```yaml
    /// kind: [training, service]
    /// ```
    case kinds([Kind])
    /// An attribute against words of the vocabulary: one of them, all of them, or none of them. Levels of
    /// education also `at-least` and `at-most`.
    ///
    /// ```yaml
    /// kind: work
    /// setting: [home, clinic]
    /// focus: {all-of: [social-emotional, relationship]}
    /// role: {none-of: [volunteer]}
    /// ```
    case terms(Attribute, Match, [Term])
    /// Yes or no.
    ///
    /// ```yaml
    /// kind: work
    /// paid: yes
    /// ```
    case flag(Attribute, Bool)
    /// A number, or at least or at most one; both ends included.
    ///
    /// ```yaml
    /// kind: supervision-received
    /// group-size: {at-most: 8}
    /// ```
    case number(Attribute, ClosedRange<Int>)
    /// A free name, such as a provider, an organization or a version, against some names.
    ///
    /// ```yaml
    /// kind: membership
    /// organization: [fl-aimh, alliance]
    /// ```
    case names(Attribute, Match, [String])
    /// How long the entry is, both ends included; for work and practicum, how long a week.
    ///
    /// ```yaml
    /// kind: supervision-received
    /// minutes: {at-least: 45 min}
    /// ```
    case minutes(ClosedRange<Int>)
    /// Days after the as-of day less a period, up to and with the as-of day.
    ///
    /// ```yaml
    /// kind: training
    /// in-last: 5 years
    /// ```
    case inLast(Period)
    /// Days of the cycle that is being renewed, up to the as-of day.
    ///
    /// ```yaml
    /// kind: agreement
    /// in-cycle: yes
    /// ```
    case inCycle
    /// Days before, until (and with), from (and with) or after a day or an event. Of something lasting only the
    /// days that fit count.
    ///
    /// ```yaml
    /// kind: supervision-received
    /// after: {degree: masters}
    /// before: 2024-01-01
    /// ```
    case when(DayRelation, Moment)
    /// On the as-of day itself it had begun and not ended.
    ///
    /// ```yaml
    /// kind: membership
    /// current: yes
    /// ```
    case current
    /// The provider held one of some credentials on the entry's day, its first and last day included. A later
    /// lapse undoes nothing. `as` says in which manner (held, if left out), `vetted-until` the last day on which
    /// being merely vetted counts.
    ///
    /// ```yaml
    /// kind: supervision-received
    /// provider-held: {one-of: [imhs, imhm-c], as: [held, vetted], vetted-until: 2021-12-31}
    /// ```
    case providerHeld(ProviderHeld)
    /// The provider held a degree of this level or a higher one on the entry's day.
    ///
    /// ```yaml
    /// kind: training
    /// provider-level: masters
    /// ```
    case providerLevel([Term])
    /// How far the entry itself is confirmed.
    ///
    /// ```yaml
    /// kind: training
    /// standing: [attested, verified]
    /// ```
    case standing([Standing])
    /// At least one of some filters passes.
    ///
    /// ```yaml
    /// kind: supervision-received
    /// any:
    ///   - {format: individual}
    ///   - {group-size: {at-most: 8}}
    /// ```
    case any([Filter])
    /// The filter fails.
    ///
    /// ```yaml
    /// kind: supervision-received
    /// not: {relation: peer, format: group}
    /// ```
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
    /// A day of the calendar.
    ///
    /// ```yaml
    /// kind: training
    /// from: 2024-01-01
    /// ```
    case day(Day)
    /// The earliest day on which a degree of this level or a higher one was held.
    ///
    /// ```yaml
    /// kind: work
    /// after: {degree: masters}
    /// ```
    case degree([Term])
    /// The earliest day on which one of these credentials was held, in whatever manner.
    ///
    /// ```yaml
    /// kind: supervision-given
    /// from: {credential: [ifs, imhs]}
    /// ```
    case credential([Term])
    /// The earliest day on which another requirement of the same rulebook was met: an order of steps.
    ///
    /// ```yaml
    /// kind: training
    /// after: {met: basic}
    /// ```
    case met(NodeID)
}

package struct ProviderHeld: Hashable, Sendable {
    /// One of these credentials (sorted by number) …
    package var credentials: [Term]
    /// … in one of these manners.
    package var manners: [HoldingManner]
    /// The last day on which holdings that are only vetted count; `nil`: they always do.
    package var vettedUntil: Day?

    package init(credentials: [Term], manners: [HoldingManner] = [.held], vettedUntil: Day? = nil) {
        self.credentials = credentials
        self.manners = manners
        self.vettedUntil = vettedUntil
    }
}
