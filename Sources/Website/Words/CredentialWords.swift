import Portfolios

/// The list of credentials and the page of each.
struct CredentialWords: Sendable {
    var title: String
    var lead: String
    var empty: String
    /// `one credential`, `12 credentials`
    var number: @Sendable (Int) -> String
    var edition: @Sendable (String) -> String
    var editionLabel: String
    var awardedBy: String
    var inForce: String
    /// The days on which it is in force; `nil`: still.
    var span: @Sendable (Day, Day?) -> String
    var notInForce: String
    var notYetInForce: String
    var current: String
    var summary: String
    var asks: String
    var note: String
    var gaps: String
    var gapsLead: String
    var sources: String
    var sourcesLead: String
    var seen: @Sendable (String) -> String
    var otherEditions: String
    /// The title of another credential (`nil`: of this one) and its edition.
    var basedOn: @Sendable (_ title: String?, _ edition: String?) -> String
    var topics: @Sendable (Int) -> String
    var renewal: String
    var past: String
    var ahead: String
    var onThisPage: String
    var checkDoor: String
    var checkDoorText: String
    /// Names of families and issuers that people know better than their ids.
    var families: [String: String]
    var issuers: [String: String]

    static let english = CredentialWords(
        title: "Credentials",
        lead: "What each credential asks, in plain words, with where every number comes from.",
        empty: "No credentials have been loaded yet.",
        number: { $0 == 1 ? "one credential" : "\($0) credentials" },
        edition: { "\($0) edition" }, editionLabel: "Edition", awardedBy: "Awarded by", inForce: "In force",
        span: englishSpan,
        notInForce: "This edition is no longer in force. It still matters to people who registered under it.",
        notYetInForce: "This edition is not in force yet.",
        current: "In force now", summary: "In short", asks: "What it asks", note: "Note",
        gaps: "What we could not find out",
        gapsLead: "The published pages leave these points open. Your association can tell you.",
        sources: "Sources", sourcesLead: "Where the rules and numbers on this page come from.",
        seen: { "seen \($0)" }, otherEditions: "Other editions",
        basedOn: englishBase, topics: { "See the \($0) topics" },
        renewal: "Renewal", past: "No longer in force", ahead: "Not in force yet", onThisPage: "On this page",
        checkDoor: "Check where you stand",
        checkDoorText: "Answer a few questions and see how close you are to this and other credentials.",
        families: ["alliance": "Alliance endorsement", "erikson": "Erikson Institute"],
        issuers: [
            "alliance": "Alliance for the Advancement of Infant Mental Health", "erikson": "Erikson Institute",
            "mi-aimh": "Michigan Association for Infant Mental Health",
            "riaimh": "Rhode Island Association for Infant Mental Health",
            "scimha": "South Carolina Infant Mental Health Association",
        ])

    private static let englishBase: @Sendable (String?, String?) -> String = { title, edition in
        let base = title ?? "this credential"
        return "Written as changes to \(base)\(edition.map { ", \($0) edition" } ?? ""). The rules below are complete."
    }

    private static let englishSpan: @Sendable (Day, Day?) -> String = { from, until in
        guard let until else { return "since \(from.inWords)" }
        return "\(from.inWords) to \(until.inWords)"
    }
}

extension CredentialWords {
    /// A name people know, or the id with a capital letter at each word.
    func family(_ id: String) -> String { families[id] ?? CredentialWords.capitalized(id) }
    func issuer(_ id: String) -> String { issuers[id] ?? CredentialWords.capitalized(id) }

    private static func capitalized(_ id: String) -> String {
        let words = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return words.joined(separator: " ")
    }
}
