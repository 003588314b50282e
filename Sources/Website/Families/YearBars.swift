import HTML
import Portfolios
import Rulebooks

/// The years of a credential's editions as bars, a picture of what the list beside it says in words.
struct YearBars: Sendable {
    var editions: [Rulebook]
    var years: ClosedRange<Int>

    func write(into item: inout Markup, today: Day) {
        let width = years.count * 10
        item.element(
            "svg",
            [
                .class("years"), .init("viewBox", "0 0 \(width) 8"), .init("preserveAspectRatio", "none"), .ariaHidden,
                .init("focusable", "false"),
            ]
        ) { svg in
            for edition in editions {
                let (start, end) = (place(edition.from), min(width, place(edition.until ?? today) + 1))
                svg.element(
                    "rect",
                    [
                        .class(edition.isInForce(on: today) ? "bar present" : "bar"), .init("x", "\(start)"),
                        .init("width", "\(max(3, end - start - 1))"), .init("height", "8"),
                    ]
                ) { _ in }
            }
        }
    }

    /// Tenths of years since the first.
    private func place(_ day: Day) -> Int {
        let parts = day.parts
        return (parts.year - years.lowerBound) * 10 + (parts.month - 1) * 10 / 12
    }
}
