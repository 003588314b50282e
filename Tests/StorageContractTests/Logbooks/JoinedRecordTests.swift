import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("What two records of one person share")
struct JoinedRecordTests {
    @Test(
        "a training credited to both is withdrawn in the account that ends; then the same link joins them",
        arguments: Engine.all)
    func roster(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            try #require(try await cast.rosters.begin(RosterTests.roster(), at: noon))
            let both = ["lena", "mira"].map { RosterText.Attendee(address: "\($0)@example.org") }
            let added = try await cast.rosters.add(both, to: "t1", by: "sam", at: noon)
            #expect(added == RosterAdded(credited: 2, waiting: 0, there: 0))
            _ = try await cast.keep([Cast.training("own")], for: "lena")
            let merging = Merging(cast.database, cast.scribe)
            let link = try await MergingTests.prove("lena@example.org", for: "mira", cast)
            let merge = { () async throws in
                try await merging.merge(by: link, into: "mira", keepingOthersName: false, at: later(1))
            }
            #expect(try await merge() == .sameEntries)
            try await cast.withdraw("roster-t1", of: "lena")
            #expect(try await merging.preview(by: link, of: "mira", at: later(1))?.other.entries == 1)
            #expect(try await merge() == .done(entries: 1))
            let entries = try await cast.logbook.portfolio(of: "mira").portfolio.entries
            #expect(Set(entries.map(\.id)) == ["roster-t1", "own"])
            try await cast.expectWhole()
            // What was withdrawn stands in the history of the account that ended, with its signature.
            let ended = try await cast.logbook.entries(of: "lena", andWithdrawn: true).entries
            #expect(ended.map(\.mark.entry) == ["roster-t1"] && ended.allSatisfy { $0.state == .withdrawn })
            #expect(try await cast.signatures.all(on: "lena").count == 1)
            let check = ChainCheck(try await cast.logbook.record(of: "lena"), digest: ReadableSHA256.digest)
            #expect(check.problems == [])
            // The keeper corrects it once, and takes it back with the second of the two lines.
            #expect(
                try await cast.rosters.correct(
                    RosterTests.roster(minutes: 120), from: 1, because: "Shorter", at: later(2)))
            let now = try await cast.logbook.entries(of: "mira").entries.first { $0.mark.entry == "roster-t1" }
            #expect(now?.mark.version == 2 && now?.entry.amount == 120 && now?.entry.standing == .attested)
            for (line, standing) in [(1, Standing.attested), (2, .claimed)] {
                #expect(
                    try await cast.rosters.withdraw(
                        line, of: "t1", from: 2, because: "Twice", by: "sam", at: later(2 + Int64(line))))
                let left = try await cast.logbook.entries(of: "mira").entries.first { $0.mark.entry == "roster-t1" }
                #expect(left?.entry.standing == standing)
            }
            try await cast.expectWhole()
        }
    }

    @Test("a session that both confirmed is theirs once, and still the leader's to take back", arguments: Engine.all)
    func session(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let session = SessionTests.session([.person("lena"), .person("mira")])
            try #require(try await cast.sessions.enter(session, at: noon) == .entered)
            for person in ["lena", "mira"] as [PersonID] {
                _ = try await cast.sessions.confirm("s1", by: person, at: noon)
            }
            #expect(try await cast.merge("lena", into: "mira") == .sameEntries(["session-s1"]))
            try await cast.withdraw("session-s1", of: "lena")
            #expect(try await cast.merge("lena", into: "mira") == .merged(0))
            #expect(try await cast.sessions.led(by: "sam").first?.seats.map(\.state) == [.confirmed])
            #expect(try await cast.sessions.withdraw("s1", from: 1, because: "Twice", by: "sam", at: later(2)))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing) == [.claimed])
            try await cast.expectWhole()
        }
    }

    @Test("what was withdrawn where they stay is not put back by what comes over", arguments: Engine.all)
    func withdrawnHere(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep([Cast.training("a")])
            _ = try await cast.keep([Cast.training("a")], for: "lena")
            try await cast.withdraw("a", of: "mira")
            #expect(try await cast.merge("lena", into: "mira") == .sameEntries(["a"]))
            try await cast.withdraw("a", of: "lena")
            #expect(try await cast.merge("lena", into: "mira") == .merged(0))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries == [])
            try await cast.expectWhole()
        }
    }

    @Test(
        "a request that comes over never shows an entry of the same name that nobody asked about", arguments: Engine.all
    )
    func request(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let own = try await cast.keep([Cast.training("a", minutes: 600)])
            let marks = try await cast.keep([Cast.training("a"), Cast.training("b")], for: "lena")
            try await cast.attach("of mira", to: "a", of: "mira")
            try await cast.attach("of lena", to: "a", of: "lena")
            let (_, link) = try await cast.ask(
                marks, of: "kim@example.org", by: "lena", until: later(99), showingDocuments: true)
            try await cast.begin(changing: marks[0], of: "lena")
            try await cast.begin(changing: marks[1], of: "lena")
            try await cast.withdraw("a", of: "lena")
            #expect(try await cast.merge("lena", into: "mira") == .merged(1))
            let waiting = try await cast.signOffs.waiting(for: "kim", at: later(2))
            for sheet in [try #require(try await cast.signOffs.open(link, at: later(2)))] + waiting {
                #expect(sheet.request.person == "mira" && sheet.items.map(\.shown) == [nil, marks[1]])
                #expect(sheet.items.map(\.documents.count) == [0, 0] && sheet.items[0].entry == nil)
            }
            #expect(waiting.count == 1)
            #expect(try await cast.signOffs.asked(by: "mira").flatMap(\.waiting) == ["b"])
            // Nobody signs it unseen either.
            let forged = try await cast.signOffs.answer(
                [SignOffAnswer(own[0], .sign)], through: link, as: "Kim", at: later(2))
            #expect(forged == .unknown)
            let answered = try await cast.signOffs.answer(
                [SignOffAnswer(marks[1], .sign)], through: link, as: "Kim", at: later(2))
            #expect(answered == .recorded(signatures: 1))
            #expect(try await cast.signOffs.asked(by: "mira").map { $0.standing(at: later(3)) } == [.answered])
            let standings = try await cast.logbook.portfolio(of: "mira").portfolio.entries.map(\.standing)
            #expect(standings == [.claimed, .attested])
            #expect(try await cast.drafts.all(of: "mira").map(\.changes) == [marks[1]])
            try await cast.expectWhole()
        }
    }
}

