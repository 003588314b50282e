import HTML
import Portfolios
import Rulebooks

/// All credentials, family by family.
struct CredentialsPage: Page {
    var groups: [CredentialGroup]

    /// With more cards than this the page would grow too large for boxes; each credential's own page compares too.
    private static let mostBoxes = 80
    private var hasBoxes: Bool { groups.filter { !$0.isList }.reduce(0) { $0 + $1.cards.count } <= Self.mostBoxes }

    func title(_ words: Words) -> String { words.credentials.title }

    func description(_ words: Words) -> String? { words.credentials.lead }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.credentials
        main.pageHeading(words.title, lead: words.lead)
        if groups.isEmpty { main.notice(words.empty) }
        if groups.count > 1 { writeContents(into: &main, words) }
        guard !groups.isEmpty else { return }
        main.form(.class("choosing"), .action(visit.link(.compare)), .method("get")) { form in
            for group in groups { write(group, into: &form, visit) }
        }
        main.p { $0.buttonLink(visit.words.families.compare, to: .differences, in: visit.language) }
    }

    private func writeContents(into main: inout Markup, _ words: CredentialWords) {
        main.nav(.class("contents"), .ariaLabel(words.onThisPage)) { nav in
            nav.ul { list in
                for group in groups {
                    list.li { $0.a(words.heading(group.heading).title, .href("#" + group.anchor)) }
                }
            }
        }
    }

    private func write(_ group: CredentialGroup, into main: inout Markup, _ visit: Visit) {
        let words = visit.words.credentials
        let heading = words.heading(group.heading)
        main.section(.class("family"), .ariaLabelledBy(group.anchor)) { section in
            section.h2(heading.title, .id(group.anchor))
            if let text = heading.text { section.p(text) }
            if let issuer = group.issuer {
                section.p(.class("quiet")) { line in
                    line.text(words.awardedBy + " ")
                    line.issuer(issuer)
                }
            }
            if case .family(let id) = group.heading, group.hasTree {
                section.p { $0.a(visit.words.families.toTree(heading.title), .href(visit.link(.family(id)))) }
            }
            if group.isList {
                writeLines(group.cards, into: &section, visit)
            } else {
                writeCards(group.cards, into: &section, visit)
                if hasBoxes, !group.cards.isEmpty { section.chooseButton(visit) }
            }
            writePast(group.past, into: &section, visit)
        }
    }

    private func writeCards(_ cards: [CredentialCard], into section: inout Markup, _ visit: Visit) {
        guard !cards.isEmpty else { return }
        section.ul(.class("cards")) { list in
            for card in cards { list.li(.class("card")) { card.write(into: &$0, for: visit, isChoosable: hasBoxes) } }
        }
    }

    private func writeLines(_ cards: [CredentialCard], into section: inout Markup, _ visit: Visit) {
        guard !cards.isEmpty else { return }
        section.ul(.class("lines")) { list in
            for card in cards { list.li { card.writeLine(into: &$0, for: visit) } }
        }
    }

    /// What nobody can earn any more, folded away: those who hold it look for it.
    private func writePast(_ cards: [CredentialCard], into section: inout Markup, _ visit: Visit) {
        guard !cards.isEmpty else { return }
        section.details(.class("past")) { details in
            details.summary(visit.words.credentials.noLongerAwarded)
            writeLines(cards, into: &details, visit)
        }
    }
}
