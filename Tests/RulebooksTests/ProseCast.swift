import Portfolios
import Rulebooks

/// A small vocabulary and short ways to make rules, for the tests of prose.
struct ProseCast {
    let vocabulary: Vocabulary = {
        var words = Vocabulary()
        let levels = ["none": "No degree", "associate": "Associate degree", "bachelors": "Bachelor's degree"]
        for name in ["none", "associate", "bachelors"] { words.add(name, to: "levels", label: levels[name]) }
        words.add("masters", to: "levels", label: "Master's degree")
        words.add("doctorate", to: "levels", label: "Doctorate")
        words.add("imhs", to: "credentials", label: "Infant Mental Health Specialist")
        words.add("imhm-c", to: "credentials", label: "Infant Mental Health Mentor, Clinical")
        words.add("cda", to: "levels", label: "Child Development Associate (CDA)")
        words.add("reflective", to: "supervision-types", label: "Reflective supervision")
        words.add("group", to: "formats", label: "Group")
        words.add("supervision-given", to: "subjects", label: "The supervision I give")
        words.add("home-visitor", to: "roles", label: "Home visitor")
        words.add("other-role", to: "roles", label: "Other health professional")
        words.add("peer", to: "relations", label: "A peer")
        words.add("reviewer", to: "judges", label: "Reviewer")
        words.add("multiple-choice", to: "exam-parts", label: "Multiple choice")
        words.add("imh-exam", to: "exams", label: "Infant mental health examination")
        return words
    }()

    subscript(name: String) -> Term { vocabulary.term(name)! }

    var supervision: Filter { Filter([.kinds([.supervisionReceived]), .terms(.type, .oneOf, [self["reflective"]])]) }

    func sentence(_ rule: Rule) -> String {
        let filters = ProseFilters(vocabulary: vocabulary, titles: ["basic": "Basics"])
        return ProseSentences(filters: filters) { $0 == "imhs" ? "Specialist" : nil }.text(rule)
    }

    func sentence(_ need: Int, _ measure: Measure, _ filter: Filter) -> String {
        sentence(.leaf(Leaf(need: need, measure: measure, filter: filter)))
    }

    func markdown(_ requirement: Requirement) -> String {
        let rulebook = Rulebook(
            id: "imhs", edition: "2024", title: "Specialist", issuer: "alliance", family: "alliance",
            from: Day("2024-01-01")!, sources: [Source(key: "FL", title: "Florida", url: "https://example.org/fl")],
            gaps: [Gap(text: "Nobody knows [yet].")], requirement: requirement)
        return RulebookProse.markdown(RulebookProse(rulebook: rulebook, vocabulary: vocabulary).blocks)
    }
}
