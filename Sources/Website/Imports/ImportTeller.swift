import Portfolios
import Rulebooks
import Sheets
import Storage

/// Rows of a table in words.
struct ImportTeller {
    private let headings: [String]
    private let words: Words
    private let writer: EntryWriter

    init(_ table: BroughtTable, _ site: Site, _ visit: Visit) {
        headings = table.sheet.headings(table.plan)
        words = visit.words
        writer = EntryWriter(site.library(in: visit.language), visit.language)
    }

    /// What it would become.
    func line(_ row: ImportRow) -> ImportCheckPage.Line {
        guard let new = row.entry else { return .init(line: row.row.line, text: "") }
        let parts = [writer.amount(new.entry), new.note.isEmpty ? nil : new.note.shortened(to: 80)].compactMap(\.self)
        return .init(
            line: row.row.line, text: writer.title(new.entry),
            note: parts.isEmpty ? nil : parts.joined(separator: " · ")
        )
    }

    /// With the words that may name somebody.
    func naming(_ row: ImportRow) -> ImportCheckPage.Line {
        var line = line(row)
        line.note = row.findings.map { $0.shortened(to: 80) }.joined(separator: " · ")
        return line
    }

    /// What is wrong with it and what to do, each with its column.
    func sentences(_ row: ImportRow) -> [String] {
        row.problems.map { problem in
            let cell = problem.column.map { row.row[$0] } ?? ""
            return words.imports.rowProblem(name(problem), cell.shortened(to: 60), sentence(problem.fault))
        }
    }

    private func name(_ problem: ImportRow.Problem) -> String {
        if let column = problem.column {
            return headings[column].isEmpty ? words.imports.nameless(column + 1) : headings[column].shortened(to: 60)
        }
        switch problem.fault {
        case .unknownKind: return words.imports.column(.kind)
        case .entry(let question, let kind, _): return words.entries.label(question, kind)
        }
    }

    private func sentence(_ fault: ImportRow.Fault) -> String {
        switch fault {
        case .unknownKind: words.imports.unknownKind
        case .entry(_, _, let fault): words.entries.problem(fault)
        }
    }

    /// The rows as they were brought, with what to do in a last column.
    func table(_ rows: [ImportRow]) -> [[String]] {
        // A file that was mended once has such a column already.
        let told = headings.lastIndex { $0 == words.imports.whatToDo }
        let names = headings.enumerated().map { $1.isEmpty ? words.imports.nameless($0 + 1) : $1 }
        func kept(_ cells: [String]) -> [String] { cells.enumerated().filter { $0.offset != told }.map(\.element) }
        return [kept(names) + [words.imports.whatToDo]]
            + rows.map { row in
                let told = row.problems.isEmpty ? [words.imports.namingTitle] : sentences(row)
                return kept(headings.indices.map { row.row[$0] }) + [told.joined(separator: " ")]
            }
    }
}

extension String {
    /// With dots where something was left out.
    func shortened(to length: Int) -> String { count <= length ? self : prefix(length) + "…" }
}
