import HTML
import Offerings
import Portfolios
import Rulebooks

/// Which topics a portfolio shows, by what.
struct CoveragePage: Page {
    var coverage: Coverage
    /// The credentials whose topics can be looked at.
    var credentials: [FollowPage.Line] = []
    /// The one that is; nothing for all topics that the entries say.
    var credential: String?

    static func preview(in language: Language) -> CoveragePage {
        let words = Preview.vocabulary
        let topics = words.terms(in: "topics")
        let values: [Portfolios.Attribute: Entry.Value] = [.topics: .terms(Array(topics.prefix(1)))]
        let entries = [
            Entry(id: "a", kind: .training, amount: 120, values: values),
            Entry(id: "b", kind: .training, standing: .attested, amount: 60, values: values),
            Entry(id: "c", kind: .work, standing: .verified, values: values), Entry(id: "d", kind: .training),
        ]
        let line = FollowPage.Line(id: Preview.rulebook.id, title: Preview.rulebook.title)
        return CoveragePage(
            coverage: Coverage(of: entries, topics: topics, Preview.catalog), credentials: [line], credential: line.id)
    }

    func title(_ words: Words) -> String { words.papers.coverage.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.papers.coverage
        main.portfolioTrail(visit)
        main.pageHeading(words.title, lead: words.lead)
        writeChoices(into: &main, visit)
        if coverage.count == 0 {
            main.notice(words.nothing)
        } else {
            main.p(words.tally(coverage.shown, coverage.signed, coverage.count))
            writeTable(into: &main, visit)
            main.p(words.severalTopics, .class("quiet"))
        }
        if coverage.withoutTopic > 0 { main.p(words.withoutTopic(coverage.withoutTopic), .class("quiet")) }
        guard let credential else { return }
        main.p { line in
            line.a(visit.words.portfolio.wholeResult, .href(visit.link(.portfolio(.credential(credential)))))
        }
    }

    private func writeChoices(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.coverage
        guard !credentials.isEmpty else { return }
        main.nav(.class("contents"), .ariaLabel(words.whose)) { nav in
            nav.ul { list in
                for line in credentials.map(Optional.some) + [nil] {
                    list.li { item in
                        let asked = "?credential=" + PercentText.encoded(line?.id ?? Self.all)
                        item.a(
                            line?.title ?? words.all, .href(visit.link(.portfolio(.coverage)) + asked),
                            .ariaCurrent(line?.id == credential ? "true" : nil))
                    }
                }
            }
        }
    }

    /// What the address says for all topics.
    static let all = "all"

    /// One table, so that its columns stay in line; a domain is a group of rows.
    private func writeTable(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.table(.class("matrix wide")) { table in
            table.caption(words.papers.coverage.title, .class("visually-hidden"))
            table.thead { head in
                head.tr { row in
                    row.th(words.papers.coverage.topic, .scope("col"))
                    for kind in coverage.kinds { row.th(words.entries.kind(kind), .scope("col")) }
                }
            }
            for group in coverage.groups {
                table.tbody { body in
                    if coverage.groups.count > 1 { write(group.domain, into: &body, visit) }
                    for row in group.rows { body.tr { write(row, into: &$0, visit) } }
                }
            }
        }
    }

    private func write(_ domain: String?, into body: inout Markup, _ visit: Visit) {
        body.tr(.class("domain")) { row in
            row.th(
                domain ?? visit.words.papers.coverage.otherTopics, .scope("rowgroup"),
                .init("colspan", String(coverage.kinds.count + 1)))
        }
    }

    private func write(_ row: Coverage.Row, into line: inout Markup, _ visit: Visit) {
        line.th(.scope("row"), .init("class", row.cells.isEmpty ? "none" : nil)) { head in
            head.text(row.label)
            if row.cells.isEmpty { head.span(visit.words.papers.coverage.nothingYet, .class("note")) }
        }
        for kind in coverage.kinds {
            let choice = EntryChoice(kind: kind, topic: row.topic)
            (row.cells[kind] ?? Evidence(kind)).write(
                of: visit.words.entries.kind(kind), at: choice, into: &line, visit)
        }
    }
}
