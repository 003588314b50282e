import Portfolios
import Rulebooks

extension PlanCompiler {
    /// Gathers tests for single terms of one attribute; fewer than four are as quick one by one.
    mutating func settleFamilies() {
        for attribute in Attribute.inSlots(of: .terms) {
            var members: [(test: Int, term: Term)] = []
            for case (.terms(attribute, .oneOf, let terms), let index) in testIndexes where terms.count == 1 {
                members.append((index, terms[0]))
            }
            guard members.count > 3 else { continue }
            members.sort { $0.test < $1.test }
            var family = PlanFamily(
                slot: attribute.slot, kinds: 0, carriers: parts.tests[members[0].test].carriers,
                tests: members.map(\.test), testOf: [Int32](repeating: -1, count: vocabulary.count + 1))
            for member in members {
                family.kinds |= parts.tests[member.test].kinds
                family.testOf[Int(member.term.number)] = Int32(member.test)
                parts.tests[member.test].family = parts.families.count
            }
            parts.families.append(family)
        }
    }

    // MARK: Modes

    /// Marks the tests and filters that events reach.
    mutating func settleModes() {
        // Nested filters and tests were appended before those that contain them, except where a test is shared;
        // a few passes settle both.
        var changed = true
        while changed {
            changed = false
            for index in parts.tests.indices where !parts.tests[index].isModal && isModal(parts.tests[index].form) {
                parts.tests[index].isModal = true
                changed = true
            }
            for index in parts.filters.indices where !parts.filters[index].isModal && isModal(parts.filters[index]) {
                parts.filters[index].isModal = true
                changed = true
            }
        }
    }

    private func isModal(_ form: PlanTest.Form) -> Bool {
        switch form {
        case .firstDay(.event): true
        case .any(let filters): filters.contains { parts.filters[$0].isModal }
        case .not(let filter): parts.filters[filter].isModal
        default: false
        }
    }

    private func isModal(_ filter: PlanFilter) -> Bool {
        filter.steps.contains { step in
            switch step {
            case .dates(.event): true
            case .dates: false
            case .test(let test): parts.tests[test].isModal
            }
        }
    }
}
