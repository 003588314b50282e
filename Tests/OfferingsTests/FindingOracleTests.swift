import Fixtures
import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("The finder agrees with looking at every program by hand")
struct FindingOracleTests {
    /// Around the width of a machine word, and none at all.
    static let sizes = [0, 1, 63, 64, 65, 130]

    @Test("which programs fit, and that each stands on exactly one page", arguments: sizes)
    func programs(_ size: Int) {
        visit(size, queries: 60) { oracle, index, query in
            let expected = oracle.found(query)
            let pages = (0..<expected.count / 7 + 1).map { page in
                var query = query
                query.turn(to: page + 1)
                return index.answer(to: query, on: ProgramIndex.today, pageSize: 7)
            }
            #expect(pages[0].total == expected.count)
            #expect(pages[0].own == expected.count { oracle.isOwn($0, query) })
            #expect(pages[0].pages == max(1, (expected.count + 6) / 7))
            let hits = pages.prefix(pages[0].pages).flatMap(\.hits)
            #expect(hits.map { index[$0].id }.sorted() == expected.map(\.id).sorted())
            for hit in hits { #expect(hit.reach == oracle.reach(index[hit], query)) }
        }
    }

    @Test("the counts of every facet leave its own choice out", arguments: [0, 65, 100])
    func counts(_ size: Int) {
        visit(size, queries: 25) { oracle, index, query in
            let answer = index.answer(to: query, on: ProgramIndex.today)
            for facet in ProgramFacet.allCases {
                let base = oracle.found(query, without: [.facet(facet)])
                let counts = answer.counts(of: facet)
                #expect(counts.map(\.value) == index.facets.values(of: facet))
                for count in counts {
                    #expect(count.count == base.count { oracle.has($0, count.value, facet) }, "\(facet) \(count)")
                    #expect(count.isChosen == query.has(count.value, of: facet))
                    let open = facet == .state ? base.count { oracle.isAlsoOpen($0, count.value) } : 0
                    #expect(count.alsoOpen == open, "\(facet) \(count)")
                }
            }
        }
    }

    @Test(
        "for each choice it counts those of which nobody knows the answer, of the chosen states and all",
        arguments: [100])
    func silences(_ size: Int) {
        var silences = 0
        visit(size, queries: 60) { oracle, index, query in
            let answer = index.answer(to: query, on: ProgramIndex.today)
            for facet in ProgramFacet.allCases {
                let silence = answer.silent.first { $0.facet == facet }
                let asks = query.choices[facet].map { !$0.contains(.notKnown) } ?? false
                let has = index.facets.values(of: facet).contains(.notKnown)
                let base = oracle.found(query, without: [.facet(facet)]).filter {
                    oracle.has($0, .notKnown, facet) && !oracle.passes($0, query)
                }
                #expect((silence?.total ?? 0) == (asks && has ? base.count : 0))
                guard let silence else { continue }
                silences += 1
                let own = facet == .state ? base.count : base.count { oracle.isOwn($0, query) }
                #expect(silence.own == own, "\(facet)")
                var wider = query
                wider.choose(.notKnown, of: facet)
                #expect(index.answer(to: wider, on: ProgramIndex.today).total == answer.total + silence.total)
            }
        }
        #expect(silences > 10)
    }

    @Test("where nothing fits, the fewest parts are dropped and the most is found", arguments: [40, 65])
    func widening(_ size: Int) {
        var wideningCount = 0
        visit(size, queries: 150) { oracle, index, query in
            let answer = index.answer(to: query, on: ProgramIndex.today)
            guard answer.total == 0 else {
                #expect(answer.widening == nil)
                return
            }
            let expected = oracle.widening(query)
            #expect(answer.widening?.drops.count == expected?.drops && answer.widening?.count == expected?.count)
            guard let widening = answer.widening else { return }
            wideningCount += 1
            #expect(oracle.found(query, without: widening.drops).count == widening.count)
            var wider = query
            for part in widening.drops { wider.drop(part) }
            #expect(index.answer(to: wider, on: ProgramIndex.today).total == widening.count)
        }
        #expect(wideningCount > 10)
    }

    @Test("the order is that of the key, a state's own programs before the others", arguments: [65, 130])
    func order(_ size: Int) {
        visit(size, queries: 60) { oracle, index, query in
            let hits = index.answer(to: query, on: ProgramIndex.today, pageSize: 1_000).hits
            let keys = hits.map { hit in
                let key = SortKey(index[hit], query.sort, oracle.catalog.vocabulary)
                return [ProgramAnswer.Reach.allCases.firstIndex(of: hit.reach)!] + key.numbers + [hit.position]
            }
            for (key, next) in zip(keys, keys.dropFirst()) {
                #expect(key.lexicographicallyPrecedes(next), "\(query.sort): \(key), \(next)")
            }
        }
    }

    @Test("words narrow like any other part, and may be dropped like one", arguments: ["supervision", "infant parnt"])
    func words(_ text: String) {
        var wideningsOfText = 0
        visit(100, queries: 60) { oracle, index, query in
            var onlyText = ProgramQuery()
            onlyText.look(for: text)
            let answering = Set(
                index.answer(to: onlyText, on: ProgramIndex.today, pageSize: 1_000).hits.map { index[$0].id })
            var query = query
            query.look(for: text)
            let answer = index.answer(to: query, on: ProgramIndex.today)
            #expect(answer.total == oracle.found(query).count { answering.contains($0.id) })
            for count in answer.counts(of: .level) {
                let base = oracle.found(query, without: [.facet(.level)]).filter { answering.contains($0.id) }
                #expect(count.count == base.count { oracle.has($0, count.value, .level) })
            }
            guard let widening = answer.widening else { return }
            for part in widening.drops { query.drop(part) }
            #expect(index.answer(to: query, on: ProgramIndex.today).total == widening.count)
            if widening.drops.contains(.text) { wideningsOfText += 1 }
        }
        #expect(wideningsOfText > 0)
    }

    private func visit(_ size: Int, queries: Int, _ body: (FindingOracle, ProgramIndex, ProgramQuery) -> Void) {
        let (directory, index) = FindingSample.invented(size, seed: UInt64(size) + 1)
        let catalog = FindingSample.english.catalog
        let oracle = FindingOracle(catalog: catalog, directory: directory, facets: index.facets)
        var random = RandomQueries(facets: index.facets, random: SplitMix64(seed: UInt64(size) * 3 + 5))
        for _ in 0..<queries { body(oracle, index, random.query()) }
    }
}

/// What an order compares, as numbers.
private struct SortKey {
    var numbers: [Int]

    init(_ program: Program, _ sort: ProgramQuery.Sort, _ words: Vocabulary) {
        switch sort {
        case .name: numbers = []
        case .length: numbers = [program.length?.nominalDays ?? .max]
        case .seen: numbers = [program.seen.map { -Int($0.latest.number) } ?? .max]
        case .deadline:
            numbers = [program.deadlines.filter { $0 >= ProgramIndex.today }.min().map { Int($0.number) } ?? .max]
        case .best:
            let status = program.status.map { words.name(of: $0) == "past" ? 2 : 1 } ?? 0
            numbers = [status, program.unknown.count]
        case .cost:
            switch program.cost {
            case .free: numbers = [0, 0]
            case .amount(let money):
                numbers = [["USD": 1, "AUD": 2, "GBP": 3][money.currency] ?? 4, money.cents]
            case nil: numbers = [9, 0]
            }
        }
    }
}
