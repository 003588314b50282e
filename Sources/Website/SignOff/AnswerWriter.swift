import HTML
import Portfolios
import Rulebooks

/// The answer to one entry: to sign it, unless the signer says otherwise.
struct AnswerWriter {
    var answers: SignOffAnswers
    var number: Int
    var entry: Entry

    func write(into group: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.signing
        group.fieldset { set in
            set.legend(words.answer, .class("visually-hidden"))
            writeChoice(.sign, words.sign, into: &set)
            set.details(.open(answers.choice(number) != .sign)) { details in
                details.summary(words.correct + " / " + words.refuse)
                writeChoice(.correct, words.correct, into: &details)
                writeProblem("answer-\(number)-correct", into: &details, visit)
                writeValues(into: &details, visit)
                writeChoice(.refuse, words.refuse, into: &details)
                writeField(
                    TextField(
                        name: "reason-\(number)", label: words.reason, hint: words.reasonHint,
                        value: answers.text("reason", number)), into: &details, visit)
            }
        }
    }

    private func writeChoice(_ choice: SignOffAnswers.Choice, _ label: String, into set: inout Markup) {
        let id = "answer-\(number)-\(choice.rawValue)"
        set.div(.class("choice")) { row in
            row.input(
                .type("radio"), .id(id), .name("answer-\(number)"), .value(choice.rawValue),
                .checked(answers.choice(number) == choice))
            row.label(label, .for(id))
        }
    }

    /// The time and the day, filled in with what is claimed.
    private func writeValues(into set: inout Markup, _ visit: Visit) {
        let words = visit.words.signOff.signing
        let isRead = answers.form.values["answer-\(number)"] != nil
        if let amount = entry.amount {
            writeField(
                TextField(
                    name: "amount-\(number)", label: entry.kind.isWeekly ? words.weekly : words.minutes,
                    value: isRead ? answers.text("amount", number) : SignOffAnswers.typed(amount, entry.kind),
                    size: "short"), into: &set, visit)
        }
        if let day = entry.first {
            writeField(
                TextField(
                    name: "day-\(number)", label: words.day, value: isRead ? answers.text("day", number) : "\(day)",
                    kind: .date, size: "short"), into: &set, visit)
        }
    }

    private func writeField(_ field: TextField, into set: inout Markup, _ visit: Visit) {
        set.textField(field, problem: answers.problem(field.name).map(visit.words.signOff.problem), visit)
    }

    private func writeProblem(_ field: String, into set: inout Markup, _ visit: Visit) {
        guard let problem = answers.problem(field) else { return }
        set.problem(visit.words.signOff.problem(problem), visit.words.check.problemLabel, field)
    }
}
