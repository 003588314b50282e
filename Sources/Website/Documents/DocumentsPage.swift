import HTML
import Logbooks
import Portfolios
import Rulebooks

/// What is attached to one entry.
struct DocumentsPage: Page {
    var entryTitle: String
    var list: DocumentList

    static func preview(in language: Language) -> DocumentsPage {
        DocumentsPage(
            entryTitle: "Lee Andersen",
            list: DocumentList(entry: "e1", documents: Preview.documents, problem: .refused(.macros)))
    }

    func title(_ words: Words) -> String { words.papers.documents.title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        if let problem = list.problem {
            main.problemBox([(DocumentList.field, words.papers.documents.problem(problem))], visit)
        }
        main.portfolioTrail(visit, [(entryTitle, .portfolio(.entry(list.entry)))])
        main.pageHeading(title(words), lead: words.papers.documents.lead)
        list.write(into: &main, visit)
    }
}

extension Preview {
    static let documents: [EntryDocument] = [nil, now].enumerated().map { index, removedAt in
        EntryDocument(
            id: .init("d\(index)"), entry: "e1", name: "Lee Andersen.pdf", type: .pdf, size: 1_258_291, digest: digest,
            attachedAt: now, removedAt: removedAt)
    }
}
