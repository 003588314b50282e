import Evaluation
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Which question comes next")
struct WaitingTests {
    private let blankTraining = Entry(id: "blank-training", kind: .training)
    private let blankDegree = Entry(id: "blank-degree", kind: .education)
    private let job = Entry(id: "job-1", kind: .work)

    private func leaf(_ status: Status, _ reason: Reason = .undated, _ entries: [EntryID] = []) -> Outcome {
        Outcome(
            id: "leaf", title: "A requirement", cites: [], status: status, unit: .count,
            claimed: Tally(have: 0, could: 1, need: 1), verified: Tally(have: 0, could: 1, need: 1),
            setAside: entries.isEmpty
                ? [] : [SetAside(reason: reason, entries: entries.map { Counted(entry: $0, amount: 0) })])
    }

    private func verdict(_ status: Status, _ leaves: [Outcome]) -> Outcome {
        var root = leaf(status)
        root.children = leaves
        return root
    }

    private func waiting(_ outcomes: [Outcome]) -> Waiting {
        Waiting(
            outcomes, entries: [blankTraining, blankDegree, job],
            blanks: [blankTraining.id, blankDegree.id])
    }

    private var training: Outcome { leaf(.cannotTell, .undated, [blankTraining.id]) }
    private var degree: Outcome { leaf(.cannotTell, .undated, [blankDegree.id]) }

    @Test("the place comes first, whatever decides more, and is not asked about again")
    func place() {
        #expect(waiting([training]).next(after: []) == .place)
        #expect(waiting([training]).next(after: [.place]) == .training)
    }

    @Test("the idea for which most verdicts wait comes next, however many requirements one verdict has")
    func most() {
        let many = verdict(.needsMore, [degree, degree, degree, training])
        let other = verdict(.cannotTell, [training])
        #expect(waiting([many, other]).verdicts == [.education: 1, .training: 2])
        #expect(waiting([many, other]).next(after: [.place]) == .training)
    }

    @Test("of equals the first in the order of the form comes next")
    func equals() {
        #expect(waiting([verdict(.cannotTell, [training, degree])]).next(after: [.place]) == .education)
    }

    @Test("what is met, waived, surely short or does not apply waits for nothing")
    func settled() {
        let leaves = [Status.met, .metAsClaimed, .waived, .notApplicable, .awaitingJudgement, .needsMore].map {
            leaf($0, .undated, [blankTraining.id])
        }
        #expect(waiting([verdict(.needsMore, leaves)]).next(after: [.place]) == nil)
        #expect(waiting([verdict(.metAsClaimed, [training])]).next(after: [.place]) == nil)
    }

    @Test("once nothing waits for what is left, nothing more is asked, though a skipped answer is still missing")
    func end() {
        let waiting = waiting([verdict(.cannotTell, [training])])
        #expect(waiting.next(after: [.place, .training]) == nil)
        #expect(waiting.ideas(training) == [.training])
    }

    @Test("what a job leaves unsaid belongs to three ideas; all of an untold one to the first")
    func job3() {
        let terms = [Term(number: 1)]
        let cases: [(Reason, Idea?)] = [
            (.undated, .work), (.unsaid(.terms(.role, .oneOf, terms)), .work),
            (.unsaid(.inLast(Period(2, .years))), .work),
            (.noAmount, .workTerms), (.unsaid(.flag(.paid, true)), .workTerms),
            (.unsaid(.minutes(60...90)), .workTerms),
            (.unsaid(.terms(.ages, .oneOf, terms)), .workPeople),
            (
                .unsaid(.any([Filter([.terms(.setting, .oneOf, terms)]), Filter([.terms(.focus, .oneOf, terms)])])),
                .workPeople
            ),
            (.unsaid(.not(Filter([.terms(.with, .oneOf, terms)]))), .workPeople),
            (.unsaid(.terms(.setting, .oneOf, terms)), nil), (.failed(.flag(.paid, true)), nil), (.notNeeded, nil),
        ]
        for (reason, idea) in cases {
            #expect(Idea(saying: reason, of: job, isBlank: false) == idea, "\(reason)")
            #expect(Idea(saying: reason, of: job, isBlank: true) == .work, "\(reason)")
        }
    }

    @Test("what the supervisor holds is asked once there is supervision")
    func supervisor() {
        let entry = Entry(id: "s", kind: .supervisionReceived)
        let held = Reason.unsaid(
            .providerHeld(ProviderHeld(credentials: [Term(number: 1)], manners: [.held])))
        #expect(Idea(saying: held, of: entry, isBlank: true) == .supervision)
        #expect(Idea(saying: held, of: entry, isBlank: false) == .supervisor)
    }

    @Test("what an answer settled is what became met and what is now known to need more")
    func effect() {
        let unknown = leaf(.cannotTell)
        let before = verdict(.cannotTell, [unknown, unknown, unknown, leaf(.metAsClaimed), leaf(.needsMore)])
        let after = verdict(
            .needsMore, [leaf(.metAsClaimed), leaf(.needsMore), unknown, leaf(.metAsClaimed), leaf(.needsMore)])
        let effect = Effect([(before, after)])
        #expect([effect.met, effect.more, effect.total] == [1, 1, 2])
        #expect(Effect([(before, before)]).total == 0)
    }
}
