import Accounts
import Offerings
import Portfolios
import Storage
import Testing

@Suite("An organization sees who lets it see them")
struct ConsentTests {
    private let valley = Association.valley
    private let hills = Association.hills

    @Test("consent is given, changed and withdrawn by the person, and each is kept", arguments: Engine.all)
    func given(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let consents = valleys.consents
            #expect(try await !consents.give(.record, to: "nowhere", by: "mira", at: noon))
            #expect(try await !consents.give(.record, to: valley, by: "ghost", at: noon))
            #expect(try await consents.give(.standing, to: valley, by: "mira", at: noon))
            #expect(try await consents.give(.standing, to: valley, by: "mira", at: noon))
            #expect(try await consents.give(.record, to: valley, by: "mira", at: noon))
            let seen = try await valleys.organizations.all(of: "mira")
            #expect(seen.map(\.id) == [valley] && seen.map(\.consent?.extent) == [.record] && seen[0].roles.isEmpty)
            #expect(try await !consents.withdraw(from: hills, by: "mira", at: noon))
            #expect(try await consents.withdraw(from: valley, by: "mira", at: noon))
            #expect(try await !consents.withdraw(from: valley, by: "mira", at: noon))
            #expect(try await valleys.organizations.all(of: "mira").isEmpty)
            #expect(try await place.ask("SELECT count(*) FROM consent") == "2")
            #expect(
                try await place.ask(
                    "SELECT count(*) FROM journal_entry WHERE actor = 'mira' AND organization = 'valley'")
                    == "3")
        }
    }

    @Test(
        "only roles that may, of that organization, see its people, and none sees another's",
        arguments: Engine.all)
    func people(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, _ in
            _ = try await valleys.consents.give(.standing, to: valley, by: "mira", at: noon)
            for role in Role.ofOrganizations where role != .administrator {
                try await valleys.person("v-\(role)".replacing(" ", with: "-"), as: role)
                try await valleys.person("h-\(role)".replacing(" ", with: "-"), as: role, in: hills)
            }
            for role in Role.ofOrganizations {
                let name = "\(role)".replacing(" ", with: "-")
                let ours: PersonID = role == .administrator ? "ada" : PersonID("v-\(name)")
                let theirs: PersonID = role == .administrator ? "hanna" : PersonID("h-\(name)")
                let maySee = role.permissions.contains(.seePeople)
                let people = try await valleys.consents.people(of: valley, by: ours)
                #expect(people?.map(\.profile.name) == (maySee ? ["mira"] : nil), "\(role)")
                #expect(try await valleys.consents.people(of: valley, by: theirs) == nil, "\(role)")
                #expect(try await valleys.consents.people(of: hills, by: theirs) == (maySee ? [] : nil), "\(role)")
                let known = try await valleys.consents.open("mira", of: valley, by: ours, at: noon)
                #expect((known != nil) == role.permissions.contains(.seeRecords), "\(role)")
                #expect(try await valleys.consents.open("mira", of: valley, by: theirs, at: noon) == nil)
                #expect(try await valleys.consents.open("mira", of: hills, by: theirs, at: noon) == nil)
            }
            for nobody: PersonID in ["olga", "mira", "ghost"] {
                #expect(try await valleys.consents.people(of: valley, by: nobody) == nil)
                #expect(try await valleys.consents.open("mira", of: valley, by: nobody, at: noon) == nil)
            }
        }
    }

    @Test("who opened what is told to the person, and nothing is opened after it was withdrawn", arguments: Engine.all)
    func openings(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let cora = try await valleys.person("cora", as: .coordinator)
            let consents = valleys.consents
            #expect(try await consents.open("mira", of: valley, by: cora, at: noon) == nil)
            _ = try await consents.give(.record, to: valley, by: "mira", at: noon)
            let known = try #require(try await consents.open("mira", of: valley, by: cora, at: noon))
            #expect(known.consent.extent == .record && known.profile.name == "mira")
            _ = try await consents.withdraw(from: valley, by: "mira", at: noon)
            #expect(try await consents.open("mira", of: valley, by: cora, at: noon) == nil)
            let openings = try await consents.openings(of: "mira", atMost: 9)
            #expect(openings == [.init(at: noon, organization: "The valley", name: "cora")])
            #expect(try await consents.openings(of: "ada", atMost: 9).isEmpty)
            #expect(try await place.ask("SELECT count(*) FROM journal_entry WHERE kind = 'record-opened'") == "1")
        }
    }

    @Test(
        "the journal is read by who may, names whom they may know, and taking it along is noted", arguments: Engine.all)
    func journal(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, _ in
            let (alma, cora) = (
                try await valleys.person("alma", as: .auditor), try await valleys.person("cora", as: .coordinator)
            )
            _ = try await valleys.consents.give(.record, to: valley, by: "mira", at: noon)
            _ = try await valleys.consents.open("mira", of: valley, by: cora, at: noon)
            let journal = Journal(valleys.database)
            for reader: PersonID in [cora, "hanna", "olga", "mira"] {
                #expect(try await journal.told(of: valley, to: reader, atMost: 9) == nil)
                #expect(try await journal.beginTaking(of: valley, by: reader, at: noon) == nil)
            }
            for reader: PersonID in [alma, "ada"] {
                let told = try #require(try await journal.told(of: valley, to: reader, atMost: 2))
                #expect(told.map(\.line.entry.kind) == ["record-opened", "consent-given"])
                #expect(told.map(\.actor) == ["cora", "mira"] && told.map(\.subject) == ["mira", "mira"])
                let older = try await journal.told(of: valley, to: reader, before: told[1].line.number, atMost: 1)
                #expect(older?.first?.line.entry.kind == "role-taken" && older?.first?.subject == "cora")
            }
            _ = try await valleys.consents.withdraw(from: valley, by: "mira", at: noon)
            let told = try #require(try await journal.told(of: valley, to: alma, atMost: 3))
            #expect(told.map(\.actor) == [nil, "cora", nil] && told.map(\.subject) == [nil, nil, nil])
            let newest = try #require(try await journal.beginTaking(of: valley, by: alma, at: noon))
            let taken = try #require(try await journal.told(of: valley, to: alma, before: newest, atMost: 100))
            #expect(taken.count > 8 && taken.allSatisfy { $0.line.entry.organization == valley })
            let last = try await journal.told(of: valley, to: alma, atMost: 1)?.first
            #expect(last?.line.entry.kind == "journal-exported" && last?.line.entry.details == "\(taken.count)")
            let installation = try #require(try await journal.told(of: nil, to: "olga", atMost: 100))
            #expect(installation.allSatisfy { $0.line.entry.organization == nil })
            #expect(Set(installation.compactMap(\.actor)) == ["olga"])
            #expect(try await journal.told(of: nil, to: "ada", atMost: 9) == nil)
        }
    }
}
