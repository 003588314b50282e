import Portfolios
import Rulebooks

extension ReadableEvaluator {
    /// What a filter says of one entry.
    struct Sifted {
        var entry: Entry
        var truth: Truth
        /// The first test that is false.
        var failed: Test?
        /// The first test that the entry leaves open.
        var unsaid: Test?
        /// Days of the entry that certainly pass the tests of days …
        var certainDays: DaySpan
        /// … and that may pass them.
        var possibleDays: DaySpan
    }
}

extension ReadableEvaluator.Reading {
    /// Whether an entry passes a filter, or was accepted for it. An undated entry never passes for certain.
    func sift(_ entry: Entry, by filter: Filter, accepted: Bool = false) -> ReadableEvaluator.Sifted {
        var sifted = ReadableEvaluator.Sifted(
            entry: entry, truth: .yes, certainDays: days(of: entry), possibleDays: possibleDays(of: entry))
        if !accepted {
            for test in filter.tests { ask(test, &sifted) }
        }
        if entry.first == nil { sifted.truth = min(sifted.truth, .unknown) }
        return sifted
    }

    func truth(of filter: Filter, for entry: Entry) -> ReadableEvaluator.Truth {
        sift(entry, by: filter).truth
    }

    private func ask(_ test: Test, _ sifted: inout ReadableEvaluator.Sifted) {
        let answer: ReadableEvaluator.Truth
        if let allowed = allowedDays(test) {
            sifted.certainDays = sifted.certainDays.cut(to: allowed.certain)
            sifted.possibleDays = sifted.possibleDays.cut(to: allowed.possible)
            answer = sifted.certainDays.isEmpty ? (sifted.possibleDays.isEmpty ? .no : .unknown) : .yes
        } else {
            answer = truth(of: test, for: sifted.entry)
        }
        if answer == .no, sifted.failed == nil { sifted.failed = test }
        if answer == .unknown, sifted.unsaid == nil { sifted.unsaid = test }
        sifted.truth = min(sifted.truth, answer)
    }
}
