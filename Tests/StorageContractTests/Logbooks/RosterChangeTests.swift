import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Correcting rosters")
struct RosterChangeTests {
    private static let list = ["mira", "lena", "guest"].map { RosterText.Attendee(address: "\($0)@example.org") }

    private func credit(_ person: PersonID, _ cast: Cast) async throws -> Entry? {
        try await cast.logbook.portfolio(of: person).portfolio.entries.first
    }

    @Test("a corrected training is a new version for everybody, but for who changed theirs", arguments: Engine.all)
    func corrected(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.rosters.begin(RosterTests.roster(), at: noon)
            _ = try await cast.rosters.add(Self.list, to: "t1", by: "sam", at: noon)
            let kept = try #require(try await cast.logbook.entries(of: "lena").entries.first)
            var own = kept.entry
            own.amount = 100
            _ = try await cast.logbook.change(
                own, from: kept.mark, because: "Left early", losingSignatures: true, by: "lena", at: later(1))
            let shorter = RosterTests.roster(minutes: 120)
            let correct = { (seen: Int) async throws in
                try await cast.rosters.correct(shorter, from: seen, because: "A break", at: later(2))
            }
            #expect(try await correct(2) == false)
            #expect(try await correct(1))
            #expect(try await correct(1) == false)
            let mira = try #require(try await credit("mira", cast))
            #expect(mira.amount == 120 && mira.standing == .attested)
            let lena = try #require(try await credit("lena", cast))
            #expect(lena.amount == 100 && lena.standing == .claimed)
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            #expect(try await credit(guest, cast)?.amount == 120)
            for person in ["mira", "lena", guest] { try await cast.expectWhole(person) }
        }
    }

    @Test("a credit that is taken back is vouched for no longer, and is not given again", arguments: Engine.all)
    func withdrawn(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let door = RosterDoor(hash: ReadableSHA256.digest([1]), endsAt: later(60))
            _ = try await cast.rosters.begin(RosterTests.roster(), at: noon)
            _ = try await cast.doors.open(door, of: "t1", by: "sam", at: noon)
            _ = try await cast.rosters.add(Self.list, to: "t1", by: "sam", at: noon)
            let withdraw = { (position: Int, keeper: PersonID, seen: Int) async throws in
                try await cast.rosters.withdraw(
                    position, of: "t1", from: seen, because: "Not there", by: keeper, at: later(1))
            }
            #expect(try await withdraw(1, "mira", 1) == false)
            for position in [1, 3] {
                #expect(try await withdraw(position, "sam", 2) == false)
                #expect(try await withdraw(position, "sam", 1))
                #expect(try await withdraw(position, "sam", 1) == false)
            }
            #expect(try await withdraw(4, "sam", 1) == false)
            #expect(try await credit("mira", cast)?.standing == .claimed)
            #expect(try await credit("lena", cast)?.standing == .attested)
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            for person in ["mira", guest] {
                #expect(try await cast.doors.join(door.hash, as: person, at: later(2)) == .takenBack)
                try await cast.expectWhole(person)
            }
            #expect(try await credit(guest, cast) == nil)
            let seen = try #require(try await cast.rosters.seen("t1", by: "sam"))
            #expect(seen.attendees.map(\.withdrawn) == ["Not there", nil, "Not there"])
        }
    }

    @Test("an address left at the door waits, or credits its owner, and the answer is the same", arguments: Engine.all)
    func left(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let (first, second) = (ReadableSHA256.digest([1]), ReadableSHA256.digest([2]))
            _ = try await cast.rosters.begin(RosterTests.roster(), at: noon)
            _ = try await cast.doors.open(RosterDoor(hash: first, endsAt: later(60)), of: "t1", by: "sam", at: noon)
            let leave = { (name: String, door: Digest, minutes: Int64) async throws in
                try await cast.doors.leave(
                    RosterText.Attendee(address: "\(name)@example.org"), at: door, at: later(minutes))
            }
            for name in ["mira", "guest", "guest", "sam"] { #expect(try await leave(name, first, 1) == .left) }
            #expect(try await credit("mira", cast)?.standing == .attested)
            #expect(try await credit("sam", cast) == nil)
            #expect(try await leave("late", first, 60) == .closed)
            _ = try await cast.doors.open(
                RosterDoor(hash: second, endsAt: later(90)), of: "t1", by: "sam", at: later(61))
            #expect(try await leave("late", first, 62) == .unknown)
            #expect(try await cast.doors.close("t1", by: "mira", at: later(62)) == false)
            #expect(try await cast.doors.close("t1", by: "sam", at: later(62)))
            #expect(try await cast.doors.close("t1", by: "sam", at: later(63)) == false)
            #expect(try await leave("late", second, 63) == .closed)
            let seen = try #require(try await cast.rosters.seen("t1", by: "sam"))
            #expect(seen.attendees.map(\.isCredited) == [true, false, false])
            #expect(seen.attendees.allSatisfy { $0.cameByDoor })
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            #expect(try await credit(guest, cast)?.standing == .attested)
        }
    }

    @Test("there is an end to how many one roster takes", arguments: [Engine.sqlite])
    func full(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.rosters.begin(RosterTests.roster(), at: noon)
            let most = RosterText.mostAttendees
            let many = (1...most + 3).map { RosterText.Attendee(address: "p\($0)@example.org") }
            let added = try await cast.rosters.add(many, to: "t1", by: "sam", at: noon)
            #expect(added == RosterAdded(waiting: most, full: 3))
        }
    }
}
