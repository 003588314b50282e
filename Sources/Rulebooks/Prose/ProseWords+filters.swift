package import Portfolios

extension ProseWords {
    /// Tests of a filter in words. `Kind?` is the first kind that the filter allows.
    package struct FilterWords: Sendable {
        /// Whether each value takes an article: `as a home visitor or a teacher`.
        package var takesArticle: @Sendable (Attribute, Kind?) -> Bool
        /// An attribute whose terms or names it should have, and how these are joined: by `or` or by `and`.
        package var attribute:
            @Sendable (Attribute, Kind?, _ values: [String], _ joined: ([String]) -> String) -> Modifier
        package var flag: @Sendable (Attribute, Bool) -> Modifier
        /// A number attribute with its bounds in words.
        package var number: @Sendable (Attribute, _ bounds: String) -> Modifier
        package var levelOrHigher: @Sendable (String) -> String
        package var levelOrLower: @Sendable (String) -> String
        package var minutes: @Sendable (Kind?, _ bounds: String) -> Modifier
        package var inLast: @Sendable (_ period: String) -> Modifier
        package var inCycle: Modifier
        package var current: Modifier
        package var when: @Sendable (DayRelation, _ moment: MomentWords) -> Modifier
        package var manner: @Sendable (HoldingManner) -> String
        package var providerHeld:
            @Sendable (Kind?, _ manners: String, _ credentials: String, _ vettedUntil: String?) -> Modifier
        package var providerLevel: @Sendable (Kind?, _ level: String) -> Modifier
        package var standing: @Sendable ([Standing]) -> Modifier
        package var either: @Sendable (_ alternatives: String) -> Modifier
        package var butNot: @Sendable (_ predicate: String) -> Modifier
    }

    /// A day, or an event as a noun.
    package enum MomentWords: Sendable {
        case day(String)
        case event(String)
    }

    /// Windows, spreads and events.
    package struct TimeWords: Sendable {
        package var within: @Sendable (_ length: String) -> String
        /// Both, each with its unit.
        package var withinAndReaching: @Sendable (_ length: String, _ spread: String) -> String
        package var reaching: @Sendable (_ spread: String) -> String
        package var degree: @Sendable (_ level: String) -> String
        package var credential: @Sendable (_ credentials: String) -> String
        package var met: @Sendable (_ title: String) -> String
    }
}
