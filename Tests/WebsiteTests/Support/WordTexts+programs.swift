import Offerings
import Portfolios
import Rulebooks

@testable import Website

extension WordTexts {
    static func compare(_ words: CompareWords) -> [String: [String]] {
        let amounts = [Money(cents: 1500, currency: "USD"), Money(cents: 20_000, currency: "USD")]
        return [
            "compare.unknown": [words.unknown(["a", "b"])], "compare.addNamed": [words.addNamed("a")],
            "compare.matches": [words.matches("a")], "compare.noMatch": [words.noMatch("a")],
            "compare.same": [1, 2].map(words.same), "compare.unknownOfAll": [words.unknownOfAll(["a", "b"])],
            "compare.takeOutNamed": [words.takeOutNamed("a")], "compare.topic": AskedTopic.allCases.map(words.topic),
            "compare.fee": [words.fee("a", amounts[0], amounts[1])],
            "compare.openQuestions": [0, 1, 2].map(words.openQuestions),
        ]
    }

    /// Every word of the finder that takes something in, with what it may be given.
    static func programs(_ words: ProgramWords) -> [String: [String]] {
        let parts = ProgramFacet.allCases.map(ProgramQuery.Part.facet) + [.text]
        let day = Preview.today
        return [
            "programs.found": [
                words.found(1, 1, false), words.found(9, 9, false), words.found(9, 1, false), words.found(9, 1, true),
            ],
            "programs.reach": ProgramAnswer.Reach.allCases.compactMap(words.reach),
            "programs.sort": ProgramQuery.Sort.allCases.map(words.sort),
            "programs.widen": [words.widen(["a"], 1), words.widen(["a", "b"], 2)],
            "programs.silent": ProgramFacet.allCases.map { words.silent($0, "a") },
            "programs.part": parts.map(words.part), "programs.textChip": [words.textChip("a")],
            "programs.chip": [words.chip(.state, "a")], "programs.takeBack": [words.takeBack("a")],
            "programs.page": [words.page(1, 2)], "programs.tile": [words.tile("a", 1), words.tile("a", 2)],
            "programs.facet": ProgramFacet.allCases.map(words.facet),
            "programs.band": LengthBand.allCases.map(words.band),
            "programs.name": Program.Fact.allCases.map(words.name), "programs.forWhom": [words.forWhom("a")],
            "programs.period": [words.period(Period(2, .months))], "programs.minutes": [words.minutes(90)],
            "programs.cost": [words.cost(.free)], "programs.day": [words.day(day)], "programs.over": [words.over("a")],
            "programs.stale": [words.stale("2020")], "programs.deadlineOf": [words.deadlineOf("a")],
            "programs.manner": Program.Preparation.Manner.allCases.map(words.manner),
            "programs.seen": [words.seen("2020")],
        ]
    }
}
