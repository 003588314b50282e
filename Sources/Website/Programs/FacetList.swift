import HTML
import Offerings
import Portfolios

/// The answers to one question of the finder.
struct FacetList {
    var shelf: ProgramShelf
    var choice: FacetChoice
    var facet: ProgramFacet
    var counts: [ProgramAnswer.Count]

    /// What people ask first comes first. The state has a map of its own.
    static let order: [ProgramFacet] = [
        .education, .format, .track, .award, .level, .core, .clinical, .process, .cost, .length, .provider,
        .profession, .status,
    ]

    func write(into filters: inout Markup, _ visit: Visit) {
        let words = visit.words.programs
        let shown = FacetList.shown(counts)
        guard !shown.isEmpty else { return }
        let isOpen = shown.contains(where: \.isChosen) || facet == .education || facet == .format
        filters.details(.class("facet"), .open(isOpen)) { details in
            details.summary(words.facet(facet))
            details.ul { list in
                for count in shown {
                    let name = shelf.name(count.value, words)
                    list.li { choice.write(count, of: facet, named: name, in: shelf, into: &$0) }
                }
            }
        }
    }

    /// Those that find something, and those that are chosen.
    static func shown(_ counts: [ProgramAnswer.Count]) -> [ProgramAnswer.Count] {
        counts.filter { $0.count + $0.alsoOpen > 0 || $0.isChosen }
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
