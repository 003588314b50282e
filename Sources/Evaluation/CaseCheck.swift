import Portfolios
package import Rulebooks

/// Whether a case comes out as the file beside its rulebook expects.
package struct CaseCheck: Sendable {
    private let catalog: Catalog

    package init(catalog: Catalog) { self.catalog = catalog }

    /// Everything that is otherwise than expected in many cases. A rulebook is compiled once for those of its cases
    /// that share their providers.
    package func problems(of cases: [RulebookCase], by workforce: any Workforce = OneAfterAnother()) -> [Problem] {
        let groups = Dictionary(grouping: cases) { "\($0.rulebook)@\($0.edition)" }.sorted { $0.key < $1.key }
        return workforce.map(groups.map(\.value)) { group in
            var evaluators: [Providers: Evaluator] = [:]
            return group.flatMap { one in
                if evaluators[one.providers] == nil { evaluators[one.providers] = evaluator(of: one) }
                return problems(of: one, with: evaluators[one.providers])
            }
        }.flatMap(\.self)
    }

    /// Everything that is otherwise than expected, at the place of the case.
    package func problems(of one: RulebookCase) -> [Problem] {
        problems(of: one, with: evaluator(of: one))
    }

    private func evaluator(of one: RulebookCase) -> Evaluator? {
        catalog.rulebook(id: one.rulebook, edition: one.edition).map {
            Evaluator(rulebook: $0, vocabulary: catalog.vocabulary, providers: one.providers)
        }
    }

    private func problems(of one: RulebookCase, with evaluator: Evaluator?) -> [Problem] {
        guard let evaluator else {
            return [problem(one, "", "there is no rulebook \(one.rulebook)@\(one.edition)")]
        }
        return problems(
            of: one, evaluator.outcome(of: one.portfolio, on: one.asOf, cycle: one.cycle, decisions: one.decisions))
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
