import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Where a member chooses what somebody is asked to sign, and who that is.
struct AskPage: Page {
    /// What is not signed yet, the newest first.
    var entries: [LogbookEntry]
    /// Those that wait for somebody's answer already.
    var waiting: Set<EntryID> = []
    /// How many documents are attached to each.
    var documents: [EntryID: Int] = [:]
    var teller: EntryTeller
    /// The entries of this provider alone are shown, and chosen.
    var provider: String?
    var form = Submission()
    var problem: (field: String, problem: SignOffProblem)?

    /// So many are shown at once.
    static let most = 100
    static let longestMessage = 400

    static func preview(in language: Language) -> AskPage {
        let mark = Preview.sheet.request.items[0].mark
        let entry = LogbookEntry(
            entry: Preview.supervision, mark: mark, state: .kept, changedBy: "ada",
            changedAt: Preview.signOffRequest.madeAt, reason: nil, note: "")
        return AskPage(
            entries: [entry], waiting: [entry.entry.id], documents: [entry.entry.id: 2],
            teller: Preview.teller(in: language),
            problem: ("email", .oneself))
    }

    func title(_ words: Words) -> String { words.signOff.asking.newTitle }

    private var providers: [String] {
        Array(Set(entries.compactMap { $0.entry.provider?.text })).sorted()
    }

    private var shown: [LogbookEntry] {
        entries.filter { provider == nil || $0.entry.provider?.text == provider }
    }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.signOff
        main.portfolioTrail(visit, [(words.asking.title, .signOff(.asked))])
        main.problemBox(problem.map { [($0.field, words.problem($0.problem))] } ?? [], visit)
        main.pageHeading(words.asking.newTitle, lead: words.asking.newLead)
        guard !entries.isEmpty else {
            main.notice(words.asking.nothing)
            return
        }
        writeProviders(into: &main, visit)
        main.form(to: .signOff(.new), visit) { form in
            form.section(.class("question-group")) { writeEntries(into: &$0, visit) }
            form.div(.class("question-group")) { writeSigner(into: &$0, visit) }
        }
    }

    private func writeProviders(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.asking
        guard !providers.isEmpty else { return }
        main.nav(.class("contents"), .ariaLabel(words.choose)) { nav in
            nav.ul { list in
                for name in providers {
                    list.li {
                        $0.a(
                            words.allOf(name),
                            .href(visit.link(.signOff(.new)) + "?of=" + PercentText.encoded(name)))
                    }
                }
                if provider != nil { list.li { $0.a(words.everyone, .href(visit.link(.signOff(.new)))) } }
            }
        }
    }

    private func writeEntries(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.asking
        let chosen = Set(form.values["entry"] ?? [])
        group.fieldset(.id("entries"), .tabindex(-1)) { set in
            set.legend { $0.h2(words.choose) }
            set.p(words.chooseHint, .class("hint"))
            for (index, entry) in shown.prefix(Self.most).enumerated() {
                let (value, id) = (entry.mark.digest.hex, "entry-\(index + 1)")
                let isChosen = chosen.contains(value) || (provider != nil && !waiting.contains(entry.entry.id))
                set.div(.class("choice")) { row in
                    row.input(
                        .type("checkbox"), .id(id), .name("entry"), .value(value), .checked(isChosen))
                    row.label(.for(id)) { label in
                        label.strong(teller.title(of: entry.entry))
                        label.text(" ")
                        label.span(line(entry.entry, words), .class("note"))
                        guard waiting.contains(entry.entry.id) else { return }
                        label.text(" ")
                        label.span(words.waits, .class("tag"))
                    }
                }
            }
            if shown.count > Self.most { set.p(words.more(shown.count - Self.most), .class("note")) }
        }
    }

    private func line(_ entry: Entry, _ words: SignOffAskingWords) -> String {
        guard let count = documents[entry.id] else { return teller.line(of: entry) }
        return teller.line(of: entry) + " · " + words.documents(count)
    }

    /// What is attached is shown only to those to whom one wants to show it.
    private func writeDocuments(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.asking
        guard shown.prefix(Self.most).contains(where: { documents[$0.entry.id] != nil }) else { return }
        group.div(.class("question")) { question in
            question.div(.class("choice")) { row in
                row.input(
                    .type("checkbox"), .id("documents"), .name("documents"), .value("yes"),
                    .checked(form.values["documents"] != nil), .ariaDescribedBy("documents-hint"))
                row.label(words.showDocuments, .for("documents"))
            }
            question.p(words.showDocumentsHint, .class("hint"), .id("documents-hint"))
        }
    }

    private func writeSigner(into group: inout Markup, _ visit: Visit) {
        let (words, typed) = (visit.words.signOff, { (name: String) in form.values[name]?.first ?? "" })
        group.textField(
            TextField(
                name: "email", label: words.asking.address, hint: words.asking.addressHint, value: typed("email"),
                kind: .email),
            problem: problem.flatMap { $0.field == "email" ? words.problem($0.problem) : nil }, visit)
        group.div(.class("question")) { question in
            question.label(words.asking.role, .for("role"))
            question.select(.id("role"), .name("role")) { select in
                for role in SignerRole.allCases {
                    select.option(
                        words.role(role), .value(role.rawValue), .selected(typed("role") == role.rawValue))
                }
            }
        }
        group.textField(
            TextField(
                name: "message", label: words.asking.message, hint: words.asking.messageHint,
                value: typed("message")), visit)
        writeDocuments(into: &group, visit)
        group.p { $0.button(words.asking.send, .type("submit"), .class("button")) }
    }
}
