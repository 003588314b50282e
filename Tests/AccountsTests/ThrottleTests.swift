import Accounts
import Portfolios
import Testing

@Suite("Tries are held back")
struct ThrottleTests {
    private let throttle = Throttle(tries: 3, pause: 1_000)

    @Test("so many tries come at once, then one after each pause")
    func tries() throws {
        var level: Throttle.Level?
        var times: [Int64] = []
        for now in stride(from: Int64(0), through: 5_000, by: 100) {
            guard case .go(let next) = throttle.ruling(on: level, at: Instant(milliseconds: now)) else { continue }
            level = next
            times.append(now)
        }
        #expect(times == [0, 100, 200, 1_000, 2_000, 3_000, 4_000, 5_000])
    }

    @Test("who has to wait is told until when, and one millisecond earlier is too early")
    func wait() throws {
        var level: Throttle.Level?
        for _ in 0..<3 {
            guard case .go(let next) = throttle.ruling(on: level, at: Instant(milliseconds: 0)) else { return }
            level = next
        }
        #expect(throttle.ruling(on: level, at: Instant(milliseconds: 0)) == .wait(until: Instant(milliseconds: 1_000)))
        #expect(
            throttle.ruling(on: level, at: Instant(milliseconds: 999)) == .wait(until: Instant(milliseconds: 1_000)))
        guard case .go = throttle.ruling(on: level, at: Instant(milliseconds: 1_000)) else {
            Issue.record("the wait was over")
            return
        }
    }

    @Test("a clock that is set back neither drains the vessel nor fills it")
    func clock() {
        let level = Throttle.Level(fill: 3_000, at: Instant(milliseconds: 10_000))
        #expect(throttle.ruling(on: level, at: Instant(milliseconds: 0)) == .wait(until: Instant(milliseconds: 1_000)))
    }
}
