import Portfolios

/// Entering, reading and changing what was done.
struct EntryFormWords: Sendable {
    var kindsTitle: String
    var kindsLead: String
    var kind: @Sendable (Kind) -> String
    var kindHint: @Sendable (Kind) -> String
    var changeTitle: @Sendable (_ kind: String) -> String
    var rule: String
    var label: @Sendable (EntryQuestion, Kind) -> String
    var hint: @Sendable (EntryQuestion, Kind) -> String?
    var problem: @Sendable (EntryFault) -> String
    var optional: String
    var notSaid: String
    var yes: String
    var no: String
    var nothingHeld: String
    var choose: @Sendable (Int) -> String
    var save: String
    var saveAndNext: String
    var saved: @Sendable (_ title: String) -> String
    var version: @Sendable (Int) -> String
    var history: String
    var again: String
    var change: String
    var withdraw: String
    var withdrawTitle: String
    var withdrawLead: String
    var withdrawn: String
    var standing: @Sendable (Standing) -> String
    var standingLabel: String
    var event: @Sendable (EntryEvent) -> String
    var because: @Sendable (_ reason: String) -> String
    var you: String
    var signedTitle: String
    var signedText: @Sendable (_ signers: String) -> String
    var signedBox: String
    var staleTitle: String
    var staleText: String
    var identifierTitle: String
    var identifierText: String
    var identifierBox: String
    var finding: @Sendable (_ field: String, _ words: String) -> String
}

/// What happened to an entry, as its history tells it.
enum EntryEvent: Hashable, Sendable, CaseIterable {
    case added, changed, withdrawn, signed, refused, proposed, accepted, declined, unsigned, credited, recredited
}
