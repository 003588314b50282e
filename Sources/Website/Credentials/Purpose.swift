import Portfolios
import Rulebooks

/// What a rulebook is for, seen from where a person stands.
enum Purpose: Hashable, Sendable {
    /// Earning a credential.
    case credential
    /// Keeping one, or coming back after a lapse.
    case renewal
    /// Entering a program, and completing it.
    case program
}

extension Library {
    func purpose(of rulebook: Rulebook) -> Purpose {
        if programFamilies.contains(rulebook.family) { return .program }
        return rulebook.isRenewal ? .renewal : .credential
    }
}

extension Library {
    /// What has rules of its own and can yet not be held: renewals, ways into a program, a place's form of what is
    /// held anywhere, and invented examples.
    var neverHeld: Set<Term> {
        let others = catalog.rulebooks.filter {
            purpose(of: $0) == .renewal || $0.variant != nil || admissions.contains($0.id)
        }
        return Set((others.map(\.id) + examples).compactMap { catalog.vocabulary.term($0) })
    }
}

extension Rulebook {
    /// Whether only people who hold, or held, the credential are asked. Those without a cycle of their own say so in
    /// their ids.
    fileprivate var isRenewal: Bool {
        cycle != nil || id.split(separator: "-").contains { $0 == "renewal" || $0 == "reinstatement" }
    }

    /// Every credential that its rules ask about the person.
    var credentialsAskedAbout: Set<Term> {
        var asked: Set<Term> = []
        requirement.visit { node in
            for filter in node.filters { asked.formUnion(filter.credentials) }
        }
        return asked
    }
}

extension Filter {
    var credentials: [Term] {
        tests.flatMap { test -> [Term] in
            switch test {
            case .terms(.credential, .oneOf, let terms), .terms(.credential, .allOf, let terms): terms
            case .any(let filters): filters.flatMap(\.credentials)
            default: []
            }
        }
    }
}
