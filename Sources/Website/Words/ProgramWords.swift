import Offerings
import Portfolios
import Rulebooks

/// The finder, the pages of programs and the glossary.
struct ProgramWords: Sendable {
    var title: String
    var lead: String
    var searchLabel: String
    var searchHint: String
    var search: String
    var ignored: String
    var chosen: String
    var clear: String
    var narrow: String
    /// Over boxes, and on the button under them.
    var tick: String
    var show: String
    /// How many fit, how many of them are of the chosen states, and whether neighbors are taken in.
    var found: @Sendable (_ total: Int, _ own: Int, _ hasNeighbors: Bool) -> String
    /// Over those found further away; `nil`: nothing needs to be said.
    var reach: @Sendable (ProgramAnswer.Reach) -> String?
    var withNeighbors: String
    var neighbors: String
    var sorts: String
    var sort: @Sendable (ProgramQuery.Sort) -> String
    /// The first order where no words are looked for.
    var bestDescribed: String
    var nothing: String
    var widen: @Sendable (_ parts: [String], _ count: Int) -> String
    /// Of how many programs nobody knows the answer to a facet's question; and a link that shows them too.
    var silent: @Sendable (ProgramFacet, _ count: String) -> String
    var showSilent: String
    var part: @Sendable (ProgramQuery.Part) -> String
    var textChip: @Sendable (String) -> String
    var chip: @Sendable (ProgramFacet, String) -> String
    var takeBack: @Sendable (String) -> String
    var pages: String
    var page: @Sendable (Int, Int) -> String
    var previous: String
    var next: String
    var map: String
    var mapTable: String
    var tile: @Sendable (_ state: String, _ count: Int) -> String
    var facet: @Sendable (ProgramFacet) -> String
    var band: @Sendable (LengthBand) -> String
    var free: String
    var priced: String
    var stillOpen: String
    var notKnown: String
    var name: @Sendable (Program.Fact) -> String
    var forWhom: @Sendable (String) -> String
    var period: @Sendable (Period) -> String
    var minutes: @Sendable (Int) -> String
    var cost: @Sendable (Program.Cost) -> String
    var day: @Sendable (Day) -> String
    var over: @Sendable (String) -> String
    var stale: @Sendable (String) -> String
    var calendar: String
    var passed: String
    var deadlineOf: @Sendable (String) -> String
    var admission: String
    var admissionText: String
    var admissionUnknown: String
    var preparesFor: String
    /// What a source says of a program and a credential.
    var manner: @Sendable (Program.Preparation.Manner) -> String
    var check: String
    /// The same for the rules of one program.
    var checkThis: String
    var unknownTitle: String
    var unknownLead: String
    var contact: String
    var itsPage: String
    /// The same within a sentence.
    var thePage: String
    var seen: @Sendable (String) -> String
    var seenUnknown: String
    /// Where a program cites nothing: that its own page, named after it, is all there is, or not even that.
    var ownSource: String
    var noSource: String
    var similar: String
    var glossary: String
    var glossaryLead: String
    var seeAlso: String
}
