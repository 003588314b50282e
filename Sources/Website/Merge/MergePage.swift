import Accounts
import HTML
import Portfolios
import Rulebooks
import Storage

/// Where somebody who has joined twice begins to make one account of two.
struct MergeStartPage: Page {
    var typed = ""
    var problem: AddressProblem?

    static func preview(in language: Language) -> MergeStartPage {
        MergeStartPage(typed: "ada@example.org", problem: .ownAlready)
    }

    func title(_ words: Words) -> String { words.account.merging.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.merging
        let sentence = problem.map { $0.sentence(visit.words) }
        main.accountTrail(visit)
        main.problemBox(sentence.map { [("email", $0)] } ?? [], visit)
        main.pageHeading(words.title, lead: words.startLead)
        main.form(to: .account(.merge), visit) { form in
            form.textField(
                TextField(
                    name: "email", label: visit.words.door.email, hint: words.startHint, value: typed, kind: .email,
                    autocomplete: "email"), problem: sentence, visit)
            form.p { $0.button(visit.words.account.addButton, .type("submit"), .class("button")) }
        }
    }
}

/// Why two accounts are not joined.
enum MergeProblem: Hashable, Sendable, CaseIterable {
    case asksForCode, vouchedForEachOther, sameEntries
}

/// What would be joined, before it is.
struct MergePage: Page {
    var secret: String
    var address: String
    var preview: Merging.Preview
    var problem: MergeProblem?

    func title(_ words: Words) -> String { words.account.merging.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.account.merging
        main.accountTrail(visit)
        main.pageHeading(words.title, lead: words.lead(address))
        if let problem { main.notice(words.problem(problem)) }
        main.ul(.class("cards")) { cards in
            write(preview.mine, words.mine, into: &cards, visit)
            write(preview.other, words.other, into: &cards, visit)
        }
        guard problem == nil else { return writeLeave(into: &main, visit) }
        main.h2(words.what)
        let sentences = words.consequences.dropLast() + consents(visit) + words.consequences.suffix(1)
        main.ul { list in for sentence in sentences { list.li(sentence) } }
        main.form(to: .account(.addressLink(secret)), visit) { form in
            if preview.mine.name != preview.other.name {
                let names = [("mine", preview.mine.name), ("other", preview.other.name)]
                form.boxesField(
                    TextField(name: "name", label: words.whichName),
                    names.map { Choice(value: $0.0, label: $0.1) }, chosen: ["mine"], isOne: true, visit)
            }
            form.p { $0.button(words.button, .type("submit"), .name("merge"), .value("yes"), .class("button")) }
        }
        writeLeave(into: &main, visit)
    }

    /// What becomes of what organizations may see.
    private func consents(_ visit: Visit) -> [String] {
        let (words, list) = (visit.words.account.merging, visit.words.site.list)
        return [(preview.other.seenBy, words.consentsEnd), (preview.mine.seenBy, words.consentsStay)]
            .compactMap { names, sentence in names.isEmpty ? nil : sentence(list(names), names.count) }
    }

    private func writeLeave(into main: inout Markup, _ visit: Visit) {
        main.p { $0.a(visit.words.account.merging.leave, .href(visit.link(.account(.overview)))) }
    }

    private func write(_ side: Merging.Side, _ title: String, into cards: inout Markup, _ visit: Visit) {
        let words = visit.words.account
        let day = visit.language.proseWords.amounts.day
        cards.li(.class("card")) { card in
            card.h2(title)
            card.dl(.class("facts")) { facts in
                facts.fact(visit.words.door.name, side.name)
                facts.fact(words.merging.since, day(side.joinedAt.utcDay))
                facts.fact(words.merging.addresses, side.addresses.joined(separator: ", "))
                facts.fact(words.merging.entries, "\(side.entries)")
                facts.fact(words.merging.signatures, "\(side.signatures)")
                facts.fact(visit.words.portfolio.following, "\(side.followed)")
                facts.fact(words.passkeys.title, "\(side.passkeys)")
            }
        }
    }
}
