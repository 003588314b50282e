import Portfolios

/// Something more that a person imagines to have done, added to what was told.
struct WhatIf: Hashable, Sendable {
    var level: Term?
    /// Months more of the first job.
    var months: Int?
    /// Minutes more of each.
    var training: Int?
    var individual: Int?
    var group: Int?
    var place: Term?

    static let fields = [
        Question.ifLevel, .ifYears, .ifTrainingHours, .ifIndividualHours, .ifGroupHours, .ifPlace,
    ].map { Field($0) }

    /// The hours of supervision alone.
    var supervision: WhatIf { WhatIf(individual: individual, group: group) }

    /// All but the hours of supervision.
    var withoutSupervision: WhatIf {
        WhatIf(level: level, months: months, training: training, place: place)
    }

    /// Whether anything is imagined at all.
    var isEmpty: Bool { self == WhatIf() }
}

extension AnswerReader {
    mutating func whatIf() -> WhatIf {
        var change = WhatIf()
        change.level = choice(Field(.ifLevel))
        change.months = months(Field(.ifYears))
        change.training = hours(Field(.ifTrainingHours), most: 20_000)
        change.individual = hours(Field(.ifIndividualHours), most: 20_000)
        change.group = hours(Field(.ifGroupHours), most: 20_000)
        change.place = choice(Field(.ifPlace))
        return change
    }
}

extension CheckForm {
    /// Sent with the answers to see what something more would change.
    static let whatIfName = "what-if"

    /// The form without what is only imagined.
    var asTold: CheckForm {
        var form = self
        form.typed[Self.whatIfName] = nil
        for field in WhatIf.fields { form.typed[field.name] = nil }
        form.problems = []
        return form
    }

    /// The form as it would be filled if it were so: more hours until now, a degree of this year, a job that still runs.
    func with(_ change: WhatIf, answers: Answers, vocabulary: Vocabulary, today: Day) -> CheckForm {
        var form = asTold
        let (year, month) = (today.parts.year, today.parts.month)
        func add(_ minutes: Int?, _ more: Int?, _ question: Question) {
            if let more { form.typed[question.rawValue] = [hoursText((minutes ?? 0) + more)] }
        }
        func run(_ first: Field, _ last: Field, isNew: Bool) {
            (form.typed[last.monthName], form.typed[last.yearName]) = (nil, nil)
            if isNew { (form.typed[first.monthName], form.typed[first.yearName]) = (["\(month)"], ["\(year)"]) }
        }
        if let level = change.level {
            form.typed[Question.level.rawValue] = [vocabulary.name(of: level)]
            form.typed[Question.degreeYear.rawValue] = ["\(year)"]
        }
        if let months = change.months {
            let job = answers.jobs.first ?? Answers.Job()
            form.typed[Field(.years, job: 1).name] = [yearsText((job.months ?? 0) + months)]
            form.typed[Field(.lastYear, job: 1).name] = nil
        }
        if let more = change.training {
            let isNew = answers.trainingMinutes == nil && answers.relationshipMinutes == nil
            add(answers.trainingMinutes ?? answers.relationshipMinutes, more, .trainingHours)
            // Of hours that were told without saying which, it stays unknown.
            if isNew || answers.relationshipMinutes != nil {
                add(answers.relationshipMinutes, more, .relationshipHours)
            }
            run(Field(.trainingFirst), Field(.trainingLast), isNew: isNew)
        }
        if change.individual != nil || change.group != nil {
            add(answers.individualMinutes, change.individual, .individualHours)
            add(answers.groupMinutes, change.group, .groupHours)
            run(
                Field(.supervisionFirst), Field(.supervisionLast),
                isNew: answers.individualMinutes == nil && answers.groupMinutes == nil)
        }
        if let place = change.place { form.typed[Question.place.rawValue] = [vocabulary.name(of: place)] }
        return form
    }

    /// With two decimals at most: exact for hours that were typed.
    private func hoursText(_ minutes: Int) -> String { decimal(minutes / 60, hundredths: minutes % 60 * 5 / 3) }

    /// The smallest number with two decimals that is read as so many months.
    private func yearsText(_ months: Int) -> String {
        decimal(months / 12, hundredths: (months % 12 * 100 + 11) / 12)
    }

    private func decimal(_ whole: Int, hundredths: Int) -> String {
        hundredths == 0 ? "\(whole)" : "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
}
