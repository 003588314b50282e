import HTML
import Logbooks
import Portfolios

/// What is attached to an entry, and the form that attaches more.
struct DocumentList: Sendable {
    var entry: String
    var documents: [EntryDocument] = []
    /// Whether more can be attached, and what is there taken away.
    var isOpen = true
    var problem: DocumentProblem?

    static let field = "document"

    func write(into main: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.documents
        if !documents.isEmpty {
            main.ul(.class("lines")) { list in
                for document in documents { list.li { write(document, into: &$0, visit) } }
            }
        }
        guard isOpen else { return }
        main.form(to: .portfolio(.documents(entry)), visit, .enctype("multipart/form-data")) { form in
            writeField(into: &form, visit)
            form.p { $0.button(words.attach, .type("submit"), .class("button button-second")) }
        }
    }

    private func writeField(into form: inout Markup, _ visit: Visit) {
        let (words, name) = (visit.words.papers.documents, Self.field)
        form.div(.class(problem == nil ? "question" : "question has-problem")) { question in
            question.label(words.label, .for(name))
            question.p(words.hint, .class("hint"), .id("\(name)-hint"))
            if let problem { question.problem(words.problem(problem), visit.words.check.problemLabel, name) }
            question.input(
                .type("file"), .id(name), .name(name),
                .accept(DocumentType.allCases.flatMap(\.extensions).map { "." + $0 }.joined(separator: ",")),
                .ariaInvalid(problem != nil),
                .ariaDescribedBy(problem == nil ? "\(name)-hint" : "\(name)-hint \(name)-problem"))
        }
    }

    private func write(_ document: EntryDocument, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.papers.documents
        item.p(.class("line-head")) { head in
            guard document.removedAt == nil else { return head.span(document.name, .class("quiet")) }
            head.a(
                document.name, .class("line-title"),
                .href(visit.link(.portfolio(.document(entry, document.id.text)))))
            guard isOpen else { return }
            head.a(.href(visit.link(.portfolio(.documentRemoval(entry, document.id.text))))) { link in
                link.text(words.remove)
                link.span(": " + document.name, .class("visually-hidden"))
            }
        }
        item.p(about(document, words), .class("note"))
        guard let removedAt = document.removedAt else { return }
        item.p(words.removed(removedAt.utcDay, document.digest.hex), .class("note digest"))
    }

    private func about(_ document: EntryDocument, _ words: DocumentWords) -> String {
        [words.type(document.type), words.size(document.size), words.attached(document.attachedAt.utcDay)]
            .joined(separator: " · ")
    }
}
