import Portfolios

/// Something at the head of a rulebook that is not what it was.
package struct FactChange: Hashable, Sendable {
    package enum Fact: String, Sendable, CaseIterable {
        case title, issuer, family, summary
        case inForce = "in-force"
        case openToRegistered = "open-to-registered"
        case proof, cycle
        case overlayOf = "overlay-of"
    }

    package var fact: Fact
    /// In words; `nil`: it was not said.
    package var old: String?
    package var new: String?

    package init(fact: Fact, old: String?, new: String?) {
        (self.fact, self.old, self.new) = (fact, old, new)
    }

    static func all(
        _ old: Rulebook, _ new: Rulebook, _ words: ProseWords, _ titleOfRulebook: (String) -> String?
    ) -> [FactChange] {
        Fact.allCases.compactMap { fact in
            let was = text(fact, old, words, titleOfRulebook)
            let present = text(fact, new, words, titleOfRulebook)
            return was == present ? nil : FactChange(fact: fact, old: was, new: present)
        }
    }

    private static func text(
        _ fact: Fact, _ rulebook: Rulebook, _ words: ProseWords, _ titleOfRulebook: (String) -> String?
    ) -> String? {
        switch fact {
        case .title: rulebook.title
        case .issuer: rulebook.issuer
        case .family: rulebook.family
        case .summary: rulebook.summary.isEmpty ? nil : rulebook.summary
        case .inForce:
            words.comparison.inForce(
                words.amounts.day(rulebook.from), rulebook.until.map(words.amounts.day))
        case .openToRegistered: rulebook.openToRegistered ? words.page.openToRegistered : nil
        case .proof: words.page.proof(rulebook.proof)
        case .cycle: rulebook.cycle.map { words.page.cycle($0.years, words.amounts.day($0.ends)) }
        case .overlayOf:
            rulebook.base.map {
                words.page.overlay(titleOfRulebook($0.rulebook) ?? $0.rulebook, $0.edition)
            }
        }
    }
}

/// A source that was added, removed, or is described otherwise.
package struct SourceChange: Hashable, Sendable {
    /// `nil`: added.
    package var old: Source?
    /// `nil`: removed.
    package var new: Source?

    /// Those added or changed in the new order, then those removed in the old.
    static func all(_ old: [Source], _ new: [Source]) -> [SourceChange] {
        let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(new.map(\.key))
        let present = new.filter { before[$0.key] != $0 }.map { SourceChange(old: before[$0.key], new: $0) }
        return present + old.filter { !keys.contains($0.key) }.map { SourceChange(old: $0) }
    }
}
