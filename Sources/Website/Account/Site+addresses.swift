import Accounts
import HTTPTypes
import Mail
import Portfolios
import Secrets
import Storage

/// The addresses of a member. To change them is delicate: whoever reads mail at one of them can come in.
extension Site {
    /// `GET /account/addresses`, `POST /account/addresses`
    func addresses(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.freshMember()
        let addresses = EmailAddresses(call.records.database)
        let all = try await kept { () async throws(StoreError) in try await addresses.all(of: member.person) }
        var page = AddressesPage(addresses: all, done: call.visit.accountChange)
        guard call.isPost else { return .personal(page, call.visit) }
        if call.form.values["make-main"] != nil || call.form.values["remove"] != nil {
            return try await change(addresses, of: member, call)
        }
        page.typed = call.field("email")
        guard let address = EmailAddress(page.typed) else {
            page.problem = .door(.noAddress)
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        guard !all.contains(where: { $0.address == address }) else {
            page.problem = .ownAlready
            return .personal(page, call.visit, status: .unprocessableContent)
        }
        if let problem = try await sendAddressLink(to: address, of: member, call) {
            page.problem = .door(problem)
            return .personal(page, call.visit, status: .tooManyRequests)
        }
        return .personal(LetterSentPage(address: address.written), call.visit)
    }

    private func change(
        _ addresses: EmailAddresses, of member: Member, _ call: Call
    ) async throws(Failure) -> Answer {
        let isForMain = call.form.values["make-main"] != nil
        guard let address = EmailAddress(call.field(isForMain ? "make-main" : "remove")) else { throw .notFound }
        let isChanged = try await kept { () async throws(StoreError) in
            isForMain
                ? try await addresses.makeMain(address, of: member.person, at: call.now)
                : try await addresses.remove(address, of: member.person, at: call.now)
        }
        guard isChanged else { throw .notFound }
        return .done(.address, call.visit, at: .addresses)
    }

    /// The same letter goes out whether the address is somebody's or nobody's.
    func sendAddressLink(
        to address: EmailAddress, of member: Member, _ call: Call
    ) async throws(Failure) -> DoorProblem? {
        let keys = [
            call.throttle("letters to \(address.text)", .letters), call.throttle("from \(call.network)", .network),
        ]
        if let problem = try await call.heldBack(keys) { return problem }
        let link = MailLink(purpose: .verify, address: address, person: member.person, madeAt: call.now)
        let secret = Token(call.records.randomness)
        let (letter, posting) = (
            try call.letter(for: link, secret), try call.posting(to: address, causedBy: member.person)
        )
        try await kept { () async throws(StoreError) in
            try await MailLinks(call.records.database).send(link, secret.digest) { transaction throws(StoreError) in
                try letter.post(posting, at: call.now, in: transaction)
            }
        }
        call.records.bell.ring()
        return nil
    }

    /// `GET /account/addresses/SECRET`, `POST /account/addresses/SECRET`: only for who asked for the link.
    func address(by text: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let gone = Answer.personal(LinkGonePage(), call.visit, status: .gone)
        guard let token = Token(text), let link = try await call.link(token), link.purpose == .verify,
            link.person == member.person
        else { return gone }
        if let answer = try await merge(by: token, link, call) { return answer }
        guard call.isPost else {
            return .personal(AddressLinkPage(secret: text, address: link.address.written), call.visit)
        }
        let outcome = try await kept { () async throws(StoreError) in
            try await EmailAddresses(call.records.database).add(
                by: token.digest, of: member.person, at: call.now, call.records.scribe)
        }
        switch outcome {
        case .done: return .done(.address, call.visit)
        case .linkGone: return gone
        case .addressTaken: return .personal(AddressTakenPage(), call.visit, status: .conflict)
        case .hasVouched: return .personal(AddressTakenPage(hasVouched: true), call.visit, status: .conflict)
        }
    }
}
