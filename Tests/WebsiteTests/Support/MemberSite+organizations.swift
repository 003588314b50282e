import Accounts
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage
import Testing

@testable import Website

/// Organizations and who runs them, for the tests of what is done there.
extension MemberSite {
    static let valley = OrganizationID("valley")
    static let hills = OrganizationID("hills")

    /// Somebody who has joined with `name@example.org`, and their browser.
    @discardableResult
    func newcomer(_ name: String, _ port: Int) throws -> FormClient {
        let client = FormClient(port: port)
        let address = try #require(EmailAddress("\(name)@example.org"))
        let (link, token) = (Token(.live), Token(.live))
        let joined = try asking { records in
            try await MailLinks(records.database).send(
                MailLink(purpose: .join, address: address, person: nil, madeAt: records.now()), link.digest
            ) { _ in }
            return try await People(records.database).join(
                by: link.digest, as: Profile(name: name, language: .english), password: nil,
                session: Session(
                    id: Session.ID(Token(.live).text), person: PersonID("p-" + name), way: .link, hasSecond: false,
                    device: "", beganAt: records.now()), token.digest, records.scribe)
        }
        try #require(joined == .done)
        client.set(cookie: "attune-session", token.text)
        try client.get("/account")
        return client
    }

    /// Olga, who runs the installation, and two organizations, run by `valley-administrator` and
    /// `hills-administrator`. Gives everybody's browser by their name.
    func founded(_ port: Int) throws -> [String: FormClient] {
        var clients = ["olga": try newcomer("olga", port)]
        try appoint("olga", .operator, in: nil)
        for id in [Self.valley, Self.hills] {
            let name = "\(id)-administrator"
            clients[name] = try newcomer(name, port)
            let grant = try grant(.administrator, in: id, to: name, by: "p-olga")
            let isDone = try asking { records in
                let founded = try await Organizations(records.database).found(
                    id, OrganizationProfile(name: "The \(id)"), runBy: grant, by: "p-olga", at: records.now())
                let isTaken = try await Roles(records.database).take(
                    grant.id, by: PersonID("p-" + name), at: records.now())
                return founded == .founded && isTaken
            }
            try #require(isDone)
        }
        return clients
    }

    /// Gives a role on the machine.
    func appoint(_ name: String, _ role: Role, in organization: OrganizationID?) throws {
        let grant = try grant(role, in: organization, to: name, by: nil)
        let appointed = try asking { records in try await Roles(records.database).appoint(grant) }
        try #require(appointed == .done)
    }

    /// Offers a role in the valley.
    func offer(_ role: Role, to name: String, by giver: PersonID) throws -> RoleGrant.ID {
        let grant = try grant(role, in: Self.valley, to: name, by: giver)
        let offered = try asking { records in try await Roles(records.database).offer(grant) }
        try #require(offered == .offered)
        return grant.id
    }

    private func grant(
        _ role: Role, in organization: OrganizationID?, to name: String, by giver: PersonID?
    ) throws -> RoleGrant {
        RoleGrant(
            id: RoleGrant.ID(Token(.live).text), role: role, organization: organization,
            address: try #require(EmailAddress("\(name)@example.org")), grantedBy: giver,
            grantedAt: Instant(milliseconds: 1_795_348_800_000), reason: "")
    }

    func consent(of address: String, _ extent: Consent.Extent, to organization: OrganizationID) throws {
        let isGiven = try asking { records in
            try await Consents(records.database).give(
                extent, to: organization, by: try await self.person(address), at: records.now())
        }
        try #require(isGiven)
    }
}
