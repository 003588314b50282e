import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Rosters")
struct RosterTests {
    static func roster(_ id: String = "t1", minutes: Int = 180) -> Roster {
        Roster(
            id: Roster.ID(id), keeper: "sam", title: "Grief in the first year",
            signer: Signer(name: "Harbor Institute", role: .trainingProvider, address: nil, person: "sam"),
            provider: "harbor",
            details: SessionDetails(
                day: Day(year: 2026, month: 3, day: 2)!, minutes: minutes,
                values: [.type: .term(Cast.term("workshop")), .topics: .terms([Cast.term("loss")])]))
    }

    @Test("a roster of 200 credits whom it knows, and the others when their address is theirs", arguments: Engine.all)
    func roster(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            #expect(try await cast.rosters.begin(Self.roster(), at: noon))
            #expect(try await cast.rosters.begin(Self.roster(), at: noon) == false)
            let list = (1...192).map { RosterText.Attendee(address: "guest\($0)@example.org", name: "Guest \($0)") }
            let known = Cast.people.map { RosterText.Attendee(address: "\($0)@example.org") }
            #expect(try await cast.rosters.add(list + known, to: "t1", by: "lena", at: noon) == nil)
            let added = try await cast.rosters.add(list + known, to: "t1", by: "sam", at: noon)
            #expect(added == RosterAdded(credited: 8, waiting: 193, there: 0))
            let again = try await cast.rosters.add(list + known, to: "t1", by: "sam", at: noon)
            #expect(again == RosterAdded(there: 201))
            let entry = try #require(try await cast.logbook.entries(of: "mira").entries.first)
            #expect(entry.entry.kind == .training && entry.entry.amount == 180 && entry.entry.standing == .attested)
            #expect(entry.note == "Grief in the first year")
            #expect(try await cast.logbook.portfolio(of: "sam").portfolio.entries == [])
            let guest = try await Newcomer.join("guest7", at: "GUEST7@example.org", cast.database)
            #expect(try await cast.logbook.portfolio(of: guest).portfolio.entries.count == 1)
            let seen = try #require(try await cast.rosters.seen("t1", by: "sam"))
            #expect(seen.attendees.count == 201 && seen.attendees.count { $0.isCredited } == 9)
            #expect(try await cast.rosters.seen("t1", by: "mira") == nil)
            #expect(try await cast.rosters.kept(by: "sam").map(\.credited) == [9])
            try await cast.expectWhole("mira")
            try await cast.expectWhole(guest)
        }
    }

    @Test("the code at the door credits each once, until it closes", arguments: Engine.all)
    func door(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let door = RosterDoor(hash: ReadableSHA256.digest([1]), endsAt: later(60))
            #expect(try await cast.rosters.begin(Self.roster(), at: noon))
            #expect(try await cast.doors.open(door, of: "t1", by: "mira", at: noon) == false)
            #expect(try await cast.doors.open(door, of: "t1", by: "sam", at: noon))
            _ = try await cast.rosters.add(
                [RosterText.Attendee(address: "ana@example.org")], to: "t1", by: "sam", at: noon)
            let join = { (person: PersonID, minutes: Int64) async throws in
                try await cast.doors.join(door.hash, as: person, at: later(minutes))
            }
            guard case .credited = try await join("mira", 1) else { return #expect(Bool(false), "not credited") }
            #expect(try await join("mira", 2) == .there)
            #expect(try await join("ana", 2) == .there)
            #expect(try await join("sam", 2) == .unknown)
            #expect(try await join("nobody", 2) == .unknown)
            #expect(try await join("lena", 60) == .closed)
            #expect(try await cast.doors.join(ReadableSHA256.digest([2]), as: "lena", at: noon) == .unknown)
            let seen = try #require(try await cast.rosters.seen("t1", by: "sam"))
            #expect(seen.attendees.map(\.isCredited) == [true, true])
            try await cast.expectWhole("mira")
        }
    }
}
