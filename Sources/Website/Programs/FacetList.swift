import HTML
import Offerings
import Portfolios

/// The answers to one question of the finder, each a link that adds it or takes it back.
struct FacetList {
    var shelf: ProgramShelf
    var addresses: ProgramAddresses
    var facet: ProgramFacet
    var counts: [ProgramAnswer.Count]

    /// What people ask first comes first. The state has a map of its own.
    static let order: [ProgramFacet] = [
        .education, .format, .track, .award, .level, .core, .clinical, .process, .cost, .length, .provider,
        .profession, .status,
    ]

    func write(into filters: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        let shown = counts.filter { $0.count + $0.alsoOpen > 0 || $0.isChosen }
        guard !shown.isEmpty else { return }
        let isOpen = shown.contains(where: \.isChosen) || facet == .education || facet == .format
        filters.details(.class("facet"), .open(isOpen)) { details in
            details.summary(words.facet(facet))
            details.ul { list in
                for count in shown { list.li { write(count, into: &$0, visit) } }
            }
        }
    }

    private func write(_ count: ProgramAnswer.Count, into item: inout Markup, _ visit: Visit) {
        item.a(
            .href(addresses.turning(count.value, of: facet)), .rel("nofollow"),
            .ariaCurrent(count.isChosen ? "true" : nil)
        ) { link in
            link.text(shelf.name(count.value, visit.words.programs))
            link.text(" ")
            link.span("\(count.count)", .class("count"))
        }
    }
}

extension ProgramShelf {
    /// A value of a facet as people read it.
    func name(_ value: FacetValue, _ words: ProgramWords) -> String {
        switch value {
        case .term(let term): label(term)
        case .length(let band): words.band(band)
        case .free: words.free
        case .priced: words.priced
        case .open: words.stillOpen
        case .notKnown: words.notKnown
        }
    }
}
