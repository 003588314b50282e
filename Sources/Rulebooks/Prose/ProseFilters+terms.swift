package import Portfolios

extension ProseFilters {
    /// A term as it stands inside a sentence: names keep their capitals.
    package func label(_ term: Term, _ attribute: Attribute) -> String {
        let label = vocabulary.label(of: term)
        switch attribute {
        // Names: an “I” in one is a number, and nobody who speaks.
        case .credential: return words.lists.credential(label)
        case .jurisdiction: return label
        default: return words.lists.lowered(words.lists.spoken(label))
        }
    }

    /// The first letter made small, unless the label is a name (`Early Head Start`) or an abbreviation (`CDA mentor`).
    package static func lowered(_ label: String) -> String {
        // A label that does not begin with a capital stays, and most of those that do have no other.
        guard label.first?.isUppercase == true else { return label }
        let bare = label.prefix { $0 != "(" }
        let first = bare.prefix { $0.isLetter }
        let isWord = first.count > 1 || label.hasPrefix("A ")
        guard isWord, !bare.dropFirst().contains(where: \.isUppercase) else { return label }
        return label.prefix(1).lowercased() + label.dropFirst()
    }

    /// Levels of the ladder as `bachelor's degree or higher` where they are a whole top of it.
    func levelText(_ levels: [Term]) -> String {
        let ladder = vocabulary.terms(in: "levels")
        let asked = ladder.filter(levels.contains)
        guard let low = asked.first, let high = asked.last, asked.count == Set(levels).count else {
            return words.lists.or(levels.map { label($0, .level) })
        }
        if asked.count > 1, asked == vocabulary.levels(atLeast: low) {
            return words.filters.levelOrHigher(label(low, .level))
        }
        if asked.count > 1, asked == vocabulary.levels(atMost: high) {
            return words.filters.levelOrLower(label(high, .level))
        }
        return words.lists.or(asked.map { label($0, .level) })
    }

    func lowest(_ levels: [Term]) -> Term? {
        vocabulary.terms(in: "levels").first(where: levels.contains) ?? levels.first
    }

    /// Bounds in words; an end beyond anything a file may say is open.
    func bounds(_ range: ClosedRange<Int>, _ text: (Int) -> String) -> String {
        let least = range.lowerBound <= 0 ? nil : text(range.lowerBound)
        let most = range.upperBound >= 1_000_000 ? nil : text(range.upperBound)
        return words.amounts.bounds(least, most)
    }
}
