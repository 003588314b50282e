import Portfolios
import Rulebooks
import Testing

@Suite("Rules in words")
struct ProseSentenceTests {
    let cast = ProseCast()

    @Test("a sum in a window names the window before its conditions")
    func window() {
        var filter = cast.supervision
        filter.tests += [
            .when(.after, .degree([cast["masters"], cast["doctorate"]])),
            .providerHeld(ProviderHeld(credentials: [cast["imhs"], cast["imhm-c"]])),
        ]
        let window = Window(length: Period(24, .months), spread: Period(12, .months))
        #expect(
            cast.sentence(3000, .hours(.plain, window), filter)
                == "At least 50 hours of reflective supervision, all within 24 months and reaching over at least 12 months, "
                + "after your master's degree, with someone who was endorsed as Infant Mental Health Specialist or "
                + "Infant Mental Health Mentor (Clinical) on the day of the session.")
    }

    @Test("windows and spreads in different units are both said in full")
    func units() {
        let window = Window(length: Period(1, .years), spread: Period(6, .months))
        #expect(
            cast.sentence(60, .hours(.plain, window), cast.supervision)
                == "At least 1 hour of reflective supervision, all within 1 year and reaching over at least 6 months.")
    }

    @Test("a cap borrows the noun of the filter around it")
    func cap() {
        let cap = Cap(filter: Filter([.terms(.format, .oneOf, [cast["group"]])]), most: 720)
        let text = cast.sentence(3600, .hours(.caps([cap]), Window()), cast.supervision)
        #expect(text.hasSuffix("No more than 12 hours of group supervision count."))
    }

    @Test("a cap for each day or provider and a number of sources are said")
    func sums() {
        let day = cast.sentence(90, .hours(.each(.day, most: 45), Window()), cast.supervision)
        #expect(day.hasPrefix("At least 1 hour 30 minutes of reflective supervision."))
        #expect(day.hasSuffix("On each day no more than 45 minutes count."))
        let one = cast.sentence(60, .hours(.sources(atMost: 1, majority: false), Window()), cast.supervision)
        #expect(one.hasSuffix("All of it comes from one and the same provider."))
        let two = cast.sentence(60, .hours(.sources(atMost: 2, majority: true), Window()), cast.supervision)
        #expect(two.hasSuffix("at most 2 providers, and no more from the others together than from the first."))
    }

    @Test("a whole top of the ladder is a level or higher, a part of it is a list")
    func levels() {
        func text(_ names: [String]) -> String {
            cast.sentence(1, .exists, Filter([.kinds([.education]), .terms(.level, .oneOf, names.map { cast[$0] })]))
        }
        #expect(text(["associate", "bachelors"]) == "An associate degree or bachelor's degree.")
        #expect(text(["cda"]) == "A Child Development Associate (CDA).")
    }

    @Test(
        "days of work are said in years, months or days",
        arguments: [
            (730, "2 years"), (365, "1 year"), (183, "6 months"), (100, "100 days"),
        ])
    func days(_ need: Int, _ words: String) {
        let filter = Filter([.kinds([.work]), .flag(.paid, true), .terms(.role, .oneOf, [cast["home-visitor"]])])
        let text = cast.sentence(need, .workDays(within: nil), filter)
        #expect(text == "At least \(words) of paid work as a home visitor.")
    }

    @Test("none of becomes a clause with but not")
    func noneOf() {
        let filter = Filter([.kinds([.supervisionReceived]), .terms(.relation, .noneOf, [cast["peer"]])])
        let text = cast.sentence(60, .hours(.plain, Window()), filter)
        #expect(text == "At least 1 hour of supervision, but not from a peer.")
    }

    @Test("a score names its part and exam")
    func score() {
        let filter = Filter([.kinds([.exam]), .terms(.exam, .oneOf, [cast["imh-exam"]]), .inLast(Period(1, .years))])
        #expect(
            cast.sentence(80, .score(part: cast["multiple-choice"]), filter)
                == "At least 80 points in the part “multiple choice” of the infant mental health examination, "
                + "in the last year.")
    }

    @Test("bounds that are open on a side are said as such")
    func bounds() {
        func text(_ range: ClosedRange<Int>) -> String {
            cast.sentence(1, .exists, Filter([.kinds([.supervisionReceived]), .number(.groupSize, range)]))
        }
        #expect(text(0...8) == "A supervision session in groups of at most 8.")
        #expect(text(2...1_000_000) == "A supervision session in groups of at least 2.")
        #expect(text(4...4) == "A supervision session in groups of exactly 4.")
        #expect(text(2...8) == "A supervision session in groups of 2 to 8.")
    }

    @Test("days before, until, from and after are told apart")
    func moments() {
        func text(_ relation: DayRelation, _ moment: Moment) -> String {
            cast.sentence(60, .hours(.plain, Window()), Filter([.kinds([.training]), .when(relation, moment)]))
        }
        let day = Moment.day(Day("2024-01-31")!)
        #expect(text(.before, day) == "At least 1 hour of training, before January 31, 2024.")
        #expect(text(.until, day) == "At least 1 hour of training, by January 31, 2024.")
        #expect(text(.from, day) == "At least 1 hour of training, from January 31, 2024 on.")
        #expect(text(.after, .met("basic")) == "At least 1 hour of training, after the day “Basics” was met.")
    }

    @Test("what was written about oneself is said to the person")
    func spoken() {
        let words = ProseWords.english.lists
        #expect(words.spoken("My own practice") == "Your own practice")
        #expect(words.article("other health professional") == "another health professional")
        #expect(words.article("early educator") == "an early educator")
        #expect(words.article("university teacher") == "a university teacher")
    }
}