extension Cast {
    func merge(_ other: PersonID, into person: PersonID) async throws -> Logbook.Merged {
        try await database.write { [scribe] transaction throws(StoreError) in
            try Logbook.merge(other, into: person, scribe, at: later(1), in: transaction)
        }
    }

    func withdraw(_ entry: EntryID, of person: PersonID) async throws {
        let mark = try #require(try await logbook.entries(of: person).entries.map(\.mark).first { $0.entry == entry })
        let withdrawn = try await logbook.withdraw([mark], because: "There twice", by: person, at: later(1))
        try #require(withdrawn == .withdrawn)
    }

    fileprivate func attach(_ name: String, to entry: EntryID, of person: PersonID) async throws {
        let content = Array(name.utf8)
        let document = EntryDocument(
            id: .init(name), entry: entry, name: name, type: .pdf, size: content.count,
            digest: ReadableSHA256.digest(content), attachedAt: noon)
        try #require(
            try await Documents(database).attach(document, content, by: person) == .attached(document.id))
    }

    fileprivate func begin(changing mark: EntryMark, of person: PersonID) async throws {
        let draft = EntryDraft(
            id: EntryDraft.ID("draft of \(mark.entry)"), changes: mark, content: "minutes=5", saves: 0, at: noon)
        try #require(try await drafts.save(draft, of: person) == .saved(1))
    }
}
