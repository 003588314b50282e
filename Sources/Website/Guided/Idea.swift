/// One idea of the guided check: what one page asks.
enum Idea: String, Hashable, Sendable, CaseIterable {
    case place, education, license
    /// What the work is, and since when …
    case work
    /// … on what terms …
    case workTerms = "work-terms"
    /// … and with whom and for what.
    case workPeople = "work-people"
    /// Asked about only when someone wants to tell of it: a second job is never missed.
    case otherWork = "other-work"
    case training, supervision, supervisor, references, membership, holds

    /// The fields of the one-page form that it fills.
    var fields: [Field] {
        switch self {
        case .place: [Field(.place)]
        case .education: Topic.education.fields
        case .license: Topic.license.fields
        case .work: [.role, .years, .lastYear].map { Field($0, job: 1) }
        case .workTerms: [.weeklyHours, .paid, .supervised].map { Field($0, job: 1) }
        case .workPeople: [.ages, .with, .scopes, .foci, .families].map { Field($0, job: 1) }
        case .otherWork: Topic.job(2).fields
        case .training: Topic.training.fields
        case .supervision:
            [.individualHours, .groupHours, .supervisionFirst, .supervisionLast].map { Field($0) }
        case .supervisor: [.supervisorHolds, .supervisorSince].map { Field($0) }
        case .references: [Field(.raters)]
        case .membership: [Field(.member)]
        case .holds: Topic.credential.fields
        }
    }

    /// The names under which its answers travel.
    var names: [String] {
        fields.flatMap { field in
            field.question.shape == .month ? [field.monthName, field.yearName] : [field.name]
        }
    }
}

extension CheckForm {
    /// Whether anything was typed for an idea.
    func tells(of idea: Idea) -> Bool { idea.names.contains { name in all(name).contains { !$0.isEmpty } } }

    /// The form as if nobody had been asked about an idea.
    func without(_ idea: Idea) -> CheckForm {
        var form = self
        for name in idea.names { form.typed[name] = nil }
        form.problems = []
        return form
    }
}
