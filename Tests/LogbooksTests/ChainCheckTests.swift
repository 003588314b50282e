import Fixtures
import Logbooks
import Portfolios
import Synchronization
import Testing

@Suite("The check of a record")
struct ChainCheckTests {
    private static func random(_ seed: UInt64, steps: Int = 40) -> RandomRecord {
        var random = RandomRecord(seed: seed)
        for _ in 0..<steps { random.step() }
        return random
    }

    private static func problems(_ record: LogbookRecord) -> [String] {
        ChainCheck(record, digest: digests.digest).problems.map(\.description)
    }

    /// The same links are checked again and again; each is hashed once.
    private static let digests = KnownDigests()

    @Test("whatever a logbook allows holds, also after a way through a file", arguments: 0..<40)
    func random(seed: UInt64) throws {
        let record = Self.random(seed).record
        #expect(Self.problems(record) == [])
        let read = try LogbookRecord(reading: record.json)
        #expect(read == record)
        #expect(read.json == record.json)
        for link in record.links { #expect(try ChainLink(#require(link.content)).bytes == link.content?.canonical) }
    }

    @Test("whatever single value of a record is changed, it is found", arguments: 0..<3)
    func changedValues(seed: UInt64) throws {
        let record = Self.random(seed, steps: 14).record
        let tree = try JSONValue(reading: record.json)
        let changed = tree.changedEverywhere
        #expect(changed.count > 100)
        for value in changed {
            guard let read = try? LogbookRecord(reading: value.canonical) else { continue }
            #expect(Self.problems(read) != [], "\(String(decoding: value.canonical, as: UTF8.self))")
        }
    }

    @Test("a link that is left out, repeated or put elsewhere is found, the last one too", arguments: 0..<5)
    func order(seed: UInt64) throws {
        let record = Self.random(seed, steps: 12).record
        for index in record.links.indices {
            var shorter = record
            shorter.links.remove(at: index)
            #expect(Self.problems(shorter) != [])
            var longer = record
            longer.links.insert(record.links[index], at: index)
            #expect(Self.problems(longer) != [])
            for other in record.links.indices where other != index {
                var swapped = record
                swapped.links.swapAt(index, other)
                #expect(Self.problems(swapped) != [])
            }
        }
    }

    @Test("who writes the whole chain anew is found out by a checkpoint", arguments: 0..<5)
    func checkpoint(seed: UInt64) throws {
        let random = Self.random(seed, steps: 20)
        let seen = random.links[9]
        let checkpoint = LogbookRecord.Checkpoint(number: 10, digest: seen.digest, seal: [7], at: seen.at)
        let honest = LogbookRecord(person: random.person, links: random.links, checkpoints: [checkpoint])
        #expect(Self.problems(honest) == [])
        var forger = RandomRecord(seed: seed &+ 1000)
        for _ in 0..<20 { forger.step() }
        let forged = LogbookRecord(person: random.person, links: forger.links, checkpoints: [checkpoint])
        #expect(Self.problems(forged) == ["the chain is not what it was at checkpoint 10"])
        let cut = LogbookRecord(
            person: random.person, links: Array(random.links.prefix(9)), checkpoints: [checkpoint])
        #expect(Self.problems(cut) == ["the chain is not what it was at checkpoint 10"])
    }

    @Test("an erased record keeps its order, and says how much of it cannot be read")
    func erased() throws {
        var record = Self.random(3).record
        for index in record.links.indices { record.links[index].content = nil }
        let check = ChainCheck(record, digest: ReadableSHA256.digest)
        #expect(check.problems == [])
        #expect(check.erased == record.links.count)
        record.links[5].before = record.links[3].digest
        #expect(Self.problems(record) == ["link 6: it does not name the link before it"])
    }

    @Test("another person's chain is not this person's")
    func otherPerson() {
        var record = Self.random(4, steps: 3).record
        record.person = "lena-park"
        #expect(Self.problems(record).allSatisfy { $0.hasSuffix("it is of another person's chain") })
        #expect(Self.problems(record).count == record.links.count)
    }

    @Test("an empty record holds, unless it names an end")
    func empty() {
        var record = LogbookRecord(person: "mira", links: [])
        #expect(Self.problems(record) == [])
        record.length = 1
        #expect(Self.problems(record) == ["the record names another end than it has"])
    }
}

private final class KnownDigests: Sendable {
    private let known = Mutex<[[UInt8]: Digest]>([:])

    func digest(_ bytes: [UInt8]) -> Digest {
        if let digest = known.withLock({ $0[bytes] }) { return digest }
        let digest = ReadableSHA256.digest(bytes)
        known.withLock { $0[bytes] = digest }
        return digest
    }
}

extension JSONValue {
    /// The tree with one value in it changed, for each value; and with one member or element less.
    var changedEverywhere: [JSONValue] {
        switch self {
        case .null: [.text("x"), .number(1)]
        case .flag(let flag): [.flag(!flag)]
        case .number(let number): [.number((Int(number) ?? 1) + 1), .number("-" + number)]
        case .text(let text): [.text(text + "0"), .text(String(text.dropLast()) + (text.hasSuffix("1") ? "2" : "1"))]
        case .list(let values):
            values.indices.flatMap { index in
                let changed = values[index].changedEverywhere.map { value in
                    var list = values
                    list[index] = value
                    return JSONValue.list(list)
                }
                var shorter = values
                shorter.remove(at: index)
                return changed + [.list(shorter)]
            }
        case .object(let members):
            members.keys.flatMap { key in
                let changed = members[key]!.changedEverywhere.map { value in
                    JSONValue.object(members.merging([key: value]) { $1 })
                }
                return changed + [.object(members.filter { $0.key != key })]
            } + [.object(members.merging(["more": .null]) { $1 })]
        }
    }
}
