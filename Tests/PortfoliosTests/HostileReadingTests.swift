import Fixtures
import Portfolios
import Testing

@Suite("Hostile portfolios")
struct HostileReadingTests {
    private let reading = Reading()

    private static let good = """
        {"id": "mira-\\u00e9", "name": "Mira “Ola” Okafor 😀", "registrations": [{"rulebook": "imhs", "day": "2016-05-01"}],
         "entries": [
          {"id": "s1", "kind": "supervision-received", "day": "2024-03-05", "minutes": 60, "standing": "attested",
           "type": "reflective", "format": "group", "group-size": 6, "provider": "lee-andersen", "relation": "supervisor",
           "about": ["supervision-given"], "topics": ["attachment"],
           "provider-holdings": [{"credential": "ers", "as": "held", "from": "2024-01-01", "until": "2026-12-31"}]},
          {"id": "w1", "kind": "work", "from": "2019-06-01", "until": "2022-05-31", "hours-a-week": 37.5,
           "role": "home-visitor", "ages": ["birth-3"], "with": "both", "paid": true, "families": 12},
          {"id": "x\\n1", "kind": "exam", "day": "2024-02-29", "exam": "imh-exam", "scores": {"multiple-choice": 81}},
          {"id": "t1", "kind": "training", "hours": 1.25, "mode": null, "topics": [], "relationship-based": false}]}
        """

    @Test("a portfolio that ends anywhere before its end is a problem inside what there is")
    func truncation() throws {
        let bytes = Array(HostileReadingTests.good.utf8)
        #expect(try reading.portfolio(bytes).entries.count == 4)
        for count in 0..<bytes.count {
            guard let problem = reading.problem(Array(bytes[..<count])) else {
                Issue.record("\(count) of \(bytes.count) bytes are taken for a portfolio")
                return
            }
            #expect((0...count).contains(problem.offset), "\(count) bytes: \(problem)")
        }
    }

    @Test("whatever is changed in a portfolio, it is read or refused, and what is read can be written and read again")
    func mutation() throws {
        var random = SplitMix64(seed: 20_260_303)
        let good = Array(HostileReadingTests.good.utf8)
        let json = PortfolioJSON(vocabulary: reading.vocabulary)
        var (readCount, refusedCount) = (0, 0)
        for _ in 0..<6_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, &random) }
            do throws(ReadingProblem) {
                let portfolio = try reading.portfolio(bytes)
                guard case .success(let again) = Result(catching: { try reading.portfolio(json.text(portfolio)) }),
                    again == portfolio
                else {
                    Issue.record("not the same again: \(String(decoding: bytes, as: UTF8.self))")
                    return
                }
                readCount += 1
            } catch {
                refusedCount += 1
                guard (0...bytes.count).contains(error.offset), !error.message.isEmpty else {
                    Issue.record("\(error) in \(String(decoding: bytes, as: UTF8.self))")
                    return
                }
            }
        }
        #expect(readCount > 100 && refusedCount > 1000, "\(readCount) read, \(refusedCount) refused")
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let other = Int.random(in: 0..<bytes.count, using: &random)
        let telling = Array(#"{}[],:"\0123456789-.eunt"#.utf8) + [0, 0x0A, 0x7F, 0x80, 0xC3, 0xFF]
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = telling.randomElement(using: &random)!
        case 2: bytes.insert(telling.randomElement(using: &random)!, at: place)
        case 3: bytes.remove(at: place)
        case 4: bytes.swapAt(place, other)
        default:
            let piece = bytes[place..<min(bytes.count, place + Int.random(in: 1...80, using: &random))]
            bytes.insert(contentsOf: piece, at: other)
        }
    }

    @Test(
        "nesting ten thousand deep ends at once, wherever it stands",
        arguments: ["", #"{"id":"#, #"{"id":"p","entries":"#, #"{"id":"p","entries":[{"id":"e","topics":"#, #"{"x":"#])
    func nesting(before: String) throws {
        for opening in ["[", "{", #"{"a":"#, #"{"entries":["#] {
            let problem = try #require(reading.problem(before + String(repeating: opening, count: 10_000)))
            #expect(problem.offset <= before.utf8.count + opening.utf8.count + 2)
        }
    }

    @Test("a hundred thousand entries are read; one more is refused")
    func entries() throws {
        func text(_ count: Int) -> String {
            #"{"id":"p","entries":["# + (0..<count).map { #"{"id":"\#($0)","kind":"exam"}"# }.joined(separator: ",")
                + "]}"
        }
        let problem = try #require(reading.problem(text(PortfolioReader.mostEntries + 1)))
        #expect(problem.message == "more than 100000 entries; split the portfolio")
        #expect(problem.path == "entries")
        #expect(reading.problem(text(PortfolioReader.mostEntries)) == nil)
        #expect(reading.columns.count == 100_000)
        #expect(reading.columns.order.count == 100_000)
    }

    @Test("a reader that met a problem reads the next portfolio as if nothing had been")
    func afterwards() throws {
        let fresh = try Reading().portfolio(HostileReadingTests.good)
        let bytes = Array(HostileReadingTests.good.utf8)
        for count in stride(from: 1, to: bytes.count, by: 37) {
            _ = reading.problem(Array(bytes[..<count]))
            #expect(try reading.portfolio(bytes) == fresh)
        }
    }

    @Test("the same key twice is a problem in a holding and in a registration too")
    func repeatedKeys() {
        let holding = #""kind": "training", "provider-holdings": [{"credential": "ers", "credential": "ifs"}]"#
        let day = #""day": "2024-01-01""#
        #expect(reading.problem(Reading.portfolio(entry: holding)) != nil)
        #expect(reading.problem(#"{"id":"p","registrations":[{"rulebook":"a","rulebook":"b",\#(day)}]}"#) != nil)
    }

    @Test("hours are written as JSON writes numbers")
    func leadingZeros() {
        #expect(reading.problem(Reading.portfolio(entry: #""kind": "training", "hours": 007"#)) != nil)
    }
}
