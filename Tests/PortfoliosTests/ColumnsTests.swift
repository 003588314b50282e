import Fixtures
import Portfolios
import Testing

@Suite("Portfolios in columns")
struct ColumnsTests {
    /// With weekly minutes that hours with four digits after the point can say, and no holding that ends before it begins.
    private func writable(_ portfolio: Portfolio) -> Portfolio {
        var portfolio = portfolio
        for index in portfolio.entries.indices {
            let entry = portfolio.entries[index]
            if entry.kind.isWeekly { portfolio.entries[index].amount = entry.amount.map { $0 - $0 % 3 } }
            portfolio.entries[index].holdings = entry.holdings?.filter { holding in
                guard let from = holding.from, let until = holding.until else { return true }
                return from <= until
            }
        }
        return portfolio
    }

    @Test("a portfolio comes back out of the columns as it went in", arguments: UInt64(0)..<40)
    func roundTrip(seed: UInt64) {
        var cases = RandomCases(seed: seed)
        let columns = PortfolioColumns()
        for _ in 0..<25 {
            var portfolio = cases.portfolio(entries: 0...30)
            portfolio.name = cases.random.next() % 2 == 0 ? "Mira Okafor" : nil
            portfolio.registrations = (0..<cases.random.next() % 3).map {
                .init(rulebook: "imhs-\($0)", day: cases.days[0])
            }
            columns.fill(with: portfolio)
            #expect(columns.portfolio() == portfolio)
        }
    }

    @Test(
        "what is written as JSON, in any order of keys and entries, is read as the same portfolio",
        arguments: UInt64(0)..<40)
    func reading(seed: UInt64) throws {
        var cases = RandomCases(seed: seed &+ 1000)
        for _ in 0..<10 {
            cases.refresh()
            let reading = Reading(vocabulary: cases.vocabulary)
            let json = PortfolioJSON(vocabulary: cases.vocabulary)
            var portfolio = writable(cases.portfolio(entries: 0...30))
            portfolio.registrations = [.init(rulebook: "imhs", day: cases.days[1])]
            var shuffled = portfolio
            shuffled.entries.shuffle(using: &cases.random)
            let text = json.text(shuffled) { $0.shuffled(using: &cases.random) }
            #expect(try reading.portfolio(text) == portfolio)
        }
    }

    @Test("the file that a portfolio is written to is read as the same portfolio", arguments: UInt64(0)..<40)
    func writing(seed: UInt64) throws {
        var cases = RandomCases(seed: seed &+ 3000)
        for _ in 0..<10 {
            cases.refresh()
            var portfolio = writable(cases.portfolio(entries: 0...30))
            portfolio.name = cases.random.next() % 2 == 0 ? "Mira \"Ö\" Okafor" : nil
            portfolio.registrations = (0..<cases.random.next() % 3).map {
                .init(rulebook: "imhs-\($0)", day: cases.days[0])
            }
            let read = try Reading(vocabulary: cases.vocabulary).portfolio(portfolio.json(cases.vocabulary))
            #expect(read == portfolio)
        }
    }

    @Test("entries stand in the same order however they were given: kind, first day, id", arguments: UInt64(0)..<20)
    func order(seed: UInt64) {
        var cases = RandomCases(seed: seed &+ 2000)
        let columns = PortfolioColumns()
        for count in [0, 1, 2, 30, 95, 96, 97, 200] {
            let entries = (0..<count).map { cases.entry(id: "e\($0 % 7)-\($0)") }
            let expected = entries.sorted(by: Entry.inOrder).map(\.id.text)
            var portfolio = Portfolio(id: "p", entries: entries)
            portfolio.entries.shuffle(using: &cases.random)
            columns.fill(with: portfolio)
            #expect(columns.order.map { columns.string(columns.rows[Int($0)].id) } == expected)
        }
    }

    @Test("ids that are alike at their start are told apart by their bytes, the shorter first")
    func alikeIDs() {
        let ids = ["", "a", "a\0", "aa", "ab", "b", "ä", "é", "z", "😀"].dropFirst()
        let columns = PortfolioColumns()
        columns.fill(with: Portfolio(id: "p", entries: ids.reversed().map { Entry(id: EntryID($0), kind: .exam) }))
        let expected = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(columns.order.map { columns.string(columns.rows[Int($0)].id) } == expected)
    }

    @Test("a name is kept once, however often it is said")
    func names() {
        let entries = (0..<300).map { number in
            Entry(id: EntryID("e\(number)"), kind: .training, values: [.provider: .name("provider-\(number % 10)")])
        }
        let columns = PortfolioColumns()
        columns.fill(with: Portfolio(id: "p", entries: entries))
        #expect(columns.names.count == 10)
        columns.reset()
        #expect(columns.names.count == 0 && columns.count == 0 && columns.text.count == 0)
    }
}

@Suite("Kinds and attributes by number")
struct NumberTests {
    @Test("a kind's number is its place among all")
    func kinds() { #expect(Kind.allCases.map(\.number) == (0..<UInt8(Kind.allCases.count)).map { $0 }) }

    @Test("each attribute has a slot of its own among those of its shape, in their order")
    func slots() {
        for shape in [Attribute.Shape.term, .terms, .flag, .number, .name] {
            let attributes = Attribute.inSlots(of: shape)
            #expect(attributes.map(\.slot) == Array(attributes.indices))
        }
    }

    @Test("no two attributes are taken for one")
    func distinct() { #expect(Set(Attribute.allCases).count == Attribute.allCases.count) }
}
