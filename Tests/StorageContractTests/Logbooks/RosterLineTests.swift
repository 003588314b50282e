import Fixtures
import Logbooks
import Portfolios
import Storage
import Synchronization
import Testing

/// Somebody may stand on a list at several of their addresses: each line is a word of its own.
@Suite("Lines of a roster")
struct RosterLineTests {
    private let first = "ana@example.org"
    private let second = "ana@work.example"

    /// The letters that were told, each with whether it spoke of hours that are there.
    private final class Letters: Sendable {
        private let all = Mutex<[String]>([])
        var told: [String] { all.withLock(\.self) }
        func note(_ letter: String) { all.withLock { $0.append(letter) } }
    }

    private func begin(_ cast: Cast, withSecond: Bool = true) async throws {
        if withSecond { try await give(second, to: "ana", cast) }
        try #require(try await cast.rosters.begin(RosterTests.roster(), at: noon))
    }

    private func give(_ address: String, to person: PersonID, _ cast: Cast) async throws {
        try await cast.place.ask(
            """
            INSERT INTO email_address (address, written, person, verified_at, is_main)
            VALUES ('\(address)', '\(address)', '\(person.text)', 0, 0)
            """)
    }

    @discardableResult
    private func list(_ address: String, _ cast: Cast, _ letters: Letters = Letters()) async throws -> RosterAdded? {
        try await cast.rosters.add([RosterText.Attendee(address: address)], to: "t1", by: "sam", at: later(2)) {
            addressee, isCredited, _ throws(StoreError) in letters.note("\(addressee.address) \(isCredited)")
        }
    }

    private func takeBack(_ line: Int, _ cast: Cast, _ letters: Letters = Letters()) async throws -> Bool {
        try await cast.rosters.withdraw(
            line, of: "t1", from: 1, because: "Not there", by: "sam", at: later(1)
        ) { addressee, _ throws(StoreError) in letters.note("\(addressee.address) taken back") }
    }

