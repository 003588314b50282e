import Portfolios
import Sheets

extension ImportPlan {
    /// What can be told from the headings and the cells.
    init(guessing sheet: Sheet) {
        self.init(columns: [])
        let first = sheet.rows[0]
        hasHeadings = !first.cells.contains { cell in
            DayOrder.allCases.contains { SheetDay.day(cell, $0) != nil }
        }
        columns = sheet.headings(self).map { ImportColumn.guess($0, labels: ImportLabels.columns) }
        let body = sheet.body(self)
        guessDays(body)
        guessKinds(body)
        leaveOutRepeats()
        guard kind == nil, places(of: .kind).isEmpty else { return }
        kind = sheet.headings(self).lazy.compactMap { KindWords.kind($0, labels: [:]) }.first
    }

    /// A column in which days stand is about days, whatever it is called.
    private mutating func guessDays(_ body: [Sheet.Row]) {
        guard places(of: .day).isEmpty else { return }
        for index in columns.indices where columns[index] == nil {
            let cells = body.prefix(50).map { $0[index] }.filter { !$0.isEmpty }
            let days = cells.count { cell in DayOrder.allCases.contains { SheetDay.day(cell, $0) != nil } }
            guard !cells.isEmpty, days * 2 > cells.count else { continue }
            columns[index] = .day
            return
        }
    }

    /// `Type` may stand for kinds of things, or for types of one kind.
    private mutating func guessKinds(_ body: [Sheet.Row]) {
        guard places(of: .kind).isEmpty else { return }
        for index in columns.indices where columns[index] == .attribute(.type) || columns[index] == nil {
            let cells = body.prefix(50).map { $0[index] }.filter { !$0.isEmpty }
            let kinds = cells.compactMap { KindWords.kind($0, labels: ImportLabels.kinds) }
            // A column of long texts may hold such words by chance.
            guard !cells.isEmpty, kinds.count * 2 > cells.count, cells.allSatisfy({ $0.utf8.count <= 60 }) else {
                continue
            }
            let isType = columns[index] == .attribute(.type)
            guard !isType || Set(kinds).count > 1 else {
                kind = kind ?? kinds.first
                continue
            }
            columns[index] = .kind
            return
        }
    }

    /// Of several columns about one thing, the first; notes are put together.
    private mutating func leaveOutRepeats() {
        var seen: Set<ImportColumn> = []
        for index in columns.indices {
            guard let column = columns[index], column != .note else { continue }
            if !seen.insert(column).inserted { columns[index] = nil }
        }
    }

    /// Questions that every row needs an answer to and that neither a column nor the person answers.
    var unanswered: [EntryQuestion] {
        guard let kind else { return [] }
        return kind.questions.filter { question in
            kind.needs(question) && same[question.name] == nil
                && !columns.contains { $0?.question(of: kind) == question }
        }
    }

    /// What can be said once for all rows.
    var open: [EntryQuestion] {
        guard let kind, places(of: .kind).isEmpty else { return [] }
        return kind.questions.filter { question in
            question != .note && !columns.contains { $0?.question(of: kind) == question }
        }
    }
}
