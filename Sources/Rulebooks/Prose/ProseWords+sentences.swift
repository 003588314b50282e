package import Portfolios

extension ProseWords {
    /// What can stand after `must be`.
    package struct Predicate: Hashable, Sendable {
        package var text: String
        /// Whether it begins with a noun, not with an adjective or a preposition.
        package var isNoun: Bool
    }

    /// Whole sentences about rules. Amounts and phrases come in as words.
    package struct SentenceWords: Sendable {
        package var exists: @Sendable (_ phrase: String) -> String
        package var amountOf: @Sendable (_ amount: String, _ phrase: String) -> String
        package var entries: @Sendable (_ count: Int, _ phrase: String) -> String
        package var dailyCap: @Sendable (_ hours: String) -> String
        package var activeMonths: @Sendable (_ months: String, _ least: String, _ phrase: String) -> String
        package var span: @Sendable (_ months: String) -> String
        package var distinct: @Sendable (_ phrase: String, _ count: Int, Attribute) -> String
        package var score: @Sendable (_ points: String, _ part: String, _ phrase: String) -> String
        package var cap: @Sendable (_ amount: String, _ phrase: String) -> String
        package var capEach: @Sendable (Group, _ amount: String) -> String
        package var sources: @Sendable (_ atMost: Int, _ majority: Bool) -> String
        /// The predicate is made for the noun that the sentence says it of.
        package var including: @Sendable (_ amount: String, _ predicate: (_ noun: String) -> Predicate) -> String
        package var proRated: String
        /// Before the alternatives of a filter, when they are too long for one sentence.
        package var alternatives: String
        package var all: String
        package var any: String
        package var atLeast: @Sendable (_ count: Int, _ of: Int) -> String
        package var cover: @Sendable (_ topics: Int, _ evidence: String?) -> String
        package var topics: @Sendable (_ list: [String]) -> String
        package var allocate: @Sendable (Allocation.Of, _ pool: String) -> String
        package var judgement: @Sendable (_ role: String) -> String
        package var meets: @Sendable (_ rulebook: String, _ edition: String?) -> String
        /// Before the rule of a node of another rulebook.
        package var asFor: @Sendable (_ rulebook: String, _ edition: String?, _ rule: String) -> String
    }

    /// Guards, headings and remarks of a page.
    package struct PageWords: Sendable {
        package var onlyIf: @Sendable (_ condition: String) -> String
        package var youHave: @Sendable (_ phrase: String) -> String
        package var personFinds: @Sendable (_ role: String) -> String
        package var youMeet: @Sendable (_ title: String) -> String
        package var oneOf: @Sendable ([String]) -> String
        package var someOf: @Sendable (Int, [String]) -> String
        package var edition: @Sendable (_ edition: String, _ from: String, _ until: String?) -> String
        package var openToRegistered: String
        package var issuedBy: @Sendable (_ issuer: String) -> String
        package var overlay: @Sendable (_ title: String, _ edition: String?) -> String
        package var cycle: @Sendable (_ years: Int, _ ends: String) -> String
        package var proof: @Sendable (Standing) -> String
        package var asks: String
        package var counting: String
        package var workOverlaps: String
        package var windows: String
        package var standings: String
        package var allocation: String
        package var gaps: String
        package var noteLead: String
        package var sources: String
        package var seen: @Sendable (String) -> String
    }
}
