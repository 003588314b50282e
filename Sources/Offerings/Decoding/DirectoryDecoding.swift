import Portfolios
import Rulebooks

/// Turns documents about who offers what into values. Everything wrong is reported and reading goes on.
struct DirectoryDecoding {
    let catalog: Catalog
    let findings: Findings
    let decoding: Decoding
    /// Rulebooks by id, local forms too.
    let rulebooks: Set<String>
    /// Names for several rulebooks at once: `alliance-infant`.
    private(set) var sets: [String: [String]] = [:]
    /// Ids in use, with where they stand.
    var organizations: [String: Document] = [:]
    var programs: Set<String> = []
    var entries: [String: Document] = [:]
    var guides: [String: Document] = [:]
    /// The frameworks between which there are cross-walks.
    var crosswalks: Set<[String]> = []
    /// Names that must turn out to be organizations, or entries of the glossary.
    private var mentioned: [(name: String, document: Document)] = []
    private var seeAlso: [(name: String, document: Document)] = []

    init(catalog: Catalog, findings: Findings) {
        self.catalog = catalog
        self.findings = findings
        decoding = catalog.decoding(findings: findings)
        rulebooks = Set(catalog.rulebooks.map(\.id))
    }

    /// `sets` of a file of organizations.
    mutating func readSets(_ document: Document) {
        guard let written = document["sets"] else { return }
        guard case .map(let pairs, _) = written else {
            findings.report("sets must be a map from names to rulebooks", at: written)
            return
        }
        for pair in pairs { sets[pair.key] = pair.value.items.flatMap { awards($0, inSet: true) } }
    }

    /// What a name of `awards` stands for.
    func awards(_ document: Document, inSet: Bool = false) -> [String] {
        guard let name = decoding.name(document, "an award") else { return [] }
        if !inSet, let set = sets[name] { return set }
        if rulebooks.contains(name) { return [name] }
        let known = rulebooks.union(inSet ? [] : Set(sets.keys)).sorted()
        findings.report("there is no rulebook “\(name)”\(findings.didYouMean(name, among: known))", at: document)
        return []
    }

    /// A rulebook's id.
    func rulebook(_ document: Document) -> String? { awards(document, inSet: true).first }

    /// The id of an organization, which may be read later.
    mutating func organization(_ document: Document) -> OrganizationID? {
        guard let name = decoding.name(document, "an organization") else { return nil }
        mentioned.append((name, document))
        return OrganizationID(name)
    }

    mutating func see(_ document: Document) -> String? {
        guard let name = decoding.name(document, "an entry") else { return nil }
        seeAlso.append((name, document))
        return name
    }

    /// Names that nothing turned out to have.
    func reportLooseEnds() {
        report(mentioned, known: organizations, what: "there is no organization")
        report(seeAlso, known: entries, what: "the glossary has no entry")
    }

    private func report(_ names: [(name: String, document: Document)], known: [String: Document], what: String) {
        for (name, document) in names where known[name] == nil {
            findings.report("\(what) “\(name)”\(findings.didYouMean(name, among: known.keys.sorted()))", at: document)
        }
    }

    /// The items under one key of a file that has only this and some others.
    func items(_ document: Document, under key: String, others: [String] = [], what: String) -> [Document] {
        guard let fields = Fields(document, known: [key] + others, what: what, findings: findings) else { return [] }
        guard let list = fields[key] else {
            findings.report("\(what) must have \(key)", at: document)
            return []
        }
        return list.isNull ? [] : list.items
    }

    func seen(_ document: Document) -> SeenDay? {
        guard let text = decoding.text(document, "seen") else { return nil }
        if let seen = SeenDay(text) { return seen }
        findings.report("seen must be a year, a month or a day, like 2024, 2024-10 or 2024-10-05", at: document)
        return nil
    }

    func money(_ document: Document) -> Money? {
        guard let text = decoding.text(document, "an amount") else { return nil }
        if let money = Money(text) { return money }
        findings.report(
            "an amount must be a number and a currency, like 8000 USD\(decoding.found(document))", at: document)
        return nil
    }

    /// One or several terms, in the order of the file.
    func terms(_ document: Document, _ list: String) -> [Term] {
        document.items.compactMap { decoding.term($0, in: list) }
    }

    /// The facts that are said to be unknown. Each must be known or be said to be unknown, and never both.
    func unknown<Fact: RawRepresentable & CaseIterable & Hashable>(
        _ fields: Fields, _ what: String, given: (Fact) -> String = { $0.rawValue },
        needed: (Fact) -> Bool = { _ in true }
    ) -> Set<Fact> where Fact.RawValue == String {
        var unknown: Set<Fact> = []
        for item in fields["unknown"]?.items ?? [] {
            guard let fact = decoding.word(item, "the fact", of: Fact.self) else { continue }
            if !unknown.insert(fact).inserted { findings.report("“\(fact.rawValue)” stands here twice", at: item) }
            if fields[given(fact)] != nil {
                findings.report("\(fact.rawValue) is given, and said to be unknown", at: item)
            }
        }
        let missing = Fact.allCases.filter { !unknown.contains($0) && fields[given($0)] == nil && needed($0) }
        if !missing.isEmpty {
            let names = missing.map(\.rawValue).joined(separator: ", ")
            findings.report("\(what) must say \(names), or that it is unknown", at: fields.document)
        }
        return unknown
    }
}
