import Accounts
import Logbooks
import Portfolios
import Rulebooks
import Sheets
import Storage

/// The form for a session as its leader left it.
struct SessionForm: Sendable {
    var questions: EntryForm
    /// By the values of their boxes.
    var chosen: [String] = []
    /// The lines with addresses, as they were typed.
    var addresses = ""
    var problems: [GroupProblem] = []

    /// What is asked of the session itself; group size, format and provider follow from the rest.
    static let asked: [EntryQuestion] =
        [.day, .amount] + [.type, .relation, .topics, .about].map(EntryQuestion.attribute)

    /// An empty form, with the day that it most likely was.
    init(on today: Day) {
        questions = EntryForm(kind: .supervisionReceived, typed: [EntryQuestion.day.name: [today.description]])
    }

    /// As it would have been filled in for a session.
    init(_ session: LedSession, _ vocabulary: Vocabulary) {
        questions = session.entry.map { EntryForm($0, vocabulary) } ?? EntryForm(kind: .supervisionReceived)
        chosen = session.seats.filter { $0.state != .declined }.compactMap { KnownAttendee($0)?.value }
    }

    /// What was sent, and nothing of it that was not asked.
    init(_ form: Submission) {
        let names = Set(Self.asked.map(\.name) + [EntryQuestion.reason.name, "clear"])
        questions = EntryForm(kind: .supervisionReceived, typed: form.values.filter { names.contains($0.key) })
        chosen = form.values["who"] ?? []
        addresses = form.values["addresses"]?.first ?? ""
    }

    /// Who was there: those whose boxes were ticked among the known ones, and those whose addresses were typed.
    mutating func attendees(among known: [KnownAttendee], apartFrom own: Set<String>) -> [Attendee] {
        var attendees = known.filter { chosen.contains($0.value) }.map(\.attendee)
        let text = RosterText(addresses) { EmailAddress($0)?.text }
        for problem in text.problems {
            switch problem.reason {
            case .noAddress, .severalAddresses: problems.append(.notAnAddress(line: problem.line))
            case .repeated: problems.append(.repeated(line: problem.line))
            case .tooMany: problems.append(.tooMany(GroupSession.mostAttendees))
            }
        }
        for attendee in text.attendees.map({ Attendee.address($0.address) }) where !attendees.contains(attendee) {
            attendees.append(attendee)
        }
        if attendees.contains(where: { if case .address(let address) = $0 { own.contains(address) } else { false } }) {
            problems.append(.yourself)
        }
        if attendees.isEmpty, problems.isEmpty { problems.append(.nobody) }
        if attendees.count > GroupSession.mostAttendees { problems.append(.tooMany(GroupSession.mostAttendees)) }
        return attendees
    }
}

/// Somebody whom a leader has met before, or named before.
struct KnownAttendee: Hashable, Sendable {
    var attendee: Attendee
    var name: String?
    var address: String?

    /// By their account once they have confirmed a session of this leader; by what the leader wrote until then.
    init?(_ seat: LedSession.Seat) {
        guard let person = seat.person, seat.name != nil else {
            guard let attendee = seat.attendee else { return nil }
            self.init(attendee: attendee, name: nil, address: seat.address)
            return
        }
        self.init(attendee: .person(person), name: seat.name, address: seat.address)
    }

    init(attendee: Attendee, name: String?, address: String?) {
        self.attendee = attendee
        self.name = name
        self.address = address
    }

    /// Of the box in the form.
    var value: String {
        switch attendee {
        case .person(let person): "person " + person.text
        case .address(let address): "address " + address
        }
    }

    func label(_ words: GroupWords) -> String {
        let parts = [name, address].compactMap(\.self)
        return parts.isEmpty ? words.somebody : parts.joined(separator: " · ")
    }

    /// So many are offered.
    static let most = 60

    /// All of whom some sessions speak, each once, those of the newest session first.
    static func all(in sessions: [LedSession]) -> [KnownAttendee] {
        var all: [KnownAttendee] = []
        var addresses: Set<String> = []
        for known in sessions.filter({ !$0.isWithdrawn }).flatMap(\.seats).compactMap(KnownAttendee.init) {
            let isNew =
                !all.contains { $0.attendee == known.attendee } && !(known.address.map(addresses.contains) ?? false)
            guard isNew, all.count < most else { continue }
            all.append(known)
            if let address = known.address { addresses.insert(address) }
        }
        return all
    }
}
