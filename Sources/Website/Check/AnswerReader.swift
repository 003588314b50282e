import Portfolios

/// Reads the answers out of the form, noting what it does not understand instead of stopping.
struct AnswerReader {
    var form: CheckForm
    var vocabulary: Vocabulary
    var today: Day

    mutating func answers() -> Answers {
        var answers = Answers()
        answers.name = text(Field(.name))
        answers.place = choice(Field(.place))
        answers.level = choice(Field(.level))
        answers.degreeYear = year(Field(.degreeYear))
        answers.field = choice(Field(.field))
        answers.license = license()
        answers.jobs = [job(1), job(2)]
        answers.trainingMinutes = hours(Field(.trainingHours), most: 20_000)
        answers.relationshipMinutes = hours(Field(.relationshipHours), most: 20_000)
        answers.training = stretch(Field(.trainingFirst), Field(.trainingLast))
        answers.individualMinutes = hours(Field(.individualHours), most: 20_000)
        answers.groupMinutes = hours(Field(.groupHours), most: 20_000)
        answers.supervision = stretch(Field(.supervisionFirst), Field(.supervisionLast))
        answers.supervisor = held(Field(.supervisorHolds), since: Field(.supervisorSince))
        answers.raters = choices(Field(.raters))
        answers.member = yesNo(Field(.member))
        answers.held = held(Field(.holds), since: Field(.holdsSince))
        checkParts(answers)
        return answers
    }

    private mutating func job(_ number: Int) -> Answers.Job {
        var job = Answers.Job()
        job.role = choice(Field(.role, job: number))
        job.months = months(Field(.years, job: number))
        job.lastYear = year(Field(.lastYear, job: number))
        job.weeklyMinutes = hours(Field(.weeklyHours, job: number), most: 100)
        job.ages = terms(Field(.ages, job: number))
        job.scopes = terms(Field(.scopes, job: number))
        job.foci = terms(Field(.foci, job: number))
        job.with = choice(Field(.with, job: number))
        job.families = count(Field(.families, job: number), most: 100_000)
        job.paid = yesNo(Field(.paid, job: number))
        job.supervised = yesNo(Field(.supervised, job: number))
        return job
    }

    private mutating func held(_ field: Field, since: Field) -> Answers.Held? {
        let since = month(since)?.first
        if form.text(field.name) == Field.none { return .nothing }
        return choice(field).map { .credential($0, since: since) }
    }

    private mutating func license() -> Answers.License? {
        let holding = choice(Field(.licenseHolding))
        let place = choice(Field(.licensePlace))
        if form.text(Field(.license).name) == Field.none { return .nothing }
        let profession = choice(Field(.license))
        guard profession != nil || holding != nil || place != nil else { return nil }
        return .held(profession: profession, holding: holding, place: place)
    }

    private mutating func checkParts(_ answers: Answers) {
        if let part = answers.relationshipMinutes, part > answers.trainingMinutes ?? .max {
            note(Field(.relationshipHours), .partOverWhole)
        }
    }

    mutating func note(_ field: Field, _ kind: CheckForm.Kind) {
        form.problems.append(CheckForm.Problem(field: field, kind: kind))
    }
}
