import Portfolios
import Sheets

/// Bringing tables and calendars.
struct ImportWords: Sendable {
    var title: String
    var lead: String
    var file: String
    var fileHint: String
    var cells: String
    var cellsHint: String
    var goOn: String
    var nothing: String
    var fault: @Sendable (SheetFault) -> String
    var steps: [Steps]
    var stepsTitle: String
    var stepsText: String
    var before: String
    var line: @Sendable (_ day: String) -> String
    var state: @Sendable (ImportState) -> String

    var columnsTitle: String
    var columnsLead: String
    var columns: String
    var nameless: @Sendable (_ number: Int) -> String
    var examples: @Sendable (_ cells: String) -> String
    var leaveOut: String
    var column: @Sendable (ImportColumn) -> String
    var headings: String
    var kind: String
    var kindHint: String
    var noKind: String
    var days: String
    var daysHint: @Sendable (_ example: String) -> String
    var order: @Sendable (DayOrder) -> String
    var words: String
    var wordsText: String
    var wordHint: @Sendable (_ rows: Int, _ column: String) -> String
    var notAnswered: String
    var sayNothing: String
    var same: String
    var sameText: String
    var needs: @Sendable (_ label: String) -> String
    var look: String

    var checkTitle: String
    var checkLead: String
    var rows: String
    var right: String
    var wrong: String
    var repeated: String
    var naming: String
    var rowCount: @Sendable (Int) -> String
    var rightTitle: String
    var wrongTitle: String
    var wrongText: String
    var rowProblem: @Sendable (_ column: String, _ cell: String, _ sentence: String) -> String
    var atLine: @Sendable (_ line: Int) -> String
    var moreRows: @Sendable (Int) -> String
    var unknownKind: String
    var toMend: String
    var whatToDo: String
    var repeatedTitle: String
    var repeatedText: String
    var repeatedBox: @Sendable (Int) -> String
    var namingTitle: String
    var namingText: String
    var namingBox: @Sendable (Int) -> String
    var confirm: String
    var nothingRight: String
    var changeColumns: String
    var changeEvents: String
    var discard: String
    var stale: String

    var doneTitle: String
    var done: @Sendable (_ entries: Int) -> String
    var leftOut: @Sendable (Int) -> String
    var mendText: String
    var again: String
    var undo: String
    var undoText: String
    var undoneTitle: String
    var undone: @Sendable (_ withdrawn: Int) -> String
    var stayed: @Sendable (Int) -> String
    var undoReason: String

    var events: EventWords

    struct Steps: Sendable {
        var program: String
        var steps: [String]
    }
}

/// How far an import is.
enum ImportState: Hashable, Sendable {
    case open
    case done(Int)
    case undone
}

/// Choosing among the events of a calendar.
struct EventWords: Sendable {
    var title: String
    var lead: String
    var find: String
    var findHint: String
    var from: String
    var until: String
    var show: String
    var shown: @Sendable (_ shown: Int, _ all: Int) -> String
    var ahead: @Sendable (Int) -> String
    var notExpanded: @Sendable (Int) -> String
    var choose: String
    var none: String
    var goOn: String
    /// Of the columns that a calendar is made into.
    var headings: [String]
}
