import Portfolios
import Rulebooks

extension Vocabulary {
    /// The terms of a list as people look for them: places by their names in the language, all others in the order of
    /// the list.
    func options(in list: String, _ language: Language) -> [Term] {
        let terms = terms(in: list)
        guard list == "jurisdictions", language != .english else { return terms }
        // What comes after the states stays there.
        let states = terms.filter { name(of: $0).hasPrefix("us-") }.sorted { sortKey($0) < sortKey($1) }
        return states + terms.filter { !name(of: $0).hasPrefix("us-") }
    }

    /// The label as dictionaries sort it, without accents.
    func sortKey(_ term: Term) -> String {
        let accents: [Character: Character] = [
            "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u",
        ]
        return String(label(of: term).lowercased().map { accents[$0] ?? $0 })
    }
}

extension Catalog {
    /// What rules ask for most stands first among the roles of people, as far as one rulebook in thirty asks for it;
    /// the others follow by their names, and whatever is none of these comes last.
    mutating func putCommonRolesFirst() {
        for (list, isOfReferences) in [("rater-roles", true), ("roles", false)] {
            var counts: [Term: Int] = [:]
            for rulebook in rulebooks {
                for role in rulebook.requirement.roles(ofReferences: isOfReferences) { counts[role, default: 0] += 1 }
            }
            counts = counts.filter { $0.value * 30 >= rulebooks.count }
            let ranked = vocabulary.terms(in: list).map { term in
                let isOther = vocabulary.name(of: term).hasPrefix("other-")
                return (term, (isOther ? 1 : 0, -(counts[term] ?? 0), vocabulary.sortKey(term)))
            }
            vocabulary.rearrange(list, as: ranked.sorted { $0.1 < $1.1 }.map(\.0))
        }
    }
}

extension Requirement {
    /// The roles that it asks for anywhere, of those who write references or of the person.
    fileprivate func roles(ofReferences: Bool) -> Set<Term> {
        var roles: Set<Term> = []
        visit { node in
            for filter in node.filters { roles.formUnion(filter.roles(ofReferences: ofReferences)) }
        }
        return roles
    }
}

extension Filter {
    fileprivate func roles(ofReferences: Bool) -> [Term] {
        // A part of what is asked of references does not name their kind again.
        guard kinds.contains(.reference) == ofReferences else { return [] }
        return tests.flatMap { test -> [Term] in
            switch test {
            case .terms(.role, .oneOf, let terms), .terms(.role, .allOf, let terms): terms
            case .any(let filters): filters.flatMap { $0.roles(ofReferences: ofReferences) }
            default: []
            }
        }
    }
}
