import Offerings
import Portfolios
import Rulebooks
import Sheets
import Storage

/// Makes entries of the rows of a table, by what the person said its columns and words mean. It reads as the form for
/// an entry reads, so that the same rules hold.
struct ImportReader {
    let sheet: Sheet
    let plan: ImportPlan
    let vocabulary: Vocabulary
    let today: Day
    /// For the ids of its entries: bringing in twice cannot make two of one.
    let id: EntryImport.ID
    private let terms: TermWords
    private let dayOrder: DayOrder?
    private var unknown: [UnknownWord.Place: UnknownWord] = [:]

    init(_ sheet: Sheet, _ plan: ImportPlan, id: EntryImport.ID, _ site: Site, today: Day) {
        self.sheet = sheet
        self.plan = plan
        self.id = id
        self.today = today
        vocabulary = site.english.catalog.vocabulary
        dayOrder = plan.dayOrder ?? sheet.certainOrder(plan)
        let kinds = plan.kind.map { [$0] } ?? Kind.allCases
        let attributes = plan.columns.compactMap { column -> Portfolios.Attribute? in
            if case .attribute(let attribute)? = column { attribute } else { nil }
        }
        let lists = Set(kinds.flatMap { kind in attributes.compactMap { $0.list(for: kind) } })
        terms = TermWords(site.libraries, lists: lists.union(["credentials"]))
    }

    /// All rows that were chosen, and the words that nobody knows, the most frequent first.
    static func read(
        _ sheet: Sheet, _ plan: ImportPlan, id: EntryImport.ID, _ site: Site, today: Day
    ) -> (rows: [ImportRow], unknown: [UnknownWord]) {
        var reader = ImportReader(sheet, plan, id: id, site, today: today)
        let rows = sheet.body(plan).map { reader.row($0) }
        let unknown = reader.unknown.values.sorted { ($1.rows, $0.place.word) < ($0.rows, $1.place.word) }
        return (rows, unknown)
    }

    private mutating func row(_ row: Sheet.Row) -> ImportRow {
        guard let kind = kind(of: row) else {
            let column = plan.places(of: .kind).first
            return ImportRow(row: row, entry: nil, problems: [.init(column: column, fault: .unknownKind)])
        }
        let form = EntryForm(kind: kind, typed: typed(row, kind))
        // Days are in their one form already, so that none is read in the manner of a language.
        var reader = EntryFormReader(form: form, vocabulary: vocabulary, today: today, language: .spanish)
        let entry = reader.entry(EntryID("\(id.text)-\(row.line)"))
        let note = reader.words(.note)
        let problems = reader.form.problems.map { problem in
            ImportRow.Problem(
                column: column(of: problem.question, kind), fault: .entry(problem.question, kind, problem.fault))
        }
        let findings = reader.form.findings(in: kind.questions).map(\.words)
        return ImportRow(
            row: row, entry: NewEntry(entry, note: note), problems: problems,
            findings: problems.isEmpty ? findings : [])
    }

    private mutating func kind(of row: Sheet.Row) -> Kind? {
        guard let column = plan.places(of: .kind).first, !row[column].isEmpty else { return plan.kind }
        let cell = row[column]
        if let known = KindWords.kind(cell, labels: ImportLabels.kinds) { return known }
        return said(cell, in: ImportPlan.kindList, column).flatMap(Kind.init(rawValue:))
    }

    /// What the form for an entry would hold.
    private mutating func typed(_ row: Sheet.Row, _ kind: Kind) -> [String: [String]] {
        var typed = plan.same.filter { field in kind.questions.contains { $0.name == field.key } }
        for (index, column) in plan.columns.enumerated() where !row[index].isEmpty {
            guard let column, let question = column.question(of: kind), kind.questions.contains(question) else {
                continue
            }
            let values = values(row[index], column, kind, index)
            guard !values.isEmpty else { continue }
            if column == .note, let before = typed[question.name], plan.same[question.name] == nil {
                typed[question.name] = [(before + values).joined(separator: " · ")]
            } else {
                typed[question.name] = values
            }
        }
        if let amount = amount(row) { typed[EntryQuestion.amount.name] = [amount] }
        return typed
    }

    private mutating func values(_ cell: String, _ column: ImportColumn, _ kind: Kind, _ index: Int) -> [String] {
        switch column {
        case .day, .until: [SheetDay.day(cell, dayOrder)?.description ?? cell]
        case .held:
            ImportLabels.nothingHeld.contains(TermWords.folded(cell))
                ? [Field.none] : term(cell, in: "credentials", index).map { [$0] } ?? []
        case .attribute(let attribute): values(cell, attribute, kind, index)
        case .note: [cell]
        case .kind, .hours, .minutes: []
        }
    }

