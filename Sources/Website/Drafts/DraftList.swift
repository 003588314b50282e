import HTML
import Logbooks
import Offerings
import Portfolios
import Rulebooks

/// What a member has begun to write.
struct DraftList: Hashable, Sendable {
    var lines: [Line] = []
    var notice: Notice?

    enum Notice: String, Hashable, Sendable { case saved, discarded }

    struct Line: Hashable, Sendable {
        var id: String
        /// Where it goes on.
        var path: PortfolioPath
        var title: String
        var note: String
    }

    static func preview(in language: Language) -> DraftList {
        let words = Words.of(language)
        let line = Line(
            id: "d1", path: .new(.training), title: words.entries.kind(.training),
            note: words.papers.drafts.savedAt(words.account.moment(Preview.now)))
        return DraftList(lines: [line], notice: .saved)
    }

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.drafts
        guard !lines.isEmpty || notice != nil else { return }
        main.h2(words.title, .id("drafts"))
        switch notice {
        case .saved: main.notice(words.savedNotice)
        case .discarded: main.notice(words.discardedNotice)
        case nil: break
        }
        guard !lines.isEmpty else { return }
        main.form(to: .portfolio(.drafts), visit) { form in
            form.ul(.class("lines")) { list in
                for line in lines { list.li { write(line, into: &$0, visit) } }
            }
        }
    }

    private func write(_ line: Line, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.drafts
        item.p(.class("line-head")) { head in
            head.a(
                line.title, .class("line-title"),
                .href(visit.link(.portfolio(line.path)) + "?draft=" + PercentText.encoded(line.id)))
            head.button(.type("submit"), .class("link"), .name("discard"), .value(line.id)) { button in
                button.text(words.discard)
                button.span(": " + line.title, .class("visually-hidden"))
            }
        }
        item.p(line.note, .class("note"))
    }
}

extension DraftList.Line {
    /// Nothing for what this program cannot read.
    init?(_ draft: EntryDraft, _ language: Language) {
        let words = Words.of(language)
        guard let form = EntryForm(draft: draft.content) else { return nil }
        let kind = words.entries.kind(form.kind)
        let names = [EntryQuestion.attribute(.provider), .attribute(.institution)].map(form.text)
        let days = [EntryQuestion.day, .first].map(form.text).map { typed in
            Day(typed.trimmed).map(language.proseWords.amounts.day) ?? typed
        }
        let said = (names + days).filter { !$0.trimmed.isEmpty }
        self.init(
            id: draft.id.text, path: draft.changes.map { .change($0.entry.text) } ?? .new(form.kind),
            title: draft.changes == nil ? kind : words.entries.changeTitle(kind),
            note: (said + [words.papers.drafts.savedAt(words.account.moment(draft.at))]).joined(separator: " · "))
    }
}
