import Fixtures
import Logbooks
import Portfolios
import Storage
import Testing

@Suite("A person's record")
struct LogbookTests {
    @Test("what is kept comes back as it was, in one portfolio, and the chain says the same", arguments: Engine.all)
    func kept(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let entries = (1...20).map { Cast.training("e\($0)", day: $0) }
            _ = try await cast.keep(entries)
            _ = try await cast.keep([Cast.training("e1")], for: "lena")
            let kept = try await cast.logbook.portfolio(of: "mira")
            #expect(kept.portfolio == Portfolio(id: "mira", entries: entries))
            #expect(kept.unreadable == [])
            try await cast.expectWhole()
            try await cast.expectWhole("lena")
        }
    }

    @Test("entries are added all or none, and each id once", arguments: Engine.all)
    func addedOnce(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep([Cast.training("a")])
            let again = [Cast.training("b"), Cast.training("a"), Cast.training("c"), Cast.training("c")]
            #expect(
                try await cast.logbook.add(again.map { NewEntry($0) }, to: "mira", at: noon)
                    == .alreadyThere(["a", "c"]))
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.count == 1)
            #expect(try await cast.logbook.add([NewEntry(again[0])], to: "nobody", at: noon) == .notOpen)
            try await cast.place.ask("UPDATE person SET erased_at = 1 WHERE id = 'tom'")
            #expect(try await cast.logbook.add([NewEntry(again[0])], to: "tom", at: noon) == .notOpen)
        }
    }

    @Test("a change is a new version with who, when and why, and the old one stays readable", arguments: Engine.all)
    func changed(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let first = try await cast.keep([Cast.training("a")])[0]
            let answer = try await cast.logbook.change(
                Cast.training("a", minutes: 60), note: "For me", from: first, because: "I left early",
                losingSignatures: false, by: "mira", at: later(5))
            guard case .changed(let second) = answer else { throw Child.Failed(words: "\(answer)") }
            #expect(second.version == 2)
            let entry = try #require(try await cast.logbook.entries(of: "mira").entries.first)
            #expect(entry.entry.amount == 60 && entry.note == "For me" && entry.reason == "I left early")
            #expect(entry.changedBy == "mira" && entry.changedAt == later(5) && entry.mark == second)
            let history = try await cast.logbook.history(of: "a", by: "mira")
            #expect(history.map(\.link.event.kind) == ["entry-added", "entry-changed"])
            #expect(history.map(\.digest) == [first.digest, second.digest])
            #expect(try await cast.logbook.history(of: "a", by: "lena") == [])
            try await cast.expectWhole()
        }
    }

    @Test("whoever changes what another window changed is shown it, and nothing is lost", arguments: Engine.all)
    func stale(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let seen = try await cast.keep([Cast.training("a")])[0]
            let change = { (minutes: Int, person: PersonID) async throws in
                try await cast.logbook.change(
                    Cast.training("a", minutes: minutes), from: seen, because: "", losingSignatures: true, by: person,
                    at: noon)
            }
            _ = try await change(60, "mira")
            guard case .stale(let now?) = try await change(30, "mira") else {
                return #expect(Bool(false), "the second change was told nothing")
            }
            #expect(now.entry.amount == 60 && now.mark.version == 2)
            #expect(try await change(30, "lena") == .notThere)
            #expect(
                try await cast.logbook.withdraw([seen], because: "", by: "mira", at: noon) == .stale(["a"]))
            #expect(try await cast.logbook.withdraw([now.mark], because: "", by: "mira", at: noon) == .withdrawn)
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries == [])
            #expect(try await cast.logbook.history(of: "a", by: "mira").count == 3)
            try await cast.expectWhole()
        }
    }

    @Test("only a new note makes no new version, and no export ever holds it", arguments: Engine.all)
    func notes(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let mark = try await cast.keep([Cast.training("a")])[0]
            #expect(
                try await cast.logbook.change(
                    Cast.training("a"), note: "Between us", from: mark, because: "", losingSignatures: false,
                    by: "mira",
                    at: noon) == .changed(mark))
            #expect(try await cast.logbook.entries(of: "mira").entries.map(\.note) == ["Between us"])
            let record = try await cast.logbook.record(of: "mira")
            #expect(!String(decoding: record.json, as: UTF8.self).contains("Between us"))
            #expect(record.links.count == 1)
        }
    }

    @Test("an entry with a word that the vocabulary lost is named, and the others are there", arguments: Engine.all)
    func lostWord(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            var plain = Cast.training("b")
            plain.values[.topics] = nil
            _ = try await cast.keep([Cast.training("a"), plain])
            let poor = Logbook(cast.database, Cast.makeScribe(Vocabulary()))
            let kept = try await poor.portfolio(of: "mira")
            #expect(kept.portfolio.entries.map(\.id) == ["b"])
            #expect(kept.unreadable == ["a"])
            #expect(try await poor.entries(of: "mira").unreadable == ["a"])
        }
    }

    @Test("forty writers through two pools make one record", arguments: Engine.all)
    func concurrent(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            let other = try await cast.place.open(patience: .seconds(60))
            let ours = try await cast.place.open(patience: .seconds(60))
            let scribe = cast.scribe
            try await withThrowingTaskGroup(of: Logbook.Added.self) { group in
                for writer in 0..<40 {
                    group.addTask {
                        let entries = [NewEntry(Cast.training("e\(writer)")), NewEntry(Cast.training("f\(writer)"))]
                        return try await Logbook(writer % 2 == 0 ? ours : other, scribe).add(
                            entries, to: "mira", at: noon)
                    }
                }
                for try await added in group {
                    if case .added(let marks) = added { #expect(marks.count == 2) } else { Issue.record("\(added)") }
                }
            }
            await other.close()
            await ours.close()
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries.count == 80)
            try await cast.expectWhole()
        }
    }

    @Test("what people write cannot break out of it", arguments: Engine.all)
    func hostile(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            var entry = Cast.training(#"a","standing":"verified","b":""#)
            entry.values[.provider] = .name("\"}],\"x\":[{'; DROP TABLE person; --\u{1F}\u{202E}")
            entry.standing = .verified
            _ = try await cast.keep([entry])
            var expected = entry
            expected.standing = .claimed
            #expect(try await cast.logbook.portfolio(of: "mira").portfolio.entries == [expected])
            await #expect(throws: StoreError.nulInText) {
                try await cast.logbook.add([NewEntry(Cast.training("n"), note: "\u{0}")], to: "mira", at: noon)
            }
            try await cast.expectWhole()
        }
    }

    @Test("a draft is saved over the save that was seen, and only that", arguments: Engine.all)
    func drafts(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            var draft = EntryDraft(id: "d", changes: nil, content: "one", saves: 0, at: noon)
            #expect(try await cast.drafts.save(draft, of: "mira") == .saved(1))
            draft.content = "two"
            let kept = EntryDraft(id: "d", changes: nil, content: "one", saves: 1, at: noon)
            #expect(try await cast.drafts.save(draft, of: "mira") == .stale(kept))
            draft.saves = 1
            #expect(try await cast.drafts.save(draft, of: "mira") == .saved(2))
            #expect(try await cast.drafts.all(of: "mira").map(\.content) == ["two"])
            #expect(try await cast.drafts.all(of: "lena") == [])
            try await cast.drafts.discard("d", of: "lena")
            #expect(try await cast.drafts.all(of: "mira").count == 1)
            try await cast.drafts.discard("d", of: "mira")
            #expect(try await cast.drafts.all(of: "mira") == [])
        }
    }
}
