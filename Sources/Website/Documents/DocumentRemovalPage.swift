import HTML
import Logbooks
import Portfolios
import Rulebooks

/// Where somebody says that a document is to go.
struct DocumentRemovalPage: Page {
    var document: EntryDocument
    var entryTitle: String

    static func preview(in language: Language) -> DocumentRemovalPage {
        DocumentRemovalPage(document: Preview.documents[0], entryTitle: "Lee Andersen")
    }

    func title(_ words: Words) -> String { words.papers.documents.removeTitle }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        let entry = document.entry.text
        main.portfolioTrail(visit, [(entryTitle, .portfolio(.entry(entry)))])
        main.pageHeading(title(words), lead: document.name)
        main.p(words.papers.documents.removeText)
        main.form(to: .portfolio(.documentRemoval(entry, document.id.text)), visit) { form in
            form.p(.class("buttons")) { line in
                line.button(words.papers.documents.remove, .type("submit"), .class("button"))
                line.a(
                    words.papers.documents.keep, .class("button button-second"),
                    .href(visit.link(.portfolio(.entry(entry)))))
            }
        }
    }
}
