import Fixtures
import Logbooks
import Portfolios
import Testing

/// A chain in which each event can be tried, possible or not.
@Suite("What cannot have happened")
struct RecordReplayTests {
    private static let sam = Signer(name: "Sam", role: .supervisor, address: "sam@example.org", person: "sam")
    private static func content(_ minutes: Int) throws -> EntryContent {
        try EntryContent(.object(["id": .text("a"), "kind": .text("training"), "minutes": .number(minutes)]))
    }

    private static func problems(_ body: (inout RandomRecord) throws -> Void) rethrows -> [String] {
        var record = RandomRecord(seed: 1)
        try body(&record)
        return ChainCheck(record.record, digest: ReadableSHA256.digest).problems.map(\.description)
    }

    @Test("a signature of another version, of another digest, or of nothing is found")
    func bindings() throws {
        let wrong = try #require(Digest([UInt8](repeating: 7, count: 32)))
        for (version, isRight, count) in [(1, true, 1), (2, false, 1), (2, true, 0)] {
            let found = try Self.problems { record in
                _ = record.append(.entryAdded(try Self.content(60)))
                let second = record.append(.entryChanged(try Self.content(90), version: 2, why: ""))
                let mark = EntryMark("a", version: version, digest: isRight ? second : wrong)
                record.append(.signed(mark, request: "r"), by: .signer(Self.sam))
            }
            #expect(found.count == count, "\(found)")
        }
        let nothing = Self.problems { record in
            record.append(.signed(EntryMark("a", version: 1, digest: wrong), request: "r"), by: .signer(Self.sam))
        }
        #expect(nothing == ["link 1: entry a is not there"])
    }

    @Test("nobody signs for themselves, and nobody nameless signs")
    func oneself() throws {
        let found = try Self.problems { record in
            let digest = record.append(.entryAdded(try Self.content(60)))
            var own = Self.sam
            own.person = record.person
            let mark = EntryMark("a", version: 1, digest: digest)
            record.append(.signed(mark, request: "r"), by: .signer(own))
            record.append(.signed(mark, request: "r"))
        }
        #expect(found == ["link 2: the person signs for themselves", "link 3: nobody is named who vouches"])
    }

    @Test("what was accepted is what was proposed, by whom it was proposed")
    func corrections() throws {
        for (minutes, name, count) in [(75, "Sam", 0), (76, "Sam", 1), (75, "Noor", 1)] {
            let found = try Self.problems { record in
                let digest = record.append(.entryAdded(try Self.content(60)))
                let mark = EntryMark("a", version: 1, digest: digest)
                let proposal = record.append(
                    .correctionProposed(try Self.content(75), of: mark, request: "r", why: ""), by: .signer(Self.sam))
                var signer = Self.sam
                signer.name = name
                _ = record.append(
                    .correctionAccepted(try Self.content(minutes), version: 2, proposal: proposal, signer: signer))
            }
            #expect(found.count == count, "\(found)")
        }
    }

    @Test("versions follow one another, and what is withdrawn stays so")
    func versions() throws {
        let found = try Self.problems { record in
            _ = record.append(.entryAdded(try Self.content(60)))
            _ = record.append(.entryAdded(try Self.content(60)))
            _ = record.append(.entryChanged(try Self.content(61), version: 3, why: ""))
            _ = record.append(.entryWithdrawn("a", version: 3, why: ""))
            _ = record.append(.entryWithdrawn("a", version: 3, why: ""))
            _ = record.append(.entryChanged(try Self.content(62), version: 4, why: ""))
        }
        #expect(
            found == [
                "link 2: entry a was added before", "link 3: version 3 follows version 1",
                "link 5: entry a is withdrawn, but is not there", "link 6: entry a is changed, but is not there",
            ])
    }

    @Test("only who signed takes the signature back, once")
    func takenBack() throws {
        let found = try Self.problems { record in
            let digest = record.append(.entryAdded(try Self.content(60)))
            let signature = record.append(
                .signed(EntryMark("a", version: 1, digest: digest), request: "r"), by: .signer(Self.sam))
            var other = Self.sam
            other.person = "noor"
            record.append(.signatureWithdrawn("a", signature: signature, why: ""), by: .signer(other))
            record.append(.signatureWithdrawn("a", signature: signature, why: ""), by: .signer(Self.sam))
        }
        #expect(found == ["link 3: somebody else takes the signature back", "link 4: there is no such signature"])
    }

    @Test("what an entry's content says of its own standing is refused")
    func standing() {
        #expect(throws: LogbooksError.self) {
            try EntryContent(.object(["id": .text("a"), "standing": .text("verified")]))
        }
        #expect(throws: LogbooksError.self) { try EntryContent(.object(["id": .text("")])) }
        #expect(throws: LogbooksError.self) { try EntryContent(.list([])) }
    }

    @Test("a record taken over brings its entries and signatures, and not the person's own")
    func merged() throws {
        let digest = try #require(Digest([UInt8](repeating: 7, count: 32)))
        for (person, count) in [("lena", 0), ("mira-okafor", 1)] as [(PersonID, Int)] {
            let found = try Self.problems { record in
                let entry = MergedRecord.Entry(try Self.content(60), version: 4, digest: digest)
                let signature = MergedRecord.Signature(digest: digest, entry: "a", signer: Self.sam)
                _ = record.append(
                    .merged(
                        MergedRecord(
                            person: person, number: 9, digest: digest, entries: [entry], signatures: [signature])))
                _ = record.append(.entryChanged(try Self.content(61), version: 5, why: ""))
            }
            #expect(found.count == count, "\(found)")
        }
    }
}
