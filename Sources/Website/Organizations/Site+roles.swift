import Accounts
import HTTPTypes
import Mail
import Offerings
import Portfolios
import Rulebooks
import Storage

/// Giving roles and taking them back.
extension Site {
    /// `GET /organizations/ID/roles`, `POST /organizations/ID/roles`
    func roles(_ here: OrganizationCall) async throws(Failure) -> Answer {
        let (call, roles) = (here.call, Roles(here.call.records.database))
        let grants = try await kept { () async throws(StoreError) in
            try await roles.all(in: here.seen.id, by: here.member.person)
        }
        guard let grants else { throw .notFound }
        var page = RolesPage(seen: here.seen, grants: grants, now: call.now, done: call.visit.organizationChange)
        guard call.isPost else { return .personal(page, call.visit) }
        page.form = call.form
        if call.form.values["revoke"] != nil {
            page.problem = try await revoke(RoleGrant.ID(call.field("revoke")), among: grants, here)
            if page.problem == nil { return .done(.revoked, call.visit, at: .roles(here.seen.id)) }
        } else {
            page.problem = try await offer(here)
            if page.problem == nil { return .done(.given, call.visit, at: .roles(here.seen.id)) }
        }
        let isHeldBack = if case .heldBack? = page.problem?.problem { true } else { false }
        return .personal(page, call.visit, status: isHeldBack ? .tooManyRequests : .unprocessableContent)
    }

    private func offer(_ here: OrganizationCall) async throws(Failure) -> (String, OrganizationProblem)? {
        let call = here.call
        guard let address = EmailAddress(call.field("email")) else { return ("email", .noAddress) }
        guard let role = Role(rawValue: call.field("role")), Role.ofOrganizations.contains(role) else {
            return ("role", .noneChosen)
        }
        if let problem = OrganizationProblem(reason: call.field("reason")) { return ("reason", problem) }
        if let problem = try await call.heldBackOffer(to: address, by: here.member) { return ("email", problem) }
        let grant = call.grant(role, in: here.seen.id, to: address, by: here.member)
        let post = try await call.posting(grant, of: here.seen.profile, by: here.member)
        let offered = try await kept { () async throws(StoreError) in
            try await Roles(call.records.database).offer(grant, post: post)
        }
        switch offered {
        case .offered:
            call.records.bell.ring()
            return nil
        case .alreadyThere: return ("email", .alreadyThere)
        case .oneself: return ("email", .oneself)
        case .notAllowed: throw .notFound
        }
    }

    private func revoke(
        _ id: RoleGrant.ID, among grants: [Roles.Kept], _ here: OrganizationCall
    ) async throws(Failure) -> (String, OrganizationProblem)? {
        let call = here.call
        guard let kept = grants.first(where: { $0.grant.id == id }) else { throw .notFound }
        let field = "because-" + id.text
        let reason = call.field(field).trimmed
        if let problem = OrganizationProblem(reason: reason) { return (field, problem) }
        let post = try await call.telling(of: kept, because: reason, here)
        let revoked = try await Website.kept { () async throws(StoreError) in
            try await Roles(call.records.database).revoke(
                id, in: here.seen.id, because: reason, by: here.member.person, at: call.now, post: post)
        }
        switch revoked {
        case .revoked:
            call.records.bell.ring()
            return nil
        case .lastAdministrator: return (field, .lastAdministrator)
        case .notThere: throw .notFound
        }
    }
}

extension OrganizationProblem {
    /// What is wrong with a reason, if anything.
    init?(reason: String) {
        switch reason.trimmed.count {
        case 0: self = .noReason
        case ...RoleGrant.longestReason: return nil
        default: self = .reasonTooLong
        }
    }
}

extension Call {
    /// Tells whoever had a role that it was taken back, at their main address and in their language. Who only was
    /// offered it is not told.
    fileprivate func telling(
        of kept: Roles.Kept, because reason: String, _ here: OrganizationCall
    ) async throws(Failure) -> Roles.Post {
        guard let holder = kept.grant.holder, holder != here.member.person else { return { _ in } }
        let database = records.database
        let (addresses, profile) = try await Website.kept { () async throws(StoreError) in
            (try await EmailAddresses(database).all(of: holder), try await People(database).profile(of: holder))
        }
        guard let main = addresses.first?.address else { return { _ in } }
        let language = profile?.language ?? visit.language
        guard let link = WebAddress(records.origin + Path.organizations(.mine).text(in: language)) else {
            throw .unexpected
        }
        let letter = MailWords.of(language).roleRevoked(
            Words.of(language).organizations.role(kept.grant.role), by: PersonName(here.member.profile.name),
            because: PersonName(reason), link, from: here.letterhead)
        var posting = try posting(to: main, reader: holder, causedBy: here.member.person)
        posting.organization = here.seen.id
        let (ready, now) = (posting, now)
        return { transaction throws(StoreError) in try letter.post(ready, at: now, in: transaction) }
    }
}
