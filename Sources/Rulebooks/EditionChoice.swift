package import Portfolios

/// Which edition of a rulebook a person is asked under.
///
/// People keep the edition they registered under, unless the one now in force is open to them and suits them
/// better; whoever is not registered is asked under the one in force.
package enum EditionChoice {
    /// The editions that come into question, the one that wins ties first. Empty: none was in force.
    package static func candidates(
        among editions: [Rulebook], registrations: [Portfolio.Registration], on asOf: Day
    ) -> [Rulebook] {
        let present = editions.first { $0.isInForce(on: asOf) }
        let days = registrations.filter { registration in
            registration.day <= asOf
                && editions.contains { $0.id == registration.rulebook || $0.variant?.of == registration.rulebook }
        }.map(\.day)
        guard let registered = days.max(), let kept = editions.first(where: { $0.isInForce(on: registered) }) else {
            return present.map { [$0] } ?? []
        }
        guard let present, present.openToRegistered, present.edition != kept.edition else { return [kept] }
        return [kept, present]
    }
}
