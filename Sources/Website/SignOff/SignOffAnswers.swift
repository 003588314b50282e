import Logbooks
import Offerings
import Portfolios
import Storage

/// What a signer said of the entries of a sheet, as they said it. Fields end in an item's number, from 1.
struct SignOffAnswers: Sendable {
    var sheet: SignOffSheet
    var form = Submission()
    var today: Day
    private(set) var name = ""
    private(set) var answers: [SignOffAnswer] = []
    private(set) var problems: [(field: String, problem: SignOffProblem)] = []
    /// The numbers of entries that are not what the signer was shown.
    private(set) var stale: Set<Int> = []

    enum Choice: String { case sign, correct, refuse }
    static let mostReason = 400

    init(_ sheet: SignOffSheet, today: Day) {
        self.sheet = sheet
        self.today = today
    }

    /// Items that want an answer, with their numbers.
    var open: [(number: Int, item: SignOffSheet.Item, entry: Entry, mark: EntryMark)] {
        sheet.items.enumerated().compactMap { index, item in
            guard item.asked.answer == nil, let entry = item.entry, let mark = item.shown else { return nil }
            return (index + 1, item, entry, mark)
        }
    }

    func text(_ field: String, _ number: Int) -> String { form.values["\(field)-\(number)"]?.first ?? "" }

    func choice(_ number: Int) -> Choice { Choice(rawValue: text("answer", number)) ?? .sign }

    func problem(_ field: String) -> SignOffProblem? { problems.first { $0.field == field }?.problem }

    /// Reads what was sent, noting what cannot be taken.
    mutating func read(_ form: Submission, name typed: String? = nil) {
        self.form = form
        readName(typed ?? form.values["name"]?.first ?? "")
        for (number, _, entry, mark) in open {
            guard text("shown", number) == mark.digest.hex else {
                stale.insert(number)
                continue
            }
            guard let verdict = verdict(number, entry) else { continue }
            answers.append(SignOffAnswer(mark, verdict))
        }
        if !stale.isEmpty { problems.insert(("entry-\(stale.min() ?? 1)", .changed), at: 0) }
    }

    private mutating func readName(_ typed: String) {
        name = typed.trimmed
        if name.isEmpty { problems.append(("name", .noName)) }
        if name.unicodeScalars.count > 200 { problems.append(("name", .nameTooLong)) }
    }

    private mutating func verdict(_ number: Int, _ entry: Entry) -> SignOffAnswer.Verdict? {
        let reason = String(text("reason", number).trimmed.prefix(Self.mostReason))
        switch choice(number) {
        case .sign: return .sign
        case .refuse:
            guard !reason.isEmpty else { return refuse("reason-\(number)", .noReason) }
            return .refuse(reason)
        case .correct:
            guard let corrected = corrected(entry, number) else { return nil }
            guard corrected != entry else { return refuse("answer-\(number)-correct", .nothingCorrected) }
            return .correct(corrected, reason)
        }
    }

    private mutating func corrected(_ entry: Entry, _ number: Int) -> Entry? {
        var corrected = entry
        if entry.amount != nil {
            let typed = text("amount", number).trimmed
            let amount = entry.kind.isWeekly ? Minutes.hours(typed) : Int(typed)
            guard let amount, (1...(entry.kind.isWeekly ? 168 * 60 : 100_000)).contains(amount) else {
                return refuse("amount-\(number)", entry.kind.isWeekly ? .badWeek : .badTime)
            }
            corrected.amount = amount
            guard corrected.canBeWritten else { return refuse("amount-\(number)", .badWeek) }
        }
        if entry.first != nil {
            guard let day = Day(text("day", number).trimmed), day <= today,
                day <= entry.last ?? day || !entry.kind.isLasting
            else { return refuse("day-\(number)", .badDay) }
            corrected.first = day
            if !entry.kind.isLasting { corrected.last = day }
        }
        return corrected
    }

    private mutating func refuse<Value>(_ field: String, _ problem: SignOffProblem) -> Value? {
        problems.append((field, problem))
        return nil
    }

    /// The verdicts with the entries that they are about.
    var verdicts: [(verdict: SignOffAnswer.Verdict, entry: Entry)] {
        answers.compactMap { answer in
            open.first { $0.mark == answer.shown }.map { (answer.verdict, $0.entry) }
        }
    }

    /// How an entry's time is written into its field.
    static func typed(_ amount: Int, _ kind: Kind) -> String {
        guard kind.isWeekly else { return String(amount) }
        let hundredths = amount * 100 / 60
        guard hundredths % 100 != 0 else { return String(hundredths / 100) }
        let part = hundredths % 100
        return "\(hundredths / 100)." + (part % 10 == 0 ? String(part / 10) : part < 10 ? "0\(part)" : String(part))
    }
}
