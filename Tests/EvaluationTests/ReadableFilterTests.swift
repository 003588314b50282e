import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("filters, on their boundaries")
struct ReadableFilterTests {
    private func count(_ tests: [Rulebooks.Test], _ entries: [Entry], on asOf: String = "2024-12-31") -> Tally {
        outcome(hours(60, tests: tests), entries, on: asOf).claimed
    }

    private func one(_ on: String?, _ values: [Attribute: Entry.Value] = [:]) -> [Entry] {
        [training("a", on, 60, values)]
    }

    @Test("in the last year leaves out the same day a year ago")
    func inLast() {
        let test = [Rulebooks.Test.inLast(Period(1, .years))]
        #expect(count(test, one("2023-03-03"), on: "2024-03-03").have == 0)
        #expect(count(test, one("2023-03-04"), on: "2024-03-03").have == 60)
        #expect(count(test, one("2023-02-28"), on: "2024-02-29").have == 0)
        #expect(count(test, one("2023-03-01"), on: "2024-02-29").have == 60)
    }

    @Test("entries after the day do not exist, not even among those set aside")
    func future() {
        let found = outcome(hours(60), one("2025-01-01"))
        #expect(found.claimed.could == 0)
        #expect(found.setAside.isEmpty)
    }

    @Test("an undated entry passes no filter for certain but could")
    func undated() {
        let found = outcome(hours(60), one(nil))
        #expect(found.status == .cannotTell)
        #expect(found.aside(.undated) == ["a 60"])
        let after = Rulebooks.Test.when(.after, .day(day("2030-01-01")))
        #expect(outcome(hours(60, tests: [after]), one(nil)).aside(.failed(after)) == ["a 60"])
    }

    @Test(
        "before, until, from and after a day",
        arguments: [
            (DayRelation.before, [60, 0, 0]), (.until, [60, 60, 0]), (.from, [0, 60, 60]), (.after, [0, 0, 60]),
        ])
    func relations(relation: DayRelation, expected: [Int]) {
        let test = Rulebooks.Test.when(relation, .day(day("2024-02-29")))
        let found = ["2024-02-28", "2024-02-29", "2024-03-01"].map { count([test], one($0)).have }
        #expect(found == expected)
    }

    @Test("silence is unknown where the kind could say it and no where it could not")
    func silence() {
        let mode = Rulebooks.Test.terms(.mode, .noneOf, [term("self-paced")])
        #expect(outcome(hours(60, tests: [mode]), one("2024-01-01")).aside(.unsaid(mode)) == ["a 60"])
        let paid = Rulebooks.Test.flag(.paid, false)
        #expect(outcome(hours(60, tests: [paid]), one("2024-01-01")).aside(.failed(paid)) == ["a 60"])
        let none = Rulebooks.Test.terms(.topics, .oneOf, [term("trauma")])
        let empty = one("2024-01-01", [.topics: .terms([])])
        #expect(outcome(hours(60, tests: [none]), empty).aside(.failed(none)) == ["a 60"])
    }

    @Test("the first false test is the reason, and only if none is false the first unknown one")
    func reasons() {
        let unsaid = Rulebooks.Test.terms(.mode, .oneOf, [term("live")])
        let short = Rulebooks.Test.minutes(90...480)
        let old = Rulebooks.Test.inLast(Period(1, .years))
        let tests = [unsaid, short, old]
        let entries = [
            training("a", "2024-06-01", 90), training("b", "2024-06-01", 89), training("c", "2020-06-01", 60),
            training("d", "2020-06-01", 90),
        ]
        let found = outcome(hours(60, tests: tests), entries)
        #expect(found.setAside.map(\.reason) == [.failed(short), .failed(old), .unsaid(unsaid)])
        #expect(found.aside(.failed(short)) == ["c 60", "b 89"])
        #expect(found.aside(.failed(old)) == ["d 90"])
        #expect(found.aside(.unsaid(unsaid)) == ["a 90"])
    }

