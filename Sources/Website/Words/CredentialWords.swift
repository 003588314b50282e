import Portfolios
import Rulebooks

/// The list of credentials and the page of each.
struct CredentialWords: Sendable {
    var title: String
    var lead: String
    var empty: String
    /// `one credential`, `12 credentials`
    var number: @Sendable (Int) -> String
    /// At the beginning of a line, and inside one.
    var edition: @Sendable (String) -> String
    var editionInLine: @Sendable (String) -> String
    var editionLabel: String
    var awardedBy: String
    var inForce: String
    /// The days on which it is in force; `nil`: still.
    var span: @Sendable (Day, Day?) -> String
    var notInForce: String
    var notYetInForce: String
    var asks: String
    var note: String
    var gaps: String
    var gapsLead: String
    var sources: String
    var sourcesLead: String
    var otherEditions: String
    /// What stands before and after the name of what it is written as changes to, or a form of.
    var basedOn: @Sendable (Variant?) -> (before: String, after: String)
    /// The same as changes, folded away, and what it is called beside that.
    var differs: @Sendable (_ base: String) -> String
    var here: String
    /// Before the names of places and readings.
    var localForms: String
    var readings: String
    /// The same as labels.
    var localFormsLabel: String
    var readingsLabel: String
    var appliesIn: String
    var topics: @Sendable (Int) -> String
    var noLongerAwarded: String
    var ahead: String
    var onThisPage: String
    var checkDoor: String
    var checkDoorText: String
    /// Headings of the list, by family; for a family that has none, its id stands there.
    var families: [String: Heading]
    var renewals: Heading
    var beside: BesideWords

    struct Heading: Sendable {
        var title: String
        var text: String?
    }

    static let english = CredentialWords(
        title: "Credentials",
        lead: "What each credential asks, in plain words, with where every number comes from.",
        empty: "No credentials have been loaded yet.",
        number: { $0 == 1 ? "one credential" : "\($0) credentials" },
        edition: { "\($0) edition" }, editionInLine: { "\($0) edition" }, editionLabel: "Edition",
        awardedBy: "Awarded by", inForce: "In force",
        span: englishSpan,
        notInForce: "This edition is no longer in force. It still matters to people who registered under it.",
        notYetInForce: "This edition is not in force yet.",
        asks: "What it asks", note: "Note",
        gaps: "What we could not find out",
        gapsLead: "The published pages leave these points open. Your association can tell you.",
        sources: "Sources", sourcesLead: "Where the rules and numbers on this page come from.",
        otherEditions: "Other editions",
        basedOn: englishBase, differs: { "How this differs from \($0)" }, here: "Here",
        localForms: "In", readings: "Read otherwise:",
        localFormsLabel: "Local forms", readingsLabel: "Other readings", appliesIn: "Where",
        topics: { $0 == 1 ? "See the topic" : "See the \($0) topics" },
        noLongerAwarded: "No longer awarded", ahead: "Not in force yet", onThisPage: "On this page",
        checkDoor: "Check where you stand",
        checkDoorText: "Answer a few questions and see how close you are to this and other credentials.",
        families: englishFamilies, renewals: englishRenewals, beside: .english)

    private static let englishBase: @Sendable (Variant?) -> (String, String) = { variant in
        let after = ". The rules below are complete."
        guard let variant else { return ("Written as changes to", after) }
        return (variant.place == nil ? "Another reading of" : "The local form of", after)
    }

    private static let englishSpan: @Sendable (Day, Day?) -> String = { from, until in
        guard let until else { return "since \(from.inWords)" }
        return "\(from.inWords) to \(until.inWords)"
    }
}

extension CredentialWords {
    func heading(_ heading: CredentialGroup.Heading) -> Heading {
        switch heading {
        case .family(let id): families[id] ?? Heading(title: CredentialWords.capitalized(id))
        case .renewals: renewals
        }
    }

    private static func capitalized(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
