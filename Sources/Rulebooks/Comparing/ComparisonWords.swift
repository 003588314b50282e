extension ProseWords {
    /// The words about what changed, in one language.
    package struct ComparisonWords: Sendable {
        package var heading: @Sendable (_ old: String, _ new: String) -> String
        package var inForce: @Sendable (_ from: String, _ until: String?) -> String
        package var unchanged: String
        package var counts:
            @Sendable (_ changed: Int, _ added: Int, _ removed: Int, _ moved: Int, _ same: Int) -> String
        package var facts: String
        package var asks: String
        package var openQuestions: String
        package var was: String
        package var present: String
        package var notSaid: String
        package var first: String
        package var sameWords: String
        package var onlyCites: String
        package var fact: @Sendable (FactChange.Fact) -> String
        package var kind: @Sendable (NodeChange.Kind) -> String
        package var aspect: @Sendable (NodeChange.Aspect) -> String
        package var source: @Sendable (NodeChange.Kind) -> String
        package var question: @Sendable (NodeChange.Kind) -> String
        package var under: @Sendable (String) -> String
        package var after: @Sendable (String) -> String
        package var need: @Sendable (_ old: String, _ new: String) -> String
        package var needLabel: String
    }
}

extension ProseWords.ComparisonWords {
    static let english = ProseWords.ComparisonWords(
        heading: { "What changed from \($0) to \($1)" },
        inForce: { from, until in until.map { "from \(from) until \($0)" } ?? "from \(from)" },
        unchanged: "Nothing changed: both say and ask the same.",
        counts: { changed, added, removed, moved, same in
            "Of what it asks: \(changed) changed, \(added) added, \(removed) removed, \(moved) moved, \(same) the same."
        },
        facts: "About the rulebook", asks: "What it asks", openQuestions: "Open questions",
        was: "was", present: "is", notSaid: "not said", first: "first",
        sameWords: "asked in another way, which these sentences do not show",
        onlyCites: "Only the sources changed:",
        fact: { factName($0) }, kind: { kindName($0) }, aspect: { aspectName($0) },
        source: { "Source \(kindName($0).lowercased())" }, question: { "Question \(kindName($0).lowercased())" },
        under: { "under “\($0)”" }, after: { "after “\($0)”" }, need: { "\($0), now \($1)" }, needLabel: "need")

    private static func factName(_ fact: FactChange.Fact) -> String {
        switch fact {
        case .title: "Title"
        case .issuer: "Awarded by"
        case .family: "Family"
        case .summary: "Summary"
        case .inForce: "In force"
        case .openToRegistered: "Who may choose it"
        case .proof: "Proof"
        case .cycle: "Renewal"
        case .overlayOf: "Built on"
        }
    }

    private static func kindName(_ kind: NodeChange.Kind) -> String {
        switch kind {
        case .added: "Added"
        case .removed: "Removed"
        case .changed: "Changed"
        case .moved: "Moved"
        }
    }

    private static func aspectName(_ aspect: NodeChange.Aspect) -> String {
        switch aspect {
        case .title: "title"
        case .rule: "asks"
        case .condition: "applies"
        case .topics: "topics"
        case .note: "note"
        case .cites: "sources"
        case .place: "stands"
        }
    }
}
