import Portfolios
import Secrets

@testable import Website

extension WordTexts {
    /// What is said to members, with what it may be given.
    static func members(_ words: Words) -> [String: [String]] {
        let problems: [DoorProblem] =
            [.noAddress, .noName, .nameTooLong, .mismatch, .heldBack(minutes: 1), .heldBack(minutes: 2)]
            + [.tooShort(least: 15), .tooLong(most: 9), .common, .pattern, .aboutYou].map(DoorProblem.password)
        return [
            "door.sentText": [words.door.sentText("a")], "door.welcomeLead": [words.door.welcomeLead("a")],
            "door.enterLead": [words.door.enterLead("a")], "door.problem": problems.map(words.door.problem),
            "portfolio.greeting": [words.portfolio.greeting("a")],
            "portfolio.asVerified": [words.portfolio.asVerified(1, 2)],
            "portfolio.standingLead": [words.portfolio.standingLead("a")],
            "portfolio.count": [1, 2].map(words.portfolio.count),
            "portfolio.unreadable": [1, 2].map(words.portfolio.unreadable),
        ].merging(entries(words.entries)) { first, _ in first }
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
