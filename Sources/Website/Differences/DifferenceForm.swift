import HTML
import Rulebooks

/// Two lists to choose from, sent as an address.
struct DifferenceForm: Sendable {
    var choice: DifferenceChoice

    func write(into page: inout Markup, _ visit: Visit) {
        let words = visit.words.differences
        page.form(.class("pair"), .action(visit.link(.differences)), .method("get")) { form in
            writeSelect("from", words.from, choice.from, choice.fromGroups, into: &form, visit)
            writeSelect("to", words.to, choice.to, choice.toGroups, into: &form, visit)
            form.p { $0.button(words.show, .class("button"), .type("submit")) }
        }
    }

    private func writeSelect(
        _ name: String, _ label: String, _ chosen: Rulebook?, _ groups: [DifferenceChoice.Group],
        into form: inout Markup, _ visit: Visit
    ) {
        let words = visit.words.differences
        form.div(.class("question")) { question in
            question.label(label, .for(name))
            question.select(.id(name), .name(name)) { select in
                if chosen == nil { select.option(words.choose, .value("")) }
                if let chosen, !groups.contains(where: { $0.rulebooks.contains { $0.key == chosen.key } }) {
                    writeOption(chosen, isChosen: true, into: &select, visit)
                }
                for group in groups {
                    select.element("optgroup", [.init("label", title(of: group.kind, visit.words))]) { options in
                        for rulebook in group.rulebooks {
                            writeOption(rulebook, isChosen: rulebook.key == chosen?.key, into: &options, visit)
                        }
                    }
                }
            }
        }
    }

    private func writeOption(_ rulebook: Rulebook, isChosen: Bool, into select: inout Markup, _ visit: Visit) {
        let edition = visit.words.credentials.editionInLine(rulebook.edition)
        select.option("\(rulebook.title), \(edition)", .value(rulebook.key), .selected(isChosen))
    }

    private func title(of kind: DifferenceChoice.Group.Kind, _ words: Words) -> String {
        switch kind {
        case .editions: words.differences.otherEditions
        case .forms: words.differences.otherForms
        case .twins: words.differences.twins
        case .family: words.differences.family
        case .heading(let heading): words.credentials.heading(heading).title
        }
    }
}
