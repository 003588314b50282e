import Portfolios
import Rulebooks

/// Two rulebooks side by side: what they are to each other, and all that differs.
struct Difference: Sendable {
    var comparison: RulebookComparison
    var relation: Relation
    var from: Side
    var to: Side

    /// What two rulebooks are to each other.
    enum Relation: Hashable, Sendable {
        /// One credential at two times.
        case editions
        /// A credential, and its form in a place or its other reading.
        case form(String)
        /// For babies and toddlers, and for children of 3 to 6.
        case twins
        case other
    }

    /// One of both, and what it is called beside the other.
    struct Side: Sendable {
        var rulebook: Rulebook
        var name: String
        var issuer: Issuer
    }
}

extension Library {
    func difference(from old: Rulebook, to new: Rulebook, _ visit: Visit) -> Difference {
        let (from, to) = names(old, new, visit.words.differences)
        return Difference(
            comparison: catalog.comparison(of: old, with: new, words: visit.language.proseWords),
            relation: relation(of: old, to: new),
            from: Difference.Side(rulebook: old, name: from, issuer: issuer(of: old)),
            to: Difference.Side(rulebook: new, name: to, issuer: issuer(of: new)))
    }

    private func relation(of old: Rulebook, to new: Rulebook) -> Difference.Relation {
        if old.id == new.id { return .editions }
        if let variant = new.variant, variant.of == old.id { return .form(label(of: variant)) }
        return old.isTwin(of: new) || new.isTwin(of: old) ? .twins : .other
    }

    /// What tells one from the other, in as few words as can be.
    private func names(_ old: Rulebook, _ new: Rulebook, _ words: DifferenceWords) -> (String, String) {
        if old.id == new.id { return (old.edition, new.edition) }
        let isSame = old.credentialID == new.credentialID
        func name(_ rulebook: Rulebook) -> String {
            isSame ? rulebook.variant.map(label) ?? words.inGeneral : rulebook.title
        }
        let names = (name(old), name(new))
        guard old.edition != new.edition || names.0 == names.1 else { return names }
        return ("\(names.0), \(old.edition)", "\(names.1), \(new.edition)")
    }
}

extension Rulebook {
    /// What it is, whatever its form: its own id, or that of what it is a form of.
    var credentialID: String { variant?.of ?? id }

    /// Whether it was written after the other one, for other ages; not an edition or a form of it.
    func isTwin(of other: Rulebook) -> Bool {
        variant == nil && other.variant == nil && base?.rulebook == other.id && id != other.id
    }
}
