package import Portfolios
package import Rulebooks

/// A training that someone offers, as far as its page says. What is not known says so.
package struct Program: Sendable, Hashable {
    package var id: String
    package var name: String
    package var providers: [OrganizationID]
    /// Of the list `jurisdictions`; `us` is the whole country.
    package var places: [Term]
    package var city: String?
    /// Of the list `awards`.
    package var award: Term?
    /// The award as the page calls it.
    package var awardName: String?
    /// Of the list `program-levels`.
    package var level: Term?
    /// Which work it leads to; of the list `pathways`.
    package var tracks: [Term]
    /// Who qualifies, in a sentence.
    package var who: String?
    /// The lowest degrees that get in, of the list `levels`.
    package var education: [Term]
    /// Of the list `professions`; none: not limited, or unknown.
    package var professions: [Term]
    /// The rulebook of who may enter, by id.
    package var admission: String?
    /// What a source says that it prepares for.
    package var preparesFor: [Preparation] = []
    package var length: Period?
    /// Clock hours, in minutes.
    package var minutes: Int?
    package var credits: Int?
    package var cost: Cost?
    package var seats: Int?
    /// The earliest first.
    package var deadlines: [Day]
    /// Of the list `program-formats`.
    package var format: Term?
    /// Topics of the framework `training-content`.
    package var themes: [Term]
    package var note: String?
    /// Of the list `program-statuses`; `nil`: nothing says that it is over.
    package var status: Term?
    package var url: String?
    package var seen: SeenDay?
    package var cites: [String]
    package var unknown: Set<Fact>
    package var place: Place

    /// What a source says of a program and some credentials.
    package struct Preparation: Sendable, Hashable {
        /// Rulebooks, by id.
        package var credentials: [String]
        package var manner: Manner
        package var cites: [String]

        package init(credentials: [String], manner: Manner, cites: [String]) {
            self.credentials = credentials
            self.manner = manner
            self.cites = cites
        }

        package enum Manner: String, Sendable, Hashable, CaseIterable {
            /// It is there to prepare for them.
            case prepares
            /// Having done it counts toward them.
            case counts
            /// What it teaches is what they ask.
            case aligned
        }
    }

    package enum Cost: Sendable, Hashable {
        case free
        case amount(Money)
    }

    /// What must be known of a program or be said to be unknown.
    package enum Fact: String, Sendable, Hashable, CaseIterable {
        case places, city, award, level, tracks, who, education, length, hours, credits, cost, seats, deadlines, format
        case themes, url, seen
    }

    /// Every source of it, each once.
    package var allCites: [String] {
        cites + Set(preparesFor.flatMap(\.cites)).subtracting(cites).sorted()
    }

    /// Whether it is in these places, or offered everywhere.
    package func isOffered(in jurisdiction: Term) -> Bool { places.contains(jurisdiction) }
}
