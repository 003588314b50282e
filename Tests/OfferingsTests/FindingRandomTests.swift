import Fixtures
import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("Queries and programs made by chance")
struct FindingRandomTests {
    private let index = FindingSample.english.index

    private func reading(_ string: String) -> ProgramQueryReading {
        ProgramQuery.reading(string, knowing: index.facets)
    }

    private func canonical(_ string: String) -> String { reading(string).query.string(knowing: index.facets) }

    @Test("every query comes back from its string, without notes")
    func roundTrip() {
        var random = RandomQueries(facets: index.facets, random: SplitMix64(seed: 11))
        let texts = ["", "RSC", "niñez & familia", "100 %", "a=b&c", "日本語 + é", "\u{FFFD}", "“DC:0–5”"]
        for _ in 0..<300 {
            var query = random.query()
            query.look(for: texts.randomElement(using: &random.random)!)
            query.turn(to: Int.random(in: -2...9, using: &random.random))
            let string = query.string(knowing: index.facets)
            #expect(reading(string).query == query && reading(string).notes.isEmpty, "\(string)")
            #expect(canonical(string) == string)
        }
    }

    @Test("bytes of every kind, put together by chance, are answered")
    func chance() {
        var random = SplitMix64(seed: 3)
        let pieces = [
            "%", "&", "=", "q", "state", "us-mi", "+", "%C3", "%A9", "\u{301}", "page", "9", "ü", "'", "\u{0}",
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 0...40, using: &random)
            let string = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
            let query = reading(string).query
            #expect(reading(query.string(knowing: index.facets)).query == query)
            _ = index.answer(to: query, on: ProgramIndex.today)
        }
    }

    @Test("the same seed makes the same programs, another one others")
    func seeds() {
        let programs = [5, 5, 6].map { FindingSample.invented(30, seed: $0).directory.programs }
        #expect(programs[0] == programs[1] && programs[0] != programs[2] && programs[0].count == 30)
    }
}
