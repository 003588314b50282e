import Portfolios

/// Answers as a portfolio, with a name for each entry that a person understands.
///
/// A question left blank becomes an entry that says nothing: the evaluation then answers "cannot tell" where it
/// would decide something. Hours told as a total are spread evenly over the months they were told for.
struct AnswerPortfolio {
    let answers: Answers
    let vocabulary: Vocabulary
    let today: Day
    let words: AnswerWords
    private(set) var entries: [Entry] = []
    private(set) var labels: [EntryID: String] = [:]
    /// Entries that stand for blank answers, with the part of the form they belong to.
    private(set) var blanks: [EntryID: String] = [:]
    /// Names for the people of the answers; nobody vouches for them.
    private(set) var people: [Provider] = []

    init(_ answers: Answers, vocabulary: Vocabulary, today: Day, words: AnswerWords) {
        self.answers = answers
        self.vocabulary = vocabulary
        self.today = today
        self.words = words
        addEducation()
        addLicense()
        for (index, job) in answers.jobs.enumerated() { add(job, number: index + 1) }
        addTraining()
        addSupervision()
        addReferences()
        addMembership()
        addCredential()
        entries += Self.unaskedEntries
    }

    var portfolio: Portfolio { Portfolio(id: "check", name: answers.name, entries: entries) }

    private mutating func add(_ entry: Entry, label: String) {
        entries.append(entry)
        labels[entry.id] = label
    }

    private mutating func addBlank(_ id: String, _ kind: Kind, label: String) {
        let entry = Entry(id: EntryID("unanswered-" + id), kind: kind)
        entries.append(entry)
        blanks[entry.id] = label
    }

    private mutating func addEducation() {
        guard answers.level != nil || answers.field != nil || answers.degreeYear != nil else {
            return addBlank("education", .education, label: words.education)
        }
        let entry = Entry(
            id: "education", kind: .education, first: answers.degreeYear.map(endOfYear),
            values: [.level: answers.level.map(Entry.Value.term), .field: answers.field.map(Entry.Value.term)]
                .compactMapValues { $0 })
        let name = answers.level.map { vocabulary.label(of: $0) } ?? words.education
        add(entry, label: answers.degreeYear.map { words.inYear(name, $0) } ?? name)
    }

    /// A license that someone says they hold is in force today; since when is not asked.
    private mutating func addLicense() {
        switch answers.license {
        case nil: addBlank("license", .license, label: words.license)
        case .nothing: return
        case .held(let profession, let holding, let place):
            let values = [Attribute.profession: profession, .holding: holding, .jurisdiction: place]
            let entry = Entry(
                id: "license", kind: .license, first: today, values: values.compactMapValues { $0.map { .term($0) } })
            let said = [profession, holding, place].compactMap { $0.map { vocabulary.label(of: $0) } }
            add(entry, label: words.licensed(said.joined(separator: " · ")))
        }
    }

    /// A year's last day, so that nothing counts too early; today if the year is not over.
    private func endOfYear(_ year: Int) -> Day { min(Day(year: year, month: 12, day: 31) ?? today, today) }

    private mutating func add(_ job: Answers.Job, number: Int) {
        // A second job about which nothing is said is no job; the first one is a blank answer.
        if job == Answers.Job() {
            if number == 1 { addBlank("work", .work, label: words.work) }
            return
        }
        guard job.months != 0 else { return }
        let last = job.lastYear.map(endOfYear)
        let first = job.months.map { ((last ?? today).advanced(by: 1)).addingMonths(-$0) }
        let entry = Entry(
            id: EntryID("job-\(number)"), kind: .work, first: first, last: last, amount: job.weeklyMinutes,
            values: values(of: job))
        add(entry, label: job.role.map { vocabulary.label(of: $0) } ?? words.job(number))
    }

    private func values(of job: Answers.Job) -> [Attribute: Entry.Value] {
        let values: [Attribute: Entry.Value?] = [
            .role: job.role.map { .term($0) }, .with: job.with.map { .term($0) },
            .ages: listed(job.ages), .scope: listed(job.scopes), .focus: listed(job.foci),
            .families: job.families.map { .number($0) }, .paid: job.paid.map { .flag($0) },
            .supervised: job.supervised.map { .flag($0) },
        ]
        return values.compactMapValues { $0 }
    }

    /// Several choices; none chosen is nothing said.
    private func listed(_ terms: [Term]) -> Entry.Value? { terms.isEmpty ? nil : .terms(terms) }

