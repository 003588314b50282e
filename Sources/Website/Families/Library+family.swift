import Portfolios
import Rulebooks

extension Library {
    /// `nil`: there is no such family.
    func family(_ id: String, on day: Day) -> FamilyTree? {
        guard catalog.rulebooks.contains(where: { $0.family == id }) else { return nil }
        let groups = credentialGroups(on: day)
        let own = groups.first { $0.heading == .family(id) }
        let renewals = groups.first { $0.heading == .renewals }.map { $0.cards + $0.past } ?? []
        let needs = shown(on: day).needs
        func branches(_ cards: [CredentialCard]) -> [FamilyTree.Branch] {
            let branches = cards.map { branch($0.rulebook, needs, on: day) }
            let heads = branches.filter { branch in !branches.contains { branch.rulebook.isTwin(of: $0.rulebook) } }
            return heads.map { head in
                var head = head
                head.twins = branches.filter { $0.rulebook.isTwin(of: head.rulebook) }
                return head
            }
        }
        return FamilyTree(
            id: id, issuer: own?.issuer, branches: branches(own?.cards ?? []),
            renewals: branches(renewals.filter { $0.rulebook.family == id }), past: branches(own?.past ?? []))
    }

    private func branch(
        _ rulebook: Rulebook, _ needs: [String: [FamilyTree.Need]], on day: Day
    ) -> FamilyTree.Branch {
        FamilyTree.Branch(
            rulebook: rulebook, editions: catalog.editions(of: rulebook.id).sorted { $0.from < $1.from },
            forms: links(to: catalog.formsShown(on: day).filter { $0.variant?.of == rulebook.id }) {
                .credential($0.id)
            },
            needs: needs[rulebook.id] ?? [],
            leadsTo: next(after: rulebook, needs, on: day))
    }
}

extension Library {
    /// What can be entered from a credential today, or soon.
    func next(after rulebook: Rulebook, _ needs: [String: [FamilyTree.Need]], on day: Day) -> [CredentialLink] {
        shown(on: day).editions.filter { other in
            purpose(of: other) != .renewal && !other.isOver(on: day)
                && needs[other.id, default: []].contains { $0.credentials.contains { $0.path == rulebook.link.path } }
        }.map(\.link)
    }
}

extension Catalog {
    /// What each credential that is shown asks people to hold, by id.
    func needs(among shown: [Rulebook]) -> [String: [FamilyTree.Need]] {
        let byID = Dictionary(shown.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return byID.mapValues { rulebook in
            var held: [FamilyTree.Need.Kind: [String]] = [:]
            gather(rulebook.requirement, isOneWay: false, into: &held)
            return FamilyTree.Need.Kind.allCases.compactMap { kind in
                var seen: Set<String> = [rulebook.id]
                let credentials = held[kind, default: []].filter { seen.insert($0).inserted }.compactMap { byID[$0] }
                let links = credentials.map(\.link)
                return links.isEmpty ? nil : FamilyTree.Need(kind: kind, credentials: links)
            }
        }
    }

    /// The ids of credentials that a node asks the person to hold. Guards ask nothing.
    private func gather(
        _ node: Requirement, isOneWay: Bool, into held: inout [FamilyTree.Need.Kind: [String]]
    ) {
        switch node.rule {
        case .all(let nodes): for child in nodes { gather(child, isOneWay: isOneWay, into: &held) }
        case .any(let nodes), .atLeast(_, let nodes):
            for child in nodes { gather(child, isOneWay: isOneWay || nodes.count > 1, into: &held) }
        case .meets(let reference, _) where reference.node == nil:
            held[isOneWay ? .oneWayIn : .buildsOn, default: []].append(reference.rulebook)
        case .meets(_, let target): gather(target, isOneWay: isOneWay, into: &held)
        case .leaf(let leaf):
            let kinds = leaf.filter.kinds
            guard kinds.contains(.credential) else { return }
            let names = leaf.filter.credentials.map(vocabulary.name)
            held[isOneWay || kinds != [.credential] ? .oneWayIn : .holdFirst, default: []] += names
        case .cover, .allocate, .judgement: return
        }
    }
}

extension Filter {
    /// The kinds of entry that it lets through, where it names any.
    fileprivate var kinds: Set<Kind> {
        var kinds: Set<Kind> = []
        for case .kinds(let named) in tests { kinds.formUnion(named) }
        return kinds
    }
}
