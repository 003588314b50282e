import HTML

/// A comparison as a table: what differs, then what is the same for all, then what nobody knows of any.
struct ComparisonTable {
    var query: ComparisonQuery
    var comparison: Comparison
    var caption: String

    func write(into section: inout Markup, _ visit: Visit) {
        let words = visit.words.compare
        section.table(.class("compare")) { table in
            table.caption(caption, .class("visually-hidden"))
            table.thead { $0.tr { writeHead(into: &$0, visit) } }
            table.tbody { body in
                for row in comparison.different { write(row, into: &body, visit) }
            }
        }
        if !comparison.shared.isEmpty {
            section.details(.class("changes"), .open(true)) { details in
                details.summary(words.same(comparison.shared.count))
                details.dl(.class("facts")) { facts in
                    for row in comparison.shared {
                        facts.fact(row.name) { write(row.cells[0], into: &$0, visit) }
                    }
                }
            }
        }
        if !comparison.unknown.isEmpty {
            section.p(words.unknownOfAll(comparison.unknown.map(\.name)), .class("quiet"))
        }
    }

    private func writeHead(into row: inout Markup, _ visit: Visit) {
        let words = visit.words.compare
        row.th(.scope("col")) { $0.span(words.question, .class("visually-hidden")) }
        for subject in comparison.subjects {
            row.th(.scope("col")) { head in
                head.a(subject.name, .href(visit.link(subject.path)))
                head.span(subject.detail, .class("quiet"))
                head.a(
                    words.takeOut, .class("take-out screen-only"), .href(query.without(subject.choice).address(visit)),
                    .ariaLabel(words.takeOutNamed(subject.name)), .rel("nofollow"))
            }
        }
    }

    private func write(_ row: ComparedRow, into body: inout Markup, _ visit: Visit) {
        body.tr { line in
            line.th(row.name, .scope("row"))
            for (subject, cell) in zip(comparison.subjects, row.cells) {
                line.td(.init("data-of", subject.name)) { write(cell, into: &$0, visit) }
            }
        }
    }

    private func write(_ cell: ComparedCell, into place: inout Markup, _ visit: Visit) {
        switch cell {
        case .notKnown: place.span(visit.words.compare.notKnown, .class("quiet"))
        case .notAsked: place.span(visit.words.compare.notAsked, .class("quiet"))
        case .lines(let lines) where lines.count == 1: write(lines[0], into: &place, visit)
        case .lines(let lines):
            place.ul { list in
                for line in lines { list.li { write(line, into: &$0, visit) } }
            }
        }
    }

    private func write(_ line: ComparedCell.Line, into place: inout Markup, _ visit: Visit) {
        guard let path = line.path else { return place.text(line.text) }
        place.a(line.text, .href(visit.link(path)))
    }
}
