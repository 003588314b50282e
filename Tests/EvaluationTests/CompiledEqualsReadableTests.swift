import Evaluation
import Fixtures
import Portfolios
import Rulebooks
import Testing

@Suite("The compiled evaluator and the readable one")
struct CompiledEqualsReadableTests {
    @Test("agree on every number, status and reason of thousands of random cases", arguments: UInt64(0)..<50)
    func agree(seed: UInt64) {
        var cases = RandomCases(seed: seed &* 7919 &+ 1)
        for number in 0..<40 {
            let one = cases.next()
            let compiled = Evaluator(rulebook: one.rulebook, vocabulary: one.vocabulary, providers: one.providers)
                .outcome(of: one.portfolio, on: one.asOf, cycle: one.cycle, decisions: one.decisions)
            let readable = ReadableEvaluator(
                rulebook: one.rulebook, vocabulary: one.vocabulary, providers: one.providers
            ).outcome(of: one.portfolio, on: one.asOf, cycle: one.cycle, decisions: one.decisions)
            if let difference = Difference(one.rulebook).first(compiled, readable) {
                Issue.record("seed \(seed), case \(number): \(difference)")
                return
            }
        }
    }
}

/// Where two outcomes part.
struct Difference {
    /// The split of an allocation over entries is not unique; what each part gets is.
    private let allocations: Set<NodeID>

    init(_ rulebook: Rulebook) {
        allocations = Set(Difference.nodes(rulebook.requirement).filter(\.isAllocation).map(\.id))
    }

    private static func nodes(_ requirement: Requirement) -> [Requirement] {
        [requirement] + requirement.children.flatMap(nodes)
    }

    func first(_ compiled: Outcome, _ readable: Outcome, isPart: Bool = false) -> String? {
        let place = "node \(readable.id)"
        if compiled.children.count != readable.children.count {
            return "\(place): \(compiled.children.count) children, not \(readable.children.count)"
        }
        let isAllocation = allocations.contains(readable.id)
        for (one, other) in zip(compiled.children, readable.children) {
            if let difference = first(one, other, isPart: isAllocation) { return difference }
        }
        var (one, other) = (compiled, readable)
        (one.children, other.children) = ([], [])
        if isPart || isAllocation {
            if sum(one.counted) != sum(other.counted) {
                return "\(place): counted \(one.counted), not \(other.counted)"
            }
            (one.counted, other.counted) = ([], [])
            (one.setAside, other.setAside) = (one.setAside.filter(isUnique), other.setAside.filter(isUnique))
        }
        return one == other ? nil : "\(place):\n\(one)\nnot\n\(other)"
    }

    /// Which entries are left over goes with the split.
    private func isUnique(_ group: SetAside) -> Bool {
        switch group.reason {
        case .overCap, .notNeeded: false
        default: true
        }
    }

    private func sum(_ counted: [Counted]) -> Int { counted.reduce(0) { $0 + $1.amount } }
}

extension Requirement {
    fileprivate var isAllocation: Bool { if case .allocate = rule { true } else { false } }
}
