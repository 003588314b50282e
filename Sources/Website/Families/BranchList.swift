import HTML
import Portfolios
import Rulebooks

/// One credential of a tree, and what hangs on it.
struct BranchList: Sendable {
    var branch: FamilyTree.Branch
    var years: ClosedRange<Int>
    /// What it is a twin of.
    var head: Rulebook?

    func write(into item: inout Markup, _ visit: Visit) {
        let words = visit.words.families
        item.p(.class("branch")) { line in
            line.a(branch.rulebook.title, .href(visit.link(.credential(branch.rulebook.id))), .class("line-title"))
            guard let head else { return }
            line.span(" (\(words.twin.prefix(1).lowercased() + words.twin.dropFirst()); ", .class("quiet"))
            line.a(
                words.twinDifference, .class("quiet"), .href(visit.differences(from: head, to: branch.rulebook)))
            line.span(")", .class("quiet"))
        }
        YearBars(editions: branch.editions, years: years).write(into: &item, today: visit.today)
        item.ul { list in
            list.li { writeEditions(into: &$0, visit) }
            for need in branch.needs {
                list.li { write(need.credentials, words.name(need.kind), into: &$0, visit) }
            }
            if !branch.leadsTo.isEmpty { list.li { write(branch.leadsTo, words.leadsTo, into: &$0, visit) } }
            for (name, isLocal) in [(words.places, true), (words.readings, false)] {
                let forms = branch.forms.filter { $0.isLocal == isLocal }
                guard !forms.isEmpty else { continue }
                let links = forms.map { CredentialLink(title: $0.label, path: $0.path) }
                list.li { write(links, name, into: &$0, visit) }
            }
            for twin in branch.twins {
                list.li(.class("twin")) { inner in
                    BranchList(branch: twin, years: years, head: branch.rulebook).write(into: &inner, visit)
                }
            }
        }
    }

    private func writeEditions(into item: inout Markup, _ visit: Visit) {
        let words = visit.words.families
        item.span(words.editions + ": ", .class("quiet"))
        for (index, edition) in branch.editions.enumerated() {
            if index > 0 {
                let before = branch.editions[index - 1]
                item.text(" ")
                item.a(
                    .class("step"), .href(visit.differences(from: before, to: edition)),
                    .ariaLabel(words.changes(before.edition, edition.edition)),
                    .title(words.changes(before.edition, edition.edition))
                ) { $0.text("→") }
                item.text(" ")
            }
            item.a(edition.edition, .href(visit.link(Path(edition))))
            item.span(" (\(state(of: edition, visit)))", .class("quiet"))
        }
    }

    private func state(of edition: Rulebook, _ visit: Visit) -> String {
        let words = visit.words.families
        if edition.from > visit.today { return words.ahead }
        if edition.isInForce(on: visit.today) { return words.inForce }
        let last = edition.until?.parts.year ?? edition.from.parts.year
        let first = edition.from.parts.year
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    private func write(_ links: [CredentialLink], _ name: String, into item: inout Markup, _ visit: Visit) {
        item.span(name + ": ", .class("quiet"))
        item.list(links, visit)
    }
}
