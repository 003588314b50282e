import Logbooks

@testable import Website

extension WordTexts {
    static func groups(_ words: GroupWords) -> [String: [String]] {
        let problems: [GroupProblem] = [
            .nobody, .yourself, .changed, .notAnAddress(line: 2), .repeated(line: 2), .gone("a"), .tooMany(100),
            .heldBack(minutes: 1), .heldBack(minutes: 2),
        ]
        return [
            "groups.waitingWith": [words.waitingWith("a")], "groups.confirmed": [words.confirmed(1, 2)],
            "groups.circle": [words.circle("a")], "groups.likeLast": [words.likeLast("a")],
            "groups.standing": [words.standing("a")], "groups.sessionTitle": [words.sessionTitle("a")],
            "groups.state": Attendance.allCases.map(words.state), "groups.because": [words.because("a")],
            "groups.attendedTitle": [words.attendedTitle("a")], "groups.corrected": [words.corrected("a")],
            "groups.problem": problems.map(words.problem),
        ]
    }

    static func rosters(_ words: RosterWords) -> [String: [String]] {
        let problems: [RosterProblem] = [
            .noTitle, .titleTooLong, .notText, .noList, .notUTF8, .badAddress, .changed, .noAddress(line: 2),
            .begun, .notBegun, .doorClosed, .takenBack("a"), .heldNew(1, hours: 1), .heldNew(2, hours: 25),
            .severalAddresses(line: 2), .repeated(line: 2), .own("a"), .notKept, .tooMany(5), .more(2),
            .heldBack(minutes: 1),
            .heldBack(minutes: 2),
        ]
        return [
            "rosters.keptFor": [words.keptFor("a")], "rosters.trainingsFor": [words.trainingsFor("a")],
            "rosters.claimed": [words.claimed(1, 2)], "rosters.doorOpen": [words.doorOpen("a")],
            "rosters.added": [words.added(1, 2, 3)], "rosters.waiting": [1, 2].map(words.waiting),
            "rosters.takenBack": [words.takenBack("a")], "rosters.hours": [1, 2].map(words.hours),
            "rosters.attendLead": [words.attendLead("a")], "rosters.attendButton": [words.attendButton("a")],
            "rosters.attendHint": [words.attendHint("a")], "rosters.problem": problems.map(words.problem),
        ]
    }
}
