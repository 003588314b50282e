import Accounts
import HTTPTypes
import Mail
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage

/// What belongs to organizations. Whoever may not do something there does not learn that it is there.
extension Site {
    func answer(_ path: OrganizationPath, _ call: Call) async throws(Failure) -> Answer {
        switch path {
        case .mine: try await organizations(call)
        case .one(let id): try await organization(try await call.at(id))
        case .people(let id): try await people(try await call.at(id, for: .seePeople))
        case .person(let id, let person): try await self.person(person, try await call.at(id, for: .seeRecords))
        case .roles(let id): try await roles(try await call.at(id, for: .keepRoles))
        case .settings(let id): try await settings(try await call.at(id, for: .keepSettings))
        case .rules(let id): try await rules(try await call.at(id, for: .keepSettings))
        case .journal(let id): try await journal(try await call.at(id, for: .readJournal))
        case .installation: try await installation(call)
        case .installationJournal: try await journal(of: nil, call)
        }
    }

    private func journal(_ here: OrganizationCall) async throws(Failure) -> Answer {
        try await journal(of: here.seen, here.call)
    }

    /// `GET /organizations`, `POST /organizations`: taking an offered role, or not.
    func organizations(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let (roles, all) = (Roles(call.records.database), Organizations(call.records.database))
        guard call.isPost else {
            let page = try await kept { () async throws(StoreError) in
                OrganizationsPage(
                    offers: try await roles.offers(to: member.person, at: call.now),
                    organizations: try await all.all(of: member.person),
                    runsInstallation: try await all.kept(by: member.person) != nil, done: call.visit.organizationChange)
            }
            return .personal(page, call.visit)
        }
        let isTaken = call.form.values["take"] != nil
        let id = RoleGrant.ID(call.field(isTaken ? "take" : "decline"))
        let isDone = try await kept { () async throws(StoreError) in
            isTaken
                ? try await roles.take(id, by: member.person, at: call.now)
                : try await roles.decline(id, by: member.person, at: call.now)
        }
        guard isDone else { throw .notFound }
        return .done(isTaken ? .taken : .declined, call.visit, at: .mine)
    }

    /// `GET /organizations/ID`, `POST /organizations/ID`: laying down one's own role.
    func organization(_ here: OrganizationCall) async throws(Failure) -> Answer {
        let (call, seen) = (here.call, here.seen)
        var page = try await organizationPage(here)
        guard call.isPost else { return .personal(page, call.visit) }
        guard let role = Role(rawValue: call.field("lay-down")), let grant = seen.grants[role] else { throw .notFound }
        let revoked = try await kept { () async throws(StoreError) in
            try await Roles(call.records.database).revoke(
                grant, in: seen.id, because: "", by: here.member.person, at: call.now)
        }
        switch revoked {
        case .revoked: return .done(.laidDown, call.visit, at: .mine)
        case .notThere: throw .notFound
        case .lastAdministrator:
            page.problem = .lastAdministrator
            return .personal(page, call.visit, status: .conflict)
        }
    }

    private func organizationPage(_ here: OrganizationCall) async throws(Failure) -> OrganizationPage {
        let (visit, seen) = (here.visit, here.seen)
        let library = library(in: visit.language)
        let inCatalog = seen.profile.inCatalog.flatMap { id in library.directory.organizations.first { $0.id == id } }
        let awards = (inCatalog?.awards ?? []).compactMap { id in
            library.newest(id, on: visit.today).map { OrganizationPage.Award(id: id, title: $0.title) }
        }
        var page = OrganizationPage(seen: seen, awards: awards, done: visit.organizationChange)
        if seen.roles.contains(.supervisor) {
            page.toSign = try await sheetCountWaiting(for: here.member, here.call)
        }
        return page
    }
}

/// A request of somebody who is something to an organization.
struct OrganizationCall: Sendable {
    var call: Call
    var member: Member
    var seen: Organizations.Seen
    var visit: Visit { call.visit }
}

extension Call {
    /// - Parameter permission: what they must be allowed there; nothing: to be something to it is enough. What changes
    ///   something is only done soon after they showed that it is really them.
    func at(_ id: OrganizationID, for permission: Permission? = nil) async throws(Failure) -> OrganizationCall {
        let person = try member().person
        let seen = try await kept { () async throws(StoreError) in
            try await Organizations(records.database).one(id, seenBy: person)
        }
        guard let seen, permission.map(seen.allows) ?? true else { throw .notFound }
        var call = self
        call.visit.accent = seen.profile.accent
        return OrganizationCall(call: call, member: isPost ? try freshMember() : try member(), seen: seen)
    }
}

extension OrganizationCall {
    /// In whose name letters are written that the organization causes.
    var letterhead: Letterhead { call.letterhead(of: seen.profile) }
}

extension Call {
    func letterhead(of profile: OrganizationProfile) -> Letterhead {
        let name = HeaderText(cleaning: profile.name)
        let replies = profile.replyTo.flatMap { MailAddress($0.written) }.map { Mailbox(name: name, address: $0) }
        return Letterhead(name: name, sender: Mailbox(name: name, address: records.sender.address), replyTo: replies)
    }

    /// Posts what tells somebody at an address of an offered role.
    func posting(
        _ grant: RoleGrant, of profile: OrganizationProfile, by member: Member
    ) async throws(Failure) -> Roles.Post {
        let reader = try await kept { () async throws(StoreError) in
            try await People(records.database).owner(of: grant.address)
        }
        var posting = try posting(to: grant.address, reader: reader, causedBy: member.person)
        posting.organization = grant.organization
        let letter = MailWords.of(visit.language).roleOffered(
            visit.words.organizations.role(grant.role), by: PersonName(member.profile.name),
            until: grant.lapsesAt.utcDay, try address(.organizations(.mine)), from: letterhead(of: profile))
        let (ready, now) = (posting, now)
        return { transaction throws(StoreError) in try letter.post(ready, at: now, in: transaction) }
    }

    /// A new offer, as the form says it.
    func grant(_ role: Role, in organization: OrganizationID, to address: EmailAddress, by member: Member) -> RoleGrant
    {
        RoleGrant(
            id: RoleGrant.ID(Token(records.randomness).text), role: role, organization: organization, address: address,
            grantedBy: member.person, grantedAt: now, reason: field("reason").trimmed)
    }

    /// Nobody has many letters sent to one address, or many at all.
    func heldBackOffer(to address: EmailAddress, by member: Member) async throws(Failure) -> OrganizationProblem? {
        let keys = [
            throttle("roles offered to \(address.text)", .letters),
            throttle("roles offered by \(member.person.text)", .network),
        ]
        guard case .heldBack(let minutes)? = try await heldBack(keys) else { return nil }
        return .heldBack(minutes: minutes)
    }
}

extension Visit {
    /// What was done before this page was asked for, as the address says.
    var organizationChange: OrganizationChange? {
        query.flatMap { $0.hasPrefix("done=") ? OrganizationChange(rawValue: String($0.dropFirst(5))) : nil }
    }
}

extension Answer {
    static func done(_ change: OrganizationChange, _ visit: Visit, at path: OrganizationPath) -> Answer {
        .seeOther(.organizations(path), visit, query: "done=" + change.rawValue)
    }
}
