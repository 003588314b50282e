import Accounts
import HTML
import Portfolios
import Rulebooks
import Storage

/// The organizations with which a member has to do, and the roles that are offered to them.
struct OrganizationsPage: Page {
    var offers: [Roles.Offer]
    var organizations: [Organizations.Seen]
    var runsInstallation = false
    var done: OrganizationChange?

    func title(_ words: Words) -> String { words.organizations.mine }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.accountTrail(visit)
        main.pageHeading(words.mine, lead: words.mineLead)
        if let done { main.notice(words.done(done)) }
        if !offers.isEmpty { writeOffers(into: &main, visit) }
        if organizations.isEmpty { main.p(words.none) }
        main.ul(.class("cards")) { cards in
            for seen in organizations {
                cards.li(.class("card")) { card in
                    card.h2 { $0.a(seen.profile.name, .href(visit.link(.organizations(.one(seen.id))))) }
                    seen.writeStanding(into: &card, visit)
                }
            }
        }
        main.ul { list in
            list.li { $0.a(words.consents.title, .href(visit.link(.account(.consents)))) }
            guard runsInstallation else { return }
            list.li { $0.a(words.installation.title, .href(visit.link(.organizations(.installation)))) }
        }
    }

    private func writeOffers(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        main.section(.class("question-group")) { group in
            group.h2(words.offers)
            group.ul(.class("lines")) { list in
                for offer in offers {
                    list.li { line in
                        line.p(words.offered(words.role(offer.role), offer.name), .class("line-title"))
                        if !offer.reason.isEmpty { line.p(offer.reason) }
                        line.p(words.until(visit.day(offer.lapsesAt)), .class("hint"))
                        line.form(to: .organizations(.mine), visit) { form in
                            form.p(.class("buttons")) { buttons in
                                buttons.choice("take", offer.id.text, words.take, about: offer.name)
                                buttons.choice(
                                    "decline", offer.id.text, words.decline, about: offer.name, isSecond: true)
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Organizations.Seen {
    /// What somebody is to it, and what they let it see.
    func writeStanding(into card: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        if !roles.isEmpty { card.p(words.youAre(roles.map(words.role).joined(separator: ", "))) }
        if let consent { card.p(words.sees(words.extent(consent.extent)), .class("note")) }
    }
}

extension Visit {
    /// A day in full.
    func day(_ instant: Instant) -> String { language.proseWords.amounts.day(instant.utcDay) }
}

extension Markup {
    /// A button that stands for one of several things; those who hear the page are told for which.
    mutating func choice(_ name: String, _ value: String, _ label: String, about: String, isSecond: Bool = false) {
        button(
            .type("submit"), .name(name), .value(value), .class(isSecond ? "button button-second" : "button")
        ) { button in
            button.text(label)
            button.span(": " + about, .class("visually-hidden"))
        }
    }

    /// The way back to an organization.
    mutating func organizationTrail(_ seen: Organizations.Seen, _ visit: Visit) {
        trail(
            visit.words.site.trail,
            [
                (visit.words.organizations.mine, .organizations(.mine)),
                (seen.profile.name, .organizations(.one(seen.id))),
            ], in: visit.language)
    }
}
