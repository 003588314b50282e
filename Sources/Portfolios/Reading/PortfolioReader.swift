/// Reads portfolios from JSON straight into columns, without a JSON library between: this is what lets a
/// million of them stream.
///
/// Everything is checked on the way: unknown keys and terms, days that do not exist, amounts out of range,
/// repeated ids, invalid UTF-8. The first problem ends the portfolio; nothing of it is then to be used.
package final class PortfolioReader {
    package static let mostEntries = 100_000

    let tables: ReadingTables
    let scratch = JSONCursor.Scratch()

    package init(tables: ReadingTables) { self.tables = tables }

    /// Fills the columns with the portfolio in some UTF-8 bytes.
    package func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into columns: PortfolioColumns
    ) throws(ReadingProblem) {
        columns.reset()
        try UTF8Check.check(bytes)
        var cursor = JSONCursor(bytes, scratch: scratch)
        try readPortfolio(&cursor, columns)
        guard cursor.peek() == 0, cursor.next == cursor.end else {
            throw cursor.problem("something follows the end of the portfolio")
        }
        columns.arrange()
    }

    /// One entry alone, in the JSON object that stands in a portfolio's list.
    package func entry(
        _ bytes: [UInt8], using columns: PortfolioColumns = PortfolioColumns()
    ) throws(ReadingProblem) -> Entry {
        columns.reset()
        return try bytes.withUnsafeBufferPointer { buffer throws(ReadingProblem) in
            try UTF8Check.check(buffer)
            var cursor = JSONCursor(buffer, scratch: scratch)
            try readEntry(&cursor, columns)
            columns.arrange()
            guard cursor.peek() == 0, cursor.next == cursor.end, let entry = columns.portfolio().entries.first else {
                throw cursor.problem("something follows the end of the entry")
            }
            return entry
        }
    }

    private func readPortfolio(_ cursor: inout JSONCursor, _ columns: PortfolioColumns) throws(ReadingProblem) {
        try cursor.expect(0x7B, "“{”, the start of a portfolio,")
        var seen: Set<String> = []
        var hasNext = cursor.peek() != 0x7D
        if !hasNext { _ = cursor.take(0x7D) }
        while hasNext {
            cursor.skipSpace()
            let place = cursor.next
            let key = cursor.string(try cursor.string())
            guard seen.insert(key).inserted else { throw cursor.problem("“\(key)” is given twice", at: place) }
            try cursor.expect(0x3A, "a colon")
            try readTop(key, at: place, &cursor, columns)
            hasNext = try cursor.another(before: 0x7D)
        }
        guard columns.id.count > 0 else {
            throw ReadingProblem(offset: 0, path: "id", message: "a portfolio needs an id")
        }
    }

    private func readTop(
        _ key: String, at place: UnsafePointer<UInt8>, _ cursor: inout JSONCursor, _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        do throws(ReadingProblem) {
            switch key {
            case "id": columns.id = try readIdentifier(&cursor, columns)
            case "name": if !cursor.null() { columns.name = try readIdentifier(&cursor, columns) }
            case "entries": try readEntries(&cursor, columns)
            case "registrations": try readRegistrations(&cursor, columns)
            default:
                let meant = Suggestion.sentence(for: key, among: ["id", "name", "entries", "registrations"])
                throw cursor.problem("“\(key.prefix(60))” is not a key of a portfolio.\(meant)", at: place)
            }
        } catch {
            var problem = error
            if problem.path.isEmpty, key.utf8.count < 60 { problem.path = key }
            throw problem
        }
    }

    /// Text of 1 to 400 bytes, copied into the columns.
    func readIdentifier(_ cursor: inout JSONCursor, _ columns: PortfolioColumns) throws(ReadingProblem) -> TextRange {
        let text = try identifier(&cursor)
        return columns.keep(text.base, text.count)
    }

    @inline(__always)
    func identifier(_ cursor: inout JSONCursor) throws(ReadingProblem) -> JSONCursor.Text {
        let text = try cursor.string()
        guard text.count > 0, text.count <= 400 else {
            throw cursor.problem("expected text of 1 to 400 bytes, found \(text.count)", at: text.base)
        }
        return text
    }

    private func readEntries(_ cursor: inout JSONCursor, _ columns: PortfolioColumns) throws(ReadingProblem) {
        try cursor.expect(0x5B, "“[”, the start of the entries,")
        if cursor.take(0x5D) { return }
        var hasNext = true
        while hasNext {
            guard columns.count < PortfolioReader.mostEntries else {
                throw cursor.problem("more than \(PortfolioReader.mostEntries) entries; split the portfolio")
            }
            let position = columns.count
            do throws(ReadingProblem) {
                try readEntry(&cursor, columns)
            } catch {
                var problem = error
                problem.path = "entries[\(position)]" + (problem.path.isEmpty ? "" : ".\(problem.path)")
                throw problem
            }
            hasNext = try cursor.another(before: 0x5D)
        }
    }

    private func readRegistrations(_ cursor: inout JSONCursor, _ columns: PortfolioColumns) throws(ReadingProblem) {
        try cursor.expect(0x5B, "“[”, the start of the registrations,")
        if cursor.take(0x5D) { return }
        var hasNext = true
        while hasNext {
            columns.registrations.append(try readRegistration(&cursor))
            hasNext = try cursor.another(before: 0x5D)
        }
    }

    private func readRegistration(_ cursor: inout JSONCursor) throws(ReadingProblem) -> Portfolio.Registration {
        try cursor.expect(0x7B, "“{”, the start of a registration,")
        var rulebook: String?
        var day: Day?
        var seen: Set<String> = []
        var hasNext = cursor.peek() != 0x7D
        if !hasNext { _ = cursor.take(0x7D) }
        while hasNext {
            let key = cursor.string(try cursor.string())
            guard seen.insert(key).inserted else { throw cursor.problem("“\(key.prefix(60))” is given twice") }
            try cursor.expect(0x3A, "a colon")
            switch key {
            case "rulebook": rulebook = cursor.string(try identifier(&cursor))
            case "day": day = Day(number: try readDay(&cursor))
            default: throw cursor.problem("“\(key.prefix(60))” is not a key of a registration: write rulebook and day")
            }
            hasNext = try cursor.another(before: 0x7D)
        }
        guard let rulebook, let day else { throw cursor.problem("a registration needs a rulebook and a day") }
        return Portfolio.Registration(rulebook: rulebook, day: day)
    }

    /// A day number.
    @inline(__always)
    func readDay(_ cursor: inout JSONCursor) throws(ReadingProblem) -> Int32 {
        let text = try cursor.string()
        if let day = Day(bytes: UnsafeRawBufferPointer(start: text.base, count: text.count)) { return day.number }
        let written = cursor.string(text).prefix(40)
        let why = text.count == 10 ? "there is no day \(written)" : "“\(written)” is not a day"
        throw cursor.problem("\(why); write it as 2026-03-31, from 1900 to 2199", at: text.base)
    }
}
