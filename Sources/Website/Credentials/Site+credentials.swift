import Portfolios
import Rulebooks

/// Reading about credentials.
extension Site {
    /// `GET /credentials`
    func credentials(_ visit: Visit) -> Answer {
        // What one can earn today stands first, then renewals, then what is no longer in force.
        let shown = catalog.shown(on: visit.today).sorted { left, right in
            (left.distance(from: visit.today), left.title, left.id) < (
                right.distance(from: visit.today), right.title, right.id
            )
        }
        let families = Dictionary(grouping: shown, by: \.family).sorted { $0.key < $1.key }
        let page = CredentialsPage(families: families.map { .init(id: $0.key, rulebooks: $0.value) })
        return .page(page, visit)
    }

    /// `GET /credentials/ID/EDITION`, or without an edition the one that is in force.
    func credential(_ id: String, edition: String? = nil, _ visit: Visit) throws(Failure) -> Answer {
        let editions = catalog.editions(of: id)
        let wanted = edition.map { wanted in editions.first { $0.edition == wanted } }
        guard let rulebook = wanted ?? editions.mainOne(on: visit.today) else { throw .notFound }
        let page = CredentialPage(
            rulebook: rulebook, prose: prose(of: rulebook), editions: editions,
            base: rulebook.base.flatMap { $0.rulebook == id ? nil : titleOfRulebook($0.rulebook) })
        return .page(page, visit)
    }

    /// What the rules ask, without the heading, gaps and sources, which the page sets in its own way.
    private func prose(of rulebook: Rulebook) -> [ProseBlock] {
        let catalog = catalog
        let blocks = RulebookProse(
            rulebook: rulebook, vocabulary: catalog.vocabulary,
            titleOfRulebook: { catalog.editions(of: $0).last?.title }
        ).blocks
        return blocks.rulesOnly
    }

    private func titleOfRulebook(_ id: String) -> String? { catalog.editions(of: id).last?.title }
}

extension Catalog {
    /// One edition of each credential: the one in force, else the latest.
    func shown(on day: Day) -> [Rulebook] {
        let byID = Dictionary(grouping: rulebooks, by: \.id).values
        return byID.compactMap { $0.mainOne(on: day) }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    }
}

extension Rulebook {
    /// 0 for what one can earn on a day, 1 for renewals, 2 for what is not in force.
    fileprivate func distance(from day: Day) -> Int {
        isInForce(on: day) ? (cycle == nil ? 0 : 1) : 2
    }
}

extension [Rulebook] {
    /// The edition in force on a day, else the one that began last.
    func mainOne(on day: Day) -> Rulebook? {
        let byBeginning = sorted { $0.from < $1.from }
        return byBeginning.last { $0.isInForce(on: day) } ?? byBeginning.last
    }
}

extension [ProseBlock] {
    /// What stands between the first heading of the second level and the gaps and sources.
    var rulesOnly: [ProseBlock] {
        let start = firstIndex { if case .heading(2, _) = $0 { true } else { false } }
        let rules = self[(start.map { $0 + 1 } ?? startIndex)...]
        guard let appendix = rules.firstIndex(where: \.isAppendix) else { return Array(rules) }
        let end = rules[..<appendix].last.map(\.isHeading) == true ? appendix - 1 : appendix
        return Array(rules[..<end])
    }
}

extension ProseBlock {
    fileprivate var isAppendix: Bool {
        switch self {
        case .gap, .source: true
        case .heading, .paragraph, .item, .note: false
        }
    }

    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
