import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("Programs are found by what is known of them")
struct FindingTests {
    private let index = FindingSample.english.index
    private let words = FindingSample.english.catalog.vocabulary

    @Test("a query that asks for nothing finds everything")
    func everything() {
        let answer = index.answer("")
        #expect(answer.total == FindingSample.english.directory.programs.count && answer.own == answer.total)
        #expect(answer.widening == nil && answer.pages == 1)
    }

    @Test("a state's own programs come first; online ones and those of the whole country are also open to it")
    func state() {
        let answer = index.answer("state=us-mi")
        #expect(answer.own > 0 && answer.total > answer.own)
        for (place, hit) in answer.hits.enumerated() {
            let places = index[hit].places.map(words.name)
            #expect(hit.isAlsoOpen == (place >= answer.own) && hit.isAlsoOpen == !places.contains("us-mi"))
            guard hit.isAlsoOpen else { continue }
            let isOnline = index[hit].format.map(words.name) == "online"
            #expect(isOnline || places.contains("us") || places.contains("international"), "\(index[hit].id)")
        }
        let count = index.count(index.answer(""), .state, "us-mi")
        #expect(count?.count == answer.own && count?.alsoOpen == answer.total - answer.own)
    }

    @Test("a state's own programs come first in every order", arguments: ProgramQuery.Sort.allCases)
    func ownFirst(_ sort: ProgramQuery.Sort) {
        let answer = index.answer("state=us-ca&sort=\(sort.rawValue)")
        #expect(answer.hits.map(\.isAlsoOpen) == answer.hits.indices.map { $0 >= answer.own })
    }

    @Test("neighbors come last, those on the other side of a lake or at a corner not at all")
    func neighbors() {
        let answer = index.answer("state=us-mi&near=neighbors")
        let near = answer.hits.filter { $0.reach == .neighboring }.flatMap { index[$0].places.map(words.name) }
        #expect(Set(near).intersection(["us-oh", "us-in", "us-wi"]).count == 3)
        #expect(!near.contains("us-mn") && !near.contains("us-il"))
        #expect(answer.total > index.answer("state=us-mi").total && answer.own == index.answer("state=us-mi").own)
        #expect(!index.ids("state=us-co&near=neighbors").isEmpty)
        #expect(index.ids("near=neighbors") == index.ids(""))
    }

    @Test("programs of the whole country are not open abroad, international ones are")
    func abroad() {
        for hit in index.answer("state=canada").hits where hit.isAlsoOpen {
            let places = index[hit].places.map(words.name)
            #expect(places.contains("international") || index[hit].format.map(words.name) == "online")
        }
    }

    @Test("who has a master's fits where a bachelor's gets in, and not where a doctorate is asked")
    func education() throws {
        let masters = Set(index.ids("education=masters"))
        for program in index.programs {
            let lowest = program.education.map(words.name)
            let fits = !Set(lowest).isDisjoint(with: [
                "none", "high-school", "cda", "associate", "bachelors", "masters",
            ])
            #expect(masters.contains(program.id) == fits, "\(program.id)")
        }
        #expect(masters.count > index.ids("education=bachelors").count)
        #expect(Set(index.ids("education=not-known")) == Set(index.programs.filter(\.education.isEmpty).map(\.id)))
    }

    @Test("topics stand in three facets, by the framework's domains")
    func topics() {
        let names = [ProgramFacet.core, .clinical, .process].map { facet in
            index.facets.values(of: facet).map(index.facets.key)
        }
        #expect(names[0].contains("attachment-theory") && names[1].contains("diagnostic-classification"))
        #expect(names[2].contains("mentoring") && names.allSatisfy { $0.last == "not-known" })
        let answer = index.answer("core=attachment-theory&clinical=infant-assessment")
        for hit in answer.hits {
            let themes = Set(index[hit].themes.map(words.name))
            #expect(themes.isSuperset(of: ["attachment-theory", "infant-assessment"]))
        }
        #expect(answer.total > 0)
    }

    @Test(
        "a length's last day still belongs to its band",
        arguments: [
            ("7 days", LengthBand.week), ("1 week", .week), ("8 days", .quarter), ("3 months", .quarter),
            ("92 days", .quarter), ("93 days", .year), ("12 months", .year), ("1 year", .year), ("366 days", .twoYears),
            ("24 months", .twoYears), ("731 days", .longer), ("40000 years", .longer),
        ])
    func bands(_ text: String, _ band: LengthBand) throws {
        #expect(LengthBand(try #require(Period(text))) == band)
    }

