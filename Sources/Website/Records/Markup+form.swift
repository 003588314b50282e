import HTML

/// Forms that do something: each carries what shows that it is ours.
extension Markup {
    mutating func form(to path: Path, _ visit: Visit, _ attributes: Attribute..., content: Content) {
        form(to: path, visit, attributes, content: content)
    }

    mutating func form(to path: Path, _ visit: Visit, _ attributes: [Attribute], content: Content) {
        let own: [Attribute] = [.method("post"), .action(visit.link(path)), .init("novalidate", when: true)]
        element("form", own + attributes) { form in
            if let caller = visit.caller {
                form.input(.type("hidden"), .name(Caller.formField), .value(caller.formToken))
            }
            content(&form)
        }
    }

    /// A line of text to fill in, with its label, hint and what is wrong with it.
    mutating func textField(_ field: TextField, problem: String? = nil, _ visit: Visit) {
        let ids = [field.hint.map { _ in "\(field.name)-hint" }, problem.map { _ in "\(field.name)-problem" }]
            .compactMap(\.self).joined(separator: " ")
        div(.class(problem == nil ? "question" : "question has-problem")) { question in
            question.label(field.label, .for(field.name))
            if let hint = field.hint { question.p(hint, .class("hint"), .id("\(field.name)-hint")) }
            if let problem { question.problem(problem, visit.words.check.problemLabel, field.name) }
            question.input(
                .type(field.kind.rawValue), .id(field.name), .name(field.name), .class(field.size),
                .value(field.kind == .password ? "" : field.value), .autocomplete(field.autocomplete),
                .ariaInvalid(problem != nil), .ariaDescribedBy(ids.isEmpty ? nil : ids))
        }
    }

    /// What is wrong with a form, in one box at its head, each with a link to its place.
    mutating func problemBox(_ problems: [(field: String, sentence: String)], _ visit: Visit) {
        guard !problems.isEmpty else { return }
        div(
            .class("problems"), .role("alert"), .tabindex(-1), .init("autofocus", when: true),
            .ariaLabelledBy("problems-title")
        ) { box in
            box.h2(visit.words.check.problemsTitle(problems.count), .id("problems-title"))
            box.ul { list in
                for problem in problems { list.li { $0.a(problem.sentence, .href("#" + problem.field)) } }
            }
        }
    }
}

/// A line of text to fill in.
struct TextField {
    enum Kind: String { case text, email, password, search, tel, date, number, color }

    var name: String
    var label: String
    var hint: String?
    var value = ""
    var kind = Kind.text
    var size = "wide"
    /// As the standard names what browsers may fill in: `email`, `current-password`.
    var autocomplete = "off"
}
