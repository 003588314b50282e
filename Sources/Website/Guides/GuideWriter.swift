import HTML
import Offerings
import Rulebooks

/// Writes one part of a guide.
struct GuideWriter {
    var part: GuidePart

    func write(into page: inout Markup, _ terms: TermLinks, _ visit: Visit) {
        switch part {
        case .statement(let statement): page.p { write(statement, into: &$0, terms) }
        case .list(let statements):
            page.ul { list in
                for statement in statements { list.li { write(statement, into: &$0, terms) } }
            }
        case .gap(let statement):
            page.p(.class("gap")) { line in
                line.strong(visit.words.guides.gap + ": ")
                write(statement, into: &line, terms)
            }
        case .search(let label, let query):
            page.p(.class("onward")) { $0.a(label, .href(visit.link(.programs) + "?" + query)) }
        case .credentials(let rulebooks): writeCredentials(rulebooks, into: &page, visit)
        case .terms(let entries): writeTerms(entries, into: &page, visit)
        case .topics(let labels): page.ul { list in for label in labels { list.li(label) } }
        case .crosswalk(let table): write(table, into: &page, visit)
        case .rules(let groups): for group in groups { write(group, into: &page, terms, visit) }
        case .local(let places): writeLocal(places, into: &page, visit)
        }
    }

    private func write(_ statement: Guide.Statement, into line: inout Markup, _ terms: TermLinks) {
        line.prose(statement.text, terms)
        for key in statement.cites { Citation(key: key).write(into: &line) }
    }

    private func writeCredentials(_ rulebooks: [Rulebook], into page: inout Markup, _ visit: Visit) {
        page.ul(.class("lines")) { list in
            for rulebook in rulebooks {
                list.li { item in
                    item.p { $0.credential(rulebook, visit) }
                    item.p(rulebook.summary, .class("quiet"))
                }
            }
        }
    }

    private func writeTerms(_ entries: [GlossaryEntry], into page: inout Markup, _ visit: Visit) {
        page.p(.class("quiet")) { line in
            line.text(visit.words.guides.terms + " ")
            for (number, entry) in entries.enumerated() {
                if number > 0 { line.text(", ") }
                line.a(entry.label, .href(visit.link(.glossary) + "#" + entry.id))
            }
        }
    }

    private func write(
        _ group: SupervisionRules.Group, into page: inout Markup, _ terms: TermLinks, _ visit: Visit
    ) {
        page.h3(visit.words.credentials.heading(group.heading).title)
        for rules in group.rules {
            page.div(.class("asked")) { asked in
                asked.p { line in
                    for (number, credential) in rules.credentials.enumerated() {
                        if number > 0 { line.text(", ") }
                        line.credential(credential, visit)
                    }
                }
                for node in rules.asks { write(node, into: &asked, terms, visit) }
            }
        }
    }

    /// The title of a node, which opens to all that it says.
    private func write(_ node: [ProseBlock], into asked: inout Markup, _ terms: TermLinks, _ visit: Visit) {
        guard case .item(var first)? = node.first, let title = first.title else { return }
        guard node.count > 1 || !first.text.isEmpty else { return asked.p(title) }
        first.title = nil
        let rest = (first.text.isEmpty ? [] : [ProseBlock.item(first)]) + node.dropFirst()
        asked.details { details in
            details.summary(title)
            ProseList(blocks: rest, citable: []).write(into: &details, terms, for: visit)
        }
    }

    private func writeLocal(_ places: [SupervisionRules.Local], into page: inout Markup, _ visit: Visit) {
        page.dl(.class("facts")) { list in
            for place in places { list.links(place.credential.title, place.forms, visit) }
        }
    }

    private func write(_ table: CrosswalkTable, into page: inout Markup, _ visit: Visit) {
        let words = visit.words.guides
        page.table { element in
            element.caption(words.crosswalk)
            element.thead { head in
                head.tr { row in
                    for title in [words.area, words.topic, words.flagged] { row.th(title, .scope("col")) }
                }
            }
            element.tbody { body in
                for link in table.rows { body.tr { write(link, into: &$0, visit) } }
            }
        }
        if let note = table.note { page.p(note, .class("note")) }
    }

    private func write(_ link: CrosswalkTable.Row, into row: inout Markup, _ visit: Visit) {
        row.th(link.from, .scope("row"))
        row.td { cell in
            cell.text(link.to ?? visit.words.guides.noTopic)
            if let note = link.note { cell.span(note, .class("note")) }
        }
        row.td { cell in
            if link.categories.isEmpty, link.to != nil { cell.text(visit.words.guides.allCategories) }
            for (number, category) in link.categories.enumerated() {
                if number > 0 { cell.text(", ") }
                cell.category(category, visit)
            }
        }
    }
}

extension Markup {
    /// A category by its abbreviation, in a narrow place.
    fileprivate mutating func category(_ rulebook: Rulebook, _ visit: Visit) {
        let short = rulebook.id.uppercased()
        a(short, .href(visit.link(.credential(rulebook.id))), .ariaLabel("\(short): \(rulebook.title)"))
    }

    /// The title of a credential, leading to its page.
    fileprivate mutating func credential(_ rulebook: Rulebook, _ visit: Visit) {
        a(rulebook.title, .href(visit.link(.credential(rulebook.id))))
    }
}
