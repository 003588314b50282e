import Accounts
import HTTPTypes
import Logbooks
import Mail
import Portfolios
import Rulebooks
import Storage

/// Correcting and withdrawing a session, as whoever led it.
extension Site {
    /// `GET /groups/led/ID/change`, `POST /groups/led/ID/change`
    func changeSession(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let sessions = try await call.sessions(ledBy: member)
        guard let now = sessions.first(where: { $0.id.text == id }) else { throw .notFound }
        guard !now.isWithdrawn else { return .seeOther(.groups(.led(id)), call.visit) }
        // Those of this very session come first, so that none of them is ever missing among the boxes.
        let others = [now] + sessions.filter { $0.id != now.id }
        var page = try await sessionPage(SessionForm(on: call.visit.today), among: others, member, call)
        (page.id, page.seen, page.form) = (id, now.version, SessionForm(now, page.vocabulary))
        guard call.isPost else { return .personal(page, call.visit) }
        (page.seen, page.form) = (try call.seenVersion(), SessionForm(call.form))
        guard let seen = page.seen, let session = try await read(&page, member, call) else {
            return invalid(page, call)
        }
        let reason = call.field("reason").trimmed
        let corrected = try await kept { () async throws(StoreError) in
            try await call.groupSessions.correct(
                session, from: seen, because: reason, at: call.now,
                tell: call.asking(session, as: member), again: call.asking(session, isAgain: true, as: member))
        }
        switch corrected {
        case .corrected:
            call.records.bell.ring()
            return .seeOther(.groups(.led(id)), call.visit, query: "saved=yes")
        case .notASeat(let attendee):
            page.form.problems = [page.problem(with: attendee, call)]
            return invalid(page, call)
        case .stale:
            (page.seen, page.form.problems) = (now.version, [.changed])
            return .personal(page, call.visit, status: .conflict)
        case .notThere: throw .notFound
        }
    }

    /// `GET /groups/led/ID/withdraw`, `POST /groups/led/ID/withdraw`
    func withdrawSession(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let session = try await call.session(id, ledBy: member)
        guard !session.isWithdrawn else { return .seeOther(.groups(.led(id)), call.visit) }
        var page = SessionPage(session: session, teller: teller(call), withdrawal: .init())
        guard call.isPost else { return .personal(page, call.visit) }
        let (seen, reason, form, findings) = try call.reason(library(in: call.visit.language))
        page.withdrawal = SessionPage.Withdrawal(form: form, findings: findings)
        guard form.problems.isEmpty, findings.isEmpty else {
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        let tell = call.withdrawing(session, as: member)
        let isWithdrawn = try await kept { () async throws(StoreError) in
            try await call.groupSessions.withdraw(
                session.id, from: seen, because: reason, by: member.person, at: call.now, tell: tell)
        }
        guard isWithdrawn else {
            page.withdrawal?.isStale = true
            return .personal(page, call.visit, status: .conflict)
        }
        call.records.bell.ring()
        return .seeOther(.groups(.led(id)), call.visit)
    }

    /// `GET /groups/attended/ID`, `POST /groups/attended/ID`
    func attendedSession(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let session = GroupSession.ID(id)
        let seat = try await kept { () async throws(StoreError) in
            try await call.groupSessions.seat(of: member.person, in: session)
        }
        guard let seat else { throw .notFound }
        var page = AttendedPage(seat: seat, teller: teller(call))
        guard call.isPost else { return .personal(page, call.visit) }
        let answered: GroupSessions.Attended
        switch call.field("answer") {
        case "confirm":
            let seen = try call.seenVersion()
            answered = try await kept { () async throws(StoreError) in
                try await call.groupSessions.confirm(session, version: seen, by: member.person, at: call.now)
            }
        case "decline":
            let (seen, reason, form, findings) = try call.reason(library(in: call.visit.language))
            (page.form, page.findings) = (form, findings)
            guard form.problems.isEmpty, findings.isEmpty else {
                return .personal(page, call.visit, status: .unprocessableContent)
            }
            answered = try await kept { () async throws(StoreError) in
                try await call.groupSessions.decline(
                    session, version: seen, because: reason, by: member.person, at: call.now,
                    tell: call.declining(seat, as: member))
            }
            call.records.bell.ring()
        default: throw .badRequest
        }
        switch answered {
        case .credited, .answered: return .seeOther(.groups(.attended(id)), call.visit)
        case .notThere: throw .notFound
        case .changed:
            page.wasChanged = true
            return .personal(page, call.visit, status: .conflict)
        }
    }
}

extension Call {
    /// The version that was seen and a reason in the person's own words, with what is wrong with it and what was found in
    /// it.
    func reason(_ library: Library) throws(Failure) -> (
        seen: Int, reason: String, form: EntryForm, findings: [(question: EntryQuestion, words: String)]
    ) {
        let seen = try seenVersion()
        var reader = reader(.supervisionReceived, library)
        let reason = reader.words(.reason)
        return (seen, reason, reader.form, reader.form.findings(in: [.reason]))
    }

    fileprivate func withdrawing(_ session: LedSession, as member: Member) -> Addressee.Telling {
        let (who, head, day) = (PersonName(member.profile.name), letterhead, session.entry?.first)
        return telling("withdrawal of session \(session.id.text)", as: member) { language, origin in
            guard let day, let link = Path.portfolio(.overview).address(in: language, at: origin) else { return nil }
            return AttendanceLetters.of(language).sessionWithdrawn(by: who, on: day, link, from: head)
        }
    }

    /// The letter to the leader.
    fileprivate func declining(_ seat: SessionSeat, as member: Member) -> Addressee.Telling {
        let (who, head, day) = (PersonName(member.profile.name), letterhead, seat.entry?.first)
        let path = Path.groups(.led(seat.session.text))
        let cause = "answer of \(member.person.text) to session \(seat.session.text) version \(seat.version)"
        return telling(cause, as: member) { language, origin in
            guard let day, let link = path.address(in: language, at: origin) else { return nil }
            return AttendanceLetters.of(language).declined(by: who, on: day, link, from: head)
        }
    }
}
