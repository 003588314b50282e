import Portfolios
import Rulebooks

/// Which of all rulebooks a person is asked under.
extension Library {
    func rulebooks(for person: Person, on day: Day) -> [Rulebook] {
        let local = catalog.rulebooks.filter { person.place != nil && $0.variant?.place == person.place }
        let replaced = Set(local.compactMap { form in base(replacedBy: form, on: day)?.key })
        return catalog.rulebooks.filter { rulebook in
            isWorthAsking(rulebook, on: day) && !replaced.contains(rulebook.key)
                && isFor(person.place, rulebook)
                && (purpose(of: rulebook) != .renewal || isRenewed(rulebook, by: person))
        }
    }

    /// In the place of what a local form stands; both stand while only one of them is in force.
    private func base(replacedBy form: Rulebook, on day: Day) -> Rulebook? {
        guard let base = form.base, let edition = base.edition else { return nil }
        let replaced = catalog.rulebook(id: base.rulebook, edition: edition)
        return replaced?.isInForce(on: day) == form.isInForce(on: day) ? replaced : nil
    }

    /// What is in force, and what was and can be asked by people who registered under it.
    private func isWorthAsking(_ rulebook: Rulebook, on day: Day) -> Bool {
        rulebook.isInForce(on: day) || (purpose(of: rulebook) == .credential && rulebook.from <= day)
    }

    /// A local form is for its place alone and a reading is nobody's own. What is no form but has a place is left out
    /// only where another one was named.
    private func isFor(_ place: Term?, _ rulebook: Rulebook) -> Bool {
        if let variant = rulebook.variant { return variant.place != nil && variant.place == place }
        return rulebook.jurisdiction == nil || place == nil || rulebook.jurisdiction == place
    }

    /// Whether the person holds it on a day, in this form of it or another.
    func isHeld(_ rulebook: Rulebook, by person: Person, on day: Day) -> Bool {
        guard purpose(of: rulebook) == .credential else { return false }
        let names = [rulebook.id, rulebook.variant?.of].compactMap(\.self)
        let held = person.held(on: day, catalog.vocabulary)
        return names.contains { catalog.vocabulary.term($0).map(held.contains) == true }
    }

    /// Renewals in cycles are for all that a family awards; others name what they renew.
    private func isRenewed(_ renewal: Rulebook, by person: Person) -> Bool {
        if renewal.cycle == nil { return !renewal.credentialsAskedAbout.isDisjoint(with: person.held) }
        return person.held.contains { credential in
            catalog.editions(of: catalog.vocabulary.name(of: credential)).contains { $0.family == renewal.family }
        }
    }

    /// Whether it is awarded in other places only; where no place was named, in one state only.
    func isElsewhere(_ rulebook: Rulebook, from place: Term?) -> Bool {
        guard purpose(of: rulebook) == .credential else { return false }
        let names = places(of: rulebook).map { catalog.vocabulary.name(of: $0) }
        guard !names.isEmpty, !names.contains("international") else { return false }
        guard let place else { return names.count == 1 && names[0].hasPrefix("us-") }
        let own = catalog.vocabulary.name(of: place)
        let isInCountry = own.hasPrefix("us-") || own == "tribal-nation"
        return !names.contains(own) && !(isInCountry && names.contains("us"))
    }
}
