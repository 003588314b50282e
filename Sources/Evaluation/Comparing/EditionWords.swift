import Portfolios
import Rulebooks

/// Every word of a report about who gains and who loses, for one language.
struct EditionWords: Sendable {
    var heading: @Sendable (Day) -> String
    var people: @Sendable (Int) -> String
    /// Everyone, how many met the old, the new and both, and how many stand as before.
    var summary: @Sendable (_ people: String, _ old: String, _ new: String, _ both: Int, _ asBefore: Int) -> String
    var metUnder: @Sendable (Int, String) -> String
    var turn: @Sendable (PersonTurn.Kind, _ people: String, _ isOne: Bool) -> String
    var more: @Sendable (Int) -> String
    var noLongerMissing: String
    var newlyMissing: String
    var byRequirement: String
    var newlyAsked: String
    var noLongerAsked: String
    var noLongerMissingFor: @Sendable (String) -> String
    var newlyMissingFor: @Sendable (String) -> String

    static func of(_ language: Language) -> EditionWords {
        switch language {
        case .english: .english
        case .spanish: .spanish
        }
    }

    static let english = EditionWords(
        heading: { "Who gains and who loses, as of \(Language.english.proseWords.amounts.day($0))" },
        people: { $0 == 1 ? "1 person" : "\($0) people" },
        summary: { people, old, new, both, asBefore in
            "\(people), by what they say: \(old), \(new), \(both) under both. \(asBefore) stand as before."
        },
        metUnder: { "\($0) met under \($1)" },
        turn: { kind, people, isOne in
            switch kind {
            case .gains: "\(people) gain\(isOne ? "s" : ""): met under the new, not under the old"
            case .loses: "\(people) lose\(isOne ? "s" : ""): met under the old, not under the new"
            case .gainsAllButJudgement: "\(people) would come to need nothing but a person's judgment"
            case .losesAllButJudgement: "\(people) would no longer need nothing but a person's judgment"
            }
        },
        more: { "and \($0) more" },
        noLongerMissing: "no longer missing: ", newlyMissing: "newly missing: ",
        byRequirement: "By requirement, among all people",
        newlyAsked: "; newly asked", noLongerAsked: "; no longer asked",
        noLongerMissingFor: { "no longer missing for \($0)" }, newlyMissingFor: { "newly missing for \($0)" })

    static let spanish = EditionWords(
        heading: { "Quién gana y quién pierde, al \(Language.spanish.proseWords.amounts.day($0))" },
        people: { $0 == 1 ? "1 persona" : "\($0) personas" },
        summary: { people, old, new, both, asBefore in
            "\(people), según lo que declaran: \(old), \(new), \(both) con ambas. \(asBefore) quedan como antes."
        },
        metUnder: { "\($0) cumple\($0 == 1 ? "" : "n") con \($1)" },
        turn: { kind, people, isOne in
            let plural = isOne ? "" : "n"
            return switch kind {
            case .gains: "\(people) gana\(plural): cumple\(plural) con la nueva, no con la anterior"
            case .loses: "\(people) pierde\(plural): cumplía\(plural) con la anterior, no con la nueva"
            case .gainsAllButJudgement: "a \(people) solo le\(isOne ? "" : "s") faltaría el juicio de alguien"
            case .losesAllButJudgement: "a \(people) ya no le\(isOne ? "" : "s") faltaría solo el juicio de alguien"
            }
        },
        more: { "y \($0) más" },
        noLongerMissing: "ya no falta: ", newlyMissing: "ahora falta: ",
        byRequirement: "Por requisito, entre todas las personas",
        newlyAsked: "; se pide ahora", noLongerAsked: "; ya no se pide",
        noLongerMissingFor: { "ya no falta a \($0)" }, newlyMissingFor: { "ahora falta a \($0)" })
}