    @Test("terms: one of, all of, none of a set")
    func sets() {
        let both = one("2024-01-01", [.topics: .terms([term("attachment"), term("trauma")].sorted())])
        let single = one("2024-01-01", [.topics: .terms([term("trauma")])])
        let asked = [term("attachment"), term("trauma")].sorted()
        let matches: [Match] = [.oneOf, .allOf, .noneOf]
        #expect(matches.map { count([.terms(.topics, $0, asked)], both).have } == [60, 60, 0])
        #expect(matches.map { count([.terms(.topics, $0, asked)], single).have } == [60, 0, 0])
    }

    @Test("nine families are too few for ten")
    func families() {
        let test = Rulebooks.Test.number(.families, 10...1_000_000)
        let rule = leaf(1, .workDays(within: nil), .work, tests: test)
        let status = [9, 10].map { outcome(rule, [work("a", "2024-01-01", nil, [.families: .number($0)])]).status }
        #expect(status == [.needsMore, .met])
    }

    @Test("six answers of not enough information are too many for five")
    func answers() {
        let rule = exists(.reference, .number(.notEnoughInformation, 0...5))
        let status = [5, 6].map { outcome(rule, [reference("r", nil, [.notEnoughInformation: .number($0)])]).status }
        #expect(status == [.met, .needsMore])
        #expect(outcome(rule, [reference("r", nil)]).status == .cannotTell)
    }

    @Test("current is begun and not ended, both days included")
    func current() {
        let membership = Entry(
            id: "m", kind: .membership, standing: .verified, first: day("2024-01-01"), last: day("2024-06-30"))
        let rule = exists(.membership, .current)
        #expect(outcome(rule, [membership], on: "2023-12-31").claimed.could == 0)
        #expect(outcome(rule, [membership], on: "2024-01-01").status == .met)
        #expect(outcome(rule, [membership], on: "2024-06-30").status == .met)
        #expect(outcome(rule, [membership], on: "2024-07-01").status == .needsMore)
    }

    @Test(
        "a provider's standing holds from its first day to its last and later lapses undo nothing",
        arguments: [
            ("2024-01-31", false), ("2024-02-01", true), ("2024-11-30", true), ("2024-12-01", false),
        ])
    func providerHeld(on: String, expected: Bool) {
        let lee = Provider(
            id: "lee", name: "Lee",
            holdings: [Holding(term("ers"), from: day("2024-02-01"), until: day("2024-11-30"))])
        let test = Rulebooks.Test.providerHeld(ProviderHeld(credentials: [term("ers")]))
        let found = outcome(
            hours(60, tests: [test]), one(on, [.provider: .name("lee")]), on: "2030-01-01", providers: [lee])
        #expect(found.status == (expected ? .met : .needsMore))
    }

    @Test("a vetted provider counts until the rule's day")
    func vetted() {
        let lee = Provider(id: "lee", name: "Lee", holdings: [Holding(term("ers"), .vetted)])
        let asked = ProviderHeld(
            credentials: [term("ers")], manners: [.held, .vetted], vettedUntil: day("2022-12-31"))
        let have = ["2022-12-31", "2023-01-01"].map { on in
            outcome(
                hours(60, tests: [.providerHeld(asked)]), one(on, [.provider: .name("lee")]), providers: [lee]
            ).claimed.have
        }
        #expect(have == [60, 0])
    }

    @Test("what nobody knows of a provider is unknown; the entry's own list is enough")
    func unknownProvider() {
        let test = Rulebooks.Test.providerHeld(ProviderHeld(credentials: [term("ers")]))
        let rule = hours(60, tests: [test])
        #expect(outcome(rule, one("2024-01-01", [.provider: .name("x")])).aside(.unsaid(test)) == ["a 60"])
        #expect(outcome(rule, one("2024-01-01")).status == .cannotTell)
        let own = training("a", "2024-01-01", 60, holdings: [Holding(term("ers"))])
        #expect(outcome(rule, [own]).status == .met)
        #expect(outcome(rule, [training("a", "2024-01-01", 60, holdings: [])]).status == .needsMore)
    }

