import HTML
import Portfolios

/// The years as a picture whose every bar leads to what it stands for.
struct TimelineDrawing {
    var timeline: Timeline
    var visit: Visit

    private static let width = 960
    private static let head = 24
    private static let tallest = 48
    private static let rowHeight = 16
    private static let name = 22

    private var yearWidth: Int { Self.width / timeline.years.count }

    func write(into main: inout Markup) {
        let tops = tops
        let height = (tops.last ?? 0) + 8
        main.nav(.class("scroll"), .ariaLabel(visit.words.papers.timeline.picture)) { nav in
            nav.element("svg", [.class("timeline"), .init("viewBox", "0 0 \(Self.width) \(height)")]) { svg in
                writeYears(height, into: &svg)
                for (lane, top) in zip(timeline.lanes, tops) { write(lane, at: top, into: &svg) }
            }
        }
    }

    /// Where each lane begins, and where the last one ends.
    private var tops: [Int] {
        timeline.lanes.reduce(into: [Self.head]) { tops, lane in
            let bars = lane.kind.isMeasured ? Self.tallest : lane.rows * Self.rowHeight
            tops.append((tops.last ?? 0) + Self.name + bars + 12)
        }
    }

    /// Of many years only every second or fifth is named.
    private func writeYears(_ height: Int, into svg: inout Markup) {
        let step = yearWidth >= 40 ? 1 : yearWidth >= 20 ? 2 : 5
        for year in timeline.years {
            let x = (year - timeline.years.lowerBound) * yearWidth
            svg.element(
                "path", [.class("grid"), .init("d", "M\(x) \(Self.head - 6)V\(height)"), .ariaHidden]
            ) { _ in }
            if year % step == 0 { write(String(year), x + 4, Self.head - 10, into: &svg) }
        }
    }

    private func write(_ lane: Timeline.Lane, at top: Int, into svg: inout Markup) {
        write(visit.words.entries.kind(lane.kind), 4, top + 14, into: &svg, isName: true)
        let top = top + Self.name
        guard lane.kind.isMeasured else { return writeBars(of: lane, at: top, into: &svg) }
        let most = max(1, lane.byYear.values.map(\.minutes).max() ?? 1)
        for (year, evidence) in lane.byYear.sorted(by: { $0.key < $1.key }) where timeline.years.contains(year) {
            let label = visit.words.papers.timeline.bar(
                visit.words.entries.kind(lane.kind), year, evidence.text(visit), evidence.signedText(visit))
            let address = EntryChoice(kind: lane.kind, year: year).address(visit)
            let x = (year - timeline.years.lowerBound) * yearWidth + 3
            svg.element("a", [.href(address), .ariaLabel(label)]) { link in
                link.element("title", text: label)
                let heights = [evidence.minutes, evidence.signedMinutes].map { max($0 * Self.tallest / most, 0) }
                let claimed = max(3, heights[0])
                rect("bar", x, top + Self.tallest - claimed, max(4, yearWidth - 6), claimed, into: &link)
                guard heights[1] > 0 else { return }
                rect(
                    "bar present", x, top + Self.tallest - heights[1], max(4, yearWidth - 6), heights[1], into: &link)
            }
        }
    }

    private func writeBars(of lane: Timeline.Lane, at top: Int, into svg: inout Markup) {
        for bar in lane.bars where bar.last.parts.year >= timeline.years.lowerBound {
            let (start, end) = (max(0, place(bar.first)), place(bar.last))
            let words = visit.words.papers.coverage
            let label = bar.title + ", " + (bar.isSigned ? words.allSigned : words.notSigned)
            let address = visit.link(.portfolio(.entry(bar.entry.text)))
            svg.element("a", [.href(address), .ariaLabel(label)]) { link in
                link.element("title", text: label)
                rect(
                    bar.isSigned ? "bar present" : "bar", start, top + bar.row * Self.rowHeight,
                    max(8, end - start), Self.rowHeight - 4, into: &link)
            }
        }
    }

    private func rect(
        _ kind: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int, into link: inout Markup
    ) {
        link.element(
            "rect",
            [
                .class(kind), .init("x", String(x)), .init("y", String(y)), .init("width", String(width)),
                .init("height", String(height)), .init("rx", "3"),
            ]
        ) { _ in }
    }

    private func write(_ text: String, _ x: Int, _ y: Int, into svg: inout Markup, isName: Bool = false) {
        svg.element(
            "text",
            [
                .init("class", isName ? "lane" : nil), .init("x", String(x)), .init("y", String(y)), .ariaHidden,
            ], text: text)
    }

    private func place(_ day: Day) -> Int {
        let parts = day.parts
        return (parts.year - timeline.years.lowerBound) * yearWidth + (parts.month * 30 + parts.day - 31) * yearWidth
            / 365
    }
}
