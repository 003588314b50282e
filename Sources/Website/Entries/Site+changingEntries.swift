import Accounts
import HTTPTypes
import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Reading, changing and withdrawing entries.
extension Site {
    /// `GET /portfolio/entries/ID`
    func entry(_ id: EntryID, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let entry = try await call.entry(id, of: member)
        let history = try await kept { () async throws(StoreError) in
            try await call.logbook.history(of: id, by: member.session.person)
        }
        let writer = EntryWriter(library(in: call.visit.language), call.visit.language)
        var page = EntryPage(entry, writer, history, try await call.documents(of: entry, member), records: call.records)
        page.wasSaved = call.asked("saved") == "yes"
        page.documentNotice =
            call.asked("attached") == "yes" ? .attached : call.asked("removed") == "yes" ? .removed : nil
        return .personal(page, call.visit)
    }

    /// `GET /portfolio/entries/ID/change`, `POST /portfolio/entries/ID/change`
    func changeEntry(_ id: EntryID, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let now = try await call.entry(id, of: member)
        guard now.state == .kept else { return .seeOther(.portfolio(.entry(id.text)), call.visit) }
        let library = library(in: call.visit.language)
        let vocabulary = library.catalog.vocabulary
        guard call.isPost else {
            let form = EntryForm(now.entry, note: now.note, vocabulary)
            let signers = try await signers(of: now, member, call)
            var page = EntryFormPage(
                form: form, vocabulary: vocabulary, withheld: library.neverHeld, id: id.text, seen: now.mark,
                signers: signers)
            if let draft = try await call.askedDraft(of: member) { try goOn(with: draft, from: now, &page, call) }
            return .personal(page, call.visit)
        }
        if call.says("draft") {
            let form = EntryForm(kind: now.entry.kind, typed: call.form.values)
            let page = EntryFormPage(
                form: form, vocabulary: vocabulary, withheld: library.neverHeld, id: id.text, seen: try call.seen(id))
            return try await saveDraft(page, member, call)
        }
        var reader = call.reader(now.entry.kind, library)
        var old = now.entry
        old.standing = .claimed
        let (entry, note) = (reader.entry(id, changing: old), reader.words(.note))
        var page = EntryFormPage(
            form: reader.form, vocabulary: vocabulary, withheld: library.neverHeld, id: id.text, seen: try call.seen(id)
        )
        let reason = entry == old ? "" : reader.words(.reason)
        page.form = reader.form
        page.draft.saves = Int(call.field("saves")) ?? 0
        page.findings = reader.form.findings(in: now.entry.kind.questions + [.reason])
        guard page.form.problems.isEmpty, page.findings.isEmpty else {
            page.signers = try await signers(of: now, member, call)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        return try await change(entry, note, reason, page, member, call)
    }

    private func change(
        _ entry: Entry, _ note: String, _ reason: String, _ page: EntryFormPage, _ member: Member, _ call: Call
    ) async throws(Failure) -> Answer {
        guard let seen = page.seen else { throw .unexpected }
        let changed = try await kept { () async throws(StoreError) in
            try await call.logbook.change(
                entry, note: note, from: seen, because: reason, losingSignatures: call.says("losing"),
                by: member.session.person, at: call.now)
        }
        var page = page
        switch changed {
        case .changed:
            try await call.discardDraft(entry.id, of: member)
            return .seeOther(.portfolio(.entry(entry.id.text)), call.visit, query: "saved=yes")
        case .notThere: throw .notFound
        case .signed(let signatures):
            page.signers = signatures.map { call.visit.words.signOff.named($0.signer) }
            return .personal(page, call.visit, status: .unprocessableContent)
        case .stale(let now):
            guard let now, now.state == .kept else {
                return .seeOther(.portfolio(.entry(entry.id.text)), call.visit)
            }
            page.seen = now.mark
            page.stale = EntryWriter(library(in: call.visit.language), call.visit.language).facts(now.entry)
            return .personal(page, call.visit, status: .conflict)
        }
    }

    /// Puts a draft into the form. If the entry changed since it was begun, how it stands now is shown as well.
    private func goOn(
        with draft: EntryDraft, from now: LogbookEntry, _ page: inout EntryFormPage, _ call: Call
    ) throws(Failure) {
        guard let form = EntryForm(draft: draft.content), draft.changes?.entry == now.mark.entry,
            form.kind == now.entry.kind
        else { throw .notFound }
        page.form = form
        page.findings = form.findings(in: form.kind.questions + [.reason])
        page.draft = DraftState(saves: draft.saves, notice: .continued)
        guard draft.changes != now.mark else { return }
        page.stale = EntryWriter(library(in: call.visit.language), call.visit.language).facts(now.entry)
    }

    /// Whose signatures a change would cost.
    private func signers(of entry: LogbookEntry, _ member: Member, _ call: Call) async throws(Failure) -> [String] {
        guard entry.entry.standing == .attested else { return [] }
        let history = try await kept { () async throws(StoreError) in
            try await call.logbook.history(of: entry.mark.entry, by: member.session.person)
        }
        let words = call.visit.words.signOff
        return history.compactMap { line in
            switch (line.link.event, line.link.by) {
            case (.signed(let mark, _), .signer(let signer)) where mark == entry.mark: words.named(signer)
            case (.credited(_, _, let signer), _), (.correctionAccepted(_, _, _, let signer), _),
                (.creditCorrected(_, _, _, let signer, _), _):
                words.named(signer)
            default: nil
            }
        }
    }

    /// `GET /portfolio/entries/ID/withdraw`, `POST /portfolio/entries/ID/withdraw`
    func withdrawEntry(_ id: EntryID, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let now = try await call.entry(id, of: member)
        guard now.state == .kept else { return .seeOther(.portfolio(.entry(id.text)), call.visit) }
        let library = library(in: call.visit.language)
        let facts = EntryWriter(library, call.visit.language).facts(now.entry)
        var page = WithdrawPage(facts: facts, form: EntryForm(kind: now.entry.kind), seen: now.mark)
        guard call.isPost else { return .personal(page, call.visit) }
        var reader = call.reader(now.entry.kind, library)
        let reason = reader.words(.reason)
        page.form = reader.form
        page.findings = reader.form.findings(in: [.reason])
        guard page.form.problems.isEmpty, page.findings.isEmpty else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let seen = try call.seen(id)
        let withdrawn = try await kept { () async throws(StoreError) in
            try await call.logbook.withdraw([seen], because: reason, by: member.session.person, at: call.now)
        }
        guard case .stale = withdrawn else { return .seeOther(.portfolio(.entry(id.text)), call.visit) }
        page.isStale = true
        return .personal(page, call.visit, status: .conflict)
    }
}
