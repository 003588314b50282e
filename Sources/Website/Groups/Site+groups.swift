import Accounts
import HTTPTypes
import Logbooks
import Mail
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage

/// Leading groups: each session is entered once.
extension Site {
    /// `GET /groups`
    func groups(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let (waiting, circles, signatures) = try await kept { () async throws(StoreError) in
            (
                try await call.groupSessions.waiting(for: member.person),
                try await call.signatures.circles(around: member.person),
                try await call.signatures.all(on: member.person)
            )
        }
        let page = GroupsPage(
            sessions: try await call.sessions(ledBy: member), waiting: waiting, teller: teller(call),
            circles: circles.map { circle in
                circle.people.filter { $0 != member.person }.map { other in
                    signatures.last { $0.account == other }?.signer.name
                        ?? call.visit.words.signOff.asking.someone
                }
            }, page: Int(call.asked("page")) ?? 1)
        return .personal(page, call.visit)
    }

    /// `GET /groups/new`, `POST /groups/new`
    func newSession(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        var page = try await emptySession(member, call)
        guard call.isPost else { return .personal(page, call.visit) }
        guard let id = Token(call.field("id"))?.text else { throw .badRequest }
        (page.id, page.form) = (id, SessionForm(call.form))
        guard let session = try await read(&page, member, call) else { return invalid(page, call) }
        let key = call.throttle("sessions of \(member.person.text)", .network)
        if case .heldBack(let minutes)? = try await call.heldBack([key]) {
            page.form.problems = [.heldBack(minutes: minutes)]
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        let entered = try await kept { () async throws(StoreError) in
            try await call.groupSessions.enter(
                session, at: call.now, tell: call.asking(session, as: member))
        }
        switch entered {
        case .entered, .alreadyThere:
            call.records.bell.ring()
            return .seeOther(.groups(.led(id)), call.visit, query: "saved=yes")
        case .notASeat(let attendee):
            page.form.problems = [page.problem(with: attendee, call)]
            return invalid(page, call)
        case .notOpen: throw .signInFirst
        }
    }

    /// `GET /groups/led/ID`
    func ledSession(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let session = try await call.session(id, ledBy: try call.member())
        let page = SessionPage(session: session, teller: teller(call), wasSaved: call.asked("saved") == "yes")
        return .personal(page, call.visit)
    }

    func invalid(_ page: SessionFormPage, _ call: Call) -> Answer {
        .personal(page, call.visit, status: .unprocessableContent)
    }

    /// A form for today, filled in like the session that the address names, if it names one.
    private func emptySession(_ member: Member, _ call: Call) async throws(Failure) -> SessionFormPage {
        let sessions = try await call.sessions(ledBy: member)
        var page = try await sessionPage(SessionForm(on: call.visit.today), among: sessions, member, call)
        let like = call.asked("like")
        guard !like.isEmpty else { return page }
        guard let before = sessions.first(where: { $0.id.text == like }) else { throw .notFound }
        page.form = SessionForm(before, page.vocabulary)
        page.form.questions.typed[EntryQuestion.day.name] = [call.visit.today.description]
        page.like = before.entry?.first.map(call.visit.language.proseWords.amounts.day)
        return page
    }

    func sessionPage(
        _ form: SessionForm, among sessions: [LedSession], _ member: Member, _ call: Call
    ) async throws(Failure) -> SessionFormPage {
        let library = library(in: call.visit.language)
        let vocabulary = library.catalog.vocabulary
        let held = try await call.portfolio(of: member).portfolio.holdings(on: call.visit.today, vocabulary)
        return SessionFormPage(
            form: form, vocabulary: vocabulary, known: KnownAttendee.all(in: sessions),
            held: held?.map { vocabulary.label(of: $0.credential) }, id: Token(call.records.randomness).text)
    }

    /// The session that a form describes; nothing if something is wrong with it, which the page then says.
    func read(
        _ page: inout SessionFormPage, _ member: Member, _ call: Call
    ) async throws(Failure) -> GroupSession? {
        let id = GroupSession.ID(page.id)
        var reader = EntryFormReader(
            form: page.form.questions, vocabulary: page.vocabulary, today: call.visit.today,
            language: call.visit.language)
        let entry = reader.entry(EntryID("session-\(page.id)"))
        if page.seen != nil { _ = reader.words(.reason) }
        page.form.questions = reader.form
        page.findings = page.seen == nil ? [] : reader.form.findings(in: [.reason])
        let own = try await call.ownAddresses(of: member)
        let attendees = page.form.attendees(among: page.known, apartFrom: Set(own.map(\.text)))
        guard let day = entry.first, let minutes = entry.amount, page.form.questions.problems.isEmpty,
            page.form.problems.isEmpty, page.findings.isEmpty
        else { return nil }
        var details = SessionDetails(day: day, minutes: minutes, values: entry.values)
        let format = page.vocabulary.term(attendees.count == 1 ? "individual" : "group", in: "formats")
        details.values[.format] = format.map(Entry.Value.term)
        return GroupSession(
            id: id, leader: member.person, signer: call.signer(member, .supervisor, at: own.first),
            provider: ProviderID(member.profile.name), details: details, attendees: attendees,
            holdings: try await call.portfolio(of: member).portfolio.holdings(on: day, page.vocabulary))
    }
}

extension SessionFormPage {
    /// Why somebody cannot be among the attendees.
    func problem(with attendee: Attendee?, _ call: Call) -> GroupProblem {
        guard let attendee else { return .nobody }
        let known = known.first { $0.attendee == attendee }
        return .gone(known?.label(call.visit.words.groups) ?? call.visit.words.groups.somebody)
    }
}

extension Call {
    /// The letters that ask attendees, for the first time or once more.
    func asking(_ session: GroupSession, isAgain: Bool = false, as member: Member) -> Addressee.Telling {
        let (who, day, minutes) = (PersonName(member.profile.name), session.details.day, session.details.minutes)
        let (path, head) = (Path.groups(.attended(session.id.text)), letterhead)
        return telling("session \(session.id.text) at \(now.milliseconds)", as: member) { language, origin in
            guard let link = path.address(in: language, at: origin) else { return nil }
            let words = AttendanceLetters.of(language)
            return isAgain
                ? words.askedAgain(by: who, on: day, link, from: head)
                : words.asked(by: who, on: day, minutes: minutes, link, from: head)
        }
    }
}
