package import Portfolios
package import Rulebooks

/// Every word about outcomes, for one language. What they say of rules comes from `ProseWords`.
package struct OutcomeWords: Sendable {
    package var numbers: Numbers
    package var entries: Entries
    package var changes: Changes
    package var questions: Questions
    package var reasons: Reasons
    package var report: Report

    /// A node's numbers.
    package struct Numbers: Sendable {
        /// `31 h 30 min count, 18 h 30 min to go`
        package var sentence:
            @Sendable (Status, Unit, OutcomeSentence.Subject, _ claimed: Tally, _ verified: Int) -> String
        /// `18 h 30 min`, `5 months`
        package var amount: @Sendable (Int, Unit) -> String
        /// `December 2026`
        package var month: @Sendable (Day) -> String
    }

    /// Entries, their days, and who gave them.
    package struct Entries: Sendable {
        /// An entry without a kind in common with others.
        package var one: String
        package var many: String
        /// `your job as home visitor since June 1, 2019`
        package var mention: @Sendable (_ noun: String, _ what: String, _ when: String) -> String
        /// What an entry is about: ` in social work`, ` as home visitor`, ` from Lee Andersen`.
        package var what: @Sendable (Kind, _ value: String) -> String
        /// `June 1, 2019 to May 31, 2022`, `since June 1, 2019`
        package var lasting: @Sendable (_ first: Day, _ last: Day?) -> String
        /// `on May 4, 2019`
        package var on: @Sendable (Day) -> String
        /// `from June 1, 2019 to May 31, 2022`
        package var between: @Sendable (_ first: Day, _ last: Day) -> String
        /// Several of one kind: `21 sessions with Lee Andersen`.
        package var by: @Sendable (_ entries: String, Kind, _ provider: String) -> String
        /// Several, as those a question is about.
        package var these: @Sendable (_ entries: String) -> String
        /// `6 h with J. Park`
        package var with: @Sendable (_ amount: String, _ provider: String) -> String
        /// `6 h in 2024–2025`
        package var during: @Sendable (_ amount: String, _ years: String) -> String
        /// ` (Endorsed Reflective Supervisor since January 1, 2024)`
        package var holding: @Sendable (_ credential: String, _ since: Day?) -> String
    }

    /// What would change a refusal or verify what is claimed, and what people decided.
    package struct Changes: Sendable {
        package var anyEntry: String
        package var shows: @Sendable (_ evidence: String, _ topic: String) -> String
        package var moreOf: @Sendable (_ amount: String, _ phrase: String) -> String
        package var moreEntries: @Sendable (_ count: Int, _ phrase: String) -> String
        package var moreMonths: @Sendable (_ months: String, _ least: String, _ phrase: String) -> String
        package var moreDifferent: @Sendable (_ phrase: String, _ count: Int, Attribute) -> String
        package var points: @Sendable (_ points: String, _ part: String) -> String
        package var nearest: @Sendable (_ title: String) -> String
        package var ask: String
        package var ifItGoesOn: @Sendable (Day) -> String
        package var pace: @Sendable (_ monthly: String, _ month: String) -> String
        package var signature: String
        package var proof: String
        package var forOne: @Sendable (_ what: String, _ mention: String) -> String
        package var forSome: @Sendable (_ what: String, _ count: Int, _ of: Int) -> String
        package var waived: String
        package var needInstead: @Sendable (_ amount: String) -> String
        package var accepted: @Sendable (_ entries: Int) -> String
        package var found: @Sendable (_ met: Bool) -> String
        package var decided:
            @Sendable (_ what: String, _ by: String, _ on: Day, _ until: Day?, _ reason: String) -> String
    }

    /// Entries inside a question: one, or several of a kind.
    package struct Mention: Hashable, Sendable {
        package var text: String
        package var isMany: Bool
    }

    /// Questions that would settle what a portfolio leaves unsaid.
    package struct Questions: Sendable {
        /// The question whose answer fills in an attribute of an entry.
        package var attribute: @Sendable (Attribute, Kind, Mention) -> String
        package var whichDay: @Sendable (Mention) -> String
        package var howLong: @Sendable (Mention) -> String
        package var byWhom: @Sendable (Mention) -> String
        package var when: @Sendable (Mention) -> String
        package var degree: String
        package var endorsement: String
        /// On a day, or on some days where it is `nil`.
        package var heldDegree: @Sendable (_ provider: String, Day?) -> String
        package var heldEndorsement: @Sendable (_ provider: String, Day?) -> String
    }

    /// Why entries do not count, each as a clause after a colon.
    package struct Reasons: Sendable {
        package var unsaid: @Sendable (Attribute) -> String
        package var unsaidLength: String
        package var unsaidDays: String
        package var unsaidEndorsement: String
        package var unsaidDegree: String
        package var unsaidSomething: String
        package var refused: String
        package var undated: String
        package var noAmount: String
        package var noProvider: String
        package var unsureCap: String
        package var otherSource: String
        package var notNeeded: String
        package var noPart: String
        package var longerAgo: @Sendable (_ period: String) -> String
        package var outsideCycle: String
        package var notRunning: @Sendable (_ on: Day) -> String
        package var noEndorsement: @Sendable (_ manyDays: Bool) -> String
        package var noDegree: @Sendable (_ manyDays: Bool) -> String
        /// A filter's words that do not hold, and how an exception begins in them.
        package var not: @Sendable (_ modifier: String) -> String
        package var noSuchDegree: String
        package var noSuchEndorsement: String
        package var outsideWindow: @Sendable (_ length: String?) -> String
        package var tooClose: @Sendable (_ spread: String?) -> String
        package var overCap: @Sendable (_ amount: String, _ phrase: String) -> String
        package var overCapEach: @Sendable (Group, _ amount: String) -> String
        package var overFirst: String
        package var overSomeCap: String
    }

    /// The report of one person's way to a credential.
    package struct Report: Sendable {
        package var heading: @Sendable (_ title: String, _ edition: String, _ person: String, _ asOf: Day) -> String
        package var verdict: @Sendable (Status, _ numbers: String) -> String
        package var metOf: @Sendable (_ have: Int, _ need: Int, _ verified: Int) -> String
        package var allVerified: @Sendable (_ need: Int) -> String
        package var notVerified: String
        package var decided: String
        package var notShown: String
        package var open: String
        package var counted: String
        package var setAside: String
        package var toChange: String
        package var toSettle: String
        package var toVerify: String
    }
}

extension Language {
    /// The words about outcomes in this language.
    package var outcomeWords: OutcomeWords {
        switch self {
        case .english: .english
        case .spanish: .spanish
        }
    }
}