    @Test("a provider's degree counts from its day, and always when its day is unknown")
    func providerLevel() {
        let masters = words.levels(atLeast: term("masters"))
        func status(_ conferred: String?) -> Status {
            let degree = Provider.Degree(level: term("doctorate"), day: conferred.map(day))
            return outcome(
                hours(60, tests: [.providerLevel(masters)]), one("2024-01-01", [.provider: .name("lee")]),
                providers: [Provider(id: "lee", name: "Lee", degrees: [degree])]
            ).status
        }
        #expect([nil, "2024-01-01", "2024-01-02"].map(status) == [.met, .met, .needsMore])
    }

    @Test("hours on the degree's day are not after it; hours from it are")
    func afterDegree() {
        let test = Rulebooks.Test.when(.after, .degree(words.levels(atLeast: term("masters"))))
        let from = Rulebooks.Test.when(.from, .degree(words.levels(atLeast: term("masters"))))
        let entries = one("2019-05-04")
        let onTheDay = [degree("d", "masters", "2019-05-04")]
        #expect(count([test], entries + onTheDay).have == 0)
        #expect(count([from], entries + onTheDay).have == 60)
        #expect(count([test], entries + [degree("d", "masters", "2019-05-03")]).have == 60)
        #expect(count([test], entries).could == 0)
        #expect(count([test], entries + [degree("d", "bachelors", "2010-05-03")]).could == 0)
    }

    @Test("a degree of unsaid level or day makes after unknown and before uncertain")
    func uncertainDegree() {
        let levels = words.levels(atLeast: term("masters"))
        let entries = one("2019-05-04")
        for open in [degree("d", nil, "2019-01-01"), degree("d", "masters", nil)] {
            #expect(count([.when(.after, .degree(levels))], entries + [open]) == Tally(have: 0, could: 60, need: 60))
            #expect(count([.when(.before, .degree(levels))], entries + [open]) == Tally(have: 0, could: 60, need: 60))
        }
        #expect(count([.when(.before, .degree(levels))], entries).have == 60)
    }

    @Test("work is narrowed to the days after the degree and counts in part")
    func narrowing() {
        let test = Rulebooks.Test.when(.after, .degree([term("masters")]))
        let rule = leaf(30, .workDays(within: nil), .work, tests: test)
        let found = outcome(rule, [work("w", "2024-01-01", "2024-01-31"), degree("d", "masters", "2024-01-10")])
        #expect(found.claimed.have == 21)
        #expect(found.setAside.isEmpty)
        #expect(found.shown == ["w 21"])
    }

    @Test("several tests of days fail at the first that leaves no day")
    func severalDays() {
        let first = Rulebooks.Test.when(.until, .day(day("2024-01-10")))
        let second = Rulebooks.Test.when(.from, .day(day("2024-01-11")))
        let rule = leaf(30, .workDays(within: nil), .work, tests: first, second)
        #expect(outcome(rule, [work("w", "2024-01-01", nil)]).aside(.failed(second)) == ["w 0"])
    }

    @Test("inside any and not a test of days looks at the first day")
    func innerDays() {
        let early = Filter([.when(.until, .day(day("2024-01-10")))])
        let rule = leaf(366, .workDays(within: nil), .work, tests: .any([early]))
        #expect(outcome(rule, [work("w", "2024-01-01", nil)]).claimed.have == 366)
        #expect(outcome(rule, [work("w", "2024-01-11", nil)]).claimed.have == 0)
    }

    @Test("the cycle's days are its first to its last, and without a cycle there are none")
    func inCycle() {
        let cycle = CycleDays(from: day("2024-01-01"), until: day("2024-06-30"))
        let have = ["2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01"].map { on in
            outcome(hours(60, tests: [.inCycle]), one(on), within: cycle).claimed.have
        }
        #expect(have == [0, 60, 60, 0])
        #expect(count([.inCycle], one("2024-01-01")).could == 0)
        let implied = Cycle(years: 1, ends: day("2020-06-30"))
        #expect(outcome(hours(60, tests: [.inCycle]), one("2024-07-01"), cycle: implied).claimed.have == 60)
        #expect(outcome(hours(60, tests: [.inCycle]), one("2024-06-30"), cycle: implied).claimed.have == 0)
    }
}
