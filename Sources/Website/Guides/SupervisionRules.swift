import Offerings
import Portfolios
import Rulebooks

/// What one or several credentials ask about reflective supervision, in the words of their rules.
struct SupervisionRules: Sendable {
    /// Those that ask the same.
    var credentials: [Rulebook]
    /// Node by node.
    var asks: [[ProseBlock]]

    /// Under the heading that the list of credentials has for them.
    struct Group: Sendable {
        var heading: CredentialGroup.Heading
        var rules: [SupervisionRules]
    }

    /// The places that ask otherwise, by the credential whose forms they have.
    struct Local: Sendable {
        var credential: Rulebook
        var forms: [FormLink]
    }
}

extension Library {
    /// Every credential in force that asks for reflective supervision, read from its rulebook.
    func supervisionRules(on day: Day) -> [SupervisionRules.Group] {
        let credentials = shown(on: day).editions.filter { $0.isInForce(on: day) && purpose(of: $0) != .program }
        let renewals = credentials.filter { purpose(of: $0) == .renewal }
        let byFamily = Dictionary(grouping: credentials.filter { purpose(of: $0) == .credential }, by: \.family)
        let families = byFamily.keys.sorted { (CredentialGroup.position($0), $0) < (CredentialGroup.position($1), $1) }
        let groups = families.map { (CredentialGroup.Heading.family($0), byFamily[$0] ?? []) } + [(.renewals, renewals)]
        return groups.compactMap { heading, rulebooks in
            let rules = rules(of: rulebooks)
            return rules.isEmpty ? nil : SupervisionRules.Group(heading: heading, rules: rules)
        }
    }

    /// Local forms in force that ask for other supervision than the credential elsewhere.
    func localSupervision(on day: Day) -> [SupervisionRules.Local] {
        let forms = Dictionary(grouping: catalog.formsShown(on: day), by: { $0.variant?.of ?? "" })
        return shown(on: day).editions.compactMap { credential in
            let usual = supervision(in: credential)
            let others = (forms[credential.id] ?? []).filter {
                $0.variant?.place != nil && supervision(in: $0) != usual
            }
            let links = links(to: others) { .credential($0.id) }
            return links.isEmpty ? nil : SupervisionRules.Local(credential: credential, forms: links)
        }
    }

    private func rules(of rulebooks: [Rulebook]) -> [SupervisionRules] {
        var rules: [SupervisionRules] = []
        for rulebook in rulebooks {
            let asks = supervision(in: rulebook)
            guard !asks.isEmpty else { continue }
            if let same = rules.firstIndex(where: { $0.asks == asks }) {
                rules[same].credentials.append(rulebook)
            } else {
                rules.append(SupervisionRules(credentials: [rulebook], asks: asks))
            }
        }
        return rules
    }

    /// The sentences of a rulebook about reflective supervision received, without their sources: its own page has
    /// these.
    private func supervision(in rulebook: Rulebook) -> [[ProseBlock]] {
        let nodes = rulebook.requirement.supervisionNodes(reflective: catalog.vocabulary.term("reflective"))
        guard !nodes.isEmpty else { return [] }
        let titles = programs.titles
        let prose = RulebookProse(
            rulebook: rulebook, vocabulary: catalog.vocabulary, words: catalog.language.proseWords,
            titleOfRulebook: { titles[$0] })
        return nodes.map { prose.blocks($0, level: 0, citedAbove: []).map(\.bare) }
    }
}

extension Requirement {
    /// The nodes below this one that add up hours of reflective supervision received, and those that it points at.
    fileprivate func supervisionNodes(reflective: Term?) -> [Requirement] {
        children.flatMap { $0.aboutSupervision(reflective) }
    }

    /// The node itself where all of it is about supervision, what a person decides aside; else those inside it.
    private func aboutSupervision(_ reflective: Term?) -> [Requirement] {
        switch rule {
        case .leaf(let leaf): return leaf.isSupervision(reflective) ? [self] : []
        case .allocate: return filters.contains { $0.isSupervision(reflective) } ? [self] : []
        case .judgement, .cover: return []
        case .meets(let reference, let target):
            guard reference.node != nil else { return [] }
            let found = target.aboutSupervision(reflective)
            return found == [target] ? [self] : found
        case .all, .any, .atLeast:
            let found = children.map { $0.aboutSupervision(reflective) }
            let isWhole = zip(children, found).allSatisfy { $0.isJudgement || $1 == [$0] }
            return isWhole && !found.allSatisfy(\.isEmpty) ? [self] : found.flatMap(\.self)
        }
    }

    private var isJudgement: Bool { if case .judgement = rule { true } else { false } }
}

extension Leaf {
    fileprivate func isSupervision(_ reflective: Term?) -> Bool {
        guard case .hours = measure else { return false }
        return filter.isSupervision(reflective)
    }
}

extension Filter {
    fileprivate func isSupervision(_ reflective: Term?) -> Bool {
        guard kinds == [.supervisionReceived] else { return false }
        return !tests.contains { test in
            guard case .terms(.type, .oneOf, let types) = test, let reflective else { return false }
            return !types.contains(reflective)
        }
    }
}

extension ProseBlock {
    /// Without what differs between credentials that ask the same.
    fileprivate var bare: ProseBlock {
        guard case .item(var item) = self else { return self }
        item.node = nil
        item.cites = []
        return .item(item)
    }
}
