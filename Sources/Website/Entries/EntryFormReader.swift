import Portfolios
import Rulebooks

/// Reads an entry out of its form, noting what it does not understand instead of stopping.
struct EntryFormReader {
    var form: EntryForm
    let vocabulary: Vocabulary
    let today: Day
    let language: Language

    /// What an entry's names, its note and reasons may have at most.
    static let longestName = 200
    static let longestText = 2_000

    /// - Parameter old: What it stood for before; what the form does not ask stays.
    mutating func entry(_ id: EntryID, changing old: Entry? = nil) -> Entry {
        var entry = old ?? Entry(id: id, kind: form.kind)
        for question in form.kind.questions {
            let before = form.problems.count
            read(question, into: &entry)
            if form.problems.count == before, form.kind.needs(question), form.text(question).trimmed.isEmpty {
                refuse(question, .missing)
            }
        }
        if let first = entry.first, let last = entry.last, last < first { refuse(.last, .endsBeforeStart) }
        return entry
    }

    /// Words of the person's own, for the note or a reason.
    mutating func words(_ question: EntryQuestion) -> String {
        let typed = form.text(question).trimmed
        if typed.unicodeScalars.count > Self.longestText { refuse(question, .tooLong(most: Self.longestText)) }
        if typed.unicodeScalars.contains(where: { $0.value < 32 && !"\n\r\t".unicodeScalars.contains($0) }) {
            refuse(question, .notText)
        }
        if typed.isEmpty, form.kind.needs(question) { refuse(question, .missing) }
        return typed
    }

    private mutating func read(_ question: EntryQuestion, into entry: inout Entry) {
        switch question {
        case .day:
            entry.first = day(question)?.last
            entry.last = entry.first
        case .first: entry.first = day(question)?.first
        case .last: entry.last = day(question)?.last
        case .amount: entry.amount = amount()
        case .attribute(let attribute): entry.values[attribute] = value(of: attribute)
        case .held: entry.holdings = holdings(before: entry.holdings)
        case .note, .reason: return
        }
    }

    private mutating func day(_ question: EntryQuestion) -> TypedDay? {
        let typed = form.text(question).trimmed
        guard !typed.isEmpty else { return nil }
        guard let day = TypedDay(typed, monthFirst: language == .english) else { return refuse(question, .notADay) }
        // A degree is remembered by its year, what lasts by its months, what took an hour by its day.
        guard day.isOneDay || form.kind == .education || (form.kind.isLasting && day.isOneMonth) else {
            return refuse(question, .notADay)
        }
        guard day.first <= today || question == .last else { return refuse(question, .ahead) }
        guard !day.isOneDay, question == .day else { return day }
        var passed = day
        passed.last = min(day.last, today)
        return passed
    }

    private mutating func amount() -> Int? {
        let typed = form.text(.amount).trimmed
        guard !typed.isEmpty else { return nil }
        guard let minutes = TypedTime.minutes(typed), minutes > 0 else { return refuse(.amount, .notATime) }
        let most = form.kind.mostHours
        guard minutes <= most * 60 else { return refuse(.amount, .tooMuch(most: most)) }
        guard !form.kind.isWeekly || minutes % 3 == 0 else { return refuse(.amount, .tooFine) }
        return minutes
    }

    private mutating func value(of attribute: Attribute) -> Entry.Value? {
        let question = EntryQuestion.attribute(attribute)
        let typed = form.all(question).map(\.trimmed).filter { !$0.isEmpty }
        guard let first = typed.first else { return nil }
        switch attribute.shape {
        case .term: return term(first, question, attribute).map(Entry.Value.term)
        case .terms:
            let terms = Set(typed.compactMap { term($0, question, attribute) }).sorted()
            return terms.isEmpty ? nil : .terms(terms)
        case .flag:
            guard first == "yes" || first == "no" else { return refuse(question, .unknownChoice) }
            return .flag(first == "yes")
        case .number:
            guard let number = Int(first), (0...1_000_000).contains(number) else {
                return refuse(question, .notANumber)
            }
            return .number(number)
        case .name: return name(first, question)
        }
    }

    private mutating func term(_ name: String, _ question: EntryQuestion, _ attribute: Attribute) -> Term? {
        guard let list = attribute.list(for: form.kind), let term = vocabulary.term(name, in: list) else {
            return refuse(question, .unknownChoice)
        }
        return term
    }

    private mutating func name(_ typed: String, _ question: EntryQuestion) -> Entry.Value? {
        guard typed.utf8.count <= Self.longestName else { return refuse(question, .tooLong(most: Self.longestName)) }
        guard !typed.unicodeScalars.contains(where: { $0.value < 32 }) else { return refuse(question, .notText) }
        return .name(typed)
    }

    /// What the provider held on that day. More than the form can say of it stays as it was.
    private mutating func holdings(before: [Holding]?) -> [Holding]? {
        let typed = form.text(.held)
        if typed.isEmpty { return nil }
        if typed == Field.none { return [] }
        guard let credential = vocabulary.term(typed, in: "credentials") else {
            return refuse(.held, .unknownChoice)
        }
        if let before, before.first?.credential == credential { return before }
        return [Holding(credential)]
    }

    private mutating func refuse(_ question: EntryQuestion, _ fault: EntryFault) {
        guard form.fault(at: question) == nil else { return }
        form.problems.append(EntryForm.Problem(question: question, fault: fault))
    }

    private mutating func refuse<Value>(_ question: EntryQuestion, _ fault: EntryFault) -> Value? {
        refuse(question, fault)
        return nil
    }
}

extension Kind {
    /// Hours that one entry can have: those of a week, of a day, or of a whole course.
    var mostHours: Int {
        switch self {
        case .work, .practicum: 100
        case .supervisionReceived, .supervisionGiven: 24
        default: 2_000
        }
    }
}
