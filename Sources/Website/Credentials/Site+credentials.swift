import Portfolios
import Rulebooks

/// Reading about credentials.
extension Site {
    /// `GET /credentials`
    func credentials(_ visit: Visit) -> Answer {
        let groups = library(in: visit.language).credentialGroups(on: visit.today)
        return .page(CredentialsPage(groups: groups), visit)
    }

    /// `GET /credentials/ID/EDITION`, or without an edition the one that is in force.
    func credential(_ id: String, edition: String? = nil, _ visit: Visit) throws(Failure) -> Answer {
        let library = library(in: visit.language)
        let editions = library.catalog.editions(of: id)
        let wanted = edition.map { wanted in editions.first { $0.edition == wanted } }
        guard let rulebook = wanted ?? editions.mainOne(on: visit.today) else { throw .notFound }
        return .page(library.page(about: rulebook, among: editions, visit), visit)
    }
}

extension Library {
    func page(about rulebook: Rulebook, among editions: [Rulebook], _ visit: Visit) -> CredentialPage {
        let words = visit.language.proseWords
        let base = base(of: rulebook)
        let form = rulebook.variant.map { _ in rulebook }
        let change = form.flatMap { form in base.map { catalog.comparison(of: $0, with: form, words: words) } }
        return CredentialPage(
            rulebook: rulebook, issuer: issuer(of: rulebook), prose: prose(of: rulebook, words), editions: editions,
            base: base, change: change, place: rulebook.jurisdiction.map { catalog.vocabulary.label(of: $0) },
            forms: links(to: catalog.forms(of: rulebook, on: visit.today)) { Path($0) },
            alike: alike(rulebook, on: visit.today).map(\.id),
            preparations: preparations(for: rulebook, on: visit.today),
            neighbors: neighbors(of: rulebook, on: visit.today))
    }

    /// What the rules ask, without the heading, gaps and sources, which the page sets in its own way.
    private func prose(of rulebook: Rulebook, _ words: ProseWords) -> [ProseBlock] {
        catalog.prose(of: rulebook, words: words).blocks.rulesOnly
    }

    private func base(of rulebook: Rulebook) -> Rulebook? {
        rulebook.base.flatMap { base in base.edition.flatMap { catalog.rulebook(id: base.rulebook, edition: $0) } }
    }
}

extension Catalog {
    /// The local forms and readings of an edition; of the one in force also those that outlived an earlier one.
    func forms(of rulebook: Rulebook, on day: Day) -> [Rulebook] {
        rulebooks.filter { form in
            guard form.variant?.of == rulebook.id else { return false }
            return form.base?.edition == rulebook.edition || (rulebook.isInForce(on: day) && form.isInForce(on: day))
        }
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
