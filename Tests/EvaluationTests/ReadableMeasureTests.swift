import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("measures, on their boundaries")
struct ReadableMeasureTests {
    @Test("exactly enough minutes are enough, and a minute less is a thousandth short, rounded up")
    func exactlyEnough() {
        let enough = outcome(hours(1800), [training("a", "2024-01-01", 1740), training("b", "2024-01-02", 60)])
        #expect(enough.status == .met)
        #expect(enough.shown == ["a 1740", "b 60"])
        let short = outcome(hours(1800), [training("a", "2024-01-01", 1799)])
        #expect(short.claimed == Tally(have: 1799, could: 1799, need: 1800, remaining: 1, shortfall: 1))
        #expect(short.status == .needsMore)
    }

    @Test("what is only claimed is met as claimed; proof may be an attestation")
    func standings() {
        let claimed = training("a", "2024-01-01", 60, [:], .claimed)
        let attested = training("b", "2024-01-02", 60, [:], .attested)
        let refused = training("c", "2024-01-03", 60, [:], .refused)
        let found = outcome(hours(120), [claimed, attested, refused])
        #expect(found.status == .metAsClaimed)
        #expect(found.verified.have == 0)
        #expect(found.aside(.refused) == ["c 60"])
        #expect(outcome(hours(120), [claimed, attested, refused], proof: .attested).verified.have == 60)
    }

    @Test("a window holds its first day and not the day it closes")
    func windowCloses() {
        let rule = hours(120, .plain, Window(length: Period(12, .months)))
        let first = training("a", "2023-01-31", 60)
        #expect(outcome(rule, [first, training("b", "2024-01-30", 60)]).status == .met)
        let closed = outcome(rule, [first, training("b", "2024-01-31", 60)])
        #expect(closed.claimed.have == 60)
        #expect(closed.shown == ["a 60"])
        #expect(closed.aside(.outsideWindow) == ["b 60"])
    }

    @Test("adding months clamps to the month's last day, also in a leap year")
    func clamping() {
        let rule = hours(120, .plain, Window(length: Period(1, .months)))
        let leap = training("a", "2024-01-31", 60)
        #expect(outcome(rule, [leap, training("b", "2024-02-28", 60)]).claimed.have == 120)
        #expect(outcome(rule, [leap, training("b", "2024-02-29", 60)]).claimed.have == 60)
        let year = hours(120, .plain, Window(length: Period(1, .years)))
        let leapDay = training("a", "2024-02-29", 60)
        #expect(outcome(year, [leapDay, training("b", "2025-02-27", 60)], on: "2025-12-31").claimed.have == 120)
        #expect(outcome(year, [leapDay, training("b", "2025-02-28", 60)], on: "2025-12-31").claimed.have == 60)
    }

    @Test("the window with the greatest sum up to the need is taken, then the fuller, then the earlier")
    func bestWindow() {
        let rule = hours(60, .plain, Window(length: Period(10, .days)))
        let entries = [
            training("a", "2023-01-01", 60), training("b", "2023-06-01", 90), training("c", "2023-12-01", 90),
        ]
        #expect(outcome(rule, entries).shown == ["b 90"])
    }

    @Test("with a spread the first and last entry lie far enough apart to the day")
    func spread() {
        let rule = hours(120, .plain, Window(spread: Period(12, .months)))
        let first = training("a", "2023-03-15", 60)
        #expect(outcome(rule, [first, training("b", "2024-03-15", 60)]).status == .met)
        let close = outcome(rule, [first, training("b", "2024-03-14", 60)])
        #expect(close.claimed.have == 0)
        #expect(close.aside(.tooClose) == ["a 60", "b 60"])
    }

    @Test("earlier entries use up a cap first, and entries under no cap count in full")
    func caps() {
        let selfPaced = Filter([.terms(.mode, .oneOf, [term("self-paced")])])
        let rule = hours(240, .caps([Cap(filter: selfPaced, most: 90)]))
        let entries = [
            training("a", "2024-01-01", 60, [.mode: .term(term("self-paced"))]),
            training("b", "2024-01-02", 60, [.mode: .term(term("self-paced"))]),
            training("c", "2024-01-03", 60, [.mode: .term(term("live"))]),
        ]
        let found = outcome(rule, entries)
        #expect(found.shown == ["a 60", "b 30", "c 60"])
        #expect(found.aside(.overCap(0)) == ["b 30"])
        #expect(found.claimed.could == 150)
    }

