import HTML
import Offerings
import Portfolios

/// What a member has entered, the newest day first, some to a page.
struct EntryList: Hashable, Sendable {
    var lines: [Line] = []
    /// The kinds of which there is something.
    var kinds: [Kind] = []
    /// Which of them are looked at.
    var choice = EntryChoice()
    /// The topic that they are chosen by, as people call it.
    var topic: String?
    var page = 1
    var pages = 1

    static let length = 25

    struct Line: Hashable, Sendable {
        var id: String
        var kind: Kind
        var title: String
        var amount: String?
        var standing: Standing
    }

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words
        main.h2(words.portfolio.entries, .id("entries"))
        if kinds.count > 1 {
            main.nav(.class("contents"), .ariaLabel(words.portfolio.entries)) { nav in
                nav.ul { list in
                    for choice in [nil] + kinds.map(Optional.some) {
                        list.li { item in
                            item.a(
                                choice.map(words.entries.kind) ?? words.portfolio.all,
                                .href(address(choice, visit)), .ariaCurrent(choice == self.choice.kind ? "true" : nil))
                        }
                    }
                }
            }
        }
        writeNarrowing(into: &main, visit)
        if lines.isEmpty { main.p(words.portfolio.nothingOfKind) }
        main.ul(.class("lines")) { list in for line in lines { list.li { write(line, into: &$0, visit) } } }
        main.pages(page, of: pages, visit) { choice.address(page: $0, visit) }
    }

    private func write(_ line: Line, into item: inout Markup, _ visit: Visit) {
        item.p(.class("line-head")) { head in
            head.a(line.title, .class("line-title"), .href(visit.link(.portfolio(.entry(line.id)))))
            if let amount = line.amount { head.span(amount) }
        }
        item.p(visit.words.entries.standing(line.standing), .class("note"))
    }

    private func address(_ kind: Kind?, _ visit: Visit) -> String {
        var other = choice
        other.kind = kind
        return other.address(visit)
    }

    /// The topic or year by which they are chosen, with the way back to all.
    private func writeNarrowing(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.coverage
        let narrowing = [topic.map(words.onlyTopic), choice.year.map(words.onlyYear)].compactMap(\.self)
        guard !narrowing.isEmpty else { return }
        main.p { line in
            line.text(narrowing.joined(separator: " · ") + " · ")
            line.a(words.showAll, .href(EntryChoice().address(visit)))
        }
    }
}
