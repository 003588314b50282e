/// What goes with a portfolio: documents, drafts, and its pictures.
struct PaperWords: Sendable {
    /// Before the ways to coverage and timeline.
    var pictures: String
    var documents: DocumentWords
    var drafts: DraftWords
    var coverage: CoverageWords
    var timeline: TimelineWords

    static let english = PaperWords(
        pictures: "See it at a glance", documents: .english, drafts: .english, coverage: .english, timeline: .english)
    static let spanish = PaperWords(
        pictures: "Verlo de un vistazo", documents: .spanish, drafts: .spanish, coverage: .spanish, timeline: .spanish)
}
