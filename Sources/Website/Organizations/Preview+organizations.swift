import Accounts
import Offerings
import Portfolios
import Rulebooks
import Storage

extension Preview {
    fileprivate static let valley = Organizations.Seen(
        id: OrganizationID("valley"), profile: OrganizationProfile(name: "River Valley"),
        grants: [.administrator: "g1", .auditor: "g2", .supervisor: "g3", .reviewer: "g4", .examReader: "g5"],
        consent: consent(.standing))

    fileprivate static func consent(_ extent: Consent.Extent) -> Consent {
        Consent(person: "ada", organization: OrganizationID("valley"), extent: extent, givenAt: now)
    }

    fileprivate static func known(_ language: Language) -> Consents.Known {
        Consents.Known(consent: consent(.record), profile: Profile(name: "Ada Osei", language: language))
    }

    /// A role given to somebody, and one that waits.
    fileprivate static let grants: [Roles.Kept] =
        EmailAddress("ada.osei@example.com").map { address in
            var grant = RoleGrant(
                id: "g1", role: .administrator, organization: OrganizationID("valley"), address: address,
                grantedBy: nil,
                grantedAt: now, reason: "")
            let open = Roles.Kept(grant: grant)
            grant.holder = "ada"
            grant.id = "g2"
            let held = Roles.Kept(grant: grant, holderName: "Ada Osei")
            grant.id = "g3"
            return [held, open, Roles.Kept(grant: grant, giverName: "Sam Cruz", revokedAt: now, revokedBecause: "")]
        } ?? []
}

extension OrganizationsPage {
    static func preview(in language: Language) -> OrganizationsPage {
        OrganizationsPage(
            offers: [
                .init(
                    id: "g1", role: .coordinator, organization: OrganizationID("valley"), name: "River Valley",
                    reason: "", lapsesAt: Preview.now)
            ], organizations: [Preview.valley], runsInstallation: true, done: .declined)
    }
}

extension OrganizationPage {
    static func preview(in language: Language) -> OrganizationPage {
        OrganizationPage(
            seen: Preview.valley, awards: [Award(id: Preview.rulebook.id, title: Preview.rulebook.title)],
            problem: .lastAdministrator)
    }
}

extension PeoplePage {
    static func preview(in language: Language) -> PeoplePage {
        PeoplePage(seen: Preview.valley, people: [Preview.known(language)], text: "Ada", page: 2, pages: 3)
    }
}

extension PersonPage {
    static func preview(in language: Language) -> PersonPage {
        let result = ResultPage.preview(in: language).result
        return PersonPage(
            seen: Preview.valley, known: Preview.known(language), followed: [result], byOwnRules: [result],
            entries: [Line(kind: .training, standing: .claimed, facts: .preview(in: language))],
            totals: [Evidence(.training)], page: 1, pages: 2)
    }
}

extension RolesPage {
    static func preview(in language: Language) -> RolesPage {
        RolesPage(
            seen: Preview.valley, grants: Preview.grants, now: Preview.now, problem: ("because-g2", .noReason),
            done: .given)
    }
}

extension SettingsPage {
    static func preview(in language: Language) -> SettingsPage {
        var page = SettingsPage(Preview.valley, [Choice(value: "valley", label: "River Valley")])
        page.problems = [("name", .noName), ("accent", .noColor), ("reply-to", .noAddress)]
        return page
    }
}

extension RulesPage {
    static func preview(in language: Language) -> RulesPage {
        RulesPage(
            seen: Preview.valley,
            rules: [Overlays.Kept(name: "imhs-valley", content: "id: imhs-valley", putAt: Preview.now)],
            problem: ("name", .badRuleName), findings: ["imhs-valley"])
    }
}

extension JournalPage {
    static func preview(in language: Language) -> JournalPage {
        let lines = [("role-taken", "Ada Osei"), ("role-appointed", nil)].enumerated().map { index, what in
            Journal.Told(
                line: JournalLine(
                    number: JournalEntry.Number(Int64(index)),
                    entry: JournalEntry(
                        at: Preview.now, organization: Preview.valley.id, actor: what.1.map { PersonID($0) },
                        kind: what.0, subject: "role/g1")),
                actor: what.1, subject: "Sam Cruz")
        }
        return JournalPage(seen: Preview.valley, lines: lines, older: JournalEntry.Number(1), isNewest: false)
    }
}

extension InstallationPage {
    static func preview(in language: Language) -> InstallationPage {
        InstallationPage(
            organizations: [0, 2].map {
                .init(
                    id: OrganizationID("valley\($0)"), name: "River Valley", foundedAt: Preview.now, administrators: $0)
            }, problems: [("first-valley0", .oneself), ("id", .badID)])
    }
}

extension ConsentsPage {
    static func preview(in language: Language) -> ConsentsPage {
        ConsentsPage(
            given: [Preview.valley], organizations: [Choice(value: "valley", label: "River Valley")],
            openings: [.init(at: Preview.now, organization: "River Valley", name: nil)],
            problem: ("extent", .noneChosen), done: .consentGiven)
    }
}