    private mutating func addTraining() {
        guard let total = answers.trainingMinutes ?? answers.relationshipMinutes else {
            return addBlank("training", .training, label: words.training)
        }
        guard let part = answers.relationshipMinutes else {
            return addSpread("training", .training, total, over: answers.training, [:], label: words.training)
        }
        addSpread(
            "relationship-training", .training, part, over: answers.training, [.relationshipBased: .flag(true)],
            label: words.relationshipTraining)
        addSpread(
            "other-training", .training, max(0, total - part), over: answers.training,
            [.relationshipBased: .flag(false)], label: words.otherTraining)
    }

    private mutating func addSupervision() {
        guard answers.individualMinutes != nil || answers.groupMinutes != nil else {
            return addBlank("supervision", .supervisionReceived, label: words.supervision)
        }
        people.append(Self.supervisor(words))
        let kinds = [
            ("individual", answers.individualMinutes, words.individual), ("group", answers.groupMinutes, words.group),
        ]
        for (format, minutes, label) in kinds {
            addSpread(
                format + "-supervision", .supervisionReceived, minutes ?? 0, over: answers.supervision,
                supervisionValues(format), label: label)
        }
    }

    /// Whoever supervised, as files from here name them.
    static func supervisor(_ words: AnswerWords) -> Provider {
        Provider(id: "my-supervisor", name: words.supervisor)
    }

    /// What is said of hours with a supervisor: `individual` or `group`.
    static func valuesOfSupervision(_ format: String, _ vocabulary: Vocabulary) -> [Attribute: Entry.Value] {
        let terms: [Attribute: String] = [.type: "reflective", .format: format, .relation: "supervisor"]
        return terms.compactMapValues { vocabulary.term($0).map(Entry.Value.term) }
    }

    private func supervisionValues(_ format: String) -> [Attribute: Entry.Value] {
        var values = Self.valuesOfSupervision(format, vocabulary)
        values[.provider] = .name("my-supervisor")
        return values
    }

    private var holdings: [Holding]? {
        switch answers.supervisor {
        case .nothing: []
        case .credential(let credential, let since?): [Holding(credential, from: since)]
        // Since when is not said, so whether it was held on a day cannot be told.
        case .credential(_, nil), nil: nil
        }
    }

    /// One entry a month, as even as whole minutes allow, earlier months first.
    private mutating func addSpread(
        _ id: String, _ kind: Kind, _ minutes: Int, over stretch: Answers.Stretch, _ values: [Attribute: Entry.Value],
        label: String
    ) {
        guard minutes > 0 else { return }
        let days = stretch.months(until: today)
        for (index, day) in days.enumerated() {
            let share = minutes / days.count + (index < minutes % days.count ? 1 : 0)
            guard share > 0 else { continue }
            let entry = Entry(
                id: EntryID("\(id)-\(index + 1)"), kind: kind, first: day, amount: share, values: values,
                holdings: kind == .supervisionReceived ? holdings : nil)
            add(entry, label: label)
        }
    }

    private mutating func addReferences() {
        switch answers.raters {
        case nil: for number in 1...3 { addBlank("reference-\(number)", .reference, label: words.references) }
        case .some(.none): return
        case .some(.some(let roles)):
            for role in roles {
                let name = vocabulary.name(of: role)
                let entry = Entry(
                    id: EntryID("reference-" + name), kind: .reference, first: today,
                    values: [.role: .term(role), .provider: .name("reference-" + name)])
                people.append(Provider(id: ProviderID("reference-" + name), name: vocabulary.label(of: role)))
                add(entry, label: words.reference(vocabulary.label(of: role)))
            }
        }
    }

    private mutating func addMembership() {
        switch answers.member {
        case nil: addBlank("membership", .membership, label: words.membership)
        case true?: add(Entry(id: "membership", kind: .membership, first: today), label: words.membership)
        case false?: return
        }
    }

    private mutating func addCredential() {
        switch answers.held {
        case nil: addBlank("credential", .credential, label: words.credential)
        case .nothing: return
        case .credential(let credential, let since):
            let values: [Attribute: Entry.Value?] = [
                .credential: .term(credential), .holding: vocabulary.term("held").map { .term($0) },
            ]
            let entry = Entry(
                id: "credential", kind: .credential, first: since, values: values.compactMapValues { $0 })
            add(entry, label: vocabulary.label(of: credential))
        }
    }
}

extension Answers.Stretch {
    /// One day in each month of it, the last one that has passed; one unknown day if its beginning is not said.
    fileprivate func months(until today: Day) -> [Day?] {
        guard let first else { return [nil] }
        let end = min(last ?? today, today)
        var days: [Day?] = []
        var month = first
        while month <= end {
            days.append(min(month.addingMonths(1).advanced(by: -1), end))
            month = month.addingMonths(1)
        }
        return days
    }
}
