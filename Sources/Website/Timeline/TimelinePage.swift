import HTML
import Portfolios
import Rulebooks
import Storage

/// A member's entries over the years, as a picture and as a table.
struct TimelinePage: Page {
    /// Nothing as long as no entry says when it was.
    var timeline: Timeline?

    static func preview(in language: Language) -> TimelinePage {
        let entries = [
            Entry(id: "a", kind: .training, standing: .attested, first: Day("2025-03-01"), amount: 180),
            Entry(id: "b", kind: .work, first: Day("2021-06-15"), last: nil, amount: 1200), Entry(id: "c", kind: .exam),
        ]
        return TimelinePage(timeline: Timeline(of: entries, today: Preview.today) { _ in "Lee Andersen" })
    }

    func title(_ words: Words) -> String { words.papers.timeline.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words.papers.timeline
        main.portfolioTrail(visit)
        main.pageHeading(words.title, lead: words.lead)
        guard let timeline else { return main.notice(words.nothing) }
        writeLegend(into: &main, visit)
        TimelineDrawing(timeline: timeline, visit: visit).write(into: &main)
        main.h2(words.tableTitle)
        write(timeline, into: &main, visit)
        if timeline.undated > 0 { main.p(words.undated(timeline.undated), .class("quiet")) }
    }

    /// What the two shades mean.
    private func writeLegend(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.timeline
        main.p(.class("shades")) { line in
            for (kind, name) in [("bar present", words.signed), ("bar", words.entered)] {
                line.span { shade in
                    shade.element(
                        "svg",
                        [.init("viewBox", "0 0 16 12"), .init("width", "16"), .init("height", "12"), .ariaHidden]
                    ) { svg in
                        svg.element(
                            "rect",
                            [.class(kind), .init("width", "16"), .init("height", "12"), .init("rx", "3")]
                        ) { _ in }
                    }
                    shade.text(name)
                }
            }
        }
    }

    private func write(_ timeline: Timeline, into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.table(.class("matrix")) { table in
            table.caption(words.papers.timeline.caption)
            table.thead { head in
                head.tr { row in
                    row.th(words.papers.timeline.year, .scope("col"))
                    for lane in timeline.lanes { row.th(words.entries.kind(lane.kind), .scope("col")) }
                }
            }
            table.tbody { body in
                let years = Set(timeline.lanes.flatMap(\.byYear.keys)).sorted(by: >)
                for year in years {
                    body.tr { row in
                        row.th(String(year), .scope("row"))
                        for lane in timeline.lanes {
                            (lane.byYear[year] ?? Evidence(lane.kind)).write(
                                of: words.entries.kind(lane.kind), at: EntryChoice(kind: lane.kind, year: year),
                                into: &row, visit)
                        }
                    }
                }
            }
        }
    }
}

extension Site {
    /// `GET /portfolio/timeline`
    func timeline(_ call: Call) async throws(Failure) -> Answer {
        let member = try call.member()
        let writer = EntryWriter(library(in: call.visit.language), call.visit.language)
        let entries = try await call.portfolio(of: member).portfolio.entries
        let timeline = Timeline(of: entries, today: call.visit.today, title: writer.title)
        return .personal(TimelinePage(timeline: timeline), call.visit)
    }
}
