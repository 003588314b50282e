import Portfolios
import Rulebooks

/// The credentials of one family: what belongs to what.
struct FamilyTree: Sendable {
    var id: String
    /// Who awards all of them, if one body does.
    var issuer: Issuer?
    var branches: [Branch]
    var renewals: [Branch] = []
    var past: [Branch] = []

    /// One credential with all that hangs on it.
    struct Branch: Sendable {
        /// The edition in force, else the latest.
        var rulebook: Rulebook
        /// All of them, earliest first.
        var editions: [Rulebook]
        /// For other ages.
        var twins: [Branch] = []
        var forms: [FormLink] = []
        /// What it asks people to hold, or offers as one way in.
        var needs: [Need] = []
        /// What can be entered from it.
        var leadsTo: [CredentialLink] = []
    }

    /// Other credentials that one looks at.
    struct Need: Hashable, Sendable {
        enum Kind: Hashable, Sendable, CaseIterable { case holdFirst, oneWayIn, buildsOn }
        var kind: Kind
        var credentials: [CredentialLink]
    }

    /// The first and the last year of all editions.
    func years(until day: Day) -> ClosedRange<Int> {
        let all = (branches + renewals + past).flatMap { [$0] + $0.twins }.flatMap(\.editions)
        let present = day.parts.year
        let first = all.map { $0.from.parts.year }.min() ?? present
        let last = all.map { max($0.from.parts.year, $0.until?.parts.year ?? present) }.max() ?? present
        return min(first, last)...max(first, last)
    }
}

/// The name of a credential, and where it is told of.
struct CredentialLink: Hashable, Sendable {
    var title: String
    var path: Path
}
