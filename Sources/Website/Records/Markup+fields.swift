import HTML

/// One of several answers to choose from.
struct Choice: Hashable, Sendable {
    var value: String
    var label: String
}

/// Questions of forms that do something, besides lines of text.
extension Markup {
    mutating func selectField(
        _ field: TextField, _ choices: [Choice], none: String, problem: String? = nil, _ visit: Visit
    ) {
        question(field, problem, visit) { question, described in
            question.select(
                .id(field.name), .name(field.name), .ariaInvalid(problem != nil), .ariaDescribedBy(described)
            ) { select in
                select.option(none, .value(""))
                for choice in choices {
                    select.option(choice.label, .value(choice.value), .selected(choice.value == field.value))
                }
            }
        }
    }

    mutating func textArea(_ field: TextField, rows: Int = 3, problem: String? = nil, _ visit: Visit) {
        question(field, problem, visit) { question, described in
            question.textarea(
                field.value, .id(field.name), .name(field.name), .init("rows", "\(rows)"), .ariaInvalid(problem != nil),
                .ariaDescribedBy(described))
        }
    }

    private mutating func question(
        _ field: TextField, _ problem: String?, _ visit: Visit, content: (inout Markup, String?) -> Void
    ) {
        div(.class(problem == nil ? "question" : "question has-problem")) { question in
            question.label(field.label, .for(field.name))
            content(&question, question.help(field, problem, visit))
        }
    }

    /// The hint and what is wrong, and their ids for those who hear the page.
    private mutating func help(_ field: TextField, _ problem: String?, _ visit: Visit) -> String? {
        if let hint = field.hint { p(hint, .class("hint"), .id("\(field.name)-hint")) }
        if let problem { self.problem(problem, visit.words.check.problemLabel, field.name) }
        let ids = [field.hint.map { _ in "\(field.name)-hint" }, problem.map { _ in "\(field.name)-problem" }]
            .compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// Boxes of which any number may be ticked, or only one.
    mutating func boxesField(
        _ field: TextField, _ choices: [Choice], chosen: [String], isOne: Bool = false, problem: String? = nil,
        _ visit: Visit
    ) {
        div(.class(problem == nil ? "question" : "question has-problem")) { question in
            question.fieldset(.id(field.name)) { group in
                group.legend(field.label)
                _ = group.help(field, problem, visit)
                guard choices.count > 12 else { return group.boxes(field.name, choices, chosen, isOne) }
                group.details(.open(!chosen.isEmpty || problem != nil)) { details in
                    details.summary(visit.words.entries.choose(choices.count))
                    details.boxes(field.name, choices, chosen, isOne)
                }
            }
        }
    }

    private mutating func boxes(_ name: String, _ choices: [Choice], _ chosen: [String], _ isOne: Bool) {
        div(.class(choices.count > 4 ? "choices" : "choice-list")) { list in
            for (index, choice) in choices.enumerated() {
                list.box(
                    isOne ? "radio" : "checkbox", name, id: "\(name)-\(index + 1)", choice,
                    isChecked: chosen.contains(choice.value))
            }
        }
    }

    mutating func box(_ type: String, _ name: String, id: String, _ choice: Choice, isChecked: Bool) {
        div(.class("choice")) { line in
            line.input(.type(type), .id(id), .name(name), .value(choice.value), .checked(isChecked))
            line.label(choice.label, .for(id))
        }
    }
}
