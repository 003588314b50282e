import Accounts
import HTTPTypes
import Logbooks
import Mail
import Portfolios
import Secrets
import Storage

/// Asking others to sign.
extension Site {
    /// `GET /portfolio/sign-off`
    func signOffsAsked(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        guard !call.isPost else { throw .badRequest }
        let (requests, corrections, circles, signatures) = try await kept { () async throws(StoreError) in
            (
                try await call.signOffs.asked(by: member.person),
                try await call.signatures.corrections(of: member.person),
                try await call.signatures.circles(around: member.person),
                try await call.signatures.all(on: member.person)
            )
        }
        let page = AskedPage(
            requests: requests, now: call.now, hasCorrections: !corrections.isEmpty,
            circles: circles.map { circle in
                circle.people.filter { $0 != member.person }.map { other in
                    signatures.last { $0.account == other }?.signer.name
                        ?? call.visit.words.signOff.asking.someone
                }
            })
        return .personal(page, call.visit)
    }

    /// `GET /portfolio/sign-off/new`, `POST /portfolio/sign-off/new`
    func askForSignOff(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        var page = try await askPage(for: member, call)
        guard call.isPost else {
            // A query that cannot be read chooses nothing.
            page.provider = (try? Submission(urlEncoded: (call.visit.query ?? "").utf8))?.values["of"]?.first
            return .personal(page, call.visit)
        }
        page.form = call.form
        let chosen = Set(call.form.values["entry"] ?? [])
        let entries = page.entries.filter { chosen.contains($0.mark.digest.hex) }
        let address = EmailAddress(call.field("email"))
        page.problem = AskPage.problem(chosen: chosen, found: entries.count, address)
        if page.problem == nil, let address { page.problem = try await ask(address, for: entries, by: member, call) }
        guard page.problem != nil else { return .seeOther(.signOff(.asked), call.visit) }
        let isHeldBack = if case .heldBack? = page.problem?.problem { true } else { false }
        return .personal(page, call.visit, status: isHeldBack ? .tooManyRequests : .unprocessableContent)
    }

    private func askPage(for member: Member, _ call: Call) async throws(Failure) -> AskPage {
        let (entries, asked, documents) = try await kept { () async throws(StoreError) in
            (
                try await call.logbook.entries(of: member.person).entries,
                try await call.signOffs.asked(by: member.person),
                try await Documents(call.records.database).all(by: member.person)
            )
        }
        let open = asked.filter { $0.standing(at: call.now) == .open }.flatMap(\.waiting)
        let unsigned = entries.filter { $0.entry.standing == .claimed || $0.entry.standing == .refused }
        return AskPage(
            entries: unsigned.sorted { ($0.entry.first?.number ?? .min) > ($1.entry.first?.number ?? .min) },
            waiting: Set(open),
            documents: Dictionary(grouping: documents, by: \.document.entry).mapValues(\.count), teller: teller(call))
    }

    /// Asks, and sends the letter; the problem if that cannot be.
    private func ask(
        _ address: EmailAddress, for entries: [LogbookEntry], by member: Member, _ call: Call
    ) async throws(Failure) -> (String, SignOffProblem)? {
        let keys = [
            call.throttle("sign-off letters to \(address.text)", .letters),
            call.throttle("sign-offs of \(member.person.text)", .network),
        ]
        if case .heldBack(let minutes)? = try await call.heldBack(keys) {
            return ("email", .heldBack(minutes: minutes))
        }
        let request = SignOffRequest(
            id: SignOffRequest.ID(Token(call.records.randomness).text), person: member.person,
            role: SignerRole(rawValue: call.field("role")) ?? .supervisor, address: address.text,
            message: String(call.field("message").trimmed.prefix(AskPage.longestMessage)), madeAt: call.now,
            endsAt: call.now.advanced(byMilliseconds: SignOffRequest.lifetime),
            items: entries.map { SignOffRequest.Item($0.mark) })
        let post = try await call.posting(request, of: entries.map(\.entry), by: member)
        let asked = try await kept { () async throws(StoreError) in
            try await call.signOffs.ask(
                request, tokenHash: call.secret(of: request.id).digest,
                showingDocuments: call.form.values["documents"] != nil, post: post)
        }
        switch asked {
        case .asked:
            call.records.bell.ring()
            return nil
        case .oneself: return ("email", .oneself)
        case .stale: return ("entries", .changed)
        case .notOpen: throw .notFound
        }
    }
}

extension Call {
    /// Posts the letter with the link of a request, and into the inbox of who reads mail there.
    func posting(
        _ request: SignOffRequest, of entries: [Entry], by member: Member
    ) async throws(Failure) -> SignOffs.Post {
        guard let address = EmailAddress(request.address) else { throw .unexpected }
        let reader = try await kept { () async throws(StoreError) in
            try await People(records.database).owner(of: address)
        }
        let posting = try posting(to: address, reader: reader, causedBy: member.person)
        let letter = try letter(asking: request, SignOffExtent(of: entries), by: member.profile.name)
        let now = now
        return { transaction throws(StoreError) in try letter.post(posting, at: now, in: transaction) }
    }
}

extension AskPage {
    /// What is wrong with a choice before anybody is asked.
    fileprivate static func problem(
        chosen: Set<String>, found: Int, _ address: EmailAddress?
    ) -> (String, SignOffProblem)? {
        if address == nil { return ("email", .noAddress) }
        if chosen.isEmpty { return ("entries", .nothingChosen) }
        if found < chosen.count { return ("entries", .changed) }
        return found > SignOffRequest.mostItems ? ("entries", .tooMany(SignOffRequest.mostItems)) : nil
    }
}
