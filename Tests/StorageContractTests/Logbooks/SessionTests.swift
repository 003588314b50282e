import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Group sessions and rosters")
struct SessionTests {
    private static let details = SessionDetails(
        day: Day(year: 2026, month: 3, day: 2)!, minutes: 90,
        values: [
            .format: .term(Cast.term("group")), .type: .term(Cast.term("reflective")),
            .topics: .terms([Cast.term("loss")]),
        ])

    private static func session(_ attendees: [Attendee], id: String = "s1") -> GroupSession {
        GroupSession(
            id: GroupSession.ID(id), leader: "sam",
            signer: Signer(name: "Sam Ortiz", role: .supervisor, address: "sam@example.org", person: "sam"),
            provider: "sam-ortiz", details: details, attendees: attendees)
    }

    private static func roster(_ id: String = "t1") -> Roster {
        Roster(
            id: Roster.ID(id), keeper: "sam", title: "Grief in the first year",
            signer: Signer(name: "Harbor Institute", role: .trainingProvider, address: nil, person: "sam"),
            provider: "harbor",
            details: SessionDetails(
                day: Day(year: 2026, month: 3, day: 2)!, minutes: 180,
                values: [.type: .term(Cast.term("workshop")), .topics: .terms([Cast.term("loss")])]))
    }

    @Test("a leader enters a group of eight once; each who confirms has the hour, signed", arguments: Engine.all)
    func groupOfEight(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let others = Cast.people.filter { $0 != "sam" }
            let attendees = others.map { name in
                name < "m" ? Attendee.person(PersonID(name)) : .address("\(name)@example.org")
            }
            #expect(try await cast.sessions.enter(Self.session(attendees), at: noon) == .entered)
            #expect(try await cast.sessions.enter(Self.session(attendees), at: noon) == .alreadyThere)
            for name in others {
                let person = PersonID(name)
                #expect(try await cast.sessions.waiting(for: person).map(\.leader) == ["Sam Ortiz"])
                if name == "tom" {
                    #expect(try await cast.sessions.decline("s1", by: person, at: later(1)) == .answered(.declined))
                    #expect(try await cast.sessions.confirm("s1", by: person, at: later(1)) == .answered(.declined))
                    continue
                }
                guard case .credited(let mark) = try await cast.sessions.confirm("s1", by: person, at: later(1)) else {
                    return #expect(Bool(false), "\(name) was not credited")
                }
                #expect(try await cast.sessions.confirm("s1", by: person, at: later(1)) == .answered(.confirmed))
                let entry = try #require(try await cast.logbook.portfolio(of: person).portfolio.entries.first)
                #expect(entry.kind == .supervisionReceived && entry.amount == 90 && entry.standing == .attested)
                #expect(entry.values[.groupSize] == .number(8) && entry.provider == "sam-ortiz")
                #expect(try await cast.signatures.all(on: person).map(\.mark) == [mark])
                #expect(try await cast.sessions.waiting(for: person) == [])
                try await cast.expectWhole(person)
            }
            let given = try await cast.logbook.portfolio(of: "sam").portfolio.entries
            #expect(given.map(\.kind) == [.supervisionGiven] && given[0].values[.recipients] == .number(8))
            let led = try #require(try await cast.sessions.led(by: "sam").first)
            #expect(led.seats.count { $0.state == .confirmed } == 7)
            #expect(led.seats.count { $0.state == .declined } == 1)
            #expect(try await cast.sessions.led(by: "mira") == [])
            try await cast.expectWhole("sam")
        }
    }

    @Test("nobody sits twice, by whatever name, nor the leader, nor nobody", arguments: Engine.all)
    func seats(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let wrong: [([Attendee], Attendee?)] = [
                ([], nil), ([.person("sam")], .person("sam")),
                ([.address("sam@example.org")], .address("sam@example.org")),
                ([.person("mira"), .address("mira@example.org")], .address("mira@example.org")),
                ([.address("x@example.org"), .address("x@example.org")], .address("x@example.org")),
                ([.person("nobody")], .person("nobody")),
            ]
            for (attendees, who) in wrong {
                #expect(try await cast.sessions.enter(Self.session(attendees), at: noon) == .notASeat(who))
            }
            #expect(try await cast.sessions.confirm("s1", by: "mira", at: noon) == .notThere)
            #expect(try await cast.sessions.enter(Self.session([.person("mira")]), at: noon) == .entered)
            for other in ["lena", "sam"] as [PersonID] {
                #expect(try await cast.sessions.confirm("s1", by: other, at: noon) == .notThere)
                #expect(try await cast.sessions.decline("s1", by: other, at: noon) == .notThere)
            }
        }
    }

    @Test("a group's members may all confirm at once", arguments: Engine.all)
    func atOnce(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let others = Cast.people.filter { $0 != "sam" }.map { PersonID($0) }
            _ = try await cast.sessions.enter(Self.session(others.map(Attendee.person)), at: noon)
            let sessions = cast.sessions
            let answers = try await withThrowingTaskGroup(of: GroupSessions.Attended.self) { group in
                for person in others + others {
                    group.addTask { try await sessions.confirm("s1", by: person, at: noon) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == .answered(.confirmed) } == 8)
            for person in others { try await cast.expectWhole(person) }
        }
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
            try await settle(["guest7"], in: cast.place)
            #expect(try await cast.logbook.portfolio(of: "guest7").portfolio.entries == [])
            #expect(try await cast.rosters.claim(for: "guest7", at: later(9)) == 1)
            #expect(try await cast.rosters.claim(for: "guest7", at: later(9)) == 0)
            #expect(try await cast.logbook.portfolio(of: "guest7").portfolio.entries.count == 1)
            let seen = try #require(try await cast.rosters.seen("t1", by: "sam"))
            #expect(seen.attendees.count == 201 && seen.attendees.count { $0.isCredited } == 9)
            #expect(try await cast.rosters.seen("t1", by: "mira") == nil)
            #expect(try await cast.rosters.kept(by: "sam").map(\.title) == ["Grief in the first year"])
            try await cast.expectWhole("mira")
            try await cast.expectWhole("guest7")
        }
    }

    @Test("the code at the door credits each once, until it closes", arguments: Engine.all)
    func door(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let door = RosterDoor(hash: ReadableSHA256.digest([1]), endsAt: later(60))
            #expect(try await cast.rosters.begin(Self.roster(), door: door, at: noon))
            _ = try await cast.rosters.add(
                [RosterText.Attendee(address: "ana@example.org")], to: "t1", by: "sam", at: noon)
            let join = { (person: PersonID, minutes: Int64) async throws in
                try await cast.rosters.join(door.hash, as: person, at: later(minutes))
            }
            guard case .credited = try await join("mira", 1) else { return #expect(Bool(false), "not credited") }
            #expect(try await join("mira", 2) == .there)
            #expect(try await join("ana", 2) == .there)
            #expect(try await join("sam", 2) == .unknown)
            #expect(try await join("nobody", 2) == .unknown)
            #expect(try await join("lena", 60) == .closed)
            #expect(try await cast.rosters.join(ReadableSHA256.digest([2]), as: "lena", at: noon) == .unknown)
            let seen = try #require(try await cast.rosters.seen("t1", by: "sam"))
            #expect(seen.attendees.map(\.isCredited) == [true, true])
            try await cast.expectWhole("mira")
        }
    }
}
