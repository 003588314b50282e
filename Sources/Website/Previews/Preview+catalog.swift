import Portfolios
import Rulebooks

/// Invented content for the previews of pages.
enum Preview {
    static let today = Day(number: 20_515)

    static func visit(in language: Language = .english) -> Visit {
        Visit(language: language, path: .home, today: today, reference: "0123456789abcdef")
    }

    static let vocabulary: Vocabulary = {
        var vocabulary = Vocabulary()
        let lists = [
            ("levels", ["none", "cda", "bachelors", "masters"]), ("fields", ["social-work", "child-development"]),
            ("roles", ["home-visitor", "infant-teacher"]), ("ages", ["pregnancy", "birth-3", "3-6"]),
            ("scopes", ["promotion", "prevention", "intervention"]), ("foci", ["relationship", "advocacy"]),
            ("with", ["child", "caregiver", "both"]),
            ("credentials", ["river-specialist", "river-mentor"]), ("rater-roles", ["supervisor", "colleague"]),
            ("formats", ["individual", "group"]), ("supervision-types", ["reflective"]), ("relations", ["supervisor"]),
            ("topics", ["loss", "attachment", "regulation"]),
        ]
        for (list, names) in lists {
            for name in names { vocabulary.add(name, to: list) }
        }
        return vocabulary
    }()

    static let training = Requirement(
        id: "training", title: "30 hours of relationship-based training", cites: ["RIVER-1"],
        rule: .leaf(
            Leaf(
                need: 1800, measure: .hours(.plain, Window()),
                filter: Filter([.kinds([.training]), .flag(.relationshipBased, true)]))))

    static let membership = Requirement(
        id: "membership", title: "Membership in an association", cites: ["RIVER-2"],
        rule: .leaf(Leaf(need: 1, measure: .exists, filter: Filter([.kinds([.membership]), .current]))),
        note: "The published page does not say for how long.")

    static let rulebook = rulebook(id: "river-specialist", title: "River Valley Infant Specialist", edition: "2024")

    static func rulebook(id: String, title: String, edition: String) -> Rulebook {
        Rulebook(
            id: id, edition: edition, title: title, issuer: "river-valley-association", family: "river-valley",
            from: today.addingMonths(-24), summary: "For people who work with babies and their families.",
            sources: [
                Source(key: "RIVER-1", title: "Requirements at a glance", url: "https://example.org/", seen: "2024"),
                Source(key: "RIVER-2", title: "Handbook for applicants"),
            ],
            gaps: [Gap(node: "membership", text: "Whether membership in another association counts.")],
            requirement: Requirement(id: NodeID(id), title: title, rule: .all([training, membership])))
    }

    static let catalog = Catalog(vocabulary: vocabulary, rulebooks: [rulebook])
}
