import Accounts
import HTTPTypes
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage

/// Entering what was done.
extension Site {
    /// `GET /portfolio/new`
    func entryKinds(_ call: Call) throws(Failure) -> Answer {
        _ = try call.member()
        return .personal(KindsPage(), call.visit)
    }

    /// `GET /portfolio/new/KIND`, `POST /portfolio/new/KIND`
    func newEntry(_ kind: Kind, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let library = library(in: call.visit.language)
        guard call.isPost else { return .personal(try await emptyForm(kind, member, library, call), call.visit) }
        guard let id = Token(call.field("id")).map({ EntryID($0.text) }) else { throw .badRequest }
        if call.says("draft") {
            let page = EntryFormPage(
                form: EntryForm(kind: kind, typed: call.form.values), vocabulary: library.catalog.vocabulary,
                withheld: library.neverHeld,
                id: id.text)
            return try await saveDraft(page, member, call)
        }
        var reader = call.reader(kind, library)
        let (entry, note) = (reader.entry(id), reader.words(.note))
        let findings = reader.form.findings(in: kind.questions)
        guard reader.form.problems.isEmpty, findings.isEmpty else {
            let page = EntryFormPage(
                form: reader.form, vocabulary: library.catalog.vocabulary, withheld: library.neverHeld, id: id.text,
                draft: DraftState(saves: Int(call.field("saves")) ?? 0), findings: findings)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        return try await add(NewEntry(entry, note: note), member, call)
    }

    private func emptyForm(
        _ kind: Kind, _ member: Member, _ library: Library, _ call: Call
    ) async throws(Failure) -> EntryFormPage {
        var page = EntryFormPage(
            form: EntryForm(kind: kind), vocabulary: library.catalog.vocabulary, withheld: library.neverHeld,
            id: Token(call.records.randomness).text)
        if let draft = try await call.askedDraft(of: member) {
            guard let form = EntryForm(draft: draft.content), form.kind == kind, draft.changes == nil else {
                throw .notFound
            }
            (page.form, page.id) = (form, draft.id.text)
            page.findings = form.findings(in: kind.questions)
            page.draft = DraftState(saves: draft.saves, notice: .continued)
            return page
        }
        let like = call.asked("like")
        guard !like.isEmpty else { return page }
        let before = try await call.entry(EntryID(like), of: member)
        guard before.entry.kind == kind else { throw .notFound }
        page.form = EntryForm(before.entry, library.catalog.vocabulary).repeated()
        if call.asked("saved") == "yes" {
            page.saved = EntryWriter(library, call.visit.language).title(before.entry)
            let others = try await call.portfolio(of: member).portfolio.entries
            page.movedDay = before.entry.likelyNextDay(among: others, today: call.visit.today)
            page.form.typed[EntryQuestion.day.name] = page.movedDay.map { [$0.description] }
        }
        return page
    }

    /// Sent twice, it is saved once.
    private func add(_ new: NewEntry, _ member: Member, _ call: Call) async throws(Failure) -> Answer {
        let added = try await kept { () async throws(StoreError) in
            try await call.logbook.add([new], to: member.session.person, at: call.now)
        }
        guard added != .notOpen else { throw .signInFirst }
        try await call.discardDraft(new.entry.id, of: member)
        let id = new.entry.id.text
        guard call.says("next") else {
            return .seeOther(.portfolio(.entry(id)), call.visit, query: "saved=yes")
        }
        return .seeOther(
            .portfolio(.new(new.entry.kind)), call.visit, query: "saved=yes&like=" + PercentText.encoded(id))
    }
}