    private mutating func values(
        _ cell: String, _ attribute: Portfolios.Attribute, _ kind: Kind, _ index: Int
    ) -> [String] {
        switch attribute.shape {
        case .term: return attribute.list(for: kind).flatMap { term(cell, in: $0, index) }.map { [$0] } ?? []
        case .terms:
            guard let list = attribute.list(for: kind) else { return [] }
            return pieces(of: cell, in: list).compactMap { term($0, in: list, index) }
        case .flag: return [ImportLabels.flags[TermWords.folded(cell)].map { $0 ? "yes" : "no" } ?? cell]
        case .number, .name: return [cell]
        }
    }

    /// The words of a cell that may hold several; a comma may also stand within one.
    private func pieces(of cell: String, in list: String) -> [String] {
        if terms.term(cell, in: list) != nil { return [cell] }
        let pieces = cell.split { ";|\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        return pieces.prefix(60).flatMap { piece -> [String] in
            terms.term(piece, in: list) != nil
                ? [piece] : piece.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        }
    }

    /// The name of a term; the word itself where nobody knows it, so that the form refuses it. Nothing if the person
    /// said that it means nothing.
    private mutating func term(_ word: String, in list: String, _ column: Int) -> String? {
        if let term = terms.term(word, in: list) { return vocabulary.name(of: term) }
        switch said(word, in: list, column) {
        case UnknownWord.ignored?: return nil
        case let name?: return name
        // Nothing has such a name.
        case nil: return "?" + word.prefix(100)
        }
    }

    /// What the person said that a word means; if nothing, it is noted.
    private mutating func said(_ word: String, in list: String, _ column: Int) -> String? {
        let place = UnknownWord.Place(list: list, word: TermWords.folded(word))
        let answer = plan.words[list]?[place.word]
        unknown[place, default: UnknownWord(place: place, shown: String(word.prefix(60)), column: column)].rows += 1
        unknown[place]?.answer = answer
        return answer?.isEmpty == false ? answer : nil
    }

    /// Hours, minutes, or both together.
    private func amount(_ row: Sheet.Row) -> String? {
        let hours = plan.places(of: .hours).map { row[$0] }.first { !$0.isEmpty }.map(TypedTime.cleaned)
        let minutes = plan.places(of: .minutes).map { row[$0] }.first { !$0.isEmpty }.map { cell in
            cell.utf8.allSatisfy { (0x30...0x39).contains($0) } ? cell + " min" : cell
        }
        guard let hours, let minutes else { return hours ?? minutes }
        guard let first = TypedTime.minutes(hours), let second = TypedTime.minutes(minutes) else { return hours }
        return Minutes.text(first + second)
    }

    private func column(of question: EntryQuestion, _ kind: Kind) -> Int? {
        plan.columns.indices.first { plan.columns[$0]?.question(of: kind) == question }
    }
}

extension TypedTime {
    /// Without what spreadsheets add to a time: zeros before it and seconds behind it.
    static func cleaned(_ cell: String) -> String {
        let parts = cell.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.count == 2 || parts[2] == "00" else { return cell }
        let hours = parts[0].drop { $0 == "0" }
        return (hours.isEmpty ? "0" : String(hours)) + ":" + parts[1]
    }
}

extension ImportColumn {
    /// The question of the form that it answers for a kind of entry.
    func question(of kind: Kind) -> EntryQuestion? {
        switch self {
        case .kind: nil
        case .day: kind.isLasting ? .first : .day
        case .until: .last
        case .hours, .minutes: .amount
        case .attribute(let attribute): .attribute(attribute)
        case .held: .held
        case .note: .note
        }
    }
}

extension Sheet {
    /// What the columns are called.
    func headings(_ plan: ImportPlan) -> [String] {
        (0..<width).map { plan.hasHeadings ? rows[0][$0] : "" }
    }

    /// The rows that were chosen, without the names of the columns.
    func body(_ plan: ImportPlan) -> [Row] { rows.dropFirst(plan.hasHeadings ? 1 : 0).filter(plan.isChosen) }

    /// What the days of the table show of their order.
    func evidence(_ plan: ImportPlan) -> SheetDay.Evidence {
        let columns = plan.places(of: .day) + plan.places(of: .until)
        return SheetDay.evidence(in: body(plan).lazy.flatMap { row in columns.map { row[$0] } })
    }

    func certainOrder(_ plan: ImportPlan) -> DayOrder? {
        if case .certain(let order) = evidence(plan) { order } else { nil }
    }
}
