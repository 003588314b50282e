import Evaluation
import HTML
import Portfolios
import Rulebooks

/// Where a person stands with every credential, nearest first, each explained.
struct ResultsPage: Page {
    /// In `CredentialResult.inOrder`.
    var results: [CredentialResult]
    var name: String?
    /// What we took from the answers or the file.
    var understood: [String]
    /// What was left blank.
    var blanks: [String]
    /// The form as it was sent, to be changed; `nil` for an uploaded portfolio.
    var form: CheckForm?

    /// How many stand under the first heading.
    private static let nearestCount = 3

    func title(_ words: Words) -> String { name.map(words.results.titleFor) ?? words.results.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.results
        let present = results.filter { $0.rulebook.isInForce(on: visit.today) }
        let firsts = present.filter { $0.rulebook.cycle == nil }
        let renewals = present.filter { $0.rulebook.cycle != nil }
        let earlier = results.filter { !$0.rulebook.isInForce(on: visit.today) }
        main.pageHeading(
            title(visit.words), lead: words.lead(visit.words.credentials.number(present.count), visit.today))
        main.notice(words.notStored)
        writeUnderstood(into: &main, visit)
        writeGroup(words.nearest, nil, firsts.prefix(Self.nearestCount), into: &main, visit)
        writeGroup(words.others, nil, firsts.dropFirst(Self.nearestCount), into: &main, visit)
        writeGroup(words.renewals, words.renewalsHint, renewals[...], into: &main, visit)
        writeEarlier(earlier, into: &main, visit)
        writeLegend(into: &main, visit)
        if form != nil { main.p(words.notAsked, .class("quiet")) }
        main.p(visit.words.site.reference, .class("quiet"))
    }

    private func writeGroup(
        _ title: String, _ hint: String?, _ results: ArraySlice<CredentialResult>, into main: inout Markup,
        _ visit: Visit
    ) {
        guard !results.isEmpty else { return }
        main.section(.class("result-group")) { section in
            section.h2(title)
            if let hint { section.p(hint, .class("quiet")) }
            for result in results {
                ResultCard(result: result, isOpen: self.results.count == 1, words: visit.words).write(into: &section)
            }
        }
    }

    /// Editions of the past, folded away: few people need them, and those who do look for them.
    private func writeEarlier(_ results: [CredentialResult], into main: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        guard !results.isEmpty else { return }
        main.section(.class("result-group")) { section in
            section.h2(words.earlier)
            section.p(words.earlierHint, .class("quiet"))
            section.details(.class("every")) { details in
                details.summary(visit.words.credentials.number(results.count))
                for result in results {
                    ResultCard(result: result, isOpen: false, words: visit.words).write(into: &details)
                }
            }
        }
    }

    private func writeUnderstood(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        main.section(.class("understood"), .ariaLabelledBy("understood")) { section in
            section.h2(words.understood, .id("understood"))
            section.ul { list in
                for line in understood { list.li(line) }
            }
            if !blanks.isEmpty { section.p(words.blank(visit.words.site.list(blanks))) }
            if let form {
                section.p(words.understoodHint, .class("quiet"))
                writeChange(form, into: &section, words)
            }
        }
    }

    /// A button that brings the form back as it was: the answers travel in it, since nothing is stored here.
    private func writeChange(_ form: CheckForm, into section: inout Markup, _ words: ResultWords) {
        section.form(.method("post"), .action(Path.check.text), .class("screen-only")) { change in
            change.input(.type("hidden"), .name(CheckForm.editName), .value("yes"))
            for (name, values) in form.typed.sorted(by: { $0.key < $1.key }) {
                for value in values where !value.isEmpty {
                    change.input(.type("hidden"), .name(name), .value(value))
                }
            }
            change.button(words.change, .type("submit"), .class("button button-second"))
        }
    }

    private func writeLegend(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        main.section(.class("legend"), .ariaLabelledBy("legend")) { section in
            section.h2(words.legend, .id("legend"))
            section.dl { list in
                for status in [Status.metAsClaimed, .met, .needsMore, .cannotTell, .awaitingJudgement, .notApplicable] {
                    list.div { row in
                        row.dt { $0.status(status, words) }
                        row.dd(words.meaning(status))
                    }
                }
            }
        }
    }
}

extension CheckForm {
    /// Sent with the answers by the button that brings the form back.
    static let editName = "edit"
}
