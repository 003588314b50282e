import Portfolios
import Sheets

@testable import Website

extension WordTexts {
    /// What is said about tables that are brought.
    static func imports(_ words: ImportWords) -> [String: [String]] {
        let faults: [SheetFault] = [
            .empty, .tooLarge(most: 2_000_000), .tooManyRows(most: 2), .tooManyColumns(most: 2), .openQuote(line: 2),
            .workbook, .notText, .noEvents,
        ]
        return [
            "imports.fault": faults.map(words.fault), "imports.line": [words.line("a")],
            "imports.state": [.open, .done(1), .done(2), .undone].map(words.state),
            "imports.nameless": [words.nameless(1)], "imports.examples": [words.examples("a")],
            "imports.column": [.kind, .day, .until, .hours, .minutes, .attribute(.topics), .held, .note]
                .map(words.column),
            "imports.daysHint": [words.daysHint("a")], "imports.order": DayOrder.allCases.map(words.order),
            "imports.wordHint": [1, 2].map { words.wordHint($0, "a") }, "imports.needs": [words.needs("a")],
            "imports.rowCount": [1, 2].map(words.rowCount), "imports.atLine": [words.atLine(2)],
            "imports.rowProblem": [words.rowProblem("a", "b", "c")], "imports.moreRows": [1, 2].map(words.moreRows),
            "imports.repeatedBox": [1, 2].map(words.repeatedBox), "imports.namingBox": [1, 2].map(words.namingBox),
            "imports.done": [1, 2].map(words.done), "imports.leftOut": [1, 2].map(words.leftOut),
            "imports.undone": [0, 1, 2].map(words.undone), "imports.stayed": [1, 2].map(words.stayed),
            "imports.events.shown": [words.events.shown(2, 2), words.events.shown(2, 3)],
            "imports.events.ahead": [1, 2].map(words.events.ahead),
            "imports.events.notExpanded": [1, 2].map(words.events.notExpanded),
        ]
    }

    /// What is said about all that is taken out.
    static func exports(_ words: ExportWords) -> [String: [String]] {
        [
            "exports.lead": [words.lead("a", "b")],
            "exports.periodFrom": [
                words.periodFrom(nil, nil), words.periodFrom("a", nil), words.periodFrom(nil, "a"),
                words.periodFrom("a", "b"),
            ],
            "exports.entries": [1, 2].map(words.entries), "exports.signature": [words.signature("a", "b", "c")],
            "exports.weekly": [words.weekly("a")],
        ]
    }
}
