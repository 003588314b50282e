import HTML
import Logbooks
import Portfolios
import Storage

/// What an entry says to those who are asked about it.
extension Markup {
    /// All that an entry says.
    mutating func facts(of entry: Entry, _ teller: EntryTeller, more: Content = { _ in }) {
        dl(.class("facts")) { list in
            for fact in teller.facts(of: entry) { list.fact(fact.name, fact.value) }
            more(&list)
        }
    }

    /// All that one says, with the documents that its signer may see.
    mutating func facts(
        of entry: Entry, _ documents: [EntryDocument], at place: SignOffPath, _ teller: EntryTeller, _ visit: Visit
    ) {
        let words = visit.words.papers.documents
        facts(of: entry, teller) { list in
            guard !documents.isEmpty else { return }
            list.fact(words.title) { value in
                value.ul(.class("plain")) { list in
                    for document in documents {
                        list.li { line in
                            line.a(document.name, .href(visit.link(.signOff(place.document(document.id.text)))))
                            line.span(
                                words.type(document.type) + " · " + words.size(document.size), .class("note"))
                        }
                    }
                }
            }
        }
    }
}
