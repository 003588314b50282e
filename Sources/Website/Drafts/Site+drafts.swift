import Accounts
import HTTPTypes
import Logbooks
import Portfolios
import Storage

/// Saving what somebody is still writing: by a button, or by a script while they type.
extension Site {
    /// `POST /portfolio/drafts`: discards one.
    func drafts(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        guard call.isPost else { return .seeOther(.portfolio(.overview), call.visit, query: "#drafts") }
        let id = EntryDraft.ID(call.field("discard"))
        try await kept { () async throws(StoreError) in
            try await Drafts(call.records.database).discard(id, of: member.session.person)
        }
        return .seeOther(.portfolio(.overview), call.visit, query: "draft=discarded#drafts")
    }

    /// Keeps what stands in an entry's form, whatever stands in it.
    func saveDraft(_ page: EntryFormPage, _ member: Member, _ call: Call) async throws(Failure) -> Answer {
        let content = page.form.draft
        guard content.unicodeScalars.count <= EntryForm.longestDraft else {
            throw .tooLarge(limit: EntryForm.longestDraft)
        }
        let draft = EntryDraft(
            id: .init(page.id), changes: page.seen, content: content, saves: Int(call.field("saves")) ?? 0, at: call.now
        )
        let saved = try await kept { () async throws(StoreError) in
            try await Drafts(call.records.database).save(draft, of: member.session.person)
        }
        var page = page
        page.findings = page.form.findings(in: page.form.kind.questions + [.reason])
        switch saved {
        case .saved(let saves): return .draft(saves, mayName: !page.findings.isEmpty, call.visit)
        case .becameEntry: return .draftBecame(page.id, call.visit)
        case .stale(let other): page.draft = DraftState(saves: other.saves, notice: .stale)
        case .full: page.draft = DraftState(saves: draft.saves, notice: .full)
        case .notOpen: throw .signInFirst
        }
        return .draftNotSaved(page, call.visit)
    }
}

extension Call {
    /// The draft that the address asks to go on with.
    func askedDraft(of member: Member) async throws(Failure) -> EntryDraft? {
        let id = EntryDraft.ID(asked("draft"))
        guard !id.text.isEmpty else { return nil }
        let drafts = try await drafts(of: member)
        guard let draft = drafts.first(where: { $0.id == id }) else { throw .notFound }
        return draft
    }

    func drafts(of member: Member) async throws(Failure) -> [EntryDraft] {
        try await kept { () async throws(StoreError) in
            try await Drafts(records.database).all(of: member.session.person)
        }
    }

    /// What was begun has become an entry, or a new version of one.
    func discardDraft(_ entry: EntryID, of member: Member) async throws(Failure) {
        try await kept { () async throws(StoreError) in
            try await Drafts(records.database).discard(.init(entry.text), of: member.session.person)
        }
    }
}

extension Answer {
    /// For the script a line of JSON, for whoever pressed the button the portfolio with its drafts.
    fileprivate static func draft(_ saves: Int, mayName: Bool, _ visit: Visit) -> Answer {
        guard visit.wantsJSON else { return .seeOther(.portfolio(.overview), visit, query: "draft=saved#drafts") }
        let warning = mayName ? visit.words.papers.drafts.mayName : nil
        let json = JSONValue.object(["saves": .number(saves), "warning": .optional(warning)])
        return Answer(type: "application/json", bytes: json.canonical, caching: .never)
    }

    fileprivate static func draftBecame(_ entry: String, _ visit: Visit) -> Answer {
        guard visit.wantsJSON else { return .seeOther(.portfolio(.entry(entry)), visit) }
        let words = visit.words.papers.drafts
        return .problem(words.title, words.becameEntry, status: .conflict, visit)
    }

    fileprivate static func draftNotSaved(_ page: EntryFormPage, _ visit: Visit) -> Answer {
        let words = visit.words.papers.drafts
        let isStale = page.draft.notice == .stale
        let status = isStale ? HTTPResponse.Status.conflict : .unprocessableContent
        guard visit.wantsJSON else { return .personal(page, visit, status: status) }
        return .problem(words.title, isStale ? words.stale : words.full, status: status, visit)
    }
}
