import Accounts
import HTML
import Offerings
import Rulebooks
import Storage

/// An organization, and what somebody can do there.
struct OrganizationPage: Page {
    var seen: Organizations.Seen
    var awards: [Award]
    /// How many requests wait for whoever is a supervisor here.
    var toSign = 0
    var done: OrganizationChange?
    var problem: OrganizationProblem?

    struct Award: Hashable, Sendable {
        var id: String
        var title: String
    }

    func title(_ words: Words) -> String { seen.profile.name }

    private var places: [(Permission, OrganizationPath)] {
        [
            (.seePeople, .people(seen.id)), (.keepRoles, .roles(seen.id)), (.keepSettings, .settings(seen.id)),
            (.keepSettings, .rules(seen.id)), (.readJournal, .journal(seen.id)),
        ].filter { seen.allows($0.0) }
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations
        main.trail(
            visit.words.site.trail, [(words.mine, .organizations(.mine))], in: visit.language)
        main.pageHeading(seen.profile.name, lead: nil)
        if let problem { main.notice(words.problem(problem)) }
        if let done { main.notice(words.done(done)) }
        seen.writeStanding(into: &main, visit)
        let (notes, cards) = (seen.roles.compactMap { words.tasks.note($0, seen.profile.name) }, self.cards(visit))
        for note in notes { main.p(note) }
        if notes.isEmpty, cards.isEmpty { main.p(words.nothingToDo) }
        main.ul(.class("cards")) { list in
            for one in cards {
                list.li(.class("card")) { card in
                    card.h2 { $0.a(one.title, .href(one.address)) }
                    card.p(one.lead)
                }
            }
        }
        if !awards.isEmpty {
            main.h2(words.awards)
            main.ul { list in
                for award in awards { list.li { $0.a(award.title, .href(visit.link(.credential(award.id)))) } }
            }
        }
        writeEnd(into: &main, visit)
    }

    /// What there is to do, with the way to it.
    private func cards(_ visit: Visit) -> [(title: String, lead: String, address: String)] {
        let words = visit.words
        var cards: [(title: String, lead: String, address: String)] = []
        if seen.roles.contains(.supervisor) {
            cards = [
                (
                    words.signOff.signing.waitingTitle, words.organizations.tasks.toSign(toSign),
                    visit.link(.signOff(.waiting))
                ),
                (words.groups.title, words.groups.lead, visit.link(.groups(.overview))),
            ]
        }
        if seen.allows(.keepRosters) {
            let address = visit.link(.rosters(.overview)) + "?organization=" + PercentText.encoded(seen.id.text)
            cards.append((words.organizations.tasks.rosters, words.organizations.tasks.rostersLead, address))
        }
        return cards
            + places.map { _, path in
                let (title, lead) = name(of: path, words.organizations)
                return (title, lead, visit.link(.organizations(path)))
            }
    }

    private func name(of path: OrganizationPath, _ words: OrganizationWords) -> (title: String, lead: String) {
        switch path {
        case .people: (words.people, words.peopleLead)
        case .roles: (words.roles, words.rolesLead)
        case .rules: (words.rules.title, words.rules.lead)
        case .journal: (words.journal.title, words.journal.lead)
        default: (words.settings, words.settingsLead)
        }
    }

    private func writeEnd(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        main.p { $0.a(words.consents.title, .href(visit.link(.account(.consents)))) }
        guard !seen.roles.isEmpty else { return }
        main.form(to: .organizations(.one(seen.id)), visit) { form in
            form.p(.class("buttons")) { buttons in
                for role in seen.roles {
                    buttons.button(
                        words.layDown(words.role(role)), .type("submit"), .name("lay-down"), .value(role.rawValue),
                        .class("link"))
                }
            }
        }
    }
}
