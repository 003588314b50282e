import Evaluation
import Portfolios
import Rulebooks

/// What the guided check needs to know of where a person stands.
extension Library {
    /// The page that comes next, or the one that is asked for again.
    func guidedPage(_ answers: GuidedAnswers, _ visit: Visit) -> GuidedPage {
        var reader = AnswerReader(form: answers.form, vocabulary: catalog.vocabulary, today: visit.today)
        let told = told(by: reader.answers(), visit)
        let person = Person(told, form: answers.form, visit)
        let standings = standings(of: person, on: visit.today)
        let waiting = Waiting(
            standings.map(\.outcome), entries: told.entries, blanks: Set(told.blanks.keys))
        let asked = rulebookAsked(by: answers, on: visit.today).map { standing(of: person, $0, on: visit.today) }
        let wrong = Idea.allCases.first { idea in
            reader.form.problems.contains { idea.fields.contains($0.field) }
        }
        var page = GuidedPage(
            idea: wrong ?? answers.at ?? waiting.next(after: answers.seen, settling: asked?.outcome),
            answers: answers, soFar: SoFar(standings, waiting: waiting), vocabulary: catalog.vocabulary,
            withheld: withheld)
        page.asked = asked
        page.waiting = page.idea.map { waiting.verdicts[$0, default: 0] } ?? 0
        if let wrong {
            page.answers.form.problems = reader.form.problems.filter { wrong.fields.contains($0.field) }
        } else {
            page.effect = effect(of: answers, standings, visit)
            page.place = answers.from == .place ? person.place.map { catalog.vocabulary.label(of: $0) } : nil
        }
        return page
    }

    /// The rulebook that someone came to check, as it is in force.
    func rulebookAsked(by answers: GuidedAnswers, on day: Day) -> Rulebook? {
        answers.asked.flatMap { catalog.editions(of: $0).mainOne(on: day) }
    }

    private func told(by answers: Answers, _ visit: Visit) -> AnswerPortfolio {
        AnswerPortfolio(answers, vocabulary: catalog.vocabulary, today: visit.today, words: visit.words.answers)
    }

    /// With all that is in force and could be had where the person is.
    private func standings(of person: Person, on day: Day) -> [SoFar.Standing] {
        rulebooks(for: person, on: day).filter { rulebook in
            rulebook.isInForce(on: day) && !isElsewhere(rulebook, from: person.place)
                && !isHeld(rulebook, by: person, on: day)
        }.map { standing(of: person, $0, on: day) }
    }

    private func standing(of person: Person, _ rulebook: Rulebook, on day: Day) -> SoFar.Standing {
        SoFar.Standing(
            rulebook: rulebook, outcome: evaluate(rulebook, person.asked(by: rulebook).portfolio, day),
            isCredential: purpose(of: rulebook) == .credential)
    }

    /// What the answer just sent settled; `nil` where none was sent, or where it decides what is looked at.
    private func effect(of answers: GuidedAnswers, _ standings: [SoFar.Standing], _ visit: Visit) -> Effect? {
        guard let from = answers.from, from != .place, answers.isAnswered(from) else { return nil }
        var reader = AnswerReader(
            form: answers.form.without(from), vocabulary: catalog.vocabulary, today: visit.today)
        let before = Person(told(by: reader.answers(), visit), form: reader.form, visit)
        return Effect(
            standings.map { (evaluate($0.rulebook, before.asked(by: $0.rulebook).portfolio, visit.today), $0.outcome) })
    }
}
