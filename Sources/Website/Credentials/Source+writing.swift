import HTML
import Rulebooks

extension Markup {
    /// A source with its key, its address and when it was seen. Titles stay in the language of the source.
    mutating func source(_ source: Source, _ visit: Visit) {
        let language = visit.language == .english ? nil : Language.english.rawValue
        span(source.key, .class("cite-key"))
        text(" ")
        if let url = source.url {
            a(source.title, .href(url), .rel("noreferrer"), .init("lang", language))
        } else {
            span(source.title, .init("lang", language))
        }
        guard let seen = source.seen else { return }
        span(", " + visit.language.proseWords.page.seen(seen), .class("quiet"))
    }
}
