import Accounts
import HTTPTypes
import Logbooks
import Mail
import Portfolios
import Secrets
import Storage

/// One request as who asked sees it.
extension Site {
    /// `GET /portfolio/sign-off/ID`, `POST /portfolio/sign-off/ID`
    func signOff(_ id: String, _ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let asked = try await kept { () async throws(StoreError) in try await call.signOffs.asked(by: member.person) }
        guard let request = asked.first(where: { $0.id.text == id }) else { throw .notFound }
        guard call.isPost else { return .personal(try await page(of: request, member, call), call.visit) }
        let isDone = try await carryOut(call.field("do"), request, member, call)
        if isDone { return .seeOther(.signOff(.one(id)), call.visit) }
        var page = try await page(of: request, member, call)
        page.isStale = call.field("do") == "accept"
        return .personal(page, call.visit, status: .conflict)
    }

    /// False if it cannot be done any longer.
    private func carryOut(
        _ order: String, _ request: SignOffRequest, _ member: Member, _ call: Call
    ) async throws(Failure) -> Bool {
        let (person, now) = (member.person, call.now)
        switch order {
        case "revoke":
            return try await kept { () async throws(StoreError) in
                try await call.signOffs.revoke(request.id, by: person, at: now)
            }
        case "remind": return try await remind(request, member, call)
        case "accept", "decline":
            guard let digest = Digest(hex: call.field("correction")) else { throw .badRequest }
            let settled = try await kept { () async throws(StoreError) in
                order == "accept"
                    ? try await call.signatures.accept(digest, by: person, at: now)
                    : try await call.signatures.decline(digest, by: person, at: now)
            }
            if case .settled = settled { return true }
            return false
        default: throw .badRequest
        }
    }

    private func remind(
        _ request: SignOffRequest, _ member: Member, _ call: Call
    ) async throws(Failure) -> Bool {
        var request = request
        request.remindedAt = call.now
        let waiting = request.waiting
        let entries = try await kept { () async throws(StoreError) in
            try await call.logbook.entries(of: member.person).entries.map(\.entry).filter { waiting.contains($0.id) }
        }
        let post = try await call.posting(request, of: entries, by: member)
        let ready = request
        let reminded = try await kept { () async throws(StoreError) in
            try await call.signOffs.remind(
                ready.id, by: member.person, tokenHash: call.secret(of: ready.id).digest, at: call.now, post: post)
        }
        guard reminded == .reminded else { return false }
        call.records.bell.ring()
        return true
    }

    private func page(
        of request: SignOffRequest, _ member: Member, _ call: Call
    ) async throws(Failure) -> RequestPage {
        let person = member.person
        let (entries, corrections, documents) = try await kept { () async throws(StoreError) in
            (
                try await call.logbook.entries(of: person, andWithdrawn: true).entries,
                try await call.signatures.corrections(of: person),
                try await ShownDocuments(call.records.database).all(of: request.id, by: person)
            )
        }
        var page = RequestPage(
            request: request, lines: [], documents: documents, teller: teller(call), now: call.now)
        for item in request.items {
            let isTheirs = item.stayedWith == nil
            let kept = isTheirs ? entries.first { $0.entry.id == item.mark.entry } : nil
            page.lines.append(
                RequestPage.Line(
                    item: item, entry: kept?.entry, isWithdrawn: !isTheirs || kept?.state == .withdrawn,
                    reason: item.answer == .refused ? try await reason(of: request, item, person, call) : nil,
                    correction: corrections.first {
                        isTheirs && $0.mark.entry == item.mark.entry && $0.signer.address == request.address
                    }))
        }
        return page
    }

    /// Why an entry was refused, as the chain has it.
    private func reason(
        of request: SignOffRequest, _ item: SignOffRequest.Item, _ person: PersonID, _ call: Call
    ) async throws(Failure) -> String? {
        let history = try await kept { () async throws(StoreError) in
            try await call.logbook.history(of: item.mark.entry, by: person)
        }
        return history.lazy.compactMap { line in
            guard case .refused(_, request.id, let why) = line.link.event else { return nil }
            return why
        }.first
    }
}
