import Fixtures
import Logbooks
import Portfolios
import Storage

/// Writes to a person's record for ever: two entries, a request, their signatures.
struct RecordWriter {
    private let logbook: Logbook
    private let signOffs: SignOffs
    private let person: PersonID

    init(_ database: any Database, _ person: PersonID) {
        let scribe = Scribe(
            tables: ReadingTables(vocabulary: Vocabulary()), digest: ReadableSHA256.digest,
            salt: { (0..<16).map { _ in .random(in: 0...255) } })
        logbook = Logbook(database, scribe)
        signOffs = SignOffs(database, scribe)
        self.person = person
    }

    /// `say` is told how many entries and signatures were acknowledged so far, by this writer.
    func write(_ say: (String) -> Void) async throws {
        var count = 0
        let name = "\(UInt64.random(in: 0 ... .max))"
        for round in 0... {
            let at = Instant(milliseconds: Int64(round))
            let entries = (0..<2).map { number in
                NewEntry(Entry(id: EntryID("\(name)-\(round)-\(number)"), kind: .training, amount: 60))
            }
            guard case .added(let marks) = try await logbook.add(entries, to: person, at: at) else { return }
            count += 2
            say("\(count)")
            let id = SignOffRequest.ID("\(name)-\(round)")
            let hash = ReadableSHA256.digest(Array(id.text.utf8))
            let request = SignOffRequest(
                id: id, person: person, role: .supervisor, address: "sam@example.org", madeAt: at,
                endsAt: at.advanced(byMilliseconds: 1_000), items: marks.map { SignOffRequest.Item($0) })
            guard try await signOffs.ask(request, tokenHash: hash) == .asked else { return }
            let answers = marks.map { SignOffAnswer($0, .sign) }
            guard try await signOffs.answer(answers, through: hash, as: "Sam", at: at) == .recorded(signatures: 2)
            else { return }
            count += 2
            say("\(count)")
        }
    }
}