    @Test("an entry that does not say whether a cap holds it counts under the cap, and could count free of it")
    func unsaidCap() {
        let selfPaced = Filter([.terms(.mode, .oneOf, [term("self-paced")])])
        let found = outcome(hours(90, .caps([Cap(filter: selfPaced, most: 60)])), [training("a", "2024-01-01", 90)])
        #expect(found.claimed.have == 60)
        #expect(found.claimed.could == 90)
        #expect(found.status == .cannotTell)
    }

    @Test("a cap for each day or provider keeps its own count")
    func eachCaps() {
        let lee: [Attribute: Entry.Value] = [.provider: .name("lee")]
        let entries = [
            training("a", "2024-01-01", 300, lee), training("b", "2024-01-01", 120, lee),
            training("c", "2024-01-02", 60),
        ]
        let days = outcome(hours(480, .each(.day, most: 360)), entries)
        #expect(days.shown == ["a 300", "b 60", "c 60"])
        #expect(days.aside(.overCap(0)) == ["b 60"])
        let providers = outcome(hours(480, .each(.provider, most: 360)), entries)
        #expect(providers.claimed.have == 360)
        #expect(providers.claimed.could == 420)
        #expect(providers.aside(.noProvider) == ["c 60"])
    }

    @Test("of too many sources those with the most minutes are taken, the earlier name on ties")
    func sources() {
        let entries = [("a", "park", 60), ("b", "lee", 60), ("c", "cruz", 90)].map { id, name, minutes in
            training(EntryID(id), "2024-01-01", minutes, [.provider: .name(name)])
        }
        let found = outcome(hours(240, .sources(atMost: 2, majority: false)), entries)
        #expect(found.shown == ["b 60", "c 90"])
        #expect(found.aside(.otherSource) == ["a 60"])
        let majority = outcome(hours(240, .sources(atMost: 3, majority: true)), entries)
        #expect(majority.claimed.have == 180)
        #expect(majority.shown == ["a 60", "b 60", "c 90"])
    }

    @Test("a passing entry without minutes adds nothing and could be enough")
    func noAmount() {
        let found = outcome(hours(60), [training("a", "2024-01-01", nil)])
        #expect(found.status == .cannotTell)
        #expect(found.claimed == Tally(have: 0, could: 60, need: 60))
        #expect(found.aside(.noAmount) == ["a 0"])
    }

    @Test("nested minimums share the hours, choose between windows, and add to the shortfall")
    func including() {
        let about: [Attribute: Entry.Value] = [.about: .terms([term("supervision-given")])]
        let other: [Attribute: Entry.Value] = [.about: .terms([])]
        let inside = part("about", 60, .terms(.about, .oneOf, [term("supervision-given")]))
        let rule = hours(60, .plain, Window(length: Period(30, .days)), including: [inside])
        let entries = [training("a", "2023-01-01", 120, other), training("b", "2023-06-01", 60, about)]
        let found = outcome(rule, entries)
        #expect(found.shown == ["b 60"])
        #expect(found.status == .met)
        let short = outcome(rule, [training("a", "2023-01-01", 120, other)])
        #expect(short.claimed == Tally(have: 120, could: 120, need: 60, remaining: 0, shortfall: 1000))
        #expect(short.child("about").status == .needsMore)
        let unsaid = outcome(rule, [training("a", "2023-01-01", 120)])
        #expect(unsaid.status == .cannotTell)
    }

    @Test("overlapping jobs count each day once, and a running job is cut at the day itself")
    func workDays() {
        let rule = leaf(730, .workDays(within: nil), .work)
        let jobs = [work("a", "2023-01-01", "2023-12-31"), work("b", "2023-07-01", nil)]
        let exact = outcome(rule, jobs, on: "2024-12-30")
        #expect(exact.claimed.have == 730)
        #expect(exact.status == .met)
        #expect(exact.shown == ["a 365", "b 549"])
        #expect(outcome(rule, jobs, on: "2024-12-29").claimed.remaining == 1)
    }

    @Test("work within a period is the best window, wherever it begins")
    func workWithin() {
        let rule = leaf(60, .workDays(within: Period(60, .days)), .work)
        let found = outcome(rule, [work("a", "2023-01-01", "2023-01-20"), work("b", "2023-02-01", "2023-03-15")])
        #expect(found.claimed.have == 49)
        #expect(found.shown == ["a 20", "b 29"])
        #expect(outcome(rule, [work("a", "2023-01-01", "2023-03-01")]).status == .met)
    }

