import Evaluation
import Portfolios
import Rulebooks

/// Which idea would say what an entry made from the answers leaves unsaid.
extension Idea {
    /// `nil`: nothing that the guided check asks would say it.
    init?(saying reason: Reason, of entry: Entry, isBlank: Bool) {
        guard let idea = isBlank ? Idea(of: entry.kind) : Idea(reason, of: entry.kind) else { return nil }
        self = idea
    }

    /// A wholly blank answer waits for the first thing to say about it.
    private init?(of kind: Kind) {
        switch kind {
        case .education: self = .education
        case .license: self = .license
        case .work: self = .work
        case .training: self = .training
        case .supervisionReceived: self = .supervision
        case .reference: self = .references
        case .membership: self = .membership
        case .credential: self = .holds
        case .practicum, .leadership, .supervisionGiven, .service, .exam, .agreement, .document: return nil
        }
    }

    /// Kinds of evidence that no question is about.
    static let unasked = Kind.allCases.filter { Idea(of: $0) == nil }

    private init?(_ reason: Reason, of kind: Kind) {
        switch reason {
        case .undated: self.init(of: kind)
        case .noAmount: self.init(amountOf: kind)
        case .unsaid(let test): self.init(test, of: kind)
        default: return nil
        }
    }

    private init?(amountOf kind: Kind) {
        if kind == .work { self = .workTerms } else { self.init(of: kind) }
    }

    private init?(_ test: Test, of kind: Kind) {
        switch test {
        case .terms(let attribute, _, _), .flag(let attribute, _), .number(let attribute, _),
            .names(let attribute, _, _):
            self.init(attribute, of: kind)
        case .minutes: self.init(amountOf: kind)
        case .inLast, .inCycle, .when, .current: self.init(of: kind)
        case .providerHeld where kind == .supervisionReceived: self = .supervisor
        case .any(let filters):
            guard let idea = filters.flatMap(\.tests).compactMap({ Idea($0, of: kind) }).first else { return nil }
            self = idea
        case .not(let filter):
            guard let idea = filter.tests.compactMap({ Idea($0, of: kind) }).first else { return nil }
            self = idea
        case .kinds, .providerHeld, .providerLevel, .standing: return nil
        }
    }

    private init?(_ attribute: Attribute, of kind: Kind) {
        switch (kind, attribute) {
        case (.education, .level), (.education, .field): self = .education
        case (.license, .profession), (.license, .holding), (.license, .jurisdiction): self = .license
        case (.work, .role): self = .work
        case (.work, .paid), (.work, .supervised): self = .workTerms
        case (.work, .ages), (.work, .with), (.work, .scope), (.work, .focus), (.work, .families): self = .workPeople
        case (.training, .relationshipBased): self = .training
        case (.reference, .role): self = .references
        case (.credential, .credential): self = .holds
        default: return nil
        }
    }
}
