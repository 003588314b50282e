import Evaluation
import HTML
import Portfolios
import Rulebooks

/// How much there is of something, and how much of that somebody signed.
struct Evidence: Hashable, Sendable {
    var kind: Kind
    var count = 0
    var signedCount = 0
    /// Of kinds that are counted in time.
    var minutes = 0
    var signedMinutes = 0

    init(_ kind: Kind) { self.kind = kind }

    init(_ kind: Kind, _ entries: [Entry]) {
        self.kind = kind
        for entry in entries { add(entry) }
    }

    mutating func add(_ entry: Entry) {
        let minutes = kind.isMeasured ? entry.amount ?? 0 : 0
        count += 1
        self.minutes += minutes
        guard entry.standing == .attested || entry.standing == .verified else { return }
        signedCount += 1
        signedMinutes += minutes
    }

    var isAllSigned: Bool { count > 0 && signedCount == count }

    /// Of a kind in words: `3 h`, or how many entries.
    func text(_ visit: Visit) -> String {
        kind.isMeasured ? amount(minutes, visit) : visit.words.portfolio.count(count)
    }

    func signedText(_ visit: Visit) -> String {
        let words = visit.words.papers.coverage
        if signedCount == 0 { return words.notSigned }
        if isAllSigned { return words.allSigned }
        return words.signed(kind.isMeasured ? amount(signedMinutes, visit) : String(signedCount))
    }

    private func amount(_ minutes: Int, _ visit: Visit) -> String {
        visit.language.outcomeWords.numbers.amount(minutes, .minutes)
    }

    /// One cell of a table: how much, with the way to the entries, and how much of it is signed.
    func write(of name: String, at choice: EntryChoice, into row: inout Markup, _ visit: Visit) {
        let shade = count == 0 ? nil : isAllSigned ? "some signed" : "some"
        row.td(.init("data-of", name), .init("class", shade)) { cell in
            guard count > 0 else { return }
            cell.div { both in
                both.a(text(visit), .href(choice.address(visit)))
                if signedCount > 0 { both.span(signedText(visit), .class("note")) }
            }
        }
    }
}
