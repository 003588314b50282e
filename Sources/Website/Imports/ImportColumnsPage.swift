import HTML
import Portfolios
import Rulebooks
import Sheets

/// What stands in each column of a table, and what its words mean.
struct ImportColumnsPage: Page {
    var id: String
    var plan: ImportPlan
    var columns: [Column]
    /// A day that could be read in two ways.
    var ambiguous: String?
    var unknown: [UnknownWord] = []
    var vocabulary: Vocabulary
    var problems: [Problem] = []

    struct Column: Hashable, Sendable {
        var number: Int
        var heading: String
        var examples: [String]
        var means: ImportColumn?
    }

    /// What has to be answered before any row can be right.
    enum Problem: Hashable, Sendable {
        case kind, days
        case needs(EntryQuestion, Kind)
    }

    static func preview(in language: Language) -> ImportColumnsPage {
        var plan = ImportPlan(columns: [.day, nil])
        plan.kind = .training
        var word = UnknownWord(place: .init(list: ImportPlan.kindList, word: "rs"), shown: "Lee Andersen", column: 0)
        word.rows = 2
        return ImportColumnsPage(
            id: "a", plan: plan,
            columns: [
                Column(number: 0, heading: "Lee Andersen", examples: ["2026"], means: .day),
                Column(number: 1, heading: "", examples: [], means: nil),
            ], ambiguous: "3/4/2025", unknown: [word], vocabulary: Preview.vocabulary,
            problems: [.kind, .days, .needs(.amount, .training)])
    }

    func title(_ words: Words) -> String { words.imports.columnsTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.imports
        main.problemBox(problems.map { ($0.field, sentence($0, visit.words)) }, visit)
        main.portfolioTrail(visit, [(words.title, .portfolio(.imports(.start)))])
        main.pageHeading(words.columnsTitle, lead: words.columnsLead)
        main.form(to: .portfolio(.imports(.one(id))), visit) { form in
            if !unknown.isEmpty { writeWords(into: &form, visit) }
            if asksKind || ambiguous != nil {
                form.div(.class("question-group")) { group in
                    if asksKind { writeKind(into: &group, visit) }
                    if ambiguous != nil { writeDays(into: &group, visit) }
                }
            }
            writeColumns(into: &form, visit)
            if !plan.open.isEmpty { writeSame(into: &form, visit) }
            form.p { $0.button(words.look, .type("submit"), .class("button")) }
        }
        main.discardForm(id, visit)
    }

    /// A column may say it already.
    private var asksKind: Bool { plan.places(of: .kind).isEmpty || problems.contains(.kind) }

    private func sentence(_ problem: Problem, _ words: Words) -> String {
        switch problem {
        case .kind: words.imports.kind
        case .days: words.imports.days
        case .needs(let question, let kind): words.imports.needs(words.entries.label(question, kind))
        }
    }

    private func writeKind(into group: inout Markup, _ visit: Visit) {
        let words = visit.words
        let choices = KindsPage.kinds.map { Choice(value: $0.rawValue, label: words.entries.kind($0)) }
        let field = TextField(
            name: "kind", label: words.imports.kind, hint: words.imports.kindHint, value: plan.kind?.rawValue ?? "")
        let problem = problems.contains(.kind) ? words.imports.noKind : nil
        group.selectField(field, choices, none: words.imports.noKind, problem: problem, visit)
    }

    private func writeDays(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.imports
        let choices = DayOrder.allCases.map { Choice(value: $0.rawValue, label: words.order($0)) }
        group.boxesField(
            TextField(name: "days", label: words.days, hint: ambiguous.map(words.daysHint)), choices,
            chosen: plan.dayOrder.map { [$0.rawValue] } ?? [], isOne: true,
            problem: problems.contains(.days) ? words.noKind : nil, visit)
    }

