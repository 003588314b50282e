import HTML
import Portfolios
import Rulebooks

/// All credentials, family by family.
struct CredentialsPage: Page {
    struct Family: Sendable {
        var id: String
        var rulebooks: [Rulebook]
    }

    var families: [Family]

    func title(_ words: Words) -> String { words.credentials.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.credentials
        main.pageHeading(words.title, lead: words.lead)
        if families.isEmpty { main.notice(words.empty) }
        if families.count > 1 { writeContents(into: &main, visit) }
        for family in families {
            main.section(.ariaLabelledBy(anchor(family))) { section in
                section.h2(words.family(family.id), .id(anchor(family)))
                section.ul(.class("cards")) { list in
                    for rulebook in family.rulebooks {
                        list.li(.class("card")) { CredentialCard(rulebook: rulebook).write(into: &$0, for: visit) }
                    }
                }
            }
        }
    }

    private func writeContents(into main: inout Markup, _ visit: Visit) {
        main.nav(.class("contents"), .ariaLabel(visit.words.credentials.onThisPage)) { nav in
            nav.ul { list in
                for family in families {
                    list.li { $0.a(visit.words.credentials.family(family.id), .href("#" + anchor(family))) }
                }
            }
        }
    }

    private func anchor(_ family: Family) -> String { "family-" + Path.encoded(family.id) }
}
