import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Group sessions")
struct SessionTests {
    private static let details = SessionDetails(
        day: Day(year: 2026, month: 3, day: 2)!, minutes: 90,
        values: [
            .format: .term(Cast.term("group")), .type: .term(Cast.term("reflective")),
            .topics: .terms([Cast.term("loss")]),
        ])

    static func session(
        _ attendees: [Attendee], id: String = "s1", by leader: String = "sam", minutes: Int = 90
    ) -> GroupSession {
        var details = details
        details.minutes = minutes
        return GroupSession(
            id: GroupSession.ID(id), leader: PersonID(leader),
            signer: Signer(
                name: "Sam Ortiz", role: .supervisor, address: "\(leader)@example.org", person: PersonID(leader)),
            provider: "sam-ortiz", details: details, attendees: attendees,
            holdings: [Holding(Cast.term("imhs"), from: Day(year: 2020, month: 1, day: 1))])
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
                    let answer = try await cast.sessions.decline("s1", because: "Ill", by: person, at: later(1))
                    #expect(answer == .answered(.declined))
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
                #expect(entry.holdings?.map(\.credential) == [Cast.term("imhs")])
                #expect(try await cast.signatures.all(on: person).map(\.mark) == [mark])
                #expect(try await cast.sessions.waiting(for: person) == [])
                try await cast.expectWhole(person)
            }
            let given = try await cast.logbook.portfolio(of: "sam").portfolio.entries
            #expect(given.map(\.kind) == [.supervisionGiven] && given[0].values[.recipients] == .number(8))
            let led = try #require(try await cast.sessions.led(by: "sam").first)
            #expect(led.seats.count { $0.state == .confirmed } == 7)
            #expect(led.seats.filter { $0.state == .declined }.map(\.reason) == ["Ill"])
            #expect(led.seats.filter { $0.state == .confirmed }.allSatisfy { $0.name != nil })
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
                ([.person("mira"), .person("mira")], .person("mira")),
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
}