    /// What the keeper sees of each line.
    private func lines(_ cast: Cast) async throws -> [String] {
        try #require(try await cast.rosters.seen("t1", by: "sam")).attendees.map {
            $0.withdrawn != nil ? "taken back" : $0.isCredited ? "credited" : "waits"
        }
    }

    private func standing(_ person: PersonID, _ cast: Cast) async throws -> Standing? {
        try await cast.logbook.portfolio(of: person).portfolio.entries.first?.standing
    }

    @Test(
        "who is listed again at another address after a line was taken back is signed for anew", arguments: Engine.all)
    func listedAgain(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let letters = Letters()
            try await begin(cast)
            try await list(first, cast)
            #expect(try await takeBack(1, cast))
            #expect(try await standing("ana", cast) == .claimed)
            // What the training was is corrected meanwhile: this is what they are signed for.
            let shorter = RosterTests.roster(minutes: 120)
            #expect(try await cast.rosters.correct(shorter, from: 1, because: "A break", at: later(2)))
            #expect(try await list(second, cast, letters) == RosterAdded(credited: 1))
            #expect(try await lines(cast) == ["taken back", "credited"])
            #expect(try await standing("ana", cast) == .attested)
            #expect(try await cast.logbook.portfolio(of: "ana").portfolio.entries.map(\.amount) == [120])
            #expect(letters.told == ["\(second) true"])
            try await cast.expectWhole("ana")
        }
    }

    @Test("a line taken back by mistake can be listed again, with an account and without", arguments: Engine.all)
    func sameAddress(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let letters = Letters()
            try await begin(cast)
            for address in [first, "guest@example.org"] { try await list(address, cast) }
            for line in [1, 2] { #expect(try await takeBack(line, cast)) }
            #expect(try await standing("ana", cast) == .claimed)
            #expect(try await list(first, cast, letters) == RosterAdded(credited: 1))
            #expect(try await list("guest@example.org", cast, letters) == RosterAdded(waiting: 1))
            #expect(try await lines(cast) == ["credited", "waits"])
            #expect(try await standing("ana", cast) == .attested)
            #expect(letters.told == ["\(first) true", "guest@example.org false"])
            // It stands now, so nothing comes of listing it once more; and it can be taken back once more.
            #expect(try await list(first, cast, letters) == RosterAdded(there: 1))
            #expect(try await takeBack(1, cast))
            #expect(try await standing("ana", cast) == .claimed)
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            #expect(try await standing(guest, cast) == .attested)
            for person in ["ana", guest] { try await cast.expectWhole(person) }
        }
    }

    @Test("nothing is said to be given of what is the person's own word by now", arguments: Engine.all, [true, false])
    func ownWord(engine: Engine, isWithdrawn: Bool) async throws {
        try await withCast(engine) { cast async throws in
            let letters = Letters()
            try await begin(cast)
            try await list(first, cast)
            let kept = try #require(try await cast.logbook.entries(of: "ana").entries.first)
            #expect(try await takeBack(1, cast))
            if isWithdrawn {
                _ = try await cast.logbook.withdraw(
                    [kept.mark], because: "Not mine", by: "ana", at: later(2))
            } else {
                var own = kept.entry
                own.amount = 100
                _ = try await cast.logbook.change(
                    own, from: kept.mark, because: "Left early", losingSignatures: true, by: "ana", at: later(2))
            }
            try await list(second, cast, letters)
            #expect(try await lines(cast) == ["taken back", "waits"])
            #expect(letters.told.isEmpty)
            // A third address shows nothing else, and claims nothing.
            try await cast.database.write { transaction throws(StoreError) in
                _ = try Rosters.claim(for: "ana", cast.scribe, at: later(3), in: transaction)
            }
            #expect(try await lines(cast) == ["taken back", "waits"])
            #expect(try await standing("ana", cast) == (isWithdrawn ? nil : .claimed))
            try await cast.expectWhole("ana")
        }
    }

    @Test("of two lines that waited for one person, the one that stands is claimed", arguments: Engine.all)
    func claimed(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            try await begin(cast, withSecond: false)
            try await list("guest@example.org", cast)
            try await list(second, cast)
            #expect(try await takeBack(1, cast))
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            #expect(try await standing(guest, cast) == nil)
            #expect(try await lines(cast) == ["taken back", "waits"])
            try await give(second, to: guest, cast)
            try await cast.database.write { transaction throws(StoreError) in
                _ = try Rosters.claim(for: guest, cast.scribe, at: later(3), in: transaction)
            }
            #expect(try await lines(cast) == ["taken back", "credited"])
            #expect(try await standing(guest, cast) == .attested)
            try await cast.expectWhole(guest)
        }
    }

    @Test("one line is taken back and no other; with the person's last one the signature goes", arguments: Engine.all)
    func oneByOne(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let letters = Letters()
            try await begin(cast)
            #expect(try await list(first, cast, letters) == RosterAdded(credited: 1))
            #expect(try await list(second, cast, letters) == RosterAdded(credited: 1))
            // There is nothing new to tell about the second.
            #expect(letters.told == ["\(first) true"])
            #expect(try await takeBack(1, cast, letters))
            #expect(try await lines(cast) == ["taken back", "credited"])
            #expect(try await standing("ana", cast) == .attested)
            #expect(letters.told == ["\(first) true"])
            #expect(try await takeBack(2, cast, letters))
            #expect(try await lines(cast) == ["taken back", "taken back"])
            #expect(try await standing("ana", cast) == .claimed)
            #expect(letters.told == ["\(first) true", "\(second) taken back"])
            try await cast.expectWhole("ana")
        }
    }

    @Test("the door gives nobody what was taken back, at no address of theirs", arguments: Engine.all)
    func door(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let (door, letters) = (ReadableSHA256.digest([1]), Letters())
            try await begin(cast)
            _ = try await cast.doors.open(RosterDoor(hash: door, endsAt: later(60)), of: "t1", by: "sam", at: noon)
            try await list(first, cast)
            #expect(try await takeBack(1, cast))
            let left = try await cast.doors.leave(
                RosterText.Attendee(address: second), at: door, at: later(2)
            ) { addressee, isCredited, _ throws(StoreError) in letters.note("\(addressee.address) \(isCredited)") }
            #expect(left == .left && letters.told.isEmpty)
            #expect(try await lines(cast) == ["taken back"])
            #expect(try await standing("ana", cast) == .claimed)
        }
    }
}
