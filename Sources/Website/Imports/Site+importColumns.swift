import Accounts
import HTTPTypes
import Portfolios
import Rulebooks
import Sheets
import Storage

/// What the columns and words of a table mean.
extension Site {
    /// `GET /portfolio/import/ID`, `POST /portfolio/import/ID`, while nothing is decided
    func importColumns(_ id: String, _ member: Member, _ call: Call) async throws(Failure) -> Answer {
        var table = try await call.broughtTable(id, of: member)
        guard call.isPost else { return .personal(columnsPage(table, call), call.visit) }
        table.plan.take(call.form, vocabulary: english.catalog.vocabulary, width: table.sheet.width)
        let isSaved = try await kept { [table] () async throws(StoreError) in
            try await call.imports.plan(
                String(decoding: table.plan.json, as: UTF8.self), for: table.stored.id, by: member.session.person,
                at: call.now)
        }
        guard isSaved else { throw .notFound }
        var page = columnsPage(table, call)
        page.problems = table.problems
        guard page.problems.isEmpty else { return .personal(page, call.visit, status: .unprocessableContent) }
        let isAsked = page.unknown.allSatisfy { $0.answer != nil }
        return .seeOther(.portfolio(.imports(isAsked ? .check(id) : .one(id))), call.visit)
    }

    private func columnsPage(_ table: BroughtTable, _ call: Call) -> ImportColumnsPage {
        let read = ImportReader.read(table.sheet, table.plan, id: table.stored.id, self, today: call.visit.today)
        let headings = table.sheet.headings(table.plan)
        let body = table.sheet.body(table.plan)
        let columns = headings.indices.compactMap { index -> ImportColumnsPage.Column? in
            var examples: [String] = []
            for cell in body.lazy.map({ $0[index].shortened(to: 40) }) where !cell.isEmpty && examples.count < 3 {
                if !examples.contains(cell) { examples.append(cell) }
            }
            guard !examples.isEmpty else { return nil }
            return .init(
                number: index, heading: String(headings[index].prefix(80)), examples: examples,
                means: table.plan.columns.indices.contains(index) ? table.plan.columns[index] : nil)
        }
        return ImportColumnsPage(
            id: table.id, plan: table.plan, columns: columns, ambiguous: table.ambiguous,
            unknown: Array(read.unknown.prefix(UnknownWord.most)),
            vocabulary: library(in: call.visit.language).catalog.vocabulary)
    }
}

extension BroughtTable {
    /// A day that could be read in two ways, where nothing shows which is meant.
    var ambiguous: String? { if case .ambiguous(let example) = sheet.evidence(plan) { example } else { nil } }

    /// What has to be answered before any row can be right.
    var problems: [ImportColumnsPage.Problem] {
        var problems: [ImportColumnsPage.Problem] = []
        if plan.kind == nil, plan.places(of: .kind).isEmpty { problems.append(.kind) }
        if ambiguous != nil, plan.dayOrder == nil { problems.append(.days) }
        guard let kind = plan.kind, plan.places(of: .kind).isEmpty else { return problems }
        return problems + plan.unanswered.map { .needs($0, kind) }
    }
}

extension ImportPlan {
    /// Takes over what was said in the form. What names no column, kind or word that there is says nothing.
    mutating func take(_ form: Submission, vocabulary: Vocabulary, width: Int) {
        func first(_ name: String) -> String { form.values[name]?.first ?? "" }
        let old = kind
        columns = (0..<width).map { ImportColumn(name: first("column-\($0)")) }
        hasHeadings = first("headings") == "yes"
        kind = Kind(rawValue: first("kind"))
        dayOrder = DayOrder(rawValue: first("days"))
        for (name, values) in form.values where name.hasPrefix("word:") {
            let parts = name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, parts[2].utf8.count <= 400, let answer = values.first else { continue }
            let isKnown =
                parts[1] == ImportPlan.kindList
                ? Kind(rawValue: answer) != nil : vocabulary.term(answer, in: parts[1]) != nil
            let isList = parts[1] == ImportPlan.kindList || !vocabulary.terms(in: parts[1]).isEmpty
            guard isList else { continue }
            words[parts[1], default: [:]][parts[2]] = isKnown || answer == UnknownWord.ignored ? answer : ""
        }
        // What was said of another kind of thing is not meant of this one.
        same = [:]
        guard kind == old else { return }
        for question in open {
            let values = (form.values[question.name] ?? []).prefix(60).filter { !$0.trimmed.isEmpty }
            if !values.isEmpty { same[question.name] = values.map { String($0.prefix(300)) } }
        }
    }
}
