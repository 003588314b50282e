import Accounts
import HTML
import Portfolios
import Rulebooks

/// Where a member says who they are.
struct ProfilePage: Page {
    var name: String
    var language: Language
    /// The name of a term of the list `jurisdictions`; empty if they do not say.
    var place: String
    var vocabulary: Vocabulary
    var problem: DoorProblem?

    func title(_ words: Words) -> String { words.account.you }

    func write(into main: inout Markup, for visit: Visit) {
        let (words, door) = (visit.words.account, visit.words.door)
        main.accountTrail(visit)
        main.problemBox(problem.map { [("name", door.problem($0))] } ?? [], visit)
        main.pageHeading(words.you, lead: words.youLead)
        main.form(to: .account(.profile), visit) { form in
            form.textField(
                TextField(name: "name", label: door.name, hint: door.nameHint, value: name, autocomplete: "name"),
                problem: problem.map(door.problem), visit)
            writeChoice("language", words.language, words.languageHint, into: &form) { select in
                for language in Language.allCases {
                    select.option(
                        Words.of(language).site.languageName, .value(language.rawValue), .lang(language.rawValue),
                        .selected(language == self.language))
                }
            }
            writeChoice("place", words.place, words.placeHint, into: &form) { select in
                select.option(visit.words.fields.notSaid, .value(""))
                for term in vocabulary.options(in: "jurisdictions", visit.language) {
                    let name = vocabulary.name(of: term)
                    select.option(vocabulary.label(of: term), .value(name), .selected(name == place))
                }
            }
            form.p { $0.button(words.save, .type("submit"), .class("button")) }
        }
    }

    private func writeChoice(
        _ name: String, _ label: String, _ hint: String, into form: inout Markup, options: (inout Markup) -> Void
    ) {
        form.div(.class("question")) { question in
            question.label(label, .for(name))
            question.p(hint, .class("hint"), .id(name + "-hint"))
            question.select(.id(name), .name(name), .ariaDescribedBy(name + "-hint"), content: options)
        }
    }
}
