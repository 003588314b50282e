import Accounts
import Logbooks
import Offerings
import Portfolios
import Secrets

@testable import Website

extension WordTexts {
    /// What is said to members, with what it may be given.
    static func members(_ words: Words) -> [String: [String]] {
        let problems: [DoorProblem] =
            [.noAddress, .noName, .nameTooLong, .mismatch, .passkey, .heldBack(minutes: 1), .heldBack(minutes: 2)]
            + [.tooShort(least: 15), .tooLong(most: 9), .common, .pattern, .aboutYou].map(DoorProblem.password)
        return [
            "door.sentText": [words.door.sentText("a")], "door.welcomeLead": [words.door.welcomeLead("a")],
            "door.enterLead": [words.door.enterLead("a")], "door.problem": problems.map(words.door.problem),
            "portfolio.greeting": [words.portfolio.greeting("a")],
            "facts.kind": Kind.allCases.map(words.facts.kind),
            "facts.attribute": Attribute.allCases.map(words.facts.attribute),
            "portfolio.asVerified": [words.portfolio.asVerified(1, 2)],
            "portfolio.standingLead": [words.portfolio.standingLead("a")],
            "portfolio.toSign": [1, 2].map(words.portfolio.toSign),
            "portfolio.count": [1, 2].map(words.portfolio.count),
            "portfolio.unreadable": [1, 2].map(words.portfolio.unreadable),
        ].merging(account(words.account)) { first, _ in first }
            .merging(entries(words.entries)) { first, _ in first }
            .merging(signOffs(words.signOff)) { first, _ in first }
            .merging(papers(words.papers)) { first, _ in first }
            .merging(groups(words.groups)) { first, _ in first }.merging(rosters(words.rosters)) { first, _ in first }
            .merging(imports(words.imports)) { first, _ in first }
            .merging(exports(words.exports)) { first, _ in first }
            .merging(organizations(words.organizations)) { first, _ in first }
    }

    private static func account(_ words: AccountWords) -> [String: [String]] {
        let attempts = SignInAttempt.Way.allCases.flatMap { way in
            SignInAttempt.Outcome.allCases.map { SignInAttempt(at: Preview.now, way: way, outcome: $0, device: "") }
        }
        return [
            "account.done": AccountChange.allCases.map(words.done),
            "account.second.isOn": [0, 1, 2].map(words.second.isOn), "account.main": [words.main("a")],
            "account.confirmLead": [words.confirmLead("a")], "account.signedIn": [1, 2].map(words.signedIn),
            "account.thisDevice": [words.thisDevice("a")], "account.lastSeen": [words.lastSeen(Preview.now)],
            "account.merging.lead": [words.merging.lead("a")],
            "account.merging.consentsEnd": [1, 2].map { words.merging.consentsEnd("a", $0) },
            "account.merging.consentsStay": [1, 2].map { words.merging.consentsStay("a", $0) },
            "account.merging.problem": MergeProblem.allCases.map(words.merging.problem),
            "account.erasure.label": [words.erasure.label("a")], "account.erasure.wrong": [words.erasure.wrong("a")],
            "account.inbox.short": [0, 2].map(words.inbox.short),
            "account.inbox.recipient": [words.inbox.recipient("a")],
            "account.passkeys.count": [0, 1, 2].map(words.passkeys.count),
            "account.passkeys.used": [nil, Preview.now].map { words.passkeys.used(Preview.now, $0) },
            "account.passkeys.problem": [.notTaken, .alreadyThere, .tooMany].map(words.passkeys.problem),
            "account.attempt": attempts.map(words.attempt), "account.moment": [words.moment(Preview.now)],
        ]
    }

    private static func signOffs(_ words: SignOffWords) -> [String: [String]] {
        let problems: [SignOffProblem] = [
            .noAddress, .oneself, .nothingChosen, .changed, .noName, .nameTooLong, .noReason, .badTime, .badWeek,
            .badDay,
            .nothingCorrected, .tooMany(50), .heldBack(minutes: 1), .heldBack(minutes: 2),
        ]
        let valley = SigningOrganization(id: OrganizationID("valley"), name: "b")
        let standings: [SignOffRequest.Standing] = [.open, .answered, .revoked, .expired]
        return [
            "signOff.named": [words.named(Signer(name: "a", role: .rater, address: nil, person: nil, for: valley))],
            "signOff.recognized": [words.recognized("a")],
            "signOff.role": SignerRole.allCases.map(words.role), "signOff.standing": standings.map(words.standing),
            "signOff.entries": [1, 2].map(words.entries), "signOff.problem": problems.map(words.problem),
            "signOff.asking.allOf": [words.asking.allOf("a")], "signOff.asking.more": [1, 2].map(words.asking.more),
            "signOff.asking.documents": [1, 2].map(words.asking.documents),
            "signOff.asking.oneTitle": [words.asking.oneTitle("a")],
            "signOff.asking.remindFrom": [words.asking.remindFrom("a")],
            "signOff.asking.circle": [words.asking.circle("a")], "signOff.signing.title": [words.signing.title("a")],
            "signOff.signing.lead": [words.signing.lead("a", "b")],
            "signOff.signing.goneText": ([nil] + standings).map(words.signing.goneText),
        ]
    }

    private static func entries(_ words: EntryFormWords) -> [String: [String]] {
        let faults: [EntryFault] = [
            .missing, .notADay, .ahead, .endsBeforeStart, .notATime, .tooMuch(most: 2), .tooFine, .notANumber,
            .unknownChoice, .tooLong(most: 2), .notText,
        ]
        return [
            "entries.kind": Kind.allCases.map(words.kind), "entries.kindHint": Kind.allCases.map(words.kindHint),
            "entries.changeTitle": [words.changeTitle("a")], "entries.choose": [words.choose(20)],
            "entries.label": Kind.allCases.flatMap { kind in
                (kind.questions + [.reason]).map { words.label($0, kind) }
            },
            "entries.hint": Kind.allCases.flatMap { kind in kind.questions.compactMap { words.hint($0, kind) } },
            "entries.problem": faults.map(words.problem), "entries.saved": [words.saved("a")],
            "entries.version": [words.version(2)],
            "entries.standing": [.claimed, .attested, .verified, .refused].map(words.standing),
            "entries.event": EntryEvent.allCases.map(words.event), "entries.because": [words.because("a")],
            "entries.signedText": [words.signedText("a")], "entries.finding": [words.finding("a", "b")],
        ]
    }
}
