import Accounts
import Fixtures
import Logbooks
import Offerings
import Portfolios
import Storage
import Testing

@Suite("Rosters that are kept in an organization's name")
struct OrganizationRosterTests {
    private static let valley = Association.valley
    private static let hills = Association.hills
    private static let list = ["mira", "guest"].map { RosterText.Attendee(address: "\($0)@example.org") }

    /// A training of the valley's, as one of its keepers says it.
    static func roster(
        by keeper: String = "tess", minutes: Int = 180, for organization: OrganizationID? = valley, id: String = "t1"
    ) -> Roster {
        var roster = RosterTests.roster(id, minutes: minutes)
        (roster.keeper, roster.organization) = (PersonID(keeper), organization)
        roster.signer = Signer(name: keeper, role: .trainingProvider, address: nil, person: PersonID(keeper))
        return roster
    }

    /// Tess gives trainings for the valley and has begun one, Faye teaches there, Hank gives trainings for the hills.
    static func whileKept(_ engine: Engine, _ body: (Association, Cast) async throws -> Void) async throws {
        try await withAssociations(engine) { valleys, place in
            let cast = Cast(database: valleys.database, place: place, scribe: Cast.makeScribe())
            try await valleys.person("tess", as: .trainingProvider)
            try await valleys.person("faye", as: .programFaculty)
            try await valleys.person("hank", as: .trainingProvider, in: hills)
            try #require(try await cast.rosters.begin(roster(), at: noon))
            try await body(valleys, cast)
        }
    }

    static func revoke(_ name: String, _ valleys: Association) async throws {
        let revoked = try await valleys.roles.revoke(
            RoleGrant.ID("g-\(name)"), in: valley, because: "x", by: "ada", at: later(1))
        try #require(revoked == .revoked)
    }

    private func signers(of person: PersonID, _ cast: Cast) async throws -> [String] {
        try await cast.signatures.all(on: person).filter { $0.withdrawn == nil }.map {
            "\($0.signer.name) for \($0.signer.organization?.name ?? "nobody")"
        }
    }