    @Test("a deadline on the day itself is still ahead, the day before is not")
    func deadlines() throws {
        var query = ProgramQuery()
        query.sort = .deadline
        let program = try #require(index.programs.first { $0.deadlines == [Day("2026-03-15")!] })
        let onTheDay = index.answer(to: query, on: Day("2026-03-15")!)
        #expect(onTheDay.hits.first.map { index[$0].id } == program.id)
        let after = index.answer(to: query, on: Day("2026-03-16")!, pageSize: 1_000)
        #expect(after.hits.map { index[$0].id } == index.ids("sort=name"))
    }

    @Test("a page beyond the last is the last")
    func pages() {
        let last = index.answer("page=999999", pageSize: 20)
        #expect(last.page == last.pages && last.pages == (last.total + 19) / 20)
        #expect(last.hits.count == (last.total - 1) % 20 + 1)
        #expect(index.answer("", pageSize: -5).hits.count == 1)
    }

    @Test("an index without programs answers too")
    func nothing() {
        let empty = ProgramIndex(catalog: Catalog(vocabulary: Vocabulary()), directory: Directory(), language: .english)
        let answer = empty.answer("q=attachment&cost=free&sort=deadline&page=3")
        #expect(answer.total == 0 && answer.hits.isEmpty && answer.page == 1 && answer.widening == nil)
    }
}

@Suite("Programs like one another")
struct SimilarTests {
    private let index = FindingSample.english.index

    @Test("each similar program shares work or a topic, is not the program itself and is not over")
    func similar() {
        for (position, program) in index.programs.enumerated() {
            let similar = index.similar(to: position, most: 4)
            #expect(similar.count <= 4 && Set(similar).count == similar.count && !similar.contains(position))
            for other in similar.map({ index.programs[$0] }) {
                #expect(other.status.map(index.facets.vocabulary.name) != "past")
                if program.tracks.isEmpty && program.themes.isEmpty { continue }
                let shared = Set(program.tracks + program.themes).intersection(other.tracks + other.themes)
                #expect(!shared.isEmpty, "\(program.id), \(other.id)")
            }
        }
    }

    @Test("they are those with the most in common, and of equals those that come first without words")
    func common() {
        let order = index.ids("").compactMap { index.program($0) }
        #expect(order.count == index.programs.count)
        for (position, program) in index.programs.enumerated() {
            let others = order.filter { other in
                other.id != program.id && other.status.map(index.facets.vocabulary.name) != "past"
                    && likeness(of: other, to: program) > 0
                    && (program.taught.isEmpty || !program.taught.isDisjoint(with: other.taught))
            }
            let ranked = others.enumerated().sorted { left, right in
                let likenesses = (likeness(of: left.element, to: program), likeness(of: right.element, to: program))
                return likenesses.0 == likenesses.1 ? left.offset < right.offset : likenesses.0 > likenesses.1
            }.map(\.element.id)
            for most in [1, 5, 200] {
                let similar = index.similar(to: position, most: most).map { index.programs[$0].id }
                #expect(similar == Array(ranked.prefix(most)), "\(program.id)")
            }
        }
    }

    private func likeness(of other: Program, to program: Program) -> Int {
        func shared(_ terms: (Program) -> [Term]) -> Int { Set(terms(other)).intersection(terms(program)).count }
        return 6 * shared(\.tracks) + 4 * shared(\.themes) + 3 * shared { [$0.level].compactMap(\.self) }
            + 3 * shared(\.places) + 2 * shared { [$0.award].compactMap(\.self) }
            + shared { [$0.format].compactMap(\.self) }
    }

    @Test("a training in reflective supervision is most like another one")
    func reflective() throws {
        let position = try #require(index.position(of: index.ids("track=reflective-supervision")[0]))
        let first = try #require(index.similar(to: position).first)
        let track = try #require(index.facets.vocabulary.term("reflective-supervision"))
        #expect(index.programs[first].tracks.contains(track))
    }

    @Test("there is none for a place that does not exist")
    func nowhere() {
        #expect(index.similar(to: -1) == [] && index.similar(to: 100_000) == [] && index.similar(to: 0, most: 0) == [])
    }
}

extension Program {
    fileprivate var taught: Set<Term> { Set(tracks + themes) }
}
