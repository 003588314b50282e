import Offerings
import Portfolios
import Rulebooks

/// The list of credentials, in the order in which people look for them.
extension Library {
    /// Credentials by family, then renewals of all families, then programs.
    func credentialGroups(on day: Day) -> [CredentialGroup] {
        let shown = shown(on: day).editions
        let forms = Dictionary(grouping: catalog.formsShown(on: day), by: { $0.variant?.of ?? "" })
        let byFamily = Dictionary(grouping: shown.filter { purpose(of: $0) != .renewal }, by: \.family)
        let families = byFamily.keys.sorted {
            (CredentialGroup.position($0), $0) < (CredentialGroup.position($1), $1)
        }
        let groups = families.map { group(.family($0), byFamily[$0] ?? [], forms, on: day) }
        let renewals = shown.filter { purpose(of: $0) == .renewal }
        let isProgram = families.map(programFamilies.contains)
        return zip(groups, isProgram).filter { !$0.1 }.map(\.0)
            + (renewals.isEmpty ? [] : [group(.renewals, renewals, forms, on: day)])
            + zip(groups, isProgram).filter(\.1).map(\.0)
    }

    private func group(
        _ heading: CredentialGroup.Heading, _ rulebooks: [Rulebook], _ forms: [String: [Rulebook]], on day: Day
    ) -> CredentialGroup {
        let issuers = Set(rulebooks.filter { !$0.isOver(on: day) }.map { issuer(of: $0) })
        let shared = issuers.count == 1 ? issuers.first : nil
        let cards = inOrder(rulebooks).map { rulebook in
            CredentialCard(
                rulebook: rulebook, issuer: shared == nil ? issuer(of: rulebook) : nil,
                forms: links(to: forms[rulebook.id] ?? []) { .credential($0.id) })
        }
        return CredentialGroup(
            heading: heading, issuer: shared, cards: cards.filter { !$0.rulebook.isOver(on: day) },
            past: cards.filter { $0.rulebook.isOver(on: day) })
    }

    /// Admissions before completions, and else as the issuer names what it awards; each followed by its twins. Those
    /// that have one come first, so that twins stand side by side.
    private func inOrder(_ rulebooks: [Rulebook]) -> [Rulebook] {
        let ids = Set(rulebooks.map(\.id))
        let admissions = Set(directory.programs.compactMap(\.admission))
        let twins = Dictionary(grouping: rulebooks.filter { $0.twin(among: ids) != nil }) { $0.base?.rulebook ?? "" }
        let heads = rulebooks.filter { $0.twin(among: ids) == nil }.map { head in
            let family = CredentialGroup.position(head.family)
            let late = head.cycle == nil && !admissions.contains(head.id) ? 1 : 0
            return (head, (family, twins[head.id] == nil ? 1 : 0, late, awardPosition(head), head.title, head.id))
        }
        return heads.sorted { $0.1 < $1.1 }.flatMap { [$0.0] + (twins[$0.0.id] ?? []) }
    }

    private func awardPosition(_ rulebook: Rulebook) -> Int {
        let awards = directory.organization(OrganizationID(rulebook.issuer))?.awards ?? []
        return awards.firstIndex(of: rulebook.id) ?? awards.count
    }
}

extension Rulebook {
    /// The credential that this one was written after, for other ages; not an edition or a form of it.
    fileprivate func twin(among ids: Set<String>) -> String? {
        guard variant == nil, let base = base?.rulebook, base != id, ids.contains(base) else { return nil }
        return base
    }

    func isOver(on day: Day) -> Bool { !isInForce(on: day) && from <= day }
}

extension Catalog {
    /// One edition of each credential: the one in force, else the latest. Forms of one are not credentials of their
    /// own.
    func shown(on day: Day) -> [Rulebook] {
        let byID = Dictionary(grouping: rulebooks.filter { $0.variant == nil }, by: \.id).values
        return byID.compactMap { $0.mainOne(on: day) }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    }

    /// Local forms and readings that are in force.
    func formsShown(on day: Day) -> [Rulebook] {
        rulebooks.filter { $0.variant != nil && $0.isInForce(on: day) }
    }
}