    @Test("it belongs to all who may keep the organization's rosters, and to nobody else", arguments: Engine.all)
    func whose(engine: Engine) async throws {
        try await Self.whileKept(engine) { valleys, cast in
            try await valleys.person("cora", as: .coordinator)
            for (name, isAllowed) in [
                "tess": true, "faye": true, "ada": true, "hank": false, "cora": false, "mira": false,
            ] {
                let keeper = PersonID(name)
                #expect((try await cast.rosters.seen("t1", by: keeper) != nil) == isAllowed, "\(name)")
                #expect(try await cast.rosters.kept(by: keeper).map(\.id) == (isAllowed ? ["t1"] : []), "\(name)")
                #expect(try await cast.rosters.kept(by: keeper, for: Self.hills).isEmpty)
                let added = try await cast.rosters.add(Self.list, to: "t1", by: keeper, at: noon)
                #expect((added != nil) == isAllowed, "\(name)")
                let door = RosterDoor(hash: ReadableSHA256.digest(Array(name.utf8)), endsAt: later(60))
                #expect(try await cast.doors.open(door, of: "t1", by: keeper, at: noon) == isAllowed, "\(name)")
                #expect(try await cast.doors.close("t1", by: keeper, at: noon) == isAllowed, "\(name)")
                if isAllowed { continue }
                #expect(try await !cast.rosters.withdraw(1, of: "t1", from: 1, because: "x", by: keeper, at: noon))
                for organization in [Self.valley, Self.hills, nil] {
                    let stolen = Self.roster(by: name, minutes: 1, for: organization)
                    #expect(try await !cast.rosters.correct(stolen, from: 1, because: "x", at: noon), "\(name)")
                }
                let new = Self.roster(by: name, id: "of-\(name)")
                #expect(try await !cast.rosters.begin(new, at: noon), "\(name)")
            }
            let journal = try await cast.place.ask(
                "SELECT DISTINCT kind FROM journal_entry WHERE organization = 'valley' AND subject = 'roster/t1' ORDER BY kind"
            )
            #expect(
                journal.split(separator: "\n")
                    == ["roster-begun", "roster-door-closed", "roster-door-opened", "roster-extended"])
        }
    }

    @Test("who loses the role loses the roster, and the others go on with it", arguments: Engine.all)
    func revoked(engine: Engine) async throws {
        try await Self.whileKept(engine) { valleys, cast in
            _ = try await cast.rosters.add(Self.list, to: "t1", by: "tess", at: noon)
            let (tess, faye) = (ReadableSHA256.digest([1]), ReadableSHA256.digest([2]))
            #expect(
                try await cast.doors.open(RosterDoor(hash: tess, endsAt: later(60)), of: "t1", by: "tess", at: noon))
            try await Self.revoke("tess", valleys)
            #expect(try await cast.rosters.seen("t1", by: "tess") == nil)
            #expect(try await cast.rosters.kept(by: "tess") == [])
            #expect(try await cast.rosters.add(Self.list, to: "t1", by: "tess", at: later(1)) == nil)
            #expect(try await !cast.rosters.begin(Self.roster(id: "t2"), at: later(1)))
            // Her door opens nothing any longer either.
            #expect(try await cast.doors.join(tess, as: "olga", at: later(2)) == .closed)
            #expect(
                try await cast.doors.open(RosterDoor(hash: faye, endsAt: later(60)), of: "t1", by: "faye", at: later(2))
            )
            guard case .credited = try await cast.doors.join(faye, as: "olga", at: later(3)) else {
                return #expect(Bool(false), "not credited")
            }
            #expect(try await signers(of: "olga", cast) == ["faye for The valley"])
            // What she said of those who were there stands, and waits for them.
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            #expect(try await signers(of: guest, cast) == ["tess for The valley"])
            for person in ["olga", "mira", guest] { try await cast.expectWhole(person) }
        }
    }

    @Test("everybody vouches for those whom they add, and nobody for themselves", arguments: Engine.all)
    func vouching(engine: Engine) async throws {
        try await Self.whileKept(engine) { _, cast in
            let people = ["mira", "tess", "faye", "guest"].map { RosterText.Attendee(address: "\($0)@example.org") }
            let added = try await cast.rosters.add(people, to: "t1", by: "faye", at: noon)
            #expect(added == RosterAdded(credited: 2, waiting: 2))
            #expect(try await signers(of: "tess", cast) == ["faye for The valley"])
            #expect(try await signers(of: "faye", cast) == [])
            let door = ReadableSHA256.digest([1])
            #expect(
                try await cast.doors.open(RosterDoor(hash: door, endsAt: later(60)), of: "t1", by: "faye", at: noon))
            #expect(try await cast.doors.join(door, as: "faye", at: later(1)) == .unknown)
            // Who corrects it signs for everybody but herself.
            let longer = Self.roster(minutes: 240)
            #expect(try await cast.rosters.correct(longer, from: 1, because: "Longer", at: later(2)))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.amount) == [240])
            #expect(try await cast.logbook.portfolio(of: "tess").portfolio.entries.map(\.amount) == [180])
            #expect(try await signers(of: "mira", cast) == ["faye for The valley", "tess for The valley"])
            #expect(try await cast.doors.join(door, as: "tess", at: later(3)) == .unknown)
            let guest = try await Newcomer.join("guest", at: "guest@example.org", cast.database)
            #expect(try await signers(of: guest, cast) == ["tess for The valley"])
            // What one signed for the organization another takes back for it, and the chain holds.
            #expect(
                try await cast.rosters.withdraw(1, of: "t1", from: 2, because: "Not there", by: "faye", at: later(4)))
            #expect(try await signers(of: "mira", cast) == [])
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            for person in ["mira", "tess", "faye", guest] { try await cast.expectWhole(person) }
        }
    }

    @Test("only who began it keeps it in their own name again; the signatures follow", arguments: Engine.all)
    func moved(engine: Engine) async throws {
        try await Self.whileKept(engine) { valleys, cast in
            _ = try await cast.rosters.add(Self.list, to: "t1", by: "faye", at: noon)
            let move = { (keeper: String, organization: OrganizationID?, seen: Int) async throws in
                try await cast.rosters.correct(
                    Self.roster(by: keeper, for: organization), from: seen, because: "Moved",
                    at: later(Int64(seen)))
            }
            #expect(try await !move("faye", nil, 1))
            #expect(try await !move("faye", Self.hills, 1))
            #expect(try await !move("tess", Self.hills, 1))
            #expect(try await move("tess", nil, 1))
            #expect(try await signers(of: "mira", cast).last == "tess for nobody")
            #expect(try await cast.rosters.seen("t1", by: "faye") == nil)
            #expect(try await cast.rosters.seen("t1", by: "tess")?.organization == nil)
            #expect(try await move("tess", Self.valley, 2))
            #expect(try await signers(of: "mira", cast).last == "tess for The valley")
            #expect(
                try await cast.rosters.kept(by: "faye", for: Self.valley).map(\.organization?.name) == ["The valley"])
            // What Tess signed in nobody's name but her own is not Faye's to take back.
            #expect(
                try await cast.rosters.withdraw(1, of: "t1", from: 3, because: "Not there", by: "faye", at: later(2)))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            #expect(try await signers(of: "mira", cast) == ["tess for nobody"])
            try await cast.expectWhole("mira")
        }
    }

    @Test(
        "nobody takes a colleague's roster along to another organization, whatever their roles", arguments: Engine.all)
    func carried(engine: Engine) async throws {
        try await Self.whileKept(engine) { valleys, cast in
            for name in ["tess", "faye"] {
                try await valleys.appoint(name, .programFaculty, in: Self.hills, by: "h-\(name)")
            }
            _ = try await cast.rosters.add(Self.list, to: "t1", by: "tess", at: noon)
            let move = { (keeper: String) async throws in
                try await cast.rosters.correct(
                    Self.roster(by: keeper, for: Self.hills), from: 1, because: "Moved", at: later(1))
            }
            #expect(try await !move("faye"))
            #expect(try await cast.rosters.seen("t1", by: "faye")?.organization?.id == Self.valley)
            #expect(try await cast.rosters.seen("t1", by: "hank") == nil)
            #expect(try await signers(of: "mira", cast) == ["tess for The valley"])
            #expect(try await move("tess"))
            #expect(try await cast.rosters.seen("t1", by: "hank")?.organization?.id == Self.hills)
            #expect(try await signers(of: "mira", cast).last == "tess for The hills")
            try await cast.expectWhole("mira")
        }
    }

    @Test("when accounts are joined, what either signed for an organization goes on", arguments: Engine.all)
    func joined(engine: Engine) async throws {
        try await Self.whileKept(engine) { _, cast in
            _ = try await cast.rosters.add(Self.list, to: "t1", by: "faye", at: noon)
            try await cast.database.write { transaction throws(StoreError) in
                _ = try Logbook.merge("faye", into: "tess", cast.scribe, at: later(1), in: transaction)
            }
            #expect(try await cast.place.ask("SELECT count(*) FROM roster_credit WHERE signed_by = 'tess'") == "2")
            #expect(try await cast.rosters.correct(Self.roster(minutes: 60), from: 1, because: "x", at: later(2)))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.amount) == [60])
            try await cast.expectWhole("mira")
        }
    }
}
