import Fixtures
import Logbooks
import Portfolios
import Storage
import Synchronization
import Testing

@Suite("Correcting group sessions")
struct SessionChangeTests {
    private static func session(
        _ attendees: [Attendee], id: String = "s1", by leader: String = "sam", minutes: Int = 90
    ) -> GroupSession {
        GroupSession(
            id: GroupSession.ID(id), leader: PersonID(leader),
            signer: Signer(
                name: leader, role: .supervisor, address: "\(leader)@example.org", person: PersonID(leader)),
            provider: ProviderID(leader),
            details: SessionDetails(
                day: Day(year: 2026, month: 3, day: 2)!, minutes: minutes,
                values: [.type: .term(Cast.term("reflective"))]),
            attendees: attendees)
    }

    private static let group: [Attendee] = [.person("mira"), .address("lena@example.org"), .address("x@example.org")]

    /// Who is told, as letters would be written.
    private final class Told: Sendable {
        private let names = Mutex<[String]>([])
        var all: [String] { names.withLock(\.self) }
        var tell: Addressee.Telling {
            { addressee, _ throws(StoreError) in self.names.withLock { $0.append(addressee.address) } }
        }
    }

    @Test("who confirmed is asked again, and until then the leader vouches for nothing", arguments: Engine.all)
    func corrected(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let told = Told()
            _ = try await cast.sessions.enter(Self.session(Self.group), at: noon, tell: told.tell)
            #expect(told.all == ["mira@example.org", "lena@example.org", "x@example.org"])
            _ = try await cast.sessions.confirm("s1", by: "mira", at: noon)
            _ = try await cast.sessions.decline("s1", because: "An hour", by: "lena", at: noon, tell: told.tell)
            #expect(told.all.last == "sam@example.org")
            let longer = Self.session(Self.group, minutes: 60)
            let correct = { (seen: Int) async throws in
                try await cast.sessions.correct(longer, from: seen, because: "It was an hour", at: later(1))
            }
            #expect(try await correct(2) == .stale)
            #expect(try await correct(1) == .corrected)
            #expect(try await correct(1) == .stale)
            var entry = try #require(try await cast.logbook.portfolio(of: "mira").portfolio.entries.first)
            #expect(entry.amount == 90 && entry.standing == .claimed)
            for person in ["mira", "lena"] as [PersonID] {
                let seat = try #require(try await cast.sessions.waiting(for: person).first)
                #expect(seat.version == 2 && seat.entry?.amount == 60 && seat.reason == "It was an hour")
                #expect(try await cast.sessions.confirm("s1", version: 1, by: person, at: later(2)) == .changed)
                _ = try await cast.sessions.confirm("s1", version: 2, by: person, at: later(2))
                entry = try #require(try await cast.logbook.portfolio(of: person).portfolio.entries.first)
                #expect(entry.amount == 60 && entry.standing == .attested)
                try await cast.expectWhole(person)
            }
            let given = try await cast.logbook.portfolio(of: "sam").portfolio.entries
            #expect(given.map(\.amount) == [60])
            try await cast.expectWhole("sam")
        }
    }

    @Test("whoever was named by mistake loses the signature; the others hear of the new size", arguments: Engine.all)
    func seats(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.sessions.enter(Self.session(Self.group), at: noon)
            for person in ["mira", "lena"] as [PersonID] {
                _ = try await cast.sessions.confirm("s1", by: person, at: noon)
            }
            // An address that was mistyped: nobody else is asked again for that.
            let mended: [Attendee] = [.person("mira"), .address("lena@example.org"), .address("tom@example.org")]
            var told = Told()
            _ = try await cast.sessions.correct(
                Self.session(mended), from: 1, because: "Mistyped", at: later(1), tell: told.tell)
            #expect(told.all == ["tom@example.org"])
            #expect(try await cast.sessions.waiting(for: "mira") == [])
            told = Told()
            let smaller = Self.session([.person("mira"), .address("tom@example.org")])
            _ = try await cast.sessions.correct(smaller, from: 1, because: "Was away", at: later(2), again: told.tell)
            #expect(told.all == ["mira@example.org", "tom@example.org"])
            let lost = try #require(try await cast.logbook.portfolio(of: "lena").portfolio.entries.first)
            #expect(lost.standing == .claimed)
            #expect(try await cast.sessions.confirm("s1", version: 2, by: "lena", at: later(3)) == .notThere)
            #expect(try await cast.sessions.waiting(for: "mira").first?.entry?.values[.groupSize] == .number(2))
            for person in ["mira", "lena", "sam"] as [PersonID] { try await cast.expectWhole(person) }
        }
    }

    @Test("a session that is withdrawn is vouched for no longer and waits for nobody", arguments: Engine.all)
    func withdrawn(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let told = Told()
            _ = try await cast.sessions.enter(Self.session(Self.group), at: noon)
            _ = try await cast.sessions.confirm("s1", by: "mira", at: noon)
            let withdraw = { (leader: PersonID) async throws in
                try await cast.sessions.withdraw(
                    "s1", from: 1, because: "Never took place", by: leader, at: later(1), tell: told.tell)
            }
            #expect(try await withdraw("mira") == false)
            #expect(try await withdraw("sam"))
            #expect(try await withdraw("sam") == false)
            #expect(told.all.count == 3)
            #expect(try await cast.sessions.waiting(for: "lena") == [])
            #expect(try await cast.sessions.confirm("s1", by: "lena", at: later(2)) == .notThere)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            #expect(try await cast.logbook.portfolio(of: "sam").portfolio.entries == [])
            #expect(try await cast.sessions.led(by: "sam").map(\.isWithdrawn) == [true])
            for person in ["mira", "sam"] as [PersonID] { try await cast.expectWhole(person) }
        }
    }

    @Test("nobody but the leader changes a session, and what one withdrew is not given again", arguments: Engine.all)
    func limits(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.sessions.enter(Self.session(Self.group), at: noon)
            let foreign = Self.session(Self.group, by: "eva", minutes: 30)
            #expect(try await cast.sessions.correct(foreign, from: 1, because: "", at: later(1)) == .notThere)
            guard case .credited(let mark) = try await cast.sessions.confirm("s1", by: "mira", at: noon) else {
                return #expect(Bool(false), "not credited")
            }
            _ = try await cast.logbook.withdraw([mark], because: "Not mine", by: "mira", at: later(1))
            let shorter = Self.session(Self.group, minutes: 30)
            _ = try await cast.sessions.correct(shorter, from: 1, because: "Shorter", at: later(2))
            #expect(
                try await cast.sessions.confirm("s1", version: 2, by: "mira", at: later(3)) == .answered(.confirmed))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries == [])
            try await cast.expectWhole("mira")
        }
    }

    @Test("two addresses of one person are two seats to the leader, and one entry to the person", arguments: Engine.all)
    func twoAddresses(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            try await cast.place.ask(
                """
                INSERT INTO email_address (address, written, person, verified_at, is_main)
                VALUES ('mira@work.example', 'mira@work.example', 'mira', 0, 0)
                """)
            let both: [Attendee] = [.address("mira@example.org"), .address("mira@work.example")]
            #expect(try await cast.sessions.enter(Self.session(both), at: noon) == .entered)
            #expect(try await cast.sessions.waiting(for: "mira").count == 1)
            guard case .credited = try await cast.sessions.confirm("s1", by: "mira", at: noon) else {
                return #expect(Bool(false), "not credited")
            }
            #expect(try await cast.sessions.waiting(for: "mira") == [])
            #expect(try await cast.sessions.decline("s1", by: "mira", at: noon) == .answered(.confirmed))
            let led = try #require(try await cast.sessions.led(by: "sam").first)
            #expect(led.seats.map(\.state) == [.confirmed, .waiting])
            try await cast.expectWhole("mira")
        }
    }

    @Test("two who lead each other's groups are a circle that is shown", arguments: Engine.all)
    func circle(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.sessions.enter(Self.session([.person("mira"), .person("lena")]), at: noon)
            _ = try await cast.sessions.confirm("s1", by: "mira", at: noon)
            #expect(try await cast.signatures.circles(around: "sam") == [])
            let back = Self.session([.person("sam"), .person("lena")], id: "s2", by: "mira")
            _ = try await cast.sessions.enter(back, at: later(1))
            _ = try await cast.sessions.confirm("s2", by: "sam", at: later(1))
            let circle = SignatureCircle(people: ["mira", "sam"])
            #expect(try await cast.signatures.circles(around: "sam") == [circle])
            #expect(try await cast.signatures.circles(around: "lena") == [])
        }
    }
}
