import Accounts
import Offerings
import Portfolios
import Storage
import Testing

@Suite("Organizations share an installation and see nothing of each other")
struct OrganizationTests {
    private let valley = Association.valley
    private let hills = Association.hills

    @Test("only who runs the installation founds one, once, and never for themselves to run", arguments: Engine.all)
    func founding(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            func found(_ id: OrganizationID, by person: PersonID, for address: String) async throws
                -> Organizations.Founded
            {
                let grant = try Association.grant("f-\(id)-\(person)", .administrator, id, address, by: person)
                return try await valleys.organizations.found(
                    id, OrganizationProfile(name: "New"), runBy: grant, by: person, at: noon)
            }
            #expect(try await found("coast", by: "ada", for: "mira@example.org") == .notAllowed)
            #expect(try await found(valley, by: "olga", for: "mira@example.org") == .taken)
            #expect(try await found("coast", by: "olga", for: "olga@example.org") == .oneself)
            #expect(try await found("coast", by: "olga", for: "mira@example.org") == .founded)
            #expect(try await valleys.organizations.all().map(\.id.text) == ["coast", "hills", "valley"])
            let kept = try #require(try await valleys.organizations.kept(by: "olga"))
            #expect(kept.map(\.administrators) == [0, 1, 1])
            #expect(try await valleys.organizations.kept(by: "ada") == nil)
            #expect(
                try await place.ask("SELECT count(*) FROM journal_entry WHERE kind = 'organization-founded'") == "3")
        }
    }

    @Test(
        "whoever runs the installation names another first administrator as long as there is none",
        arguments: Engine.all)
    func first(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, _ in
            let first = try Association.grant("f1", .administrator, "coast", "mistyped@example.org", by: "olga")
            let founded = try await valleys.organizations.found(
                "coast", OrganizationProfile(name: "Coast"), runBy: first, by: "olga", at: noon)
            #expect(founded == .founded)
            func offer(_ id: String, _ organization: OrganizationID, by giver: PersonID, to name: String = "mira")
                async throws -> Roles.Offered
            {
                try await valleys.roles.offerFirst(
                    try Association.grant(id, .administrator, organization, "\(name)@example.org", by: giver))
            }
            #expect(try await offer("f2", "coast", by: "ada") == .notAllowed)
            #expect(try await offer("f3", "coast", by: "olga", to: "olga") == .oneself)
            #expect(try await offer("f4", valley, by: "olga") == .notAllowed)
            #expect(try await offer("f5", "coast", by: "olga") == .offered)
            let late = try await Newcomer.join("late", at: "mistyped@example.org", valleys.database)
            #expect(try await valleys.roles.offers(to: late, at: noon).isEmpty)
            #expect(try await valleys.roles.take("f5", by: "mira", at: noon))
            #expect(try await offer("f6", "coast", by: "olga", to: "ada") == .notAllowed)
        }
    }

    @Test("its settings are changed by who runs it, and what was changed is noted", arguments: Engine.all)
    func settings(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let new = OrganizationProfile(
                name: "Valley Association", accent: try Accent("#7a1f5c"),
                replyTo: EmailAddress("Hours@valley.example"),
                inCatalog: "mi-aimh")
            func change(by person: PersonID) async throws -> Bool {
                try await valleys.organizations.change(valley, to: new, by: person, at: noon)
            }
            for person in ["hanna", "olga", "mira"] { #expect(try await !change(by: PersonID(person))) }
            let cora = try await valleys.person("cora", as: .coordinator)
            #expect(try await !change(by: cora))
            #expect(try await change(by: "ada"))
            #expect(try await valleys.organizations.one(valley, seenBy: cora)?.profile == new)
            #expect(try await valleys.organizations.all(of: "ada").map(\.profile.name) == ["Valley Association"])
            let noted = "SELECT details FROM journal_entry WHERE kind = 'organization-changed'"
            #expect(try await place.ask(noted) == "name, accent, reply-to, in-catalog")
            #expect(try await change(by: "ada"))
            #expect(try await place.ask(noted) == "name, accent, reply-to, in-catalog")
        }
    }

    @Test(
        "rules of its own are put, replaced and ended by who keeps its settings; each version stays",
        arguments: Engine.all)
    func overlays(engine: Engine) async throws {
        try await withAssociations(engine) { valleys, place in
            let overlays = Overlays(valleys.database)
            func put(_ text: String, by person: PersonID = "ada") async throws -> Overlays.Put {
                try await overlays.put(text, named: "imhs-valley", in: valley, by: person, at: noon)
            }
            #expect(try await put("id: a", by: "hanna") == .notAllowed)
            #expect(try await put("id: a") == .done)
            #expect(try await put("id: b") == .done)
            #expect(try await overlays.all(of: valley).map(\.content) == ["id: b"])
            #expect(try await overlays.all(of: hills).isEmpty)
            #expect(try await !overlays.end("imhs-valley", in: valley, by: "hanna", at: noon))
            #expect(try await !overlays.end("imhs-valley", in: hills, by: "hanna", at: noon))
            #expect(try await overlays.end("imhs-valley", in: valley, by: "ada", at: noon))
            #expect(try await !overlays.end("imhs-valley", in: valley, by: "ada", at: noon))
            #expect(try await place.ask("SELECT count(*) FROM organization_overlay") == "2")
            for number in 1...Overlays.Kept.most {
                let done = try await overlays.put("x", named: "o\(number)", in: valley, by: "ada", at: noon)
                #expect(done == .done)
            }
            #expect(try await put("id: c") == .tooMany)
            #expect(try await overlays.put("y", named: "o7", in: valley, by: "ada", at: noon) == .done)
        }
    }
}
