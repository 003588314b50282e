import Accounts
import Logbooks
import Mail
import Offerings
import Portfolios
import Rulebooks
import Secrets
import Storage

/// What handlers of rosters share.
extension Call {
    var rosters: Rosters { Rosters(records.database, records.scribe) }
    var doors: RosterDoors { RosterDoors(records.database, records.scribe) }

    /// A roster that the member keeps; any other is not found.
    func roster(_ id: String, keptBy member: Member) async throws(Failure) -> KeptRoster {
        let seen = try await kept { () async throws(StoreError) in
            try await rosters.seen(Roster.ID(id), by: member.person)
        }
        guard let seen else { throw .notFound }
        return seen
    }

    /// The organizations in whose name the member may keep rosters, by name.
    func organizations(whoseRostersAreKeptBy member: Member) async throws(Failure) -> [SigningOrganization] {
        let all = try await kept { () async throws(StoreError) in
            try await Organizations(records.database).all(of: member.person)
        }
        return all.filter { $0.allows(.keepRosters) }.map { SigningOrganization(id: $0.id, name: $0.profile.name) }
    }

    /// The one of them that the address names; that of anybody else is not found.
    func chosenOrganization(by member: Member) async throws(Failure) -> SigningOrganization? {
        let id = asked("organization")
        guard !id.isEmpty else { return nil }
        let found = try await organizations(whoseRostersAreKeptBy: member).first { $0.id.text == id }
        guard let found else { throw .notFound }
        return found
    }

    /// As whom a member signs a roster, in letters and on pages.
    func signer(_ member: Member, for organization: SigningOrganization?) -> Signer {
        var signer = signer(member, .trainingProvider, at: nil)
        signer.organization = organization
        return signer
    }

    /// The secret of the code at a door, which opens it until then: the same each time, and only this installation can
    /// make it.
    func secret(ofDoor roster: Roster.ID, until end: Instant) -> Token {
        let digest = records.links.digest(of: "door of \(roster.text) until \(end.milliseconds)")
        return Token(Randomness { _ in digest.bytes })
    }

    /// The letters to those who come onto a list: that they have their hours, or that these wait for them.
    func crediting(
        _ roster: Roster.ID, _ title: String, _ minutes: Int?, by signer: Signer, _ cause: Member?
    ) -> RosterTelling {
        let (title, head, minutes) = (PersonName(title), letterhead, minutes ?? 0)
        let name = "credit of roster \(roster.text)"
        let credited = sparing(
            telling(name, as: cause) { language, origin in
                guard let link = Path.portfolio(.overview).address(in: language, at: origin) else { return nil }
                return AttendanceLetters.of(language).credited(
                    by: signer.letterName(in: language), for: title, minutes: minutes, link, from: head)
            })
        let waiting = sparing(
            telling(name, as: cause) { language, origin in
                guard let link = Path.door(.join).address(in: language, at: origin) else { return nil }
                return AttendanceLetters.of(language).waiting(
                    by: signer.letterName(in: language), for: title, minutes: minutes, link, from: head)
            })
        return { addressee, isCredited, transaction throws(StoreError) in
            try isCredited ? credited(addressee, transaction) : waiting(addressee, transaction)
        }
    }

    /// The same letters, but only so many to one address in a time: whoever had several does without this one.
    private func sparing(_ tell: @escaping Addressee.Telling) -> Addressee.Telling {
        let (now, names) = (now, records.names)
        return { addressee, transaction throws(StoreError) in
            let address = EmailAddress(addressee.address)?.text ?? addressee.address
            let key = Throttles.Key(digest: names.digest(of: "roster letters to \(address)"), throttle: .letters)
            guard try Throttles.spend([key], at: now, in: transaction) == nil else { return }
            try tell(addressee, transaction)
        }
    }

    func correcting(_ roster: Roster, by signer: Signer, as member: Member) -> Addressee.Telling {
        let (title, head) = (PersonName(roster.title), letterhead)
        let path = Path.portfolio(.entry(roster.entryID.text))
        let cause = "correction of roster \(roster.id.text) at \(now.milliseconds)"
        return sparing(
            telling(cause, as: member) { language, origin in
                guard let link = path.address(in: language, at: origin) else { return nil }
                return AttendanceLetters.of(language).corrected(
                    by: signer.letterName(in: language), title, link, from: head)
            })
    }

    func takingBack(_ roster: KeptRoster, _ line: Int, as member: Member) -> Addressee.Telling {
        let (title, head) = (PersonName(roster.title), letterhead)
        let signer = signer(member, for: roster.organization)
        return telling("line \(line) of roster \(roster.id.text) taken back", as: member) { language, origin in
            guard let link = Path.portfolio(.overview).address(in: language, at: origin) else { return nil }
            return AttendanceLetters.of(language).creditWithdrawn(
                by: signer.letterName(in: language), title, link, from: head)
        }
    }
}

extension Signer {
    /// Who signs, as a letter says it in the language of who reads it.
    func letterName(in language: Language) -> PersonName {
        PersonName(Words.of(language).signOff.named(self), atMost: 300)
    }
}

extension Throttle {
    /// Trainings and lists that one person enters.
    static let rosters = Throttle(tries: 40, pause: 5 * 60_000)
    /// People whom one person lists and who were not on that list: most can be strangers, and each has a letter. A large
    /// conference at once, and 960 a day.
    static let attendees = Throttle(tries: 1_000, pause: 90_000)
    /// Addresses that are left at one door: a full room at once.
    static let atDoor = Throttle(tries: 500, pause: 5_000)
}

extension RosterAdded {
    /// For the page that comes after.
    var query: String { "added=\(credited)-\(waiting)-\(there)" }

    init?(asked call: Call) {
        let numbers = call.asked("added").split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3, numbers.allSatisfy({ (0...RosterText.mostAttendees).contains($0) }) else {
            return nil
        }
        self.init(credited: numbers[0], waiting: numbers[1], there: numbers[2])
    }

    /// Why some are not on the list.
    var problem: RosterProblem? {
        guard full == 0 else { return .tooMany(RosterText.mostAttendees) }
        guard held > 0 else { return nil }
        let wait = Int64(min(held, Throttle.attendees.tries)) * Throttle.attendees.pause
        return .heldNew(held, hours: Int((wait + 3_599_999) / 3_600_000))
    }

    mutating func add(_ other: RosterAdded) {
        credited += other.credited
        waiting += other.waiting
        there += other.there
        full += other.full
        held += other.held
    }
}
