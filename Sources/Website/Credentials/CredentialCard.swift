import HTML
import Portfolios
import Rulebooks

/// A credential in the list: what it is, in which edition, and where it has another form.
struct CredentialCard: Sendable {
    var rulebook: Rulebook
    /// `nil` where it is said for all cards of a family together.
    var issuer: Issuer?
    var forms: [FormLink] = []

    var path: Path { .credential(rulebook.id) }

    func write(into card: inout Markup, for visit: Visit, isChoosable: Bool = false) {
        let words = visit.words.credentials
        card.h3 { $0.a(rulebook.title, .href(visit.link(path))) }
        if rulebook.from > visit.today { card.p { $0.span(words.ahead, .class("tag")) } }
        if !rulebook.summary.isEmpty { card.p(rulebook.summary) }
        card.forms(forms, visit)
        card.p(.class("quiet")) { writeFacts(into: &$0, words) }
        if isChoosable { card.box(for: .credential(rulebook.id), named: rulebook.title, visit) }
    }

    /// The same in two lines, for long lists.
    func writeLine(into item: inout Markup, for visit: Visit) {
        item.a(rulebook.title, .href(visit.link(path)), .class("line-title"))
        item.p(.class("quiet")) { writeFacts(into: &$0, visit.words.credentials) }
    }

    private func writeFacts(into line: inout Markup, _ words: CredentialWords) {
        if let issuer {
            line.issuer(issuer)
            line.text(" · ")
        }
        line.text(
            issuer == nil ? words.edition(rulebook.edition) : words.editionInLine(rulebook.edition))
    }
}
