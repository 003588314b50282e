import Evaluation
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("What if")
struct WhatIfTests {
    private static let told = "training-hours=20&relationship-hours=20&training-first-year=2024&member=yes&"

    @Test("hours more make something met; it can be kept, or taken back")
    func hours() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.form(Self.told + "what-if=yes&if-training-hours=10").body
            #expect(page.contains("<h1>What if …</h1>"))
            #expect(page.contains("Would be open to you"))
            #expect(page.contains("30 hours of training: "))
            #expect(page.contains(#"name="training-hours" value="30""#))
            #expect(page.contains(#"name="training-hours" value="20""#))
            #expect(PageCheck(page).problems == [])
        }
    }

    @Test("in another place its form of a credential is compared with the one that it stands for")
    func place() async throws {
        try await Site.valley.whileServing { client in
            let page = try client.form(Self.told + "what-if=yes&if-place=us-oh").body
            #expect(page.contains("Would be further away"))
            #expect(page.contains("Family Specialist · Ohio</a>"))
            #expect(page.contains("In place of “Family Specialist”."))
            #expect(page.contains("More to go: </strong>40 hours of training: "))
            #expect(!page.contains("Asked only then") && !page.contains("No longer asked then"))
            #expect(PageCheck(page).problems == [])
            let vermont = try client.form(Self.told + "place=us-oh&what-if=yes&if-place=us-vt").body
            #expect(vermont.contains("Asked only then") && vermont.contains("Vermont Practitioner</a>"))
            #expect(vermont.contains("In place of “Family Specialist · Ohio”."))
        }
    }

    @Test("a form that asks the same of a person is named as one")
    func sameForm() {
        let before = Preview.result(in: .english)
        var after = before
        after.rulebook.id = "other"
        after.rulebook.variant = Variant(of: before.rulebook.id, place: Term(number: 1))
        let both = Consequences(before: [before], after: [after])
        #expect(both.same.map(\.rulebook.id) == ["other"] && !both.isEmpty)
        #expect(both.gone.isEmpty && both.added.isEmpty && Consequences(before: [before], after: [before]).isEmpty)
    }

    @Test("what only one of two forms asks is told apart from what both ask")
    func forms() {
        func outcome(_ children: [Outcome], _ status: Status) -> Outcome {
            var outcome = Preview.outcome
            (outcome.children, outcome.status) = (children, status)
            return outcome
        }
        func part(_ id: String, _ status: Status) -> Outcome {
            var part = Preview.outcome.children[0]
            (part.id, part.status, part.title) = (NodeID(id), status, id)
            return part
        }
        var before = Preview.result(in: .english)
        var after = before
        after.rulebook.id = "other"
        after.rulebook.variant = Variant(of: before.rulebook.id, place: Term(number: 1))
        before.outcome = outcome([part("a", .metAsClaimed), part("b", .needsMore), part("c", .met)], .needsMore)
        after.outcome = outcome([part("d", .cannotTell), part("e", .met), part("a", .needsMore)], .needsMore)
        let both = Consequences(before: [before], after: [after])
        #expect(both.added.isEmpty && both.gone.isEmpty && both.further.count == 1)
        let one = both.further.first
        #expect(one?.asked.map(\.title) == ["d"] && one?.dropped.map(\.title) == ["b"])
        #expect(one?.lost.map(\.title) == ["a"] && one?.met.isEmpty == true)
    }

    @Test("what cannot be meant is asked about again, and nothing imagined is said so")
    func wrong() async throws {
        try await Site.valley.whileServing { client in
            let wrong = try client.form(Self.told + "what-if=yes&if-years=many&if-training-hours=3")
            #expect(wrong.status == 422)
            #expect(wrong.body.contains(##"href="#if-years""##))
            #expect(wrong.body.contains(#"value="many""#))
            #expect(wrong.body.contains(#"name="if-training-hours" class="short" value="3""#))
            #expect(PageCheck(wrong.body).problems == [])
            let nothing = try client.form(Self.told + "what-if=yes").body
            #expect(nothing.contains("Fill in at least one thing to imagine."))
            let same = try client.form(Self.told + "what-if=yes&if-group-hours=20").body
            #expect(same.contains("This alone would change nothing."))
        }
    }

    private func with(_ typed: [String: [String]], _ imagined: [String: [String]]) -> [String: [String]] {
        let form = CheckForm(typed: typed.merging(imagined) { $1 })
        var reader = AnswerReader(form: form, vocabulary: Preview.vocabulary, today: Preview.today)
        let answers = reader.answers()
        let change = reader.whatIf()
        #expect(reader.form.problems == [])
        return form.with(change, answers: answers, vocabulary: Preview.vocabulary, today: Preview.today).typed
    }

    private func months(_ typed: [String: [String]]) -> Int? {
        var reader = AnswerReader(form: CheckForm(typed: typed), vocabulary: Preview.vocabulary, today: Preview.today)
        return reader.answers().jobs[0].months
    }

    @Test("a year more of work is twelve months, whatever was said before")
    func years() throws {
        for hundredths in 0...99 {
            let before = ["job-1-years": ["3.\(hundredths < 10 ? "0" : "")\(hundredths)"]]
            let known = try #require(months(before))
            #expect(months(with(before, ["if-years": ["1"]])) == known + 12, "\(before)")
        }
        #expect(months(with([:], ["if-years": ["1.5"]])) == 18)
        #expect(
            with(["job-1-years": ["2"], "job-1-last-year": ["2020"]], ["if-years": ["1"]])["job-1-last-year"] == nil)
    }

    @Test("hours of which it was not said what they were about stay unsaid")
    func unsaid() {
        let some = with(["training-hours": ["10"]], ["if-training-hours": ["5"]])
        #expect(some["training-hours"] == ["15"])
        #expect(some["relationship-hours"] == nil)
        let none = with([:], ["if-training-hours": ["5.5"]])
        #expect(none["training-hours"] == ["5.50"])
        #expect(none["relationship-hours"] == ["5.50"])
        #expect(none["training-first-year"] == ["\(Preview.today.parts.year)"])
        let both = with(["group-hours": ["3"], "supervision-first-year": ["2020"]], ["if-individual-hours": ["20"]])
        #expect([both["individual-hours"], both["group-hours"]] == [["20"], ["3"]])
        #expect(both["supervision-first-year"] == ["2020"])
    }

    @Test("a degree is of this year")
    func degree() {
        let typed = with(["level": ["cda"], "degree-year": ["2001"]], ["if-level": ["masters"]])
        #expect(typed["level"] == ["masters"])
        #expect(typed["degree-year"] == ["\(Preview.today.parts.year)"])
    }
}
