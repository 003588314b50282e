import Accounts
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("Two accounts of one person")
struct MergingTests {
    /// A link of `person` that proves `address`.
    static func prove(_ address: String, for person: PersonID, _ cast: Cast) async throws -> Digest {
        let digest = try Newcomer.digest("\(person.text) \(address)")
        let address = try #require(EmailAddress(address))
        let link = MailLink(purpose: .verify, address: address, person: person, madeAt: noon)
        try await MailLinks(cast.database).send(link, digest) { _ in }
        return digest
    }

    private static func rows(_ cast: Cast, _ sql: String) async throws -> [String] {
        try await cast.place.ask(sql).split(separator: "\n").map(String.init)
    }

    @Test("what belongs to the other comes over, and what opened it opens nothing", arguments: Engine.all)
    func joined(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep([Cast.training("a")])
            _ = try await cast.keep([Cast.training("b"), Cast.training("c")], for: "lena")
            let token = try Newcomer.digest("lena's phone")
            try await Sessions(cast.database).begin(Newcomer.session("lena", "phone"), token)
            let challenge = Passkeys.Challenge(digest: token, endsAt: later(1))
            let key = Passkeys.Kept(id: [1], name: "phone", publicKey: [1], signCount: 0, addedAt: noon)
            _ = try await Passkeys(cast.database).add(key, of: "lena", answering: challenge)
            try await Passwords(cast.database).set("a hash", of: "lena", keeping: "phone", at: noon)
            let way = MailLink(
                purpose: .signIn, address: try #require(EmailAddress("lena@example.org")), person: "lena", madeAt: noon)
            try await MailLinks(cast.database).send(way, try Newcomer.digest("way")) { _ in }
            let (merging, link) = (
                Merging(cast.database, cast.scribe), try await Self.prove("lena@example.org", for: "mira", cast)
            )
            #expect(try await merging.preview(by: link, of: "sam", at: noon) == nil)
            let preview = try #require(try await merging.preview(by: link, of: "mira", at: noon))
            #expect(preview.mine.entries == 1 && preview.other.entries == 2 && preview.other.passkeys == 1)
            #expect(preview.other.addresses == ["lena@example.org"] && preview.other.name == "Lena")
            let merge = { (person: PersonID) async throws in
                try await merging.merge(by: link, into: person, keepingOthersName: true, at: noon)
            }
            #expect(try await merge("sam") == .linkGone)
            #expect(try await merge("mira") == .done(entries: 2))
            #expect(try await merge("mira") == .linkGone)
            try await cast.expectWhole("mira")
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.count == 3)
            let addresses = try await EmailAddresses(cast.database).all(of: "mira").map(\.address.text)
            #expect(addresses == ["mira@example.org", "lena@example.org"])
            #expect(try await People(cast.database).profile(of: "mira")?.name == "Lena")
            #expect(try await Passkeys(cast.database).kept([1])?.person == "mira")
            #expect(try await Sessions(cast.database).member(token, at: noon) == nil)
            let entered = try await Sessions(cast.database).begin(
                by: try Newcomer.digest("way"), at: noon, try Newcomer.digest("in")
            ) { Newcomer.session($0, "late") }
            #expect(entered == nil)
            let left = ["password", "person_profile", "passkey", "email_address", "mail_link", "followed"]
            for table in left {
                #expect(try await Self.rows(cast, "SELECT count(*) FROM \(table) WHERE person = 'lena'") == ["0"])
            }
            #expect(try await Self.rows(cast, "SELECT merged_into FROM person WHERE id = 'lena'") == ["mira"])
        }
    }

    @Test("an account with a second step, or that has vouched for the other, stays apart", arguments: Engine.all)
    func apart(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let merging = Merging(cast.database, cast.scribe)
            let factors = SecondFactors(cast.database)
            try await factors.prepare([1], of: "lena", at: noon)
            _ = try await factors.turnOn([1], step: 1, codes: [], of: "lena", keeping: "none", at: noon)
            let lena = try await Self.prove("lena@example.org", for: "mira", cast)
            #expect(try await merging.preview(by: lena, of: "mira", at: noon)?.otherAsksForCode == true)
            let refused = try await merging.merge(by: lena, into: "mira", keepingOthersName: false, at: noon)
            #expect(refused == .otherAsksForCode)
            let marks = try await cast.keep([Cast.training("a")])
            let (_, link) = try await cast.ask(marks)
            _ = try await cast.signOffs.answer(
                marks.map { SignOffAnswer($0, .sign) }, through: link, as: "sam", at: noon)
            let sam = try await Self.prove("sam@example.org", for: "mira", cast)
            let vouched = try await merging.merge(by: sam, into: "mira", keepingOthersName: false, at: noon)
            #expect(vouched == .vouchedForEachOther)
            // Nothing was used up or changed.
            #expect(try await merging.preview(by: sam, of: "mira", at: noon) != nil)
            #expect(try await Self.rows(cast, "SELECT count(*) FROM person WHERE merged_into IS NOT NULL") == ["0"])
        }
    }

    @Test("a link to an address of nobody, of oneself, or too old joins nothing", arguments: Engine.all)
    func nothing(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let merging = Merging(cast.database, cast.scribe)
            for address in ["nobody@example.org", "mira@example.org"] {
                let link = try await Self.prove(address, for: "mira", cast)
                #expect(try await merging.preview(by: link, of: "mira", at: noon) == nil)
                let merged = try await merging.merge(by: link, into: "mira", keepingOthersName: false, at: noon)
                #expect(merged == .linkGone)
            }
            let link = try await Self.prove("lena@example.org", for: "mira", cast)
            #expect(try await merging.preview(by: link, of: "mira", at: later(24 * 60)) == nil)
        }
    }
}
