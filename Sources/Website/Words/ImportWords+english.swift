import Portfolios
import Sheets

extension ImportWords {
    static let english = ImportWords(
        title: "Bring in a table or calendar",
        lead: """
            Hours that you keep in a spreadsheet or calendar need not be typed again. You see what would be saved before \
            anything is, and can undo all of it.
            """,
        file: "A file", fileHint: "A table (CSV) or a calendar (.ics), up to 2 MB and 5,000 rows",
        cells: "Or paste the cells here",
        cellsHint: "Select them in your spreadsheet with their headings, copy, and paste.",
        goOn: "Go on", nothing: "Please choose a file, or paste some cells.", fault: englishFault,
        steps: [
            Steps(
                program: "Excel",
                steps: ["Open the table.", "Choose File, then Save As.", "As the type choose “CSV UTF-8”, and save."]),
            Steps(
                program: "LibreOffice",
                steps: ["Open the table.", "Choose File, then Save As.", "As the type choose “Text CSV”, and save."]),
            Steps(
                program: "Google Sheets",
                steps: ["Open the table.", "Choose File, then Download.", "Choose “Comma Separated Values”."]),
        ],
        stepsTitle: "How to save a spreadsheet as CSV",
        stepsText: "CSV is the form that every spreadsheet can write. Or select the cells, copy and paste them above.",
        before: "What you brought before", line: { "Brought on \($0)" }, state: englishState,
        columnsTitle: "What stands in each column?",
        columnsLead: "We have guessed what we could. Please correct what is wrong; nothing is saved yet.",
        columns: "Columns", nameless: { "Column \($0)" }, examples: { "For example: \($0)" },
        leaveOut: "Leave this column out", column: englishColumn,
        headings: "The first row holds the names of the columns",
        kind: "What are these rows?", kindHint: "If they are of several kinds, a column has to say which.",
        noKind: "Please choose", days: "Which way are the days written?",
        daysHint: { "In this table, “\($0)” could be read in two ways." },
        order: { $0 == .monthFirst ? "Month first: March 4 is 3/4" : "Day first: March 4 is 4/3" },
        words: "Words we do not know", wordsText: "Please say what these words of the table mean.",
        wordHint: { "\($1), \($0 == 1 ? "1 row" : "\($0) rows")" }, notAnswered: "Leave those rows for later",
        sayNothing: "Leave this blank in the entry", same: "The same for every row",
        sameText: "What the table does not say, you can say here once. What stands in a row goes first.",
        needs: { "\($0): choose the column that says it, or say it once for every row." },
        look: "Look at what would be saved",
        checkTitle: "This would be saved", checkLead: "Nothing is saved yet. Please look it over.",
        rows: "Rows in all", right: "Right", wrong: "To mend", repeated: "Here already",
        naming: "May name somebody", rowCount: { $0 == 1 ? "1 row" : "\($0) rows" }, rightTitle: "The first of them",
        wrongTitle: "Rows that have to be mended first",
        wrongText: """
            You can bring in the right ones now. The others wait for you in a file: mend them there and bring that file in.
            """,
        rowProblem: { $1.isEmpty ? "\($0): \($2)" : "\($0), “\($1)”: \($2)" }, atLine: { "Line \($0)" },
        moreRows: { $0 == 1 ? "One more row is in the file." : "\($0) more rows are in the file." },
        unknownKind:
            "We do not know what kind of thing this is. Please say what this word means, or write for example Training.",
        toMend: "Rows to mend, as a file (CSV)", whatToDo: "What to do",
        repeatedTitle: "Rows that seem to be here already",
        repeatedText: "The same kind, day, time and person: in your portfolio, or in an earlier row.",
        repeatedBox: { $0 == 1 ? "Bring this one in all the same" : "Bring these \($0) in all the same" },
        namingTitle: "Do these rows name a child or a family?",
        namingText: "Somebody could be recognized by these words. These rows stay out unless you say otherwise.",
        namingBox: {
            $0 == 1 ? "There is no child or family in it" : "There is no child or family in these \($0) rows"
        },
        confirm: "Bring them in", nothingRight: "No row is right yet.",
        changeColumns: "Change what the columns mean, or say something once for every row",
        changeEvents: "Choose other events",
        discard: "Throw this away", stale: "Something changed since you looked. Please look again.",
        doneTitle: "They are in your portfolio",
        done: { $0 == 1 ? "One entry was saved." : "\($0) entries were saved." },
        leftOut: { $0 == 1 ? "One row was left out." : "\($0) rows were left out." },
        mendText: "They are kept for you in a file for seven days. The last column says what to do.",
        again: "Bring in the mended file", undo: "Undo all of it",
        undoText: "Withdraws every entry that came with it. What was signed or changed since then stays.",
        undoneTitle: "It is undone",
        undone: { $0 == 1 ? "One entry was withdrawn." : "\($0) entries were withdrawn." },
        stayed: {
            $0 == 1
                ? "One entry stays, because it was signed or changed since then."
                : "\($0) entries stay, because they were signed or changed since then."
        },
        undoReason: "The import was undone", events: .english)

    private static let englishFault: @Sendable (SheetFault) -> String = { fault in
        switch fault {
        case .empty: "Nothing stands in this. Please choose another file, or paste the cells."
        case .tooLarge(let most): "This is too large: \(most / 1_000_000) MB is the most. Please bring it in parts."
        case .tooManyRows(let most): "These are more than \(most) rows. Please bring them in parts."
        case .tooManyColumns(let most): "These are more than \(most) columns. Please bring only those that are needed."
        case .openQuote(let line):
            "On line \(line) a quotation mark opens a cell and is never closed. Please mend that line."
        case .workbook:
            "This is a spreadsheet’s own file, which cannot be read here. Please save it as CSV, as it says below."
        case .notText: "This is no table and no calendar. Please save the table as CSV, as it says below."
        case .noEvents: "There is no event in this calendar."
        }
    }

    private static let englishState: @Sendable (ImportState) -> String = { state in
        switch state {
        case .open: "Not decided yet"
        case .done(1): "1 entry"
        case .done(let count): "\(count) entries"
        case .undone: "Undone"
        }
    }

    private static let englishColumn: @Sendable (ImportColumn) -> String = { column in
        switch column {
        case .kind: "Kind of evidence"
        case .day: "Day, or first day"
        case .until: "Last day"
        case .hours: "Hours"
        case .minutes: "Minutes"
        case .attribute(let attribute): Words.english.facts.attribute(attribute)
        case .held: "What the supervisor held"
        case .note: "Note for myself"
        }
    }
}

extension EventWords {
    static let english = EventWords(
        title: "Which events shall become entries?",
        lead: "Tick those that were, for example, supervision or training. They should all be of one kind.",
        find: "Words in their title", findHint: "For example: supervision", from: "From", until: "Until",
        show: "Show these", shown: { $0 == $1 ? "\($0) events" : "The newest \($0) of \($1) events" },
        ahead: { $0 == 1 ? "One event is still ahead and not shown." : "\($0) events are still ahead and not shown." },
        notExpanded: {
            $0 == 1
                ? "One event repeats by a rule that we do not follow: only its first day is shown."
                : "\($0) events repeat by rules that we do not follow: only their first day is shown."
        },
        choose: "Events", none: "Please tick at least one event.", goOn: "Go on",
        headings: ["Day", "Minutes", "Title", "Organizer"])
}
