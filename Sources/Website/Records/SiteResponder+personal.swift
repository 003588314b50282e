import Accounts
import HTTPTypes
import HummingbirdCore
import Offerings

/// The places that belong to people. None of these answers is kept for anyone else.
extension SiteResponder {
    /// - Parameter network: From where the request comes.
    func personal(
        _ path: Path, _ request: Request, _ visit: Visit, from network: String
    ) async throws(Failure) -> Answer {
        guard let records = site.records else { throw .notFound }
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
        case .devices: try await site.devices(call)
        case .secondStep: try await site.secondStep(call)
        case .secondStepApp: try await site.secondStepApp(call)
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
        }
    }

    private func answer(_ path: PortfolioPath, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        switch path {
        case .overview: return .personal(PortfolioPage(name: member.profile.name), call.visit)
        }
    }
}

extension Submission {
    /// Bytes of a form without a file.
    static let mostFormBytes = 128 * 1024

    /// What was sent to a place.
    init(_ request: Request, for path: Path) async throws(Failure) {
        try await self.init(request, upTo: Submission.mostFormBytes, withFileUpTo: Submission.mostFormBytes)
    }
}
