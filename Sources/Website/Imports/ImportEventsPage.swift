import HTML
import Portfolios
import Rulebooks
import Sheets

/// Which events of a calendar become entries.
struct ImportEventsPage: Page {
    var id: String
    var plan: ImportPlan
    var find = ""
    var from = ""
    var until = ""
    /// Those that are shown, and how many there are in all.
    var events: [Event]
    var all: Int
    var problems: [Problem] = []

    /// More than this many boxes nobody looks through.
    static let most = 200

    struct Event: Hashable, Sendable {
        var line: Int
        var text: String
        var isChosen: Bool
    }

    enum Problem: Hashable, Sendable { case nothing, kind }

    static func preview(in language: Language) -> ImportEventsPage {
        var plan = ImportPlan(columns: [])
        (plan.ahead, plan.notExpanded) = (1, 2)
        return ImportEventsPage(
            id: "a", plan: plan, events: [Event(line: 2, text: "Lee Andersen", isChosen: true)], all: 3,
            problems: [.nothing, .kind])
    }

    func title(_ words: Words) -> String { words.imports.events.title }

    func write(into main: inout Markup, for visit: Visit) {
        let (words, imports) = (visit.words.imports.events, visit.words.imports)
        main.problemBox(
            problems.map { $0 == .nothing ? ("events", words.none) : ("kind", imports.noKind) }, visit)
        main.portfolioTrail(visit, [(imports.title, .portfolio(.imports(.start)))])
        main.pageHeading(words.title, lead: words.lead)
        if plan.ahead > 0 { main.p(words.ahead(plan.ahead), .class("quiet")) }
        if plan.notExpanded > 0 { main.notice(words.notExpanded(plan.notExpanded)) }
        writeSearch(into: &main, visit)
        main.form(to: .portfolio(.imports(.events(id))), visit) { form in
            form.input(
                .type("hidden"), .name("shown"), .value(events.map { String($0.line) }.joined(separator: ",")))
            form.div(.class("question-group")) { group in
                let choices = KindsPage.kinds.map { Choice(value: $0.rawValue, label: visit.words.entries.kind($0)) }
                group.selectField(
                    TextField(name: "kind", label: imports.kind, value: plan.kind?.rawValue ?? ""), choices,
                    none: imports.noKind, problem: problems.contains(.kind) ? imports.noKind : nil, visit)
                group.fieldset(.id("events")) { list in
                    list.legend(words.choose)
                    list.p(words.shown(events.count, all), .class("hint"))
                    for event in events {
                        list.box(
                            "checkbox", "event", id: "event-\(event.line)",
                            Choice(value: String(event.line), label: event.text), isChecked: event.isChosen)
                    }
                }
            }
            form.p { $0.button(words.goOn, .type("submit"), .class("button")) }
        }
        main.discardForm(id, visit)
    }

    private func writeSearch(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.imports.events
        main.form(.class("choosing"), .action(visit.link(.portfolio(.imports(.events(id)))))) { form in
            form.div(.class("question-group")) { group in
                group.textField(
                    TextField(name: "find", label: words.find, hint: words.findHint, value: find, kind: .search), visit)
                group.textField(
                    TextField(name: "from", label: words.from, value: from, kind: .date, size: "short"), visit)
                group.textField(
                    TextField(name: "until", label: words.until, value: until, kind: .date, size: "short"), visit)
                group.p { $0.button(words.show, .type("submit"), .class("button button-second")) }
            }
        }
    }
}
