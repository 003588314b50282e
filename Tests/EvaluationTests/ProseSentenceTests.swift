import Evaluation
import Portfolios
import Rulebooks
import Testing

@Suite("The sentence of a node")
struct OutcomeSentenceTests {
    private func sentence(
        _ status: Status, _ unit: Unit, _ subject: OutcomeSentence.Subject, have: Int, could: Int? = nil, need: Int,
        verified: Int = 0
    ) -> String {
        var buffer = TextBuffer()
        OutcomeSentence.write(
            status: status, unit: unit, subject: subject, claimed: Tally(have: have, could: could ?? have, need: need),
            verified: verified, into: &buffer)
        return buffer.text
    }

    @Test("hours say what counts and what is to go, down to the minute")
    func minutes() {
        let text = sentence(.needsMore, .minutes, .minutes, have: 1890, need: 3000)
        #expect(text == "31 h 30 min count, 18 h 30 min to go")
        #expect(sentence(.needsMore, .minutes, .minutes, have: 0, need: 45) == "Nothing counts yet, 45 min to go")
        #expect(sentence(.needsMore, .minutes, .minutes, have: 2999, need: 3000) == "49 h 59 min count, 1 min to go")
        #expect(sentence(.met, .minutes, .minutes, have: 3120, need: 3000) == "52 h count, 50 h are needed")
    }

    @Test("what is met as claimed says how much of it is verified")
    func claimed() {
        let met = "50 h count, 50 h are needed; "
        func text(_ verified: Int) -> String {
            sentence(.metAsClaimed, .minutes, .minutes, have: 3000, need: 3000, verified: verified)
        }
        #expect(text(0) == met + "none verified yet")
        #expect(text(600) == met + "10 h verified so far")
        #expect(text(3000) == met + "not all of it verified yet")
        #expect(sentence(.metAsClaimed, .count, .evidence, have: 1, need: 1) == "Shown, not verified yet")
    }

    @Test("days of work are also said in months, whole years as years")
    func days() {
        let text = sentence(.needsMore, .days, .days, have: 608, need: 730)
        #expect(text == "608 days (about 20 months) count, 122 days (about 4 months) to go")
        #expect(sentence(.met, .days, .days, have: 730, need: 365) == "2 years count, 1 year is needed")
        #expect(sentence(.needsMore, .days, .days, have: 729, need: 730).hasSuffix(" count, 1 day to go"))
    }

    @Test("one is counted, two count")
    func plurals() {
        #expect(sentence(.needsMore, .count, .entries, have: 1, need: 3) == "1 counts, 2 to go")
        #expect(sentence(.needsMore, .months, .months, have: 5, need: 6) == "5 months count, 1 month to go")
        #expect(sentence(.met, .points, .points, have: 1, need: 1) == "1 point, 1 point is needed")
        #expect(sentence(.needsMore, .points, .points, have: 79, need: 80) == "79 points at best, 80 points are needed")
    }

    @Test("nodes with children say how many are met")
    func children() {
        #expect(sentence(.needsMore, .requirements, .everyChild, have: 5, need: 7) == "5 of 7 met so far, 2 to go")
        #expect(sentence(.needsMore, .requirements, .everyChild, have: 0, need: 7) == "None of 7 met so far, 7 to go")
        #expect(sentence(.met, .requirements, .someChildren, have: 1, need: 1) == "One way is met")
        #expect(sentence(.needsMore, .requirements, .someChildren, have: 0, need: 1) == "No way is met yet")
    }

    @Test("what cannot be told names the open questions, or that it may not apply")
    func unknown() {
        #expect(
            sentence(.cannotTell, .minutes, .minutes, have: 60, could: 120, need: 120)
                == "1 h count; open questions decide the rest")
        #expect(
            sentence(.cannotTell, .minutes, .minutes, have: 60, need: 120)
                == "1 h count; an open question decides whether this applies")
        #expect(
            sentence(.cannotTell, .count, .evidence, have: 0, could: 1, need: 1)
                == "Something here may show it, once a question is answered")
    }

    @Test("waived, not applicable and awaited need no numbers")
    func others() {
        #expect(sentence(.waived, .minutes, .minutes, have: 0, need: 9) == "Waived")
        #expect(sentence(.notApplicable, .minutes, .minutes, have: 0, need: 9) == "Does not apply here")
        #expect(sentence(.awaitingJudgement, .count, .judgement, have: 0, need: 1) == "Waits for a person's judgment")
    }

    @Test(
        "numbers are written like Swift writes them", arguments: [0, 9, 10, 99, 100, 1_234_567, -5, Int.max, Int.min])
    func numbers(_ number: Int) {
        var buffer = TextBuffer()
        buffer.append(number: number)
        #expect(buffer.text == "\(number)")
    }

    @Test(
        "minutes are written like the rest of the program writes them",
        arguments: [0, 1, 59, 60, 61, 119, 120, 100_000])
    func minutesMatch(_ minutes: Int) {
        var buffer = TextBuffer()
        buffer.append(minutes: minutes)
        #expect(buffer.text == Minutes.text(minutes))
    }
}
