package import Portfolios

/// Every word that prose needs, for one language. A second language is a second table.
package struct ProseWords: Sendable {
    package var lists: ListWords
    package var amounts: AmountWords
    package var kinds: @Sendable (Kind) -> KindWords
    /// For a filter that names no kind.
    package var anything: KindWords
    package var filters: FilterWords
    package var times: TimeWords
    package var sentences: SentenceWords
    package var page: PageWords
    package var comparison: ComparisonWords

    /// Lists, articles and nouns.
    package struct ListWords: Sendable {
        package var or: @Sendable ([String]) -> String
        package var and: @Sendable ([String]) -> String
        /// `a` or `an` and the words.
        package var article: @Sendable (String) -> String
        /// A label of the vocabulary, written by the person about themselves (`my own practice`), said to them.
        package var spoken: @Sendable (String) -> String
        /// The label of a credential, so that it can stand in a list: `Mentor, Clinical` is `Mentor (Clinical)`.
        package var credential: @Sendable (String) -> String
        /// A label as it stands inside a sentence: with a small letter, unless it is a name or an abbreviation.
        package var lowered: @Sendable (String) -> String
        /// Adjectives and their noun, in the language's order, each in the form that the noun asks for.
        package var noun: @Sendable (_ adjectives: [String], _ noun: String) -> String
        /// An adjective that stands alone, in the form that the noun it speaks of asks for.
        package var agreeing: @Sendable (_ adjective: String, _ noun: String) -> String
        /// Whether words list several things, so that what follows needs a comma.
        package var isList: @Sendable (String) -> Bool
        /// Words that add nothing where two sentences are compared by what they say.
        package var empty: Set<String>
    }

    /// Numbers with their units; the one place that knows plurals.
    package struct AmountWords: Sendable {
        package var minutes: @Sendable (Int) -> String
        package var days: @Sendable (Int) -> String
        package var months: @Sendable (Int) -> String
        package var points: @Sendable (Int) -> String
        package var period: @Sendable (Period) -> String
        package var day: @Sendable (Day) -> String
        /// `at least 10`, `at most 8`, `exactly 6`, `2 to 8`; `nil` ends are open.
        package var bounds: @Sendable (_ least: String?, _ most: String?) -> String
        /// A count with the singular or the plural.
        package var counted: @Sendable (_ count: Int, _ one: String, _ many: String) -> String
    }

    /// A kind of entry as a noun.
    package struct KindWords: Sendable {
        /// `job`
        package var one: String
        /// `jobs`
        package var many: String
        /// `work`, after "hours of"
        package var mass: String
        package init(_ one: String, _ many: String, _ mass: String) {
            self.one = one
            self.many = many
            self.mass = mass
        }
    }

    /// Where in a noun phrase a test's words stand.
    package enum Position: Sendable {
        /// Before the noun: `reflective`.
        case adjective
        /// Instead of the noun: `narrative`.
        case noun
        /// Instead of the noun, with its own article: `the IMH exam`.
        case name
        /// Right after the noun: `about attachment`.
        case close
        /// After a comma: `with someone who …`.
        case loose
    }

    /// A test in words and where they go.
    package struct Modifier: Sendable {
        package var position: Position
        package var text: String
        package init(_ position: Position, _ text: String) {
            self.position = position
            self.text = text
        }

        var isNoun: Bool { position == .noun || position == .name }
    }
}
