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
        ]
    }
}
