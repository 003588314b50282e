import HTML
import Rulebooks

/// What would be saved, and what has to be mended first.
struct ImportCheckPage: Page {
    var id: String
    /// Which save of the plan this shows.
    var seen: Int
    var isCalendar = false
    var isStale = false
    var counts: [Count]
    /// The first of the right rows, in words.
    var right: [Line]
    var wrong: [Row]
    /// Further rows that only the file has.
    var more = 0
    var repeated: [Line]
    var naming: [Line]
    /// Of those not all are shown.
    var repeatedCount = 0
    var namingCount = 0

    struct Count: Hashable, Sendable {
        var label: String
        var rows: Int
    }

    struct Line: Hashable, Sendable {
        var line: Int
        var text: String
        var note: String?
    }

    struct Row: Hashable, Sendable {
        var line: Int
        var sentences: [String]
    }

    static func preview(in language: Language) -> ImportCheckPage {
        let line = Line(line: 2, text: "Lee Andersen", note: "1 h 30 min")
        return ImportCheckPage(
            id: "a", seen: 1, isCalendar: true, isStale: true,
            counts: [Count(label: Words.of(language).imports.rows, rows: 4)], right: [line],
            wrong: [Row(line: 3, sentences: [Words.of(language).imports.unknownKind])], more: 2, repeated: [line],
            naming: [line], repeatedCount: 1, namingCount: 1)
    }

    func title(_ words: Words) -> String { words.imports.checkTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.imports
        main.portfolioTrail(visit, [(words.title, .portfolio(.imports(.start)))])
        main.pageHeading(words.checkTitle, lead: words.checkLead)
        if isStale { main.div(.class("notice"), .role("alert")) { $0.p(words.stale) } }
        main.dl(.class("facts")) { list in
            for count in counts { list.fact(count.label, words.rowCount(count.rows)) }
        }
        if right.isEmpty, repeated.isEmpty, naming.isEmpty { main.notice(words.nothingRight) }
        if !right.isEmpty {
            main.h2(words.rightTitle)
            write(right, into: &main, words)
        }
        if !wrong.isEmpty { writeWrong(into: &main, visit) }
        writeForm(into: &main, visit)
        main.p { line in
            line.a(words.changeColumns, .href(visit.link(.portfolio(.imports(.one(id))))))
            guard isCalendar else { return }
            line.text(" · ")
            line.a(words.changeEvents, .href(visit.link(.portfolio(.imports(.events(id))))))
        }
        main.discardForm(id, visit)
    }

    private func writeWrong(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.imports
        main.h2(words.wrongTitle, .id("wrong"))
        main.p(words.wrongText)
        main.ul(.class("lines")) { list in
            for row in wrong {
                list.li { item in
                    item.p { $0.strong(words.atLine(row.line)) }
                    for sentence in row.sentences { item.p(sentence) }
                }
            }
        }
        if more > 0 { main.p(words.moreRows(more), .class("quiet")) }
        main.p { $0.a(words.toMend, .href(visit.link(.portfolio(.imports(.mending(id)))))) }
    }

    private func writeForm(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.imports
        guard !right.isEmpty || !repeated.isEmpty || !naming.isEmpty else { return }
        main.form(to: .portfolio(.imports(.check(id))), visit) { form in
            form.input(.type("hidden"), .name("seen"), .value(String(seen)))
            if !repeated.isEmpty {
                form.h2(words.repeatedTitle)
                form.p(words.repeatedText)
                write(repeated, into: &form, words)
                form.box(
                    "checkbox", "again", id: "again",
                    Choice(value: "yes", label: words.repeatedBox(repeatedCount)), isChecked: false)
            }
            if !naming.isEmpty {
                form.h2(words.namingTitle)
                form.p(words.namingText)
                write(naming, into: &form, words)
                form.box(
                    "checkbox", "clear", id: "clear", Choice(value: "yes", label: words.namingBox(namingCount)),
                    isChecked: false)
            }
            form.p(.class("buttons")) { $0.button(words.confirm, .type("submit"), .class("button")) }
        }
    }

    private func write(_ lines: [Line], into markup: inout Markup, _ words: ImportWords) {
        markup.ul(.class("lines")) { list in
            for line in lines {
                list.li { item in
                    item.p(.class("line-head")) { head in
                        head.span(line.text, .class("line-title"))
                        head.span(words.atLine(line.line), .class("quiet"))
                    }
                    if let note = line.note { item.p(note, .class("note")) }
                }
            }
        }
    }
}
