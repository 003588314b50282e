import HTML
import Offerings
import Portfolios
import Rulebooks

/// One entry: what it says, how far it is confirmed, and all that happened to it.
struct EntryPage: Page {
    var id: String
    var kind: Kind
    var facts: EntryFacts
    var note = ""
    var standing: Standing
    var version: Int
    var isWithdrawn = false
    var wasSaved = false
    /// What is attached to it.
    var documents: DocumentList
    var documentNotice: DocumentNotice?
    /// The newest last.
    var history: [Line]

    enum DocumentNotice: Hashable, Sendable { case attached, removed }

    struct Line: Hashable, Sendable {
        var event: EntryEvent
        var day: String
        /// Nobody: the person's own doing.
        var by: String?
        /// Who recognized them as a supervisor.
        var recognition: String?
        var reason: String?
        /// Of the entry, where the event wrote one.
        var version: Int?
        var facts: EntryFacts?
    }

    static func preview(in language: Language) -> EntryPage {
        let facts = EntryFacts.preview(in: language)
        return EntryPage(
            id: "e1", kind: .training, facts: facts, note: "Bring the handout.", standing: .attested, version: 2,
            wasSaved: true, documents: DocumentList(entry: "e1", documents: Preview.documents),
            documentNotice: .attached,
            history: [
                Line(event: .added, day: "2026", version: 1, facts: facts),
                Line(
                    event: .signed, day: "2026", by: "Lee Andersen",
                    recognition: Words.of(language).signOff.recognized("River Valley"), reason: "1 h"),
            ])
    }

    func title(_ words: Words) -> String { facts.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.entries
        main.portfolioTrail(visit)
        main.pageHeading(facts.title, lead: nil)
        if wasSaved { main.notice(words.saved(facts.title)) }
        if isWithdrawn { main.notice(words.withdrawn) }
        main.dl(.class("facts")) { list in
            for fact in facts.facts { list.fact(fact.name, fact.value) }
            list.fact(words.standingLabel, words.standing(standing))
            if !note.isEmpty { list.fact(words.label(.note, kind), note) }
        }
        if !isWithdrawn { writeActions(into: &main, visit) }
        writeDocuments(into: &main, visit)
        main.h2(words.history)
        main.ol(.class("lines")) { list in
            for line in history { list.li { write(line, into: &$0, visit) } }
        }
    }

    private func writeDocuments(into main: inout Markup, _ visit: Visit) {
        guard !isWithdrawn || !documents.documents.isEmpty else { return }
        let words = visit.words.papers.documents
        main.h2(words.title, .id("documents"))
        switch documentNotice {
        case .attached: main.notice(words.attachedNotice)
        case .removed: main.notice(words.removedNotice)
        case nil: if documents.documents.isEmpty { main.p(words.lead) }
        }
        documents.write(into: &main, visit)
    }

    private func writeActions(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.entries
        main.p(.class("buttons")) { line in
            line.a(words.change, .class("button"), .href(visit.link(.portfolio(.change(id)))))
            line.a(
                words.again, .class("button button-second"),
                .href(visit.link(.portfolio(.new(kind))) + "?like=" + PercentText.encoded(id)))
            line.a(words.withdraw, .class("button button-second"), .href(visit.link(.portfolio(.withdraw(id)))))
        }
    }

    private func write(_ line: Line, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.entries
        item.p(.class("line-head")) { head in
            head.strong(words.event(line.event) + (line.version.map { " · " + words.version($0) } ?? ""))
            head.span("\(line.day) · \(line.by ?? words.you)", .class("quiet"))
        }
        if let recognition = line.recognition { item.p(recognition, .class("note")) }
        if let reason = line.reason { item.p(words.because(reason)) }
        guard let facts = line.facts, facts != self.facts else { return }
        item.details { details in
            details.summary(facts.title)
            facts.write(into: &details, visit)
        }
    }
}
