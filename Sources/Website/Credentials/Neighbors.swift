import Offerings
import Portfolios
import Rulebooks

/// What stands around a credential: the edition before and after it, its twin, what it opens, and how it is kept.
struct Neighbors: Sendable {
    var before: Rulebook?
    var after: Rulebook?
    var twin: Rulebook?
    /// Its local forms and other readings, with what they are called.
    var forms: [(label: String, rulebook: Rulebook)] = []
    var needs: [FamilyTree.Need] = []
    var leadsTo: [CredentialLink] = []
    var renewals: [CredentialLink] = []
    var programs: [CredentialLink] = []
    var fees: [FeesOfOne] = []
    var isCredential = true
}

extension Library {
    func neighbors(of rulebook: Rulebook, on day: Day) -> Neighbors {
        let editions = catalog.editions(of: rulebook.id).sorted { $0.from < $1.from }
        let position = editions.firstIndex { $0.edition == rulebook.edition } ?? 0
        let needs = shown(on: day).needs
        let isCredential = purpose(of: rulebook) == .credential
        return Neighbors(
            before: position > 0 ? editions[position - 1] : nil,
            after: position + 1 < editions.count ? editions[position + 1] : nil,
            twin: twin(of: rulebook, on: day),
            forms: catalog.forms(of: rulebook, on: day).compactMap { form in
                form.variant.map { (label(of: $0), form) }
            }.sorted { $0.0 < $1.0 },
            needs: needs[rulebook.id] ?? [], leadsTo: next(after: rulebook, needs, on: day),
            renewals: isCredential ? renewals(of: rulebook, on: day) : [],
            programs: self.programs.byRulebook.admitting(by: rulebook.id).map {
                CredentialLink(title: $0.name, path: .program($0.id))
            },
            fees: fees(of: rulebook), isCredential: isCredential)
    }

    /// In the same edition, else the one that is in force.
    private func twin(of rulebook: Rulebook, on day: Day) -> Rulebook? {
        let twins = catalog.rulebooks.filter { $0.isTwin(of: rulebook) || rulebook.isTwin(of: $0) }
        return twins.first { $0.edition == rulebook.edition } ?? twins.mainOne(on: day)
    }

    /// The renewals of its family that ask people to hold it, or do not say what they ask to hold; where a place has
    /// its own, those of the place.
    private func renewals(of rulebook: Rulebook, on day: Day) -> [CredentialLink] {
        let all = catalog.rulebooks.filter {
            $0.family == rulebook.family && purpose(of: $0) == .renewal && $0.isInForce(on: day)
        }
        let term = catalog.vocabulary.term(rulebook.credentialID)
        let suitable = all.filter { renewal in
            let asked = renewal.credentialsToHold
            return asked.isEmpty || term.map(asked.contains) == true
        }
        let local = suitable.filter { $0.jurisdiction != nil && $0.jurisdiction == rulebook.jurisdiction }
        let replaced = Set(local.map(\.credentialID))
        let general = suitable.filter {
            $0.jurisdiction == nil && $0.variant == nil && !replaced.contains($0.id)
        }
        return (local + general).map(\.link)
    }
}

extension Rulebook {
    var link: CredentialLink { CredentialLink(title: title, path: .credential(id)) }

    /// Every credential that its rules ask the person to hold. Guards ask nothing.
    fileprivate var credentialsToHold: Set<Term> {
        var asked: Set<Term> = []
        func gather(_ node: Requirement) {
            if case .leaf(let leaf) = node.rule, node.guardRule == nil, leaf.filter.isOfCredentials {
                asked.formUnion(leaf.filter.credentials)
            }
            for child in node.children { gather(child) }
        }
        gather(requirement)
        return asked
    }
}

extension Filter {
    /// Whether it lets through nothing but credentials.
    fileprivate var isOfCredentials: Bool {
        tests.contains { if case .kinds(let kinds) = $0 { kinds == [.credential] } else { false } }
    }
}
