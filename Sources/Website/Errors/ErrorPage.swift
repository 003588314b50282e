import HTML
import Rulebooks

/// What happened, in a sentence, and where to go from here.
struct ErrorPage: Page {
    static func preview(in language: Language) -> ErrorPage { ErrorPage(failure: .unexpected) }

    var failure: Failure

    func title(_ words: Words) -> String { words.errors.message(for: failure).title }

    func write(into main: inout Markup, for visit: Visit) {
        let words = visit.words
        let message = words.errors.message(for: failure)
        main.pageHeading(message.title, lead: message.text)
        if failure == .unexpected {
            main.dl(.class("facts")) { $0.fact(words.errors.referenceNumber, visit.reference) }
        }
        main.h2(words.errors.next)
        main.ul(.class("links")) { list in
            for (path, name) in [
                (Path.home, words.site.home), (.credentials, words.site.credentials), (.check, words.site.check),
            ] {
                list.li { $0.a(name, .href(visit.link(path))) }
            }
        }
    }
}
