import HTML
import Portfolios
import Rulebooks

/// A credential in the list: what it is, who awards it, since when.
struct CredentialCard: Sendable {
    var rulebook: Rulebook

    func write(into card: inout Markup, for visit: Visit) {
        let words = visit.words.credentials
        card.h3 { heading in
            heading.a(rulebook.title, .href(Path.edition(rulebook.id, rulebook.edition).text))
        }
        if let tag = tag(words, visit) { card.p { $0.span(tag, .class("tag")) } }
        if !rulebook.summary.isEmpty { card.p(rulebook.summary) }
        card.dl(.class("facts")) { facts in
            facts.fact(words.awardedBy, words.issuer(rulebook.issuer))
            facts.fact(words.editionLabel, rulebook.edition)
            facts.fact(words.inForce, words.span(rulebook.from, rulebook.until))
        }
    }

    /// What sets it apart from a credential that one can earn today.
    private func tag(_ words: CredentialWords, _ visit: Visit) -> String? {
        if rulebook.from > visit.today { return words.ahead }
        if !rulebook.isInForce(on: visit.today) { return words.past }
        return rulebook.cycle == nil ? nil : words.renewal
    }
}
