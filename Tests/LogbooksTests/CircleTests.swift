import Logbooks
import Portfolios
import Testing

@Suite("Circles of signatures")
struct CircleTests {
    private static let year: Int64 = 365 * 86_400_000

    /// Every choice of two or three people and of one signature for each step, looked at one by one.
    private static func oracle(_ all: [Vouching]) -> Set<Set<PersonID>> {
        var found: Set<Set<PersonID>> = []
        let isNear = { (some: [Vouching]) in
            let times = some.map(\.at.milliseconds)
            return times.max()! - times.min()! <= year
        }
        for one in all {
            for two in all where two.signer == one.subject && one.signer != one.subject {
                if two.subject == one.signer, isNear([one, two]) { found.insert([one.signer, two.signer]) }
                for three in all where three.signer == two.subject && three.subject == one.signer {
                    let people: Set = [one.signer, two.signer, three.signer]
                    if people.count == 3, isNear([one, two, three]) { found.insert(people) }
                }
            }
        }
        return found
    }

    @Test("all circles of two and three are found, and no others", arguments: 0..<200)
    func random(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let number = { (below: UInt64) in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64((state >> 33) % below)
        }
        let people: [PersonID] = ["a", "b", "c", "d", "e"]
        let vouchings = (0..<number(12)).map { _ in
            Vouching(
                signer: people[Int(number(5))], subject: people[Int(number(5))],
                at: Instant(milliseconds: number(4) * Self.year / 2 + number(3)))
        }
        let circles = SignatureCircle.all(in: vouchings)
        #expect(Set(circles.map { Set($0.people) }) == Self.oracle(vouchings))
        #expect(circles.allSatisfy { $0.people.first == $0.people.min() })
        #expect(SignatureCircle.all(in: vouchings.reversed()) == circles)
    }

    @Test("a year later to the millisecond is within, one more is not")
    func boundary() {
        let one = Vouching(signer: "a", subject: "b", at: Instant(milliseconds: 5))
        for (gap, count) in [(Self.year, 1), (Self.year + 1, 0)] {
            let two = Vouching(signer: "b", subject: "a", at: Instant(milliseconds: 5 + gap))
            #expect(SignatureCircle.all(in: [one, two]).count == count)
        }
        #expect(SignatureCircle.all(in: [Vouching(signer: "a", subject: "a", at: one.at)]) == [])
    }

    @Test("one is oneself by account and by each address, however it is written")
    func oneself() {
        let mira = OwnNames(person: "mira", addresses: ["mira@example.org"])
        #expect(mira.isOneself(person: "mira", address: nil))
        #expect(mira.isOneself(person: nil, address: "MIRA@example.org"))
        #expect(mira.isOneself(person: "sam", address: "mira@example.org"))
        #expect(!mira.isOneself(person: "sam", address: "sam@example.org"))
        #expect(!mira.isOneself(person: nil, address: nil))
    }
}
