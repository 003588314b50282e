import HTML
import Portfolios
import Rulebooks

/// The kinds of what can be entered.
struct KindsPage: Page {
    /// The most frequent first.
    static let kinds: [Kind] = [
        .training, .supervisionReceived, .supervisionGiven, .work, .practicum, .education, .license, .credential,
        .reference, .exam, .agreement, .membership, .leadership, .service, .document,
    ]

    static func preview(in language: Language) -> KindsPage { KindsPage() }

    func title(_ words: Words) -> String { words.entries.kindsTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.entries
        main.portfolioTrail(visit)
        main.pageHeading(words.kindsTitle, lead: words.kindsLead)
        main.ul(.class("cards")) { list in
            for kind in Self.kinds {
                list.li(.class("card")) { card in
                    card.h2 { $0.a(words.kind(kind), .href(visit.link(.portfolio(.new(kind))))) }
                    card.p(words.kindHint(kind), .class("quiet"))
                }
            }
        }
    }
}