    @Test("weekly hours are spread over seven days and rounded down once")
    func workHours() {
        let twenty = work("a", "2024-01-01", "2024-01-03", hours: 20)
        let rule = leaf(515, .workHours(dailyCap: nil, within: nil), .work)
        // Three sevenths of 1,200 minutes are 514 2/7.
        #expect(outcome(rule, [twenty]).claimed.have == 514)
        let second = work("b", "2024-01-03", "2024-01-05", hours: 20)
        // Six sevenths are 1,028 4/7: two roundings would lose a minute more in other sums.
        #expect(outcome(rule, [twenty, second]).claimed.have == 1028)
        #expect(outcome(rule, [twenty, second]).shown == ["a 514", "b 514"])
    }

    @Test("a daily cap holds for all jobs of a day together")
    func dailyCap() {
        let rule = leaf(480, .workHours(dailyCap: 480, within: nil), .work)
        let jobs = [work("a", "2024-01-01", "2024-01-01", hours: 40), work("b", "2024-01-01", "2024-01-01", hours: 40)]
        #expect(outcome(rule, jobs).claimed.have == 480)
        #expect(outcome(rule, [jobs[0]]).claimed.have == 342)
    }

    @Test("a job that leaves its hours or its days unsaid could be enough")
    func unsaidWork() {
        let rule = leaf(480, .workHours(dailyCap: nil, within: nil), .work)
        #expect(outcome(rule, [work("a", "2024-01-01", nil, hours: nil)]).status == .cannotTell)
        #expect(outcome(rule, [work("a", nil, nil)]).aside(.undated) == ["a 0"])
        #expect(outcome(leaf(10, .workDays(within: nil), .work), [work("a", nil, nil)]).status == .cannotTell)
    }

    @Test("months count when their minutes reach the least, in the fullest span")
    func activeMonths() {
        let rule = leaf(2, .activeMonths(least: 60, span: 2), .training)
        let entries = [
            training("a", "2024-01-01", 30), training("b", "2024-01-31", 30), training("c", "2024-02-29", 59),
            training("d", "2024-03-01", 60),
        ]
        let found = outcome(rule, entries)
        #expect(found.claimed.have == 1)
        #expect(found.shown == ["a 30", "b 30"])
        #expect(found.aside(.outsideWindow) == ["c 59", "d 60"])
        #expect(outcome(leaf(2, .activeMonths(least: 60, span: 3), .training), entries).status == .met)
    }

    @Test("different names count once, and a missing name could be another")
    func distinct() {
        let entries = ["lee", "lee", "park"].enumerated().map { index, name in
            training(EntryID("t\(index)"), "2024-01-01", 60, [.provider: .name(name)])
        }
        let rule = leaf(3, .distinct(.provider), .training)
        #expect(outcome(rule, entries).claimed.have == 2)
        let open = outcome(rule, entries + [training("x", "2024-01-01", 60)])
        #expect(open.claimed.could == 3)
        #expect(open.status == .cannotTell)
    }

    @Test("the best score counts, the first on ties, and an exam without the part could have been enough")
    func score() {
        let choice = term("choice")
        let exams = [("a", 79), ("b", 80), ("c", 80)].map { id, points in
            Entry(id: EntryID(id), kind: .exam, standing: .verified, first: day("2024-01-01"), scores: [choice: points])
        }
        let rule = leaf(80, .score(part: choice), .exam)
        #expect(outcome(rule, exams).shown == ["b 80"])
        #expect(outcome(rule, [exams[0]]).status == .needsMore)
        let silent = Entry(id: "s", kind: .exam, standing: .verified, first: day("2024-01-01"))
        #expect(outcome(rule, [exams[0], silent]).status == .cannotTell)
        #expect(outcome(rule, [silent]).aside(.noAmount) == ["s 0"])
    }

    @Test("any passing entry is enough for exists, and all that pass are shown")
    func existence() {
        let found = outcome(exists(.training), [training("a", "2024-01-01", 60), training("b", "2024-01-02", nil)])
        #expect(found.claimed == Tally(have: 1, could: 1, need: 1))
        #expect(found.shown == ["a 1", "b 1"])
    }
}
