import Portfolios

extension RandomCases {
    /// The lists that attributes take their terms from, each with two to four terms.
    mutating func randomVocabulary() -> Vocabulary {
        var vocabulary = Vocabulary()
        for level in ["none", "high-school", "associate", "bachelors", "masters", "doctorate"] {
            vocabulary.add(level, to: "levels")
        }
        for manner in HoldingManner.allCases { vocabulary.add(manner.rawValue, to: "holdings") }
        for list in RandomCases.lists {
            for number in 1...random.number(2...4) { vocabulary.add("\(list)-\(number)", to: list) }
        }
        return vocabulary
    }

    /// Every list that an attribute takes its terms from, with those of judgements and exams.
    private static let lists: [String] = {
        var names: Set<String> = ["judges", "exam-parts"]
        for attribute in Attribute.allCases {
            names.formUnion(attribute.kinds.compactMap { attribute.list(for: $0) })
        }
        return names.subtracting(["levels", "holdings"]).sorted()
    }()

    /// Some terms of a list, sorted as rules keep them.
    mutating func terms(of list: String, _ count: ClosedRange<Int> = 1...2) -> [Term] {
        random.some(vocabulary.terms(in: list), count).sorted()
    }
}
