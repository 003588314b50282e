import Accounts
import HTTPTypes
import HummingbirdCore
import Offerings
import Portfolios

/// The places that belong to people. None of these answers is kept for anyone else.
extension SiteResponder {
    /// - Parameter network: From where the request comes.
    func personal(
        _ path: Path, _ request: Request, _ visit: Visit, from network: String
    ) async throws(Failure) -> Answer {
        guard let records = site.records else { throw .notFound }
        let most = path.mostBytes
        if most > Submission.mostFormBytes, request.method == .post {
            let asking = try await Call(request, visit, records, network: network, form: nil)
            guard let person = asking.caller.member?.session.person else { return try await answerOrDoor(path, asking) }
            return try await records.uploads.answering(person, bytes: most) { () async throws(Failure) in
                let form = try await Submission(request, for: path)
                return try await answerOrDoor(path, try await asking.posting(form, request))
            }
        }
        let form = request.method == .post ? try await Submission(request, for: path) : nil
        let call = try await Call(request, visit, records, network: network, form: form)
        var answer = try await answerOrDoor(path, call)
        if call.caller.isNew, answer.status != .seeOther {
            answer.setCookie(Cookie.visitor.header(call.caller.secret, seconds: nil, isSecure: records.isSecure))
        }
        return answer
    }

    /// Whoever has to sign in first is led to the door, and from there back.
    private func answerOrDoor(_ path: Path, _ call: Call) async throws(Failure) -> Answer {
        let back = "next=" + PercentText.encoded(call.visit.link(path))
        do throws(Failure) {
            return try await answer(path, call)
        } catch {
            guard !call.visit.wantsJSON else { throw error }
            switch error {
            case .signInFirst: return .seeOther(.door(.signIn), call.visit, query: back)
            case .codeFirst: return .seeOther(.door(.code), call.visit, query: back)
            case .signInAgain: return .seeOther(.door(.signIn), call.visit, query: "again=yes&" + back)
            default: throw error
            }
        }
    }

    private func answer(_ path: Path, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .door(let path): try await answer(path, call)
        case .account(let path): try await answer(path, call)
        case .portfolio(let path): try await answer(path, call)
        case .signOff(let path): try await answer(path, call)
        case .groups(let path): try await answer(path, call)
        case .rosters(let path): try await answer(path, call)
        case .organizations(let path): try await site.answer(path, call)
        default: throw .notFound
        }
    }

    private func answer(_ path: DoorPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .join: try await site.join(call)
        case .joinLink(let secret): try await site.join(by: secret, call)
        case .signIn: try await site.signIn(call)
        case .signInLink(let secret): try await site.signIn(by: secret, call)
        case .code: try await site.code(call)
        case .signOut: try await site.signOut(call)
        }
    }

    private func answer(_ path: AccountPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .overview: try await site.account(call)
        case .profile: try await site.profile(call)
        case .addresses: try await site.addresses(call)
        case .addressLink(let secret): try await site.address(by: secret, call)
        case .password: try await site.password(call)
        case .consents: try await site.consents(call)
        case .devices: try await site.devices(call)
        case .secondStep: try await site.secondStep(call)
        case .secondStepApp: try await site.secondStepApp(call)
        case .passkeys: try await site.passkeys(call)
        case .merge: try await site.merge(call)
        case .erase: try await site.erase(call)
        case .inbox: try await site.inbox(call)
        case .letter(let number): try await site.letter(number, call)
        }
    }

    private func answer(_ path: SignOffPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .asked: try await site.signOffsAsked(call)
        case .new: try await site.askForSignOff(call)
        case .one(let id): try await site.signOff(id, call)
        case .waiting: try await site.signOffsWaiting(call)
        case .waitingOne(let id): try await site.signOff(waiting: id, call)
        case .link(let secret): try await site.signOff(by: secret, call)
        case .waitingDocument(let id, let document):
            try await site.document(.init(document), waiting: id, call)
        case .linkDocument(let secret, let document):
            try await site.document(.init(document), behind: secret, call)
        }
    }

    private func answer(_ path: PortfolioPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .overview: try await site.portfolio(call)
        case .kinds: try site.entryKinds(call)
        case .new(let kind): try await site.newEntry(kind, call)
        case .entry(let id): try await site.entry(EntryID(id), call)
        case .change(let id): try await site.changeEntry(EntryID(id), call)
        case .withdraw(let id): try await site.withdrawEntry(EntryID(id), call)
        case .documents(let id): try await site.documents(EntryID(id), call)
        case .document(let id, let document): try await site.document(.init(document), of: EntryID(id), call)
        case .documentRemoval(let id, let document):
            try await site.removeDocument(.init(document), of: EntryID(id), call)
        case .coverage: try await site.coverage(call)
        case .timeline: try await site.timeline(call)
        case .drafts: try await site.drafts(call)
        case .credentials: try await site.followed(call)
        case .credential(let id): try await site.standing(id, call)
        case .record: try await site.recordFile(call)
        case .file: try await site.portfolioFile(call)
        case .imports(let path): try await site.imports(path, call)
        case .table: try await site.portfolioTable(call)
        case .print: try await site.printedRecord(call)
        case .everything: try await site.everything(call)
        }
    }
}
