import Accounts
import HTML
import Rulebooks
import Storage

/// A member's account at a glance.
struct AccountPage: Page {
    var profile: Profile
    /// The name of the place they live or work in.
    var place: String?
    var addresses: [EmailAddresses.Owned]
    var hasPassword: Bool
    /// Whether a code is asked for at sign-in.
    var hasSecond: Bool
    var passkeyCount = 0
    var sessionCount: Int
    /// How many organizations see something of them.
    var consentCount = 0
    /// What was just done.
    var done: AccountChange?

    func title(_ words: Words) -> String { words.account.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account
        main.pageHeading(words.title, lead: words.lead)
        if let done { main.notice(words.done(done)) }
        main.ul(.class("cards")) { cards in
            let who = [profile.name, Words.of(profile.language).site.languageName, place].compactMap(\.self)
            writeCard(words.you, who, words.change, .profile, into: &cards, visit)
            writeCard(
                words.addresses, addresses.map { $0.isMain ? words.main($0.address.written) : $0.address.written },
                words.change, .addresses, into: &cards, visit)
            writeCard(
                words.password, [hasPassword ? words.hasPassword : words.hasNone],
                hasPassword ? words.change : words.setPassword, .password, into: &cards, visit)
            writeCard(
                words.second.title, [hasSecond ? words.hasSecond : words.second.isOff],
                hasSecond ? words.change : words.second.begin, .secondStep, into: &cards, visit)
            writeCard(
                words.passkeys.title, [words.passkeys.count(passkeyCount)],
                passkeyCount == 0 ? words.passkeys.add : words.change, .passkeys, into: &cards, visit)
            writeCard(words.devices, [words.signedIn(sessionCount)], words.look, .devices, into: &cards, visit)
            let consents = visit.words.organizations.consents
            writeCard(
                consents.title, [consents.count(consentCount)], words.change, .consents, into: &cards, visit)
        }
        main.h2(words.more)
        main.ul { list in
            list.li { $0.a(visit.words.portfolio.title, .href(visit.link(.portfolio(.overview)))) }
            list.li { $0.a(words.inbox.title, .href(visit.link(.account(.inbox)))) }
            list.li { $0.a(visit.words.organizations.mine, .href(visit.link(.organizations(.mine)))) }
            list.li { $0.a(words.merging.link, .href(visit.link(.account(.merge)))) }
            list.li { $0.a(words.erasure.link, .href(visit.link(.account(.erase)))) }
        }
        main.form(to: .door(.signOut), visit) { form in
            form.p { $0.button(visit.words.door.signOut, .type("submit"), .class("button button-second")) }
        }
    }

    private func writeCard(
        _ title: String, _ lines: [String], _ link: String, _ path: AccountPath, into cards: inout Markup,
        _ visit: Visit
    ) {
        cards.li(.class("card")) { card in
            card.h2(title)
            card.ul(.class("plain")) { list in for line in lines { list.li(line) } }
            card.p { line in
                line.a(.href(visit.link(.account(path)))) { way in
                    way.text(link)
                    way.span(": " + title, .class("visually-hidden"))
                }
            }
        }
    }
}

/// What was changed in an account, to be told on the page that comes after.
enum AccountChange: String, Hashable, Sendable, CaseIterable {
    case profile, address, password, devices
    case merged
    case secondStep = "second-step"
    case passkey
    case passkeyRemoved = "passkey-removed"
}

extension Visit {
    /// What was done before this page was asked for, as the address says.
    var accountChange: AccountChange? {
        query.flatMap { $0.hasPrefix("done=") ? AccountChange(rawValue: String($0.dropFirst(5))) : nil }
    }
}

extension Answer {
    /// Back to the account, with a word on what was done.
    static func done(_ change: AccountChange, _ visit: Visit, at path: AccountPath = .overview) -> Answer {
        .seeOther(.account(path), visit, query: "done=" + change.rawValue)
    }
}

extension Markup {
    /// The way back to the account.
    mutating func accountTrail(_ visit: Visit) {
        trail(
            visit.words.account.trail, [(visit.words.account.title, .account(.overview))], in: visit.language)
    }
}