    private func writeColumns(into form: inout Markup, _ visit: Visit) {
        let words = visit.words.imports
        let choices = offered.map { Choice(value: $0.name, label: words.column($0)) }
        form.div(.class("question-group")) { group in
            group.h2(words.columns)
            for column in columns {
                group.selectField(
                    TextField(
                        name: column.field,
                        label: column.heading.isEmpty ? words.nameless(column.number + 1) : column.heading,
                        hint: column.examples.isEmpty ? nil : words.examples(column.examples.joined(separator: " · ")),
                        value: column.means?.name ?? ""),
                    choices, none: words.leaveOut, visit)
            }
            group.box(
                "checkbox", "headings", id: "headings", Choice(value: "yes", label: words.headings),
                isChecked: plan.hasHeadings)
        }
    }

    /// Where all rows are of one kind, only what such an entry can say.
    private var offered: [ImportColumn] {
        guard let kind = plan.kind, plan.places(of: .kind).isEmpty else { return ImportColumn.all }
        return ImportColumn.all.filter { column in
            column == .kind || column.question(of: kind).map(kind.questions.contains) ?? false
        }
    }

    private func writeWords(into form: inout Markup, _ visit: Visit) {
        let words = visit.words.imports
        form.div(.class("question-group"), .id("words")) { group in
            group.h2(words.words)
            group.p(words.wordsText)
            for word in unknown {
                let heading = columns.first { $0.number == word.column }?.heading ?? ""
                let place = heading.isEmpty ? words.nameless(word.column + 1) : heading
                group.selectField(
                    TextField(
                        name: word.field, label: word.shown, hint: words.wordHint(word.rows, place),
                        value: word.answer ?? (isNeeded(word) ? "" : UnknownWord.ignored)),
                    meanings(of: word, visit), none: words.notAnswered, visit)
            }
        }
    }

    /// Whether an entry would say nothing without it.
    private func isNeeded(_ word: UnknownWord) -> Bool {
        guard word.place.list != ImportPlan.kindList, case .attribute(let attribute)? = plan.columns[word.column] else {
            return true
        }
        return Kind.allCases.contains { $0.needs(.attribute(attribute)) && attribute.list(for: $0) == word.place.list }
    }

    private func meanings(of word: UnknownWord, _ visit: Visit) -> [Choice] {
        guard word.place.list != ImportPlan.kindList else {
            return KindsPage.kinds.map { Choice(value: $0.rawValue, label: visit.words.entries.kind($0)) }
        }
        return [Choice(value: UnknownWord.ignored, label: visit.words.imports.sayNothing)]
            + vocabulary.options(in: word.place.list, visit.language).map {
                Choice(value: vocabulary.name(of: $0), label: vocabulary.label(of: $0))
            }
    }

    private func writeSame(into form: inout Markup, _ visit: Visit) {
        guard let kind = plan.kind else { return }
        let words = visit.words.imports
        let needed = problems.contains { if case .needs = $0 { true } else { false } }
        form.details(.class("question-group"), .open(needed || !plan.same.isEmpty)) { details in
            details.summary(words.same)
            details.p(words.sameText)
            let fields = EntryFields(
                form: EntryForm(kind: kind, typed: plan.same), vocabulary: vocabulary, visit: visit)
            for question in plan.open { fields.write(question, into: &details) }
        }
    }
}

extension ImportColumnsPage.Column {
    var field: String { "column-\(number)" }
}

extension ImportColumnsPage.Problem {
    /// Where on the page it is mended.
    var field: String {
        switch self {
        case .kind: "kind"
        case .days: "days"
        case .needs(let question, _): question.name
        }
    }
}

extension Markup {
    /// What was brought can be thrown away at any time.
    mutating func discardForm(_ id: String, _ visit: Visit) {
        form(to: .portfolio(.imports(.discard(id))), visit) { form in
            form.p { $0.button(visit.words.imports.discard, .type("submit"), .class("link")) }
        }
    }
}
