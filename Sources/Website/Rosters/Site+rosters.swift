import Accounts
import HTTPTypes
import Logbooks
import Mail
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage

/// Listing who attended a training.
extension Site {
    /// `GET /rosters`
    func rosters(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let chosen = try await call.chosenOrganization(by: member)
        let rosters = try await kept { () async throws(StoreError) in
            try await call.rosters.kept(by: member.person, for: chosen?.id)
        }
        let page = RostersPage(rosters: rosters, organization: chosen, page: Int(call.asked("page")) ?? 1)
        return .personal(page, call.visit)
    }

    /// `GET /rosters/new`, `POST /rosters/new`
    func newRoster(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let vocabulary = library(in: call.visit.language).catalog.vocabulary
        let organizations = try await call.organizations(whoseRostersAreKeptBy: member)
        let name = organizations.isEmpty ? member.profile.name : nil
        var page = RosterFormPage(
            form: RosterForm(on: call.visit.today, by: name), vocabulary: vocabulary,
            id: Token(call.records.randomness).text, organizations: organizations)
        page.form.organization = try await call.chosenOrganization(by: member)?.id.text ?? ""
        guard call.isPost else { return .personal(page, call.visit) }
        guard let id = Token(call.field("id"))?.text else { throw .badRequest }
        (page.id, page.form) = (id, RosterForm(call.form))
        guard let roster = try await read(&page, member, call) else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let key = call.throttle("rosters of \(member.person.text)", .rosters)
        if case .heldBack(let minutes)? = try await call.heldBack([key]) {
            page.problem = .heldBack(minutes: minutes)
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        let isBegun = try await kept { () async throws(StoreError) in
            try await call.rosters.begin(roster, at: call.now)
        }
        guard isBegun else { return try await notBegun(page, roster, call) }
        return .seeOther(.rosters(.one(id)), call.visit)
    }

    /// A form that was sent before. Sent twice as it is, it is begun once; what was changed in it since is a correction, and
    /// what cannot be seen, such as somebody else's, is begun under a new id.
    private func notBegun(_ page: RosterFormPage, _ roster: Roster, _ call: Call) async throws(Failure) -> Answer {
        var page = page
        let seen = try await kept { () async throws(StoreError) in
            try await call.rosters.seen(roster.id, by: roster.keeper)
        }
        if let seen {
            guard !seen.says(roster, page.vocabulary) else { return .seeOther(.rosters(.one(page.id)), call.visit) }
            (page.seen, page.mayBeOwn, page.problem) = (seen.version, seen.isOwn, .begun)
        } else {
            (page.id, page.problem) = (Token(call.records.randomness).text, .notBegun)
        }
        return .personal(page, call.visit, status: .conflict)
    }

    /// `GET /rosters/ID/change`, `POST /rosters/ID/change`
    func changeRoster(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let now = try await call.roster(id, keptBy: member)
        let vocabulary = library(in: call.visit.language).catalog.vocabulary
        let organizations = try await call.organizations(whoseRostersAreKeptBy: member)
        var page = RosterFormPage(
            form: RosterForm(now, vocabulary), vocabulary: vocabulary, id: id, seen: now.version,
            organizations: organizations.filter { now.isOwn || $0.id == now.organization?.id }, mayBeOwn: now.isOwn)
        guard call.isPost else { return .personal(page, call.visit) }
        (page.seen, page.form) = (try call.seenVersion(), RosterForm(call.form))
        guard let seen = page.seen, let roster = try await read(&page, member, call) else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let reason = call.field("reason").trimmed
        let signer = call.signer(member, for: page.organization)
        let tell = call.correcting(roster, by: signer, as: member)
        let isCorrected = try await kept { () async throws(StoreError) in
            try await call.rosters.correct(roster, from: seen, because: reason, at: call.now, tell: tell)
        }
        guard isCorrected else {
            (page.seen, page.problem) = (now.version, .changed)
            return .personal(page, call.visit, status: .conflict)
        }
        call.records.bell.ring()
        return .seeOther(.rosters(.one(id)), call.visit, query: "saved=yes")
    }

    /// The training that a form describes; nothing if something is wrong with it, which the page then says.
    private func read(
        _ page: inout RosterFormPage, _ member: Member, _ call: Call
    ) async throws(Failure) -> Roster? {
        var reader = EntryFormReader(
            form: page.form.questions, vocabulary: page.vocabulary, today: call.visit.today,
            language: call.visit.language)
        let entry = reader.entry(EntryID("roster-\(page.id)"))
        if page.seen != nil { _ = reader.words(.reason) }
        page.form.questions = reader.form
        page.form.checkTitle()
        page.checkOrganization()
        guard let day = entry.first, let minutes = entry.amount, page.form.questions.problems.isEmpty,
            page.form.titleProblem == nil, page.form.organizationProblem == nil, page.form.findings.isEmpty
        else { return nil }
        let own = try await call.ownAddresses(of: member)
        return Roster(
            id: Roster.ID(page.id), keeper: member.person, title: page.form.title,
            signer: call.signer(member, .trainingProvider, at: own.first),
            provider: entry.provider ?? ProviderID(page.organization?.name ?? member.profile.name),
            details: SessionDetails(day: day, minutes: minutes, values: entry.values),
            for: page.organization?.id)
    }

    /// `GET /rosters/ID`, `POST /rosters/ID`
    func roster(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let roster = try await call.roster(id, keptBy: member)
        var page = RosterPage(roster: roster, teller: teller(call), now: call.now)
        guard call.isPost else {
            page.page = Int(call.asked("page")) ?? 1
            page.wasSaved = call.asked("saved") == "yes"
            page.added = RosterAdded(asked: call)
            return .personal(page, call.visit)
        }
        let own = try await call.ownAddresses(of: member).map(\.text)
        page.list = AttendeeList(call.form, apartFrom: own) { EmailAddress($0)?.text }
        guard page.list.problems.isEmpty else { return .personal(page, call.visit, status: .unprocessableContent) }
        let key = call.throttle("lists of \(member.person.text)", .rosters)
        if case .heldBack(let minutes)? = try await call.heldBack([key]) {
            page.list.problems = [.heldBack(minutes: minutes)]
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        let added = try await add(page.list.attendees, to: roster, member, call)
        guard let problem = added.problem else {
            return .seeOther(.rosters(.one(id)), call.visit, query: added.query)
        }
        page = RosterPage(
            roster: try await call.roster(id, keptBy: member), teller: teller(call), list: page.list, now: call.now,
            added: added)
        page.list.problems = [problem]
        return .personal(page, call.visit, status: added.full > 0 ? .unprocessableContent : .tooManyRequests)
    }

    /// Adds them some at a time, so that nobody else waits for long. Whoever sends a list again finds those who are there
    /// left as they are.
    private func add(
        _ attendees: [RosterText.Attendee], to roster: KeptRoster, _ member: Member, _ call: Call
    ) async throws(Failure) -> RosterAdded {
        let signer = call.signer(member, for: roster.organization)
        let tell = call.crediting(roster.id, roster.title, roster.entry?.amount, by: signer, member)
        let budget = call.throttle("people listed by \(member.person.text)", .attendees)
        var sum = RosterAdded()
        var rest = attendees[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(200))
            rest = rest.dropFirst(200)
            let added = try await kept { () async throws(StoreError) in
                try await call.rosters.add(
                    some, to: roster.id, by: member.person, at: call.now, within: budget, tell: tell)
            }
            guard let added else { throw .notFound }
            sum.add(added)
            call.records.bell.ring()
        }
        return sum
    }

    /// `GET /rosters/ID/lines/NUMBER`, `POST /rosters/ID/lines/NUMBER`
    func rosterLine(_ number: Int, of id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let roster = try await call.roster(id, keptBy: member)
        guard let attendee = roster.attendees.first(where: { $0.position == number }) else { throw .notFound }
        var page = RosterLinePage(roster: roster, attendee: attendee)
        guard call.isPost else {
            guard attendee.withdrawn == nil else { return .seeOther(.rosters(.one(id)), call.visit) }
            return .personal(page, call.visit)
        }
        let (seen, reason, form, findings) = try call.reason(library(in: call.visit.language))
        (page.form, page.findings) = (form, findings)
        // Sent twice, it is taken back once.
        guard attendee.withdrawn != reason else { return .seeOther(.rosters(.one(id)), call.visit) }
        guard form.problems.isEmpty, findings.isEmpty else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let tell = call.takingBack(roster, number, as: member)
        let isTakenBack = try await kept { () async throws(StoreError) in
            try await call.rosters.withdraw(
                number, of: roster.id, from: seen, because: reason, by: member.person, at: call.now, tell: tell)
        }
        guard isTakenBack else {
            page.roster = try await call.roster(id, keptBy: member)
            page.attendee = page.roster.attendees.first { $0.position == number } ?? attendee
            page.problem = page.attendee.withdrawn.map { .takenBack($0) } ?? .changed
            return .personal(page, call.visit, status: .conflict)
        }
        call.records.bell.ring()
        return .seeOther(.rosters(.one(id)), call.visit)
    }
}
