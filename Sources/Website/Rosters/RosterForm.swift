import Logbooks
import Offerings
import Portfolios
import Rulebooks
import Sheets
import Storage

/// The form for a training as its keeper left it.
struct RosterForm: Sendable {
    var title = ""
    /// The id of the organization in whose name it is kept; empty: only in the keeper's.
    var organization = ""
    var questions = EntryForm(kind: .training)
    var titleProblem: RosterProblem?
    var organizationProblem: RosterProblem?

    static let asked = Kind.training.questions.filter { $0 != .note }
    static let longestTitle = 200

    /// - Parameter name: who gives it; nothing where it may be an organization.
    init(on today: Day, by name: String?) {
        questions.typed = [EntryQuestion.day.name: [today.description]]
        if let name { questions.typed["provider"] = [name] }
    }

    init(_ roster: KeptRoster, _ vocabulary: Vocabulary) {
        title = roster.title
        organization = roster.organization?.id.text ?? ""
        if let entry = roster.entry { questions = EntryForm(entry, vocabulary) }
    }

    /// What was sent, and nothing of it that was not asked.
    init(_ form: Submission) {
        let names = Set(Self.asked.map(\.name) + [EntryQuestion.reason.name, "clear"])
        questions.typed = form.values.filter { names.contains($0.key) }
        title = (form.values["title"]?.first ?? "").trimmed
        organization = form.values["organization"]?.first ?? ""
    }

    mutating func checkTitle() {
        if title.isEmpty { titleProblem = .noTitle }
        if title.unicodeScalars.count > Self.longestTitle { titleProblem = .titleTooLong }
        if title.unicodeScalars.contains(where: { $0.value < 32 }) { titleProblem = .notText }
    }

    /// Words by which a child or a family could be recognized.
    var findings: [(field: String, words: String)] {
        guard questions.typed["clear"]?.first != "yes" else { return [] }
        return LikelyIdentifier.all(in: title).map { ("title", $0.words) }
            + questions.findings(in: [.reason]).map { ($0.question.name, $0.words) }
    }
}

extension KeptRoster {
    /// Whether it is what a form says.
    func says(_ roster: Roster, _ vocabulary: Vocabulary) -> Bool {
        title == roster.title && organization?.id == roster.organization
            && entry.flatMap { EntryContent($0, vocabulary: vocabulary) }
                == EntryContent(roster.training, vocabulary: vocabulary)
    }
}

/// What a keeper typed, pasted or chose as a list of attendees.
struct AttendeeList: Sendable {
    /// As it was typed; a file is not shown again.
    var typed = ""
    var attendees: [RosterText.Attendee] = []
    var problems: [RosterProblem] = []

    /// So many are named one by one.
    static let mostProblems = 50

    init() {}

    init(_ form: Submission, apartFrom own: [String], address: (Substring) -> String?) {
        typed = form.values["list"]?.first ?? ""
        var text = typed
        if let file = form.file {
            guard let read = String(validating: file, as: UTF8.self) else {
                problems = [.notUTF8]
                return
            }
            // What was typed comes first, so that its lines keep their numbers.
            text += (text.isEmpty ? "" : "\n") + read
        }
        let read = RosterText(text, address: address)
        attendees = read.attendees
        for problem in read.problems.prefix(Self.mostProblems) {
            switch problem.reason {
            case .noAddress: problems.append(.noAddress(line: problem.line))
            case .severalAddresses: problems.append(.severalAddresses(line: problem.line))
            case .repeated: problems.append(.repeated(line: problem.line))
            case .tooMany: problems.append(.tooMany(RosterText.mostAttendees))
            }
        }
        if read.problems.count > Self.mostProblems { problems.append(.more(read.problems.count - Self.mostProblems)) }
        problems += attendees.map(\.address).filter(own.contains).map(RosterProblem.own)
        if attendees.isEmpty, problems.isEmpty { problems = [.noList] }
    }
}
