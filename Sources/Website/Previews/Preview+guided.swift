import Evaluation
import Portfolios
import Rulebooks

extension CheckStartPage {
    static func preview(in language: Language) -> CheckStartPage {
        CheckStartPage(
            form: CheckForm(
                problems: [.init(field: .upload, kind: .noFile)],
                fileProblems: [
                    .init(line: 3, path: "entries[0].day", text: "This day does not exist.", language: .english)
                ]), vocabulary: Preview.vocabulary)
    }
}

extension GuidedPage {
    /// A degree's year that cannot be meant, with one question skipped and one answered before.
    static func preview(in language: Language) -> GuidedPage {
        var answers = GuidedAnswers([
            "level": ["masters"], "degree-year": ["twenty"], "job-1-role": ["home-visitor"],
            GuidedAnswers.seenName: ["place", "work"], GuidedAnswers.fromName: ["education"],
        ])
        answers.form.problems = [.init(field: Field(.degreeYear), kind: .notAYear)]
        let outcome = Preview.outcome
        let waiting = Waiting([outcome], entries: Preview.portfolio.entries, blanks: ["blank"])
        return GuidedPage(
            idea: .education, answers: answers,
            soFar: SoFar([.init(rulebook: Preview.rulebook, outcome: outcome)], waiting: waiting), waiting: 3,
            effect: Effect([(outcome, outcome)]), place: "River Valley", vocabulary: Preview.vocabulary)
    }
}

extension WhatIfPage {
    static func preview(in language: Language) -> WhatIfPage {
        let before = Preview.result(in: language)
        var after = before
        after.outcome.children[0].status = .metAsClaimed
        after.outcome.children[0].claimed = Tally(have: 1800, could: 1800, need: 1800)
        var renamed = before
        renamed.rulebook.id = "river-mentor"
        let form = CheckForm(typed: ["training-hours": ["20"], "if-training-hours": ["10"]])
        return WhatIfPage(
            imagined: [Words.of(language).fields.label(.ifTrainingHours) + ": 10"],
            consequences: Consequences(before: [before, renamed], after: [after]), form: form, kept: form.asTold,
            vocabulary: Preview.vocabulary)
    }
}
