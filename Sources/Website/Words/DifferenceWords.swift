import Rulebooks

/// The page of what differs between two credentials, editions or forms.
struct DifferenceWords: Sendable {
    var title: String
    var lead: String
    /// The heading for two editions, for a local form or another reading, and for any other two.
    var changed: @Sendable (_ title: String, _ old: String, _ new: String) -> String
    var instead: @Sendable (_ title: String, _ place: String) -> String
    var compared: @Sendable (_ old: String, _ new: String) -> String
    var from: String
    var to: String
    var choose: String
    var show: String
    var swap: String
    var others: String
    /// Headings in the lists to choose from.
    var otherEditions: String
    var otherForms: String
    var twins: String
    var family: String
    var unknown: @Sendable (String) -> String
    /// Before the name of what may have been meant.
    var meant: String
    var same: @Sendable (String) -> String
    /// What a credential is called beside its local forms.
    var inGeneral: String
    var asks: String
    var sameAsks: String
    /// What a difference means; with a word more where it is one of several ways.
    var bearing: @Sendable (NodeChange.Bearing, _ isOneWay: Bool) -> String
    /// How many there are of a kind.
    var counted: @Sendable (NodeChange.Bearing, Int) -> String
    var unchanged: @Sendable (Int) -> String
    /// `Asks more: only in 2024`
    var onlyIn: @Sendable (_ meaning: String, _ side: String) -> String
    /// Of a rule without a condition.
    var always: String
    /// `Other topics: …`
    var alone: @Sendable (_ what: String, _ list: String) -> String
    var only: @Sendable (_ side: String) -> String
    var onlyReworded: @Sendable (Int) -> String
    var questions: String
    /// Before the sources that both name.
    var sourcesOfBoth: String
    /// After the name of something: `Master's degree, in both`.
    var inBoth: String

    func bearing(_ bearing: NodeChange.Bearing, isOneWay: Bool) -> String { self.bearing(bearing, isOneWay) }

    func heading(_ difference: Difference) -> String {
        let (from, to) = (difference.from, difference.to)
        switch difference.relation {
        case .editions: return changed(to.rulebook.title, from.name, to.name)
        case .form(let place): return instead(from.rulebook.title, place)
        case .twins, .other:
            let titles = (from.rulebook.title, to.rulebook.title)
            return titles.0 == titles.1 || from.rulebook.credentialID == to.rulebook.credentialID
                ? compared("\(titles.0), \(from.rulebook.edition)", "\(titles.1), \(to.rulebook.edition)")
                : compared(titles.0, titles.1)
        }
    }
}

extension DifferenceWords {
    static let english = DifferenceWords(
        title: "What differs",
        lead: """
            Put two credentials side by side: two editions of one, what a state asks instead, or the same for babies and \
            for older children.
            """,
        changed: { "\($0): what changed from \($1) to \($2)" },
        instead: { "\($0): what differs in \($1)" },
        compared: { "\($0) and \($1)" },
        from: "Compare", to: "with", choose: "Choose one", show: "Show what differs", swap: "Swap the two sides",
        others: "Compare others",
        otherEditions: "Other editions", otherForms: "In states, and read otherwise", twins: "For the other ages",
        family: "Others of the family",
        unknown: { "We have no credential “\($0)”." }, meant: "Did you mean this?",
        same: { "Both sides are the same: \($0). Choose another one to compare it with." },
        inGeneral: "In general", asks: "What is asked otherwise",
        sameAsks: "Both ask the same. Only titles, days, notes or sources differ.",
        bearing: { bearing, isOneWay in englishBearing(bearing) + (isOneWay ? ", on one of several ways" : "") },
        counted: { bearing, count in
            switch bearing {
            case .more: count == 1 ? "1 asks more" : "\(count) ask more"
            case .less: count == 1 ? "1 asks less" : "\(count) ask less"
            case .otherwise: count == 1 ? "1 asks something else" : "\(count) ask something else"
            case .reworded: count == 1 ? "1 only says it otherwise" : "\(count) only say it otherwise"
            }
        },
        unchanged: { "\($0) the same" },
        onlyIn: { "\($0): only in \($1)" }, always: "to everyone", alone: { "Other \($0): \($1)" },
        only: { "Only in \($0):" },
        onlyReworded: { $0 == 1 ? "1 says the same in other words" : "\($0) say the same in other words" },
        questions: "Open questions that only one has", sourcesOfBoth: "In both:", inBoth: "in both")

    private static func englishBearing(_ bearing: NodeChange.Bearing) -> String {
        switch bearing {
        case .more: "Asks more"
        case .less: "Asks less"
        case .otherwise: "Asks something else"
        case .reworded: "Other words"
        }
    }
}
