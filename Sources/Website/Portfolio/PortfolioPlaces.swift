import HTML
import Rulebooks

/// Where a portfolio leads on to, by what one is about.
struct PortfolioPlaces: Hashable, Sendable {
    /// Whether there is something to be signed and taken away.
    var hasEntries: Bool

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.h2(words.portfolio.places)
        main.ul(.class("cards")) { cards in
            write(words.portfolio.signatures, signatures(visit), into: &cards)
            write(words.portfolio.leading, leading(visit), into: &cards)
            write(words.portfolio.takeOut, papers(visit), into: &cards)
            write(words.account.title, account(visit), into: &cards) { card in
                card.form(to: .door(.signOut), visit) { form in
                    form.p { $0.button(words.door.signOut, .type("submit"), .class("button button-second")) }
                }
            }
        }
    }

    private typealias Link = (text: String, address: String)

    private func signatures(_ visit: Visit) -> [Link] {
        let words = visit.words.signOff
        return (hasEntries ? [(words.asking.askButton, visit.link(.signOff(.new)))] : []) + [
            (words.asking.title, visit.link(.signOff(.asked))),
            (words.signing.waitingTitle, visit.link(.signOff(.waiting))),
        ]
    }

    private func leading(_ visit: Visit) -> [Link] {
        [
            (visit.words.groups.title, visit.link(.groups(.overview))),
            (visit.words.rosters.title, visit.link(.rosters(.overview))),
        ]
    }

    private func papers(_ visit: Visit) -> [Link] {
        let (words, exports) = (visit.words, visit.words.exports)
        let bring: [Link] = [(words.imports.title, visit.link(.portfolio(.imports(.start))))]
        guard hasEntries else { return bring }
        let table = visit.link(.portfolio(.table))
        return bring + [
            (exports.everything, visit.link(.portfolio(.everything))), (exports.print, visit.link(.portfolio(.print))),
            (exports.table, table),
            (exports.tableWithNotes, table + "?notes=yes"),
            (words.portfolio.portfolioFile, visit.link(.portfolio(.file))),
            (words.portfolio.recordFile, visit.link(.portfolio(.record))),
        ]
    }

    private func account(_ visit: Visit) -> [Link] {
        let words = visit.words.account
        return [
            (words.overviewLink, visit.link(.account(.overview))), (words.inbox.title, visit.link(.account(.inbox))),
            (visit.words.organizations.mine, visit.link(.organizations(.mine))),
        ]
    }

    private func write(
        _ title: String, _ links: [Link], into cards: inout Markup, end: (inout Markup) -> Void = { _ in }
    ) {
        cards.li(.class("card")) { card in
            card.h3(title)
            card.ul { list in for link in links { list.li { $0.a(link.text, .href(link.address)) } } }
            end(&card)
        }
    }
}
