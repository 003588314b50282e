/// What something imagined would change.
struct WhatIfWords: Sendable {
    var title: String
    var lead: String
    /// The same beneath what was imagined.
    var again: String
    var againLead: String
    var show: String
    var nothingKept: String
    var nothingImagined: String
    var nothingChanges: String
    /// Hours that count only with somebody who holds what is asked.
    var assumedSupervisor: String
    var opened: String
    var nearer: String
    var further: String
    var same: String
    var added: String
    var gone: String
    /// Before requirements that would become met.
    var met: String
    var less: String
    var lost: String
    var more: String
    /// Before requirements that only the form in another place has.
    var asked: String
    /// Before those that it does not have.
    var dropped: String
    /// A form in another place, in the place of what is asked now.
    var insteadOf: @Sendable (_ title: String) -> String
    var keep: String
    var takeBack: String
    /// Before the status of today, for those who hear the page.
    var now: String
    var then: String

    static let english = WhatIfWords(
        title: "What if …",
        lead: "See what one step more would change. Fill in one thing or several.",
        again: "Imagine something else", againLead: "Change it, or add something.",
        show: "Show what would change",
        nothingKept: "Compared with today. Nothing is kept unless you say so.",
        nothingImagined: "Fill in at least one thing to imagine.",
        nothingChanges: "This alone would change nothing.",
        assumedSupervisor: """
            Many rules count these hours only if your supervisor holds what the rules ask. You did not tell us what yours \
            holds, so here we assume that they do.
            """,
        opened: "Would be open to you", nearer: "Would be nearer", further: "Would be further away",
        same: "In another form, with no change for you", added: "Asked only then", gone: "No longer asked then",
        met: "Met then:", less: "Less to go:", lost: "No longer met:", more: "More to go:",
        asked: "Asked there besides:", dropped: "Not asked there:", insteadOf: { "In place of “\($0)”." },
        keep: "Keep this change", takeBack: "Take it back", now: "Now: ", then: "Then: ")
}
