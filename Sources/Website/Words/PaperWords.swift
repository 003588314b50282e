/// What goes with a portfolio: documents, drafts, and its pictures.
struct PaperWords: Sendable {
    var documents: DocumentWords
    var drafts: DraftWords

    static let english = PaperWords(documents: .english, drafts: .english)
    static let spanish = PaperWords(documents: .spanish, drafts: .spanish)
}
