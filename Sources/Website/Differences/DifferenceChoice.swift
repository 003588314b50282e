import Portfolios
import Rulebooks

/// What two may be compared, and what has been chosen so far.
struct DifferenceChoice: Sendable {
    var from: Rulebook?
    var to: Rulebook?
    /// What was asked for.
    var query = DifferenceQuery(from: nil, to: nil)
    /// Keys that name nothing, with what may have been meant.
    var unknown: [Unknown] = []
    /// What can be chosen for each, in groups.
    var fromGroups: [Group] = []
    var toGroups: [Group] = []

    struct Unknown: Hashable, Sendable {
        var key: String
        var meant: Meant?
    }

    struct Meant: Hashable, Sendable {
        var key: String
        var title: String
        var path: Path
    }

    /// Rulebooks that stand together in a list.
    struct Group: Sendable {
        enum Kind: Hashable, Sendable {
            case editions, forms, twins, family
            /// In the list of all: one of the headings of the page of credentials.
            case heading(CredentialGroup.Heading)
        }
        var kind: Kind
        var rulebooks: [Rulebook]
    }

    /// Whether both are known and not the same.
    var isComplete: Bool { from != nil && to != nil && from?.key != to?.key }
}

extension Library {
    func choice(_ query: DifferenceQuery, on day: Day) -> DifferenceChoice {
        let (from, to) = (query.from.flatMap(rulebook(named:)), query.to.flatMap(rulebook(named:)))
        var choice = DifferenceChoice(from: from, to: to, query: query)
        for (key, found) in [(query.from, from), (query.to, to)] where found == nil {
            if let key { choice.unknown.append(.init(key: key, meant: meant(by: key, on: day))) }
        }
        choice.fromGroups = to.map { sensible(beside: $0, on: day) } ?? all(on: day)
        choice.toGroups = from.map { sensible(beside: $0, on: day) } ?? all(on: day)
        return choice
    }

    private func rulebook(named key: String) -> Rulebook? { catalog.rulebooks.first { $0.key == key } }

    private func meant(by key: String, on day: Day) -> DifferenceChoice.Meant? {
        let editions = catalog.editions(of: key)
        let named = editions.mainOne(on: day)?.key ?? catalog.suggestion(for: key)
        guard let named, let found = rulebook(named: named) ?? catalog.editions(of: named).mainOne(on: day) else {
            return nil
        }
        return DifferenceChoice.Meant(
            key: found.key, title: found.title, path: Path(found))
    }

    /// What it makes sense to compare a rulebook with, the nearest first.
    private func sensible(beside rulebook: Rulebook, on day: Day) -> [DifferenceChoice.Group] {
        let others = catalog.rulebooks.filter { $0.key != rulebook.key }
        let editions = others.filter { $0.id == rulebook.id }
        let forms = others.filter { $0.id != rulebook.id && $0.credentialID == rulebook.credentialID }
        let own = catalog.editions(of: rulebook.credentialID)
        let twins = others.filter { other in own.contains { $0.isTwin(of: other) || other.isTwin(of: $0) } }
        let near = Set((editions + forms + twins).map(\.id) + [rulebook.id])
        let family = shown(on: day).editions.filter { $0.family == rulebook.family && !near.contains($0.id) }
        let groups: [(DifferenceChoice.Group.Kind, [Rulebook])] = [
            (.editions, editions.reversed()), (.forms, forms), (.twins, twins.reversed()), (.family, family),
        ]
        return groups.filter { !$0.1.isEmpty }.map { DifferenceChoice.Group(kind: $0.0, rulebooks: $0.1) }
    }

    private func all(on day: Day) -> [DifferenceChoice.Group] {
        credentialGroups(on: day).map { group in
            DifferenceChoice.Group(
                kind: .heading(group.heading), rulebooks: (group.cards + group.past).map(\.rulebook))
        }
    }
}
