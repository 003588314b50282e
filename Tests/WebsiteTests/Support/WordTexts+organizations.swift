import Accounts

@testable import Website

extension WordTexts {
    /// What is said about organizations, with what it may be given.
    static func organizations(_ words: OrganizationWords) -> [String: [String]] {
        let problems: [OrganizationProblem] = [
            .noAddress, .oneself, .alreadyThere, .noReason, .reasonTooLong, .lastAdministrator, .noName, .nameTooLong,
            .noColor, .badID, .idTaken, .noneChosen, .noRules, .tooManyRules, .badRuleName,
            .tooPale(contrast: "2.1", instead: "#123456"), .heldBack(minutes: 1), .heldBack(minutes: 2),
        ]
        let kinds = [
            "organization-founded", "organization-changed", "overlay-put", "overlay-ended", "role-offered",
            "role-taken", "role-declined", "role-revoked", "role-appointed", "consent-given", "consent-withdrawn",
            "record-opened", "journal-exported", "joined", "signed-in", "password-set", "address-added",
            "main-address-changed", "address-removed", "roster-begun", "roster-extended", "roster-corrected",
            "roster-credit-withdrawn", "roster-door-opened", "roster-door-closed",
        ]
        return [
            "organizations.role": Role.allCases.map(words.role),
            "organizations.extent": Consent.Extent.allCases.map(words.extent),
            "organizations.offered": [words.offered("a", "b")], "organizations.until": [words.until("a")],
            "organizations.youAre": [words.youAre("a")], "organizations.sees": [words.sees("a")],
            "organizations.layDown": [words.layDown("a")], "organizations.since": [words.since("a", "b")],
            "organizations.personLead": [words.personLead("a", "b")],
            "organizations.given": [words.given(nil, "a", ""), words.given("a", "b", "c")],
            "organizations.ended": [words.ended("a", ""), words.ended("a", "b")],
            "organizations.done": OrganizationChange.allCases.map(words.done),
            "organizations.problem": problems.map(words.problem),
            "organizations.consents.extentHint": Consent.Extent.allCases.map(words.consents.extentHint),
            "organizations.consents.opening": [words.consents.opening(nil, "a"), words.consents.opening("a", "b")],
            "organizations.consents.count": [0, 1, 2].map(words.consents.count),
            "organizations.journal.kind": kinds.map(words.journal.kind),
            "organizations.journal.about": [words.journal.about("a")],
            "organizations.installation.administrators": [0, 1, 2].map(words.installation.administrators),
            "organizations.installation.nameFirst": [words.installation.nameFirst("a")],
            "organizations.tasks.toSign": [0, 1, 2].map(words.tasks.toSign),
            "organizations.tasks.note": [Role.supervisor, .reviewer, .examReader].compactMap {
                words.tasks.note($0, "a")
            },
            "organizations.rules.since": [words.rules.since("a")],
        ]
    }
}
