import Accounts
import HTML
import Offerings
import Portfolios
import Rulebooks
import Storage

/// What was done in an organization, or in the installation.
struct JournalPage: Page {
    /// Nothing: the installation's.
    var seen: Organizations.Seen?
    var lines: [Journal.Told]
    /// Before which entry there are more.
    var older: JournalEntry.Number?
    var isNewest = true

    static let length = 50

    private var path: Path { .organizations(seen.map { .journal($0.id) } ?? .installationJournal) }

    func title(_ words: Words) -> String { words.organizations.journal.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.organizations.journal
        writeTrail(into: &main, visit)
        main.pageHeading(words.title, lead: words.lead)
        if lines.isEmpty { main.p(words.none) }
        main.ol(.class("lines")) { list in for told in lines { list.li { write(told, into: &$0, visit) } } }
        main.nav(.class("pages"), .ariaLabel(visit.words.programs.pages)) { nav in
            nav.ul { list in
                if !isNewest { list.li { $0.a(words.newest, .href(visit.link(path))) } }
                if let older { list.li { $0.a(words.older, .href(visit.link(path) + "?before=\(older.value)")) } }
            }
        }
        main.form(to: path, visit) { form in
            form.p(words.downloadHint, .class("hint"))
            form.p { $0.button(words.download, .type("submit"), .class("button button-second")) }
        }
    }

    private func writeTrail(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations
        guard let seen else {
            let up: Path = .organizations(.installation)
            return main.trail(visit.words.site.trail, [(words.installation.title, up)], in: visit.language)
        }
        main.organizationTrail(seen, visit)
    }

    private func write(_ told: Journal.Told, into line: inout Markup, _ visit: Visit) {
        let words = visit.words.organizations.journal
        let entry = told.line.entry
        line.p(.class("line-head")) { head in
            head.span(words.kind(entry.kind), .class("line-title"))
            head.span(visit.words.account.moment(entry.at), .class("quiet"))
        }
        let who = entry.actor == nil ? words.program : told.actor ?? words.somebody
        let details = visit.words.organizations.details(entry.details)
        let what = [told.subject.map(words.about), details.isEmpty ? nil : details].compactMap(\.self)
        line.p(([who] + what).joined(separator: " · "), .class("note"))
    }
}

extension OrganizationWords {
    /// Details of an entry: what the program says in a word of its own is said in the reader's.
    fileprivate func details(_ text: String) -> String {
        Role(rawValue: text).map(role) ?? Consent.Extent(rawValue: text).map(extent) ?? text
    }
}

extension Site {
    /// `GET …/journal`; `POST …/journal` takes it along, which is noted.
    func journal(of seen: Organizations.Seen?, _ call: Call) async throws(Failure) -> Answer {
        let person = try call.isPost ? call.freshMember().person : call.member().person
        let journal = Journal(call.records.database)
        guard !call.isPost else {
            let newest = try await kept { () async throws(StoreError) in
                try await journal.beginTaking(of: seen?.id, by: person, at: call.now)
            }
            guard let newest else { throw .notFound }
            return .journal(journal, of: seen?.id, by: person, before: newest)
        }
        let before = Int64(call.asked("before")).map { JournalEntry.Number($0) }
        let told = try await kept { () async throws(StoreError) in
            try await journal.told(of: seen?.id, to: person, before: before, atMost: JournalPage.length + 1)
        }
        guard let told else { throw .notFound }
        let shown = Array(told.prefix(JournalPage.length))
        let page = JournalPage(
            seen: seen, lines: shown,
            older: told.count > shown.count ? shown.last?.line.number : nil, isNewest: before == nil)
        return .personal(page, call.visit)
    }
}
