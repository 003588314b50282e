import Accounts
import HTTPTypes
import Logbooks
import Mail
import Portfolios
import Secrets
import Storage

/// Signing: through a letter's link without an account, or as a member for all that was sent to their addresses.
extension Site {
    /// `GET /sign-off/SECRET`, `POST /sign-off/SECRET`
    func signOff(by text: String, _ call: Call) async throws(Failure) -> Answer {
        let (secret, sheet): (Token, SignOffSheet)
        switch try await opening(text, call) {
        case .ended(let end): return .ended(end, call)
        case .sheet(let found, let shown): (secret, sheet) = (found, shown)
        }
        var answers = SignOffAnswers(sheet, today: call.visit.today)
        let path = SignOffPath.link(text)
        guard call.isPost else { return signPage(answers, path, call) }
        answers.read(call.form)
        guard answers.problems.isEmpty, !answers.answers.isEmpty else { return signPage(answers, path, call) }
        let post = try await call.telling(sheet.request, of: answers.verdicts, by: answers.name)
        let ready = answers
        let answered = try await kept { () async throws(StoreError) in
            try await call.signOffs.answer(
                ready.answers, through: secret.digest, as: ready.name, at: call.now, post: post)
        }
        guard case .stale = answered else { return try ended(answered, path, call) }
        // Somebody changed an entry in this very moment: it is shown anew.
        guard let now = try await self.sheet(behind: secret, call) else { return .ended(.gone(nil), call) }
        answers = SignOffAnswers(now, today: call.visit.today)
        answers.read(call.form)
        return signPage(answers, path, call)
    }

    enum Opening {
        case sheet(Token, SignOffSheet)
        case ended(SignEndPage.End)
    }

    /// What a link shows, or why it shows nothing.
    func opening(_ text: String, _ call: Call) async throws(Failure) -> Opening {
        guard let secret = Token(text), let sheet = try await sheet(behind: secret, call) else {
            return .ended(.gone(nil))
        }
        guard call.caller.member?.person != sheet.request.person else { return .ended(.oneself) }
        guard sheet.standing == .open else {
            return .ended(sheet.standing == .answered ? .thanks : .gone(sheet.standing))
        }
        return .sheet(secret, sheet)
    }

    private func sheet(behind secret: Token, _ call: Call) async throws(Failure) -> SignOffSheet? {
        try await kept { () async throws(StoreError) in try await call.signOffs.open(secret.digest, at: call.now) }
    }

    private func signPage(_ answers: SignOffAnswers, _ path: SignOffPath, name: String = "", _ call: Call) -> Answer {
        let status: HTTPResponse.Status =
            answers.problems.isEmpty ? .ok : answers.stale.isEmpty ? .unprocessableContent : .conflict
        return .personal(
            SignPage(answers: answers, teller: teller(call), path: path, name: name), call.visit, status: status)
    }

    /// Where an answer leads.
    private func ended(_ answered: SignOffs.Answered, _ path: SignOffPath, _ call: Call) throws(Failure) -> Answer {
        switch answered {
        case .recorded:
            call.records.bell.ring()
            return .seeOther(.signOff(path), call.visit)
        case .closed(let standing): return .ended(standing == .answered ? .thanks : .gone(standing), call)
        case .oneself: return .ended(.oneself, call)
        case .stale, .unknown: return .ended(.gone(nil), call)
        }
    }

    /// `GET /portfolio/to-sign`, `POST /portfolio/to-sign`
    func signOffsWaiting(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let sheets = try await sheetsWaiting(for: member, call).filter { sheet in
            !SignOffAnswers(sheet, today: call.visit.today).open.isEmpty
        }
        var page = WaitingPage(sheets: sheets, teller: teller(call), name: member.profile.name)
        guard call.isPost else { return .personal(page, call.visit) }
        let chosen = Set(call.form.values["request"] ?? [])
        let ready = sheets.filter { chosen.contains($0.request.id.text) }.map { sheet in
            var answers = SignOffAnswers(sheet, today: call.visit.today)
            answers.read(page.form(for: sheet, shownBy: call.form), name: call.field("name"))
            return answers
        }
        page.name = call.field("name")
        page.problem = ready.isEmpty ? .nothingChosen : ready.lazy.flatMap(\.problems).first?.problem
        guard page.problem == nil else { return .personal(page, call.visit, status: .unprocessableContent) }
        let answered = try await settle(ready, as: call.field("name").trimmed, by: member, call)
        return answered.map { _ in .seeOther(.signOff(.waiting), call.visit) }
            ?? .personal(page.with(.changed), call.visit, status: .conflict)
    }

    /// `GET /portfolio/to-sign/ID`, `POST /portfolio/to-sign/ID`
    func signOff(waiting id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        guard let sheet = try await sheetsWaiting(for: member, call).first(where: { $0.request.id.text == id }) else {
            throw .notFound
        }
        var answers = SignOffAnswers(sheet, today: call.visit.today)
        let path = SignOffPath.waitingOne(id)
        guard call.isPost else { return signPage(answers, path, name: member.profile.name, call) }
        answers.read(call.form)
        guard answers.problems.isEmpty, !answers.answers.isEmpty else { return signPage(answers, path, call) }
        guard try await settle([answers], as: answers.name, by: member, call) != nil else {
            return .seeOther(.signOff(path), call.visit)
        }
        return .seeOther(.signOff(.waiting), call.visit)
    }

    func sheetsWaiting(for member: Member, _ call: Call) async throws(Failure) -> [SignOffSheet] {
        try await kept { () async throws(StoreError) in
            try await call.signOffs.waiting(for: member.person, at: call.now)
        }
    }

    /// Without reading what they show.
    func sheetCountWaiting(for member: Member, _ call: Call) async throws(Failure) -> Int {
        try await kept { () async throws(StoreError) in
            try await call.signOffs.countWaiting(for: member.person, at: call.now)
        }
    }

    /// Saves answers to some requests, with a letter to each who asked. Nothing if something changed meanwhile.
    private func settle(
        _ ready: [SignOffAnswers], as name: String, by member: Member, _ call: Call
    ) async throws(Failure) -> Int? {
        var posts: [SignOffs.Post] = []
        for answers in ready {
            posts.append(try await call.telling(answers.sheet.request, of: answers.verdicts, by: name))
        }
        let all = posts
        let answered = try await kept { () async throws(StoreError) in
            try await call.signOffs.answer(
                ready.map { ($0.sheet.request.id, $0.answers) }, by: member.person, as: name, at: call.now
            ) { transaction throws(StoreError) in for post in all { try post(transaction) } }
        }
        guard case .recorded(let count) = answered else { return nil }
        call.records.bell.ring()
        return count
    }
}

extension Answer {
    /// Nothing is left to be answered, and why.
    static func ended(_ end: SignEndPage.End, _ call: Call) -> Answer {
        let status: HTTPResponse.Status =
            switch end {
            case .thanks: .ok
            case .gone: .gone
            case .oneself: .forbidden
            }
        return .personal(SignEndPage(end: end), call.visit, status: status)
    }
}
