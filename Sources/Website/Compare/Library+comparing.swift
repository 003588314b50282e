import Offerings
import Portfolios
import Rulebooks

extension Library {
    /// The edition that a choice names: `imhs@2012`, or of `imhs` the one in force.
    func rulebook(named name: String, on day: Day) -> Rulebook? {
        let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let editions = catalog.editions(of: parts[0])
        return parts.count == 1 ? editions.mainOne(on: day) : editions.first { $0.edition == parts[1] }
    }

    func subject(_ rulebook: Rulebook, as choice: ComparisonQuery.Choice, _ visit: Visit) -> ComparedSubject {
        ComparedSubject(
            choice: choice, name: rulebook.title,
            detail: issuer(of: rulebook).name + ", " + visit.words.credentials.editionInLine(rulebook.edition),
            path: choice.id == rulebook.id ? .credential(rulebook.id) : Path(rulebook))
    }

    /// What a credential says in each row: the same rows for every credential.
    func comparedRows(_ rulebook: Rulebook, _ visit: Visit) -> [(name: String, cell: ComparedCell)] {
        let words = visit.words
        let places = rulebook.jurisdiction.map { [$0] } ?? self.places(of: rulebook)
        let asked = rulebook.requirement.titlesByTopic
        let topics = AskedTopic.allCases.map { topic in
            let lines = (asked[topic] ?? []).map { ComparedCell.Line(text: $0) }
            return (words.compare.topic(topic), ComparedCell(lines, orElse: .notAsked))
        }
        return [
            (words.compare.purpose, ComparedCell(rulebook.summary.isEmpty ? nil : rulebook.summary)),
            (words.credentials.appliesIn, ComparedCell(places.map(catalog.vocabulary.label))),
            (words.credentials.inForce, ComparedCell(words.credentials.span(rulebook.from, rulebook.until))),
        ] + topics + [
            (words.compare.fees, ComparedCell(fees(for: rulebook, words.compare) { !Self.isForKeeping($0) })),
            (words.compare.renewal, ComparedCell(renewals(of: rulebook, on: visit.today))),
            (words.compare.renewalFees, ComparedCell(fees(for: rulebook, words.compare, where: Self.isForKeeping))),
            (
                words.compare.leadsTo,
                ComparedCell(
                    leadsTo(rulebook, on: visit.today),
                    orElse: .lines([
                        ComparedCell.Line(text: words.compare.leadsNowhere)
                    ]))
            ),
            (words.compare.gaps, ComparedCell(words.compare.openQuestions(rulebook.gaps.count))),
        ]
    }

    /// What asks that one holds it, to keep it.
    private func renewals(of rulebook: Rulebook, on day: Day) -> [ComparedCell.Line] {
        askers(of: rulebook, on: day).filter { purpose(of: $0) == .renewal }.map(\.line)
    }

    /// The other credentials and programs that take it into account.
    private func leadsTo(_ rulebook: Rulebook, on day: Day) -> [ComparedCell.Line] {
        askers(of: rulebook, on: day).filter { purpose(of: $0) != .renewal }.map(\.line)
    }

    /// The rules that ask about a person who holds a credential.
    private func askers(of rulebook: Rulebook, on day: Day) -> [Rulebook] {
        guard let term = catalog.vocabulary.term(rulebook.variant?.of ?? rulebook.id) else { return [] }
        return shown(on: day).editions.filter { $0.id != rulebook.id && $0.credentialsAskedAbout.contains(term) }
    }

    /// The fees that its issuer and the issuer's members are known to charge: each kind with the least and the most.
    private func fees(
        for rulebook: Rulebook, _ words: CompareWords, where belongs: (String) -> Bool
    ) -> [String] {
        let issuer = OrganizationID(rulebook.issuer)
        let term = catalog.vocabulary.term(rulebook.variant?.of ?? rulebook.id)
        var amounts: [Term: [Money]] = [:]
        let organizations = directory.organizations
        // By index: all that is known of an organization is a lot to copy for looking at two facts.
        for index in organizations.indices
        where organizations[index].id == issuer || organizations[index].memberOf.contains(issuer) {
            for fee in organizations[index].fees where belongs(catalog.vocabulary.name(of: fee.kind)) {
                guard fee.credentials.isEmpty || term.map({ fee.credentials.contains($0) }) == true else { continue }
                amounts[fee.kind, default: []].append(fee.amount)
            }
        }
        return catalog.vocabulary.terms(in: "fee-kinds").flatMap { kind in
            Dictionary(grouping: amounts[kind] ?? [], by: \.currency).sorted { $0.key < $1.key }.compactMap { _, some in
                let sorted = some.sorted { $0.cents < $1.cents }
                guard let least = sorted.first, let most = sorted.last else { return nil }
                return words.fee(catalog.vocabulary.label(of: kind), least, most)
            }
        }
    }

    private static func isForKeeping(_ kind: String) -> Bool {
        ["renewal", "late-renewal", "membership", "reinstatement"].contains(kind)
    }

    /// Credentials of the same family and purpose, those that stand next to it first.
    func alike(_ rulebook: Rulebook, on day: Day) -> [Rulebook] {
        let family = shown(on: day).editions.filter {
            $0.family == rulebook.family && purpose(of: $0) == purpose(of: rulebook) && $0.id != rulebook.id
                && $0.id != rulebook.variant?.of && $0.isInForce(on: day)
        }
        let words = Set(FoldedWord.words(of: rulebook.title).map(\.bytes))
        let shared = family.map { words.intersection(FoldedWord.words(of: $0.title).map(\.bytes)).count }
        let ranked = zip(family, shared).enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        return ranked.prefix(ComparisonQuery.most - 1).map(\.element.0)
    }

    /// Credentials whose titles have all the words.
    func credentials(named text: String, on day: Day) -> [Rulebook] {
        let wanted = FoldedWord.words(of: text).map(\.bytes)
        guard !wanted.isEmpty else { return [] }
        return shown(on: day).editions.filter { rulebook in
            let words = FoldedWord.words(of: rulebook.title + " " + rulebook.id).map(\.bytes)
            return wanted.allSatisfy { piece in words.contains { $0.starts(with: piece) } }
        }
    }
}

extension Rulebook {
    fileprivate var line: ComparedCell.Line { ComparedCell.Line(text: title, path: .credential(id)) }
}
