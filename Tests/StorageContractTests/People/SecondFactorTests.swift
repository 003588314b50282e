import Accounts
import Portfolios
import Storage
import Testing

@Suite("Second factors")
struct SecondFactorTests {
    /// Turns it on for a newcomer, with two codes on paper.
    private static func begin(_ database: any Database) async throws -> (PersonID, SecondFactors) {
        let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
        let factors = SecondFactors(database)
        try await factors.prepare([1, 2], of: mira, at: noon)
        let codes = try ["a", "b"].map(Newcomer.digest)
        let isOn = try await factors.turnOn(
            [1, 2], step: 7, codes: codes, of: mira, keeping: "first of mira", at: noon)
        try #require(isOn)
        return (mira, factors)
    }

    @Test("it is on once the app has shown a code, and a secret in use is not replaced", arguments: Engine.all)
    func turnsOn(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let mira = try await Newcomer.join("mira", at: "mira@example.org", database)
            let (factors, sessions) = (SecondFactors(database), Sessions(database))
            #expect(try await factors.kept(of: mira) == nil)
            try await factors.prepare([1], of: mira, at: noon)
            try await factors.prepare([2], of: mira, at: noon)
            #expect(try await factors.kept(of: mira)?.isOn == false)
            try await sessions.begin(Newcomer.session(mira, "phone"), try Newcomer.digest("phone"))
            #expect(try await sessions.all(of: mira, at: noon).count == 2)
            let here: Session.ID = "first of mira"
            #expect(try await !factors.turnOn([1], step: 7, codes: [], of: mira, keeping: here, at: noon))
            #expect(try await factors.turnOn([2], step: 7, codes: [], of: mira, keeping: here, at: noon))
            #expect(try await !factors.turnOn([2], step: 8, codes: [], of: mira, keeping: here, at: noon))
            try await factors.prepare([3], of: mira, at: noon)
            #expect(try await factors.kept(of: mira) == .init(sealed: [2], lastStep: 7, isOn: true, codesLeft: 0))
            #expect(try await sessions.all(of: mira, at: noon).map(\.id) == [here])
        }
    }

    @Test("a session without it is nobody's, for ten minutes at most, and becomes whole by it", arguments: Engine.all)
    func half(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let (mira, factors) = try await Self.begin(database)
            let lena = try await Newcomer.join("lena", at: "lena@example.org", database)
            let sessions = Sessions(database)
            let (old, new) = (try Newcomer.digest("old"), try Newcomer.digest("new"))
            try await sessions.begin(Newcomer.session(mira, "phone"), old)
            #expect(try await sessions.member(old, at: noon) == nil)
            let late = noon.advanced(byMilliseconds: HalfSession.patience)
            #expect(try await sessions.half(old, at: late) == nil)
            let half = try #require(try await sessions.half(old, at: noon))
            #expect(half == HalfSession(id: "phone", person: mira, beganAt: noon))
            #expect(try await SignIns(database).last(1, of: mira).map(\.outcome) == [.secondAsked])
            var stranger = half
            stranger.person = lena
            func pass(_ shown: SecondFactors.Shown, _ half: HalfSession) async throws -> Bool {
                try await factors.pass(shown, half, from: old, to: new, device: "", at: noon)
            }
            #expect(try await !pass(.step(7), half))
            #expect(try await !pass(.paper(new), half))
            #expect(try await !pass(.step(8), stranger))
            #expect(try await pass(.step(8), half))
            #expect(try await sessions.member(old, at: noon) == nil)
            #expect(try await sessions.member(new, at: noon)?.session.hasSecond == true)
            #expect(try await !pass(.step(9), half))
            #expect(try await SignIns(database).last(1, of: mira).map(\.way) == [.code])
        }
    }

    @Test("of many who show one code at once, one comes in", arguments: Engine.all)
    func once(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let (mira, factors) = try await Self.begin(database)
            for shown in [SecondFactors.Shown.step(8), .paper(try Newcomer.digest("a"))] {
                let passed = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for index in 0..<6 {
                        let name = "\(shown) \(index)".suffix(20)
                        let half = HalfSession(id: Session.ID(String(name)), person: mira, beganAt: noon)
                        let (old, new) = (
                            try Newcomer.digest("o\(index)\(name)"), try Newcomer.digest("n\(index)\(name)")
                        )
                        try await Sessions(database).begin(Newcomer.session(mira, half.id.text), old)
                        group.addTask {
                            do {
                                return try await factors.pass(shown, half, from: old, to: new, device: "", at: noon)
                            } catch StoreError.conflict { return false }
                        }
                    }
                    return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(passed == 1)
            }
            #expect(try await factors.kept(of: mira)?.codesLeft == 1)
        }
    }

    @Test("a new sheet voids the old one; when it is off, no half session comes to life", arguments: Engine.all)
    func turnsOff(engine: Engine) async throws {
        try await withDatabase(engine) { database, _ in
            let (mira, factors) = try await Self.begin(database)
            let lena = try await Newcomer.join("lena", at: "lena@example.org", database)
            let old = try Newcomer.digest("old")
            try await Sessions(database).begin(Newcomer.session(mira, "phone"), old)
            #expect(try await factors.renew([try Newcomer.digest("c")], of: mira, at: noon))
            #expect(try await !factors.renew([try Newcomer.digest("d")], of: lena, at: noon))
            #expect(try await factors.kept(of: mira)?.codesLeft == 1)
            try await factors.turnOff(of: mira, keeping: "first of mira", at: noon)
            #expect(try await factors.kept(of: mira) == nil)
            #expect(try await Sessions(database).member(old, at: noon) == nil)
            #expect(try await Sessions(database).half(old, at: noon) == nil)
            #expect(try await Sessions(database).all(of: mira, at: noon).count == 1)
        }
    }
}
