import Portfolios
package import Rulebooks

/// Whether a case comes out as the file beside its rulebook expects.
package struct CaseCheck: Sendable {
    private let catalog: Catalog

    package init(catalog: Catalog) { self.catalog = catalog }

    /// Everything that is otherwise than expected, at the place of the case.
    package func problems(of one: RulebookCase) -> [Problem] {
        guard let rulebook = catalog.rulebook(id: one.rulebook, edition: one.edition) else {
            return [problem(one, "", "there is no rulebook \(one.rulebook)@\(one.edition)")]
        }
        let outcome = Evaluator(rulebook: rulebook, vocabulary: catalog.vocabulary, providers: one.providers)
            .outcome(of: one.portfolio, on: one.asOf, cycle: one.cycle, decisions: one.decisions)
        return problems(of: one, outcome)
    }

    /// The same for an outcome that was worked out elsewhere.
    package func problems(of one: RulebookCase, _ outcome: Outcome) -> [Problem] {
        var problems = differences(one, "", one.expected, outcome)
        for (id, expected) in one.nodes {
            if let node = outcome.node(id) {
                problems += differences(one, id.text, expected, node)
            } else {
                problems.append(problem(one, id.text, "the outcome has no such node"))
            }
        }
        return problems
    }

    private func differences(
        _ one: RulebookCase, _ path: String, _ expected: RulebookCase.Expectation, _ outcome: Outcome
    ) -> [Problem] {
        let verified = outcome.verified.shortfall == 0 && outcome.status != .notApplicable ? "met" : "needs more"
        var found: [String] = []
        if let status = expected.status, status != outcome.status.rawValue {
            found.append("expected “\(status)”, found “\(outcome.status.rawValue)”")
        }
        if let wanted = expected.verified, wanted != verified {
            found.append("verified: expected “\(wanted)”, found “\(verified)”")
        }
        let numbers: [(String, Int?, Int)] = [
            ("have", expected.have, outcome.claimed.have), ("could", expected.could, outcome.claimed.could),
            ("need", expected.need, outcome.claimed.need), ("remaining", expected.remaining, outcome.claimed.remaining),
            ("shortfall", expected.shortfall, outcome.claimed.shortfall),
        ]
        for (name, wanted, actual) in numbers where wanted != nil && wanted != actual {
            found.append("\(name): expected \(wanted ?? 0), found \(actual)")
        }
        return found.map { problem(one, path, $0) }
    }

    private func problem(_ one: RulebookCase, _ path: String, _ message: String) -> Problem {
        Problem(place: one.place, path: path, message: "case “\(one.name)”: \(message)")
    }
}

extension Outcome {
    /// The node with this id in this tree.
    package func node(_ id: NodeID) -> Outcome? {
        if self.id == id { return self }
        for child in children {
            if let found = child.node(id) { return found }
        }
        return nil
    }
}
