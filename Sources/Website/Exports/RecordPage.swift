import HTML
import Logbooks
import Portfolios
import Rulebooks
import Storage

/// All that a person has done, with who signed for it, to be printed.
struct RecordPage: Page {
    var name: String
    var day: String
    var period: String
    var totals: [Total]
    var groups: [Group]
    var links: Int
    var lastDigest: String
    /// The days of the period as they were typed.
    var typed = (from: "", until: "")
    var isBad = false

    struct Total: Hashable, Sendable {
        var kind: Kind
        var entered: String
        var signed: String
    }

    struct Group: Hashable, Sendable {
        var kind: Kind
        var rows: [Row]
    }

    struct Row: Hashable, Sendable {
        var day: String
        var title: String
        var amount: String
        var signatures: [String]
    }

    static func preview(in language: Language) -> RecordPage {
        RecordPage(
            name: "Ada Osei", day: "2026", period: Words.of(language).exports.periodFrom(nil, nil),
            totals: [Total(kind: .training, entered: "3 h", signed: "1 h 30 min")],
            groups: [
                Group(
                    kind: .training,
                    rows: [Row(day: "2026", title: "Lee Andersen", amount: "3 h", signatures: [])])
            ], links: 4, lastDigest: "A", isBad: true)
    }

    func title(_ words: Words) -> String { words.exports.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.exports
        main.problemBox(isBad ? [("from", words.badPeriod)] : [], visit)
        main.portfolioTrail(visit)
        main.pageHeading(words.title, lead: words.lead(name, day))
        writePeriod(into: &main, visit)
        main.dl(.class("facts")) { list in
            list.fact(words.period, period)
            list.fact(words.links, String(links))
        }
        if groups.isEmpty { main.p(words.nothing) } else { writeTotals(into: &main, visit) }
        for group in groups { write(group, into: &main, visit) }
        main.section(.class("card")) { section in
            section.h2(words.verify)
            section.p(words.verifyText)
            section.dl(.class("facts")) { $0.fact(words.lastDigest) { $0.span(lastDigest, .class("digest")) } }
        }
    }

    private func writePeriod(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.exports
        main.details(.class("question-group screen-only"), .open(isBad)) { details in
            details.summary(words.choosePeriod)
            details.form(.action(visit.link(.portfolio(.print)))) { form in
                for (name, label, value) in [("from", words.from, typed.from), ("until", words.until, typed.until)] {
                    form.textField(
                        TextField(name: name, label: label, value: value, kind: .date, size: "short"), visit)
                }
                form.p { $0.button(words.show, .type("submit"), .class("button button-second")) }
            }
        }
        main.p(words.paper, .class("quiet screen-only"))
    }

    private func writeTotals(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.table { table in
            table.caption(words.exports.totals)
            table.thead { head in
                head.tr { row in
                    for name in [words.exports.kind, words.exports.entered, words.exports.signed] {
                        row.th(name, .scope("col"))
                    }
                }
            }
            table.tbody { body in
                for total in totals {
                    body.tr { row in
                        row.th(words.entries.kind(total.kind), .scope("row"))
                        row.td(total.entered)
                        row.td(total.signed)
                    }
                }
            }
        }
    }

    private func write(_ group: Group, into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.h2(words.entries.kind(group.kind))
        main.table(.class("record")) { table in
            table.thead { head in
                head.tr { row in
                    for name in [
                        words.exports.when, words.exports.what, words.exports.howLong, words.exports.signedBy,
                    ] {
                        row.th(name, .scope("col"))
                    }
                }
            }
            table.tbody { body in
                for line in group.rows {
                    body.tr { row in
                        row.td(line.day)
                        row.td(line.title)
                        row.td(line.amount)
                        row.td { cell in
                            if line.signatures.isEmpty { cell.text(words.exports.notSigned) }
                            for signature in line.signatures { cell.span(signature, .class("note")) }
                        }
                    }
                }
            }
        }
    }
}
