package import Portfolios
package import Rulebooks

/// The one sentence that each node of an outcome says, written without making a single `String`, so that
/// thousands of portfolios a second can each say it for every node.
package enum OutcomeSentence {
    /// What the numbers of a node stand for; decides the words, not the numbers.
    package enum Subject: UInt8, Sendable {
        /// Something is there or not.
        case evidence
        case minutes, days, months, points
        /// Entries, or different names.
        case entries
        /// Every child is asked, or every part.
        case everyChild
        /// One child, or some children, are enough.
        case someChildren
        /// A person decides.
        case judgement
        /// One topic of a framework.
        case topic

        /// The words for a rule. Parts, and topics of a cover, have no rule of their own: see `part` and `topic`.
        package init(of rule: Rule) {
            switch rule {
            case .leaf(let leaf): self = Subject(unit: leaf.measure.unit, exists: leaf.measure == .exists)
            case .any, .atLeast: self = .someChildren
            case .judgement: self = .judgement
            case .all, .meets, .cover, .allocate: self = .everyChild
            }
        }

        /// The words for a part with a unit of its own.
        package init(unit: Unit, exists: Bool = false) {
            switch unit {
            case .minutes: self = .minutes
            case .days: self = .days
            case .months: self = .months
            case .points: self = .points
            case .requirements: self = .everyChild
            case .count: self = exists ? .evidence : .entries
            }
        }
    }

    /// Writes the sentence, without a full stop.
    ///
    /// - Parameters:
    ///   - claimed: the numbers as claimed; `unit` says what they count, `subject` in which words.
    ///   - verified: how much of them is verified.
    @inlinable
    package static func write<Sink: TextSink>(
        status: Status, unit: Unit, subject: Subject, claimed: Tally, verified: Int, into sink: inout Sink
    ) {
        switch status {
        case .waived: sink.append("Waived")
        case .notApplicable: sink.append("Does not apply here")
        case .awaitingJudgement: writeAwaiting(unit, subject, claimed, into: &sink)
        case .met: writeMet(unit, subject, claimed, into: &sink)
        case .metAsClaimed: writeMetAsClaimed(unit, subject, claimed, verified, into: &sink)
        case .needsMore: writeNeedsMore(unit, subject, claimed, into: &sink)
        case .cannotTell: writeCannotTell(unit, subject, claimed, into: &sink)
        }
    }
}
