import Foundation
import Portfolios
import Storage
import Testing

@Suite("A large portfolio", .serialized)
struct ReadingSpeed {
    @Test("150 entries are read in the time of a page", arguments: Engine.all)
    func read(engine: Engine) async throws {
        try await withCast(engine) { cast async throws in
            _ = try await cast.keep((1...150).map { Cast.training("entry-\($0)-of-the-year", day: 1 + $0 % 28) })
            var times: [Duration] = []
            for _ in 0..<60 {
                let begin = ContinuousClock.now
                let kept = try await cast.logbook.portfolio(of: "mira")
                times.append(ContinuousClock.now - begin)
                #expect(kept.portfolio.entries.count == 150)
            }
            let median = times.sorted()[times.count / 2]
            print("\(engine): 150 entries in \(median)")
            #expect(median < .milliseconds(250))
        }
    }
}
