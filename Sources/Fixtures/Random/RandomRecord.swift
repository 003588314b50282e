package import Logbooks
import Offerings
package import Portfolios

/// Records of an invented person: whatever a logbook allows, in any order, so that every kind of event meets every other.
package struct RandomRecord: Sendable {
    package private(set) var links: [LogbookRecord.Link] = []
    private var cases: RandomCases
    private var open: [EntryID: EntryMark] = [:]
    private var signed: [(entry: EntryID, digest: Digest, signer: Signer)] = []
    private var proposals: [(content: EntryContent, of: EntryMark, digest: Digest, signer: Signer)] = []
    private var count = 0
    package let person: PersonID = "mira-okafor"

    private static let organizations = ["Valley", "Hills"].map {
        SigningOrganization(id: OrganizationID($0.lowercased()), name: $0 + " Association")
    }

    package init(seed: UInt64) { cases = RandomCases(seed: seed) }

    package var record: LogbookRecord { LogbookRecord(person: person, links: links) }

    /// One more event, of a kind that is possible now.
    package mutating func step() {
        let isFirst = open.isEmpty || cases.random.chance(25)
        if isFirst { return cases.random.chance(70) ? add() : credit() }
        let mark = cases.random.pick(open.values.sorted { $0.entry < $1.entry })
        switch cases.random.number(0...9) {
        case 0: change(mark)
        case 1: correct(mark)
        case 2: withdraw(mark)
        case 3: append(.signOffAsked([mark], request: "r1", role: .supervisor, address: "sam@example.org"))
        case 4, 5: sign(mark)
        case 6: append(.refused(mark, request: "r1", why: "Not with me."), by: .signer(signer()))
        case 7: propose(mark)
        case 8: settle()
        default: if let given = signed.popLast() { takeBack(given) } else { append(.checkpoint, by: .program) }
        }
    }

    private mutating func signer() -> Signer {
        let name = cases.random.pick(["Sam Ortiz", "Lena Park", "Renée D’Angelo"])
        let address = name.prefix { $0 != " " }.lowercased() + "@example.org"
        return Signer(
            name: name, role: cases.random.pick(SignerRole.allCases), address: address,
            person: cases.random.chance(40) ? PersonID(address) : nil,
            for: cases.random.chance(15) ? Self.organizations.first : nil,
            recognizedBy: cases.random.chance(15) ? Self.organizations : [])
    }

    private mutating func content(_ id: EntryID) -> EntryContent {
        while true {
            let entry = cases.entry(id: id.text)
            if let content = EntryContent(entry, vocabulary: cases.vocabulary) { return content }
        }
    }

    private mutating func newID() -> EntryID {
        count += 1
        return EntryID("e\(count)")
    }

    private mutating func add() {
        let content = content(newID())
        open[content.id] = EntryMark(content.id, version: 1, digest: append(.entryAdded(content)))
    }

    private mutating func credit() {
        let (content, signer) = (content(newID()), signer())
        let through: LogbookEvent.Credit = cases.random.chance(50) ? .session("s1") : .roster("t1")
        let digest = append(.credited(content, through: through, signer: signer))
        open[content.id] = EntryMark(content.id, version: 1, digest: digest)
        signed.append((content.id, digest, signer))
    }

    private mutating func change(_ mark: EntryMark) {
        let event = LogbookEvent.entryChanged(content(mark.entry), version: mark.version + 1, why: "A \"slip\"\n")
        open[mark.entry] = EntryMark(mark.entry, version: mark.version + 1, digest: append(event))
    }

    private mutating func correct(_ mark: EntryMark) {
        let (content, signer) = (content(mark.entry), signer())
        let through: LogbookEvent.Credit = cases.random.chance(50) ? .session("s1") : .roster("t1")
        let event = LogbookEvent.creditCorrected(
            content, version: mark.version + 1, through: through, signer: signer, why: "An hour.")
        let digest = append(event)
        open[mark.entry] = EntryMark(mark.entry, version: mark.version + 1, digest: digest)
        signed.append((mark.entry, digest, signer))
    }

    private mutating func withdraw(_ mark: EntryMark) {
        append(.entryWithdrawn(mark.entry, version: mark.version, why: ""))
        open[mark.entry] = nil
        proposals.removeAll { $0.of.entry == mark.entry }
    }

    private mutating func sign(_ mark: EntryMark) {
        let signer = signer()
        signed.append((mark.entry, append(.signed(mark, request: "r1"), by: .signer(signer)), signer))
    }

    private mutating func propose(_ mark: EntryMark) {
        let (content, signer) = (content(mark.entry), signer())
        let event = LogbookEvent.correctionProposed(content, of: mark, request: "r1", why: "It was less.")
        proposals.append((content, mark, append(event, by: .signer(signer)), signer))
    }

    private mutating func settle() {
        guard let proposal = proposals.popLast() else { return append(.checkpoint, by: .program).ignored }
        guard open[proposal.of.entry] == proposal.of, cases.random.chance(70) else {
            return append(.correctionDeclined(proposal.of.entry, proposal: proposal.digest)).ignored
        }
        let version = proposal.of.version + 1
        let event = LogbookEvent.correctionAccepted(
            proposal.content, version: version, proposal: proposal.digest, signer: proposal.signer)
        let digest = append(event)
        open[proposal.of.entry] = EntryMark(proposal.of.entry, version: version, digest: digest)
        signed.append((proposal.of.entry, digest, proposal.signer))
    }

    private mutating func takeBack(_ given: (entry: EntryID, digest: Digest, signer: Signer)) {
        append(
            .signatureWithdrawn(given.entry, signature: given.digest, why: "By mistake."), by: .signer(given.signer))
    }

    /// Adds a link with this event behind the last one, whether or not it is possible, and gives its digest.
    @discardableResult
    package mutating func append(_ event: LogbookEvent, by author: ChainLink.Author? = nil) -> Digest {
        let link = ChainLink(
            person: person, number: links.count + 1, before: links.last?.digest,
            at: Instant(milliseconds: 1_795_348_800_000 + Int64(links.count) * 60_000),
            by: author ?? .person(person),
            salt: (0..<16).map { _ in UInt8(truncatingIfNeeded: cases.random.number(0...255)) }, event: event)
        let digest = ReadableSHA256.digest(link.bytes)
        links.append(
            LogbookRecord.Link(
                number: link.number, kind: event.kind, at: link.at, before: link.before, digest: digest,
                content: link.value))
        return digest
    }
}

extension Digest {
    /// For a statement that wants nothing.
    fileprivate var ignored: Void { () }
}
