import HTML
import Offerings

extension Markup {
    /// A form around a list whose boxes can be ticked to compare what they stand for.
    mutating func choosing(_ visit: Visit, list: Content) {
        form(.class("choosing"), .action(visit.link(.compare)), .method("get")) { form in
            list(&form)
            form.chooseButton(visit)
        }
    }

    /// Sends what was chosen in the form around it.
    mutating func chooseButton(_ visit: Visit) {
        p(.class("screen-only")) { line in
            line.button(visit.words.compare.compareChosen, .class("button button-second"), .type("submit"))
        }
    }

    /// The box of one thing in such a form.
    mutating func box(for choice: ComparisonQuery.Choice, named name: String, _ visit: Visit) {
        let id = "with-" + PercentText.encoded(choice.id)
        div(.class("choose")) { box in
            box.input(.type("checkbox"), .id(id), .init("name", choice.key), .value(choice.id))
            box.label(.for(id)) { label in
                label.text(visit.words.compare.choose)
                label.span(" " + name, .class("visually-hidden"))
            }
        }
    }

    /// A way to a comparison that is already made up.
    mutating func compareLink(_ choices: [ComparisonQuery.Choice], _ visit: Visit) {
        guard choices.count > 1 else { return }
        p(.class("screen-only")) { line in
            line.a(
                visit.words.compare.withSimilar, .class("button button-second"),
                .href(ComparisonQuery(Array(choices.prefix(ComparisonQuery.most))).address(visit)), .rel("nofollow"))
        }
    }
}
