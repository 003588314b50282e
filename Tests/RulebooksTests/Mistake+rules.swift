extension Mistake {
    static let rules: [Mistake] = [
        Mistake("title: Nothing", 1, "", "the node has no rule"),
        Mistake(
            "cite: S\nallocate: training\nparts:"
                + (1...65).map { "\n  - {id: p\($0), title: P, need: 1 h, of: {mode: in-person}}" }.joined(), 4,
            ".parts",
            "64 parts at most"),
        Mistake("exists: training\nentries: training", 2, ".entries", "a node has one rule"),
        Mistake("cite: S\nat-least: 2", 2, ".at-least", "at-least needs of"),
        Mistake(
            "cite: S\nat-least: 2\nof: [{id: a, title: A, exists: work}]", 2, ".at-least",
            "at least 2 of 1 can never be met"),
        Mistake(
            "cite: S\nat-least: 0\nof: [{id: a, title: A, exists: work}]", 2, ".at-least",
            "a whole number from 1 to 1000"),
        Mistake("meets: IMHS work", 1, ".meets", "is not a rulebook; write it like imhs"),
        Mistake("meets: s", 1, ".meets", "there is no rulebook s@2024; did you mean “r”?"),
        Mistake("meets: r@2012", 1, ".meets", "there is no rulebook r@2012; did you mean “r@2024”?"),
        Mistake("all: [{id: a, title: A, meets: \"r#b\"}]", 1, ".all[0].meets", "r@2024 has no node “b”"),
        Mistake("meets: r", 1, ".meets", "meets goes round in a circle: r@2024 → r@2024"),
        Mistake("all: [{id: a, title: A, meets: \"r#a\"}]", 1, ".all[0].meets", "circle: r@2024#a → r@2024#a"),
        Mistake("cover: {framework: bse, category: r}", 1, ".cover.framework", "did you mean “base”?"),
        Mistake(
            "cover: {framework: base, category: ifb}", 1, ".cover.category", "no topics for “ifb”; did you mean “ifa”?"),
        Mistake("cover: {framework: base}", 1, ".cover", "cover needs a framework and a category"),
        Mistake("cite: S\ndistinct: training\nneed: 2", 2, ".distinct", "distinct needs by"),
        Mistake("cite: S\ndistinct: training\nneed: 2\nby: mode", 4, ".by", "by must be one of"),
        Mistake("cite: S\nscore: exam\nneed: 80", 2, ".score", "score needs the part of the exam"),
        Mistake(
            "cite: S\nhours: training\nneed: 3 h\nmost-each: {month: 1 h}", 4, ".most-each",
            "must be provider or day with hours"),
        Mistake(
            "cite: S\nhours: training\nneed: 3 h\nsources: 2\nmost-each: {provider: 2 h}", 4, ".sources",
            "most-each and sources do not go together"
        ).inFile(line: 4),
        Mistake(
            "cite: S\nhours: training\nneed: 3 h\nmajority-from-one: yes", 4, ".majority-from-one", "goes with sources"),
        Mistake(
            "cite: S\nhours: training\nneed: 3 h\ncaps: [{of: {mode: in-person}}]", 4, ".caps[0]", "a cap needs of"),
        Mistake(
            "cite: S\nwork-time: work\nneed: 2 years\ndaily-cap: 8 h", 4, ".daily-cap", "goes with a need in hours"),
        Mistake(
            "cite: S\nhours: training\nneed: 3 h\nincluding: [{id: a, title: A, need: 1 h}]", 4, ".including[0]",
            "a part needs need"),
        Mistake("cite: S\nallocate: training", 1, "", "allocate needs parts").inFile(line: 1),
        Mistake(
            "cite: S\nallocate: reference\nunit: people\nparts: [{id: a, title: A, need: 1, of: reference}]", 3,
            ".unit",
            "the unit must be hours or entries"
        ).onlyFirst,
        Mistake(
            "cite: S\nallocate: reference\nunit: entries\nmost-each: {provider: 1 h}\nparts: [{id: a, title: A, need: 1, of: reference}]",
            4, ".most-each", "caps are hours"),
        Mistake("cite: S\nhours: training\nneed: 3 h\npro-rate: yes", 4, ".pro-rate", "pro-rate needs a cycle"),
        Mistake("exists: {kind: training, in-cycle: yes}", 1, ".exists", "in-cycle needs a cycle"),
        Mistake("exists: training\nwhen: {id: w, exists: work}", 2, ".when.id", "have no ids of their own"),
        Mistake("hours: training\nneed: 3 h", 2, ".need", "the number here has no cite"),
        Mistake("exists: {kind: training, in-last: 2 years}", 1, "", "the number here has no cite"),
        Mistake("at-least: 1\nof: [{id: a, title: A, exists: work}]", 1, ".at-least", "the number here has no cite"),
        Mistake(
            "allocate: training\nparts:\n- {id: a, title: A, cite: S, need: 1 h, of: training}\n- {id: b, title: B, need: 1 h, of: training}",
            4, ".parts[1].need", "the number here has no cite"),
    ]

    fileprivate func inFile(line: Int) -> Mistake {
        var copy = self
        copy.line = line
        return copy
    }

    /// With entries as the unit, whole numbers are right, so that the wrong unit is all that is wrong.
    fileprivate var onlyFirst: Mistake {
        var copy = self
        copy.requirement = copy.requirement.replacing("need: 1,", with: "need: 1 h,")
        return copy
    }
}
