import Offerings
import Portfolios
import Rulebooks
import Testing

@Suite("What is worth knowing about a directory")
struct RemarkTests {
    private func kinds(_ sample: DirectorySample, on asOf: Day? = nil) -> [Remark.Kind] {
        let (_, directory, problems) = sample.read()
        #expect(problems == [])
        return directory.remarks(on: asOf).map(\.kind)
    }

    @Test("nothing where all is known")
    func none() {
        #expect(kinds(DirectorySample()) == [])
    }

    @Test("a page seen more than three years ago is stale, one seen three years ago to the day is not")
    func stale() throws {
        #expect(kinds(DirectorySample(), on: Day("2028-10-31")) == [])
        #expect(kinds(DirectorySample(), on: Day("2028-11-01")) == [.stale])
    }

    @Test("a program whose state, format or page nobody knows")
    func unknown() {
        var sample = DirectorySample()
        sample.programs = """
            programs:
              - id: somewhere
                name: Somewhere
                provider: valley-institute
                unknown: [places, city, award, level, tracks, who, education, length, hours, credits, cost, seats,
                          deadlines, format, themes, url, seen]
            """
        #expect(kinds(sample) == [.unknownPlace, .unknownFormat, .noSource])
    }

    @Test("two organizations of one name or one site, unless one is part of the other")
    func duplicates() {
        func second(_ name: String, _ site: String, _ extra: String = "") -> DirectorySample {
            var sample = DirectorySample()
            sample.organizations += """

                  - {id: other, name: \(name), type: nonprofit, places: [us-ma], site: "\(site)", cite: S\(extra)}
                """.replacingIndent()
            return sample
        }
        #expect(kinds(second("VALLEY  institute", "https://other.example.org")) == [.duplicateOrganization])
        #expect(kinds(second("Other", "http://www.valley.example.org/")) == [.duplicateOrganization])
        #expect(kinds(second("Other", "https://valley.example.org", ", part-of: valley-institute")) == [])
        #expect(kinds(second("Other", "https://other.example.org")) == [])
    }
}

extension String {
    /// Lines as items of the list above them.
    fileprivate func replacingIndent() -> String {
        split(separator: "\n").map { "\n  " + $0.drop { $0 == " " } }.joined()
    }
}

@Suite("Money and days as files write them")
struct AmountTests {
    @Test(
        "amounts are read and written back", arguments: ["25 USD", "12.50 USD", "0.05 EUR", "10000000 AUD"])
    func money(_ text: String) throws {
        #expect(try #require(Money(text)).description == text)
    }

    @Test(
        "what is no amount is refused",
        arguments: [
            "", "25", "USD", "25 usd", "25  USD", "25 DOLLARS", "2.5 USD", "-1 USD", "1,000 USD", "99999999999 USD",
            "25 USD ",
        ])
    func noMoney(_ text: String) {
        #expect(Money(text) == nil)
    }

    @Test(
        "a page seen in a year or a month was seen by its last day",
        arguments: [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2023-02-03", "2023-02-03")])
    func seen(_ text: String, _ latest: String) throws {
        #expect(try #require(SeenDay(text)).latest == Day(latest))
    }

    @Test("what is no such day is refused", arguments: ["", "24", "2024-13", "2024-02-30", "March 2024", "1066"])
    func notSeen(_ text: String) {
        #expect(SeenDay(text) == nil)
    }
}
