import Rulebooks

extension ReadableEvaluator.Verdict {
    /// Joins what is claimed (this verdict) with what is verified.
    func outcome(verified: Self) -> Outcome {
        guard applies else { return outcomeOfNothing }
        return Outcome(
            id: id, title: title, cites: cites, note: note, status: status(verified: verified), unit: unit,
            claimed: tally, verified: verified.tally, counted: counted, setAside: setAside, decision: decision,
            chosen: chosen, children: zip(children, verified.children).map { $0.outcome(verified: $1) })
    }

    /// A node that does not apply has no numbers, and what is below it does not apply either.
    private var outcomeOfNothing: Outcome {
        let nothing = Tally(have: 0, could: 0, need: 0)
        return Outcome(
            id: id, title: title, cites: cites, note: note, status: .notApplicable, unit: unit, claimed: nothing,
            verified: nothing, children: children.map(\.outcomeOfNothing))
    }

    private func status(verified: Self) -> Status {
        if isWaived { return .waived }
        if shortfalls.certain == 0 { return verified.shortfalls.certain == 0 ? .met : .metAsClaimed }
        if guardIsUnsettled { return .cannotTell }
        if shortfalls.ifJudged == 0 { return .awaitingJudgement }
        return shortfalls.possible == 0 ? .cannotTell : .needsMore
    }
}
