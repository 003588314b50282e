import HTML

/// How a form stands to what is kept of it as a draft.
struct DraftState: Hashable, Sendable {
    /// The save that was seen last.
    var saves = 0
    var notice: Notice?

    enum Notice: Hashable, Sendable {
        /// It goes on where it was left.
        case continued
        /// Another window saved it since.
        case stale
        /// No more drafts fit.
        case full
    }

    func writeNotice(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.drafts
        switch notice {
        case .continued: main.notice(words.continued)
        case .stale: main.notice(words.stale)
        case .full: main.notice(words.full)
        case nil: break
        }
    }

    /// The button, and where a script says that it saved by itself.
    func writeButton(into line: inout Markup, _ visit: Visit) {
        line.button(
            visit.words.papers.drafts.save, .type("submit"), .class("button button-second"), .name("draft"),
            .value("yes"))
    }

    func writeStatus(into form: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.drafts
        form.input(.type("hidden"), .name("saves"), .value(String(saves)))
        form.p(
            "", .class("note"), .id("draft-said"), .role("status"), .init("data-saved", words.saved),
            .init("data-lost", words.lost))
    }
}
