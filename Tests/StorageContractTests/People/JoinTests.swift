import Accounts
import Portfolios
import Rulebooks
import Storage
import Testing

@Suite("Joining by a link that came by mail")
struct JoinTests {
    private func link(_ address: String, _ purpose: MailLink.Purpose = .join, of person: PersonID? = nil) throws
        -> MailLink
    {
        MailLink(purpose: purpose, address: try #require(EmailAddress(address)), person: person, madeAt: noon)
    }

    @Test("who follows the link is a member, signed in, and reached at that address", arguments: Engine.all)
    func joins(engine: Engine) async throws {
        try await withDatabase(engine) { database, place in
            let mira = try await Newcomer.join("mira", at: "Mira@Example.org", database)
            let member = try #require(
                try await Sessions(database).member(try Newcomer.digest("token mira"), at: noon))
            #expect(member.person == mira && member.profile.name == "mira")
            let addresses = try await EmailAddresses(database).all(of: mira)
            #expect(addresses.map(\.address.written) == ["Mira@Example.org"] && addresses.map(\.isMain) == [true])
            let noted = try await place.ask("SELECT kind FROM journal_entry ORDER BY number")
            #expect(noted == "joined\nsigned-in")
            #expect(try await place.ask("SELECT count(*) FROM outbox_message") == "1")
        }
    }

    @Test("a link works once, though many follow it at the same moment", arguments: Engine.all)
    func once(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let secret = try Newcomer.digest("secret")
            let link = try link("mira@example.org")
            try await MailLinks(database).send(link, secret, post: Newcomer.post("one", to: link.address))
            let outcomes = try await withThrowingTaskGroup(of: People.Linked.self) { group in
                for number in 1...8 {
                    group.addTask {
                        try await People(database).join(
                            by: secret, as: Profile(name: "Mira", language: .english), password: nil,
                            session: Newcomer.session(PersonID("mira-\(number)"), "s\(number)"),
                            Newcomer.digest("t\(number)"), Cast.makeScribe())
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == .done }.count == 1)
            #expect(outcomes.filter { $0 == .linkGone }.count == 7)
        }
    }

    @Test("a link works until its last millisecond and not longer", arguments: Engine.all)
    func ends(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let links = MailLinks(database)
            let link = try link("mira@example.org")
            let secret = try Newcomer.digest("secret")
            try await links.send(link, secret, post: Newcomer.post("one", to: link.address))
            let last = link.endsAt.advanced(byMilliseconds: -1)
            #expect(try await links.link(secret, at: last) == link)
            #expect(try await links.link(secret, at: link.endsAt) == nil)
            let outcome = try await People(database).join(
                by: secret, as: Profile(name: "Mira", language: .english), password: nil,
                session: Newcomer.session("mira", "s", at: link.endsAt), try Newcomer.digest("t"), Cast.makeScribe())
            #expect(outcome == .linkGone)
            try await links.forget(endedBefore: link.endsAt.advanced(byMilliseconds: 1))
            #expect(try await links.link(secret, at: noon) == nil)
        }
    }

    @Test("a link is good for its own purpose only", arguments: Engine.all)
    func purpose(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let secret = try Newcomer.digest("verify")
            let verify = try link("mira@work.example", .verify, of: mira)
            try await MailLinks(database).send(verify, secret, post: Newcomer.post("v", to: verify.address))
            let session = try await Sessions(database).begin(by: secret, at: noon, try Newcomer.digest("t")) {
                Newcomer.session($0, "s")
            }
            #expect(session == nil)
            #expect(
                try await EmailAddresses(database).add(by: secret, of: "lena", at: noon, Cast.makeScribe()) == .linkGone
            )
        }
    }

    @Test("an address belongs to one person, however it is written", arguments: Engine.all)
    func taken(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let secret = try Newcomer.digest("second")
            let again = try link("MIRA@example.org")
            try await MailLinks(database).send(again, secret, post: Newcomer.post("two", to: again.address))
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let outcome = try await People(database).join(
                by: secret, as: Profile(name: "Not Mira", language: .english), password: nil,
                session: Newcomer.session("other", "s"), try Newcomer.digest("t"), Cast.makeScribe())
            #expect(outcome == .addressTaken)
            #expect(try await People(database).owner(of: again.address) == mira)
            #expect(try await Sessions(database).member(try Newcomer.digest("t"), at: noon) == nil)
        }
    }

    @Test("further addresses are added, made the main one, and removed but for the main one", arguments: Engine.all)
    func addresses(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            try await Newcomer.join("lena", at: "lena@example.org", database)
            let addresses = EmailAddresses(database)
            let secret = try Newcomer.digest("verify")
            let verify = try link("mira@work.example", .verify, of: mira)
            try await MailLinks(database).send(verify, secret, post: Newcomer.post("v", to: verify.address))
            #expect(try await addresses.add(by: secret, of: mira, at: noon, Cast.makeScribe()) == .done)
            #expect(try await addresses.makeMain(verify.address, of: "lena", at: noon) == false)
            #expect(try await addresses.makeMain(verify.address, of: mira, at: noon))
            #expect(
                try await addresses.all(of: mira).map(\.address.text) == ["mira@work.example", "mira@example.org"])
            #expect(try await addresses.remove(verify.address, of: mira, at: noon) == false)
            let old = try #require(EmailAddress("mira@example.org"))
            #expect(try await addresses.remove(old, of: "lena", at: noon) == false)
            #expect(try await addresses.remove(old, of: mira, at: noon))
            #expect(try await addresses.all(of: mira).count == 1)
        }
    }
}
