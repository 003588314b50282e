import Logbooks
import Portfolios

@testable import Website

extension WordTexts {
    /// What is said of documents, drafts and pictures, with what it may be given.
    static func papers(_ words: PaperWords) -> [String: [String]] {
        let problems: [DocumentProblem] =
            [.noFile, .tooLarge, .entryFull, .allFull] + DocumentFault.allCases.map(DocumentProblem.refused)
        let documents = words.documents
        let (coverage, timeline) = (words.coverage, words.timeline)
        return [
            "papers.coverage.tally": [1, 2].map { coverage.tally($0, 1, 3) },
            "papers.coverage.withoutTopic": [1, 2].map(coverage.withoutTopic),
            "papers.coverage.signed": [coverage.signed("a")], "papers.coverage.onlyTopic": [coverage.onlyTopic("a")],
            "papers.coverage.onlyYear": [coverage.onlyYear(2026)],
            "papers.timeline.bar": [timeline.bar("a", 2026, "b", "c")],
            "papers.timeline.undated": [1, 2].map(timeline.undated),
            "papers.documents.type": DocumentType.allCases.map(documents.type),
            "papers.documents.size": [2048, 2_097_152].map(documents.size),
            "papers.documents.attached": [documents.attached(Preview.today)],
            "papers.documents.removed": [documents.removed(Preview.today, "ab")],
            "papers.documents.problem": problems.map(documents.problem),
            "papers.drafts.savedAt": [words.drafts.savedAt("a")],
            "papers.drafts.dayMoved": [words.drafts.dayMoved(Preview.today)],
        ]
    }
}
