import Fixtures
import Logbooks
import Portfolios
import Storage
import Synchronization
import Testing

/// People, words and a database for the tests of records.
struct Cast: Sendable {
    let database: any Database
    let place: Place
    let scribe: Scribe
    static let vocabulary: Vocabulary = {
        var vocabulary = Vocabulary()
        for (list, terms) in [
            ("formats", ["individual", "group"]), ("supervision-types", ["reflective", "clinical"]),
            ("topics", ["loss", "attachment"]), ("training-types", ["workshop"]), ("modes", ["in-person"]),
            ("roles", ["therapist"]), ("credentials", ["imhs"]),
        ] {
            for term in terms { vocabulary.add(term, to: list) }
        }
        return vocabulary
    }()
    static let people = ["mira", "lena", "sam", "noor", "ana", "tom", "eva", "raj", "kim"]

    /// Every salt is another one, and none is by chance.
    static func makeScribe(_ vocabulary: Vocabulary = vocabulary) -> Scribe {
        let salts = Counter()
        return Scribe(
            tables: ReadingTables(vocabulary: vocabulary), digest: ReadableSHA256.digest, salt: { salts.next() })
    }

    var logbook: Logbook { Logbook(database, scribe) }
    var signOffs: SignOffs { SignOffs(database, scribe) }
    var signatures: Signatures { Signatures(database, scribe) }
    var sessions: GroupSessions { GroupSessions(database, scribe) }
    var rosters: Rosters { Rosters(database, scribe) }
    var doors: RosterDoors { RosterDoors(database, scribe) }
    var drafts: Drafts { Drafts(database) }

    static func term(_ name: String) -> Term { vocabulary.term(name)! }

    static func training(_ id: String, minutes: Int = 90, day: Int = 1) -> Entry {
        Entry(
            id: EntryID(id), kind: .training, first: Day(year: 2026, month: 3, day: day), amount: minutes,
            values: [.provider: .name("cruz"), .topics: .terms([term("loss"), term("attachment")].sorted())])
    }

    /// Keeps entries for a person and gives their marks.
    func keep(_ entries: [Entry], for person: PersonID = "mira") async throws -> [EntryMark] {
        let added = try await logbook.add(entries.map { NewEntry($0) }, to: person, at: noon)
        guard case .added(let marks) = added else { throw Child.Failed(words: "\(added)") }
        return marks
    }

    /// Asks for signatures; the link's hash is made of the request's id.
    func ask(
        _ marks: [EntryMark], of address: String = "sam@example.org", id: String = "r1", by person: PersonID = "mira",
        until end: Instant = later(1_000), showingDocuments: Bool = false
    ) async throws -> (asked: SignOffs.Asked, link: Digest) {
        let link = ReadableSHA256.digest(Array(id.utf8))
        let request = SignOffRequest(
            id: SignOffRequest.ID(id), person: person, role: .supervisor, address: address, message: "Would you?",
            madeAt: noon, endsAt: end, items: marks.map { SignOffRequest.Item($0) })
        return (try await signOffs.ask(request, tokenHash: link, showingDocuments: showingDocuments), link)
    }

    /// The person's record holds, and says what the rows say.
    func expectWhole(_ person: PersonID = "mira", sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let record = try await logbook.record(of: person)
        let check = ChainCheck(record, digest: ReadableSHA256.digest)
        #expect(check.problems == [], sourceLocation: sourceLocation)
        var replay = RecordReplay(of: person)
        for link in record.links {
            _ = replay.apply(try ChainLink(try #require(link.content)), digest: link.digest)
        }
        let (entries, unreadable) = try await logbook.entries(of: person, andWithdrawn: true)
        #expect(unreadable == [], sourceLocation: sourceLocation)
        #expect(Set(entries.map(\.mark)) == Set(replay.entries.values.map(\.mark)), sourceLocation: sourceLocation)
        for entry in entries {
            let said = try #require(replay.entries[entry.mark.entry])
            #expect(entry.entry.standing == said.standing, sourceLocation: sourceLocation)
            #expect((entry.state == .withdrawn) == said.isWithdrawn, sourceLocation: sourceLocation)
            let content = EntryContent(entry.entry, vocabulary: scribe.tables.vocabulary)
            #expect(content == said.content, sourceLocation: sourceLocation)
        }
    }
}

/// 16 bytes each time, never the same.
private final class Counter: Sendable {
    private let count = Mutex<UInt64>(0)

    func next() -> [UInt8] {
        let number = count.withLock {
            $0 += 1
            return $0
        }
        return (0..<16).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * UInt64($0)) : 7) }
    }
}

func later(_ minutes: Int64) -> Instant { noon.advanced(byMilliseconds: minutes * 60_000) }

/// Runs a test with a database in which the cast lives, each with an address of their own.
func withCast(_ engine: Engine, _ body: (Cast) async throws -> Void) async throws {
    try await withDatabase(engine) { database, place async throws in
        try await settle(Cast.people, in: place)
        try await body(Cast(database: database, place: place, scribe: Cast.makeScribe()))
    }
}

/// Puts people where accounts would put them.
func settle(_ people: [String], in place: Place) async throws {
    let statements = people.map { name in
        """
        INSERT INTO person (id, joined_at) VALUES ('\(name)', 0);
        INSERT INTO person_profile (person, name, language) VALUES ('\(name)', '\(name.prefix(1).uppercased())\(name.dropFirst())', 'en');
        INSERT INTO email_address (address, written, person, verified_at, is_main)
        VALUES ('\(name)@example.org', '\(name)@example.org', '\(name)', 0, 1);
        """
    }
    try await place.ask(statements.joined(separator: "\n"))
}
