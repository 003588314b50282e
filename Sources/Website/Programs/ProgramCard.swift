import HTML
import Offerings
import Portfolios

/// A program in a list: its name, who offers it, and the few facts that decide whether to read on.
struct ProgramCard {
    var shelf: ProgramShelf
    var program: Program
    /// Whether it can be chosen in the form around it, to be compared.
    var isChoosable = false

    func write(into item: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        item.p(.class("line-head")) { head in
            head.a(program.name, .class("line-title"), .href(visit.link(.program(program.id))))
            if let status = program.status { head.span(shelf.label(status), .class("tag")) }
        }
        item.p(.class("quiet")) { line in
            line.text(shelf.providers(of: program).map(\.called).joined(separator: ", "))
        }
        let facts = facts(words)
        if !facts.isEmpty { item.p(facts.joined(separator: " · ")) }
        if let who = program.who { item.p(.class("quiet")) { $0.text(words.forWhom(who)) } }
        if isChoosable { item.box(for: .program(program.id), named: program.name, visit) }
    }

    private func facts(_ words: ProgramWords) -> [String] {
        [
            program.places.isEmpty ? nil : shelf.labels(program.places).joined(separator: ", "),
            program.format.map(shelf.label), program.award.map(shelf.label), program.length.map(words.period),
            program.minutes.map(words.minutes), program.cost.map(words.cost),
        ].compactMap(\.self)
    }
}
