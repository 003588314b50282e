import HTML
import Rulebooks

/// One page of the site: a value that writes its main part. The frame around it is always the same.
protocol Page: Sendable {
    /// A page with invented content, for tests and for looking at.
    static func preview(in language: Language) -> Self
    /// The first heading and the browser's title.
    func title(_ words: Words) -> String
    /// One sentence for those who find the page elsewhere; `nil`: what the site is.
    func description(_ words: Words) -> String?
    func write(into main: inout Markup, for visit: Visit)
    /// How one comes to it in another language.
    var languageSwitch: LanguageSwitch { get }
    /// Our own scripts that help on it; whoever runs none can do all the same.
    var scripts: [Asset] { get }
}

extension Page {
    var languageSwitch: LanguageSwitch { .link }
    var scripts: [Asset] { [] }

    func description(_ words: Words) -> String? { nil }

    /// The whole page in UTF-8.
    func rendered(for visit: Visit) -> [UInt8] {
        var page = Markup(capacity: 32_768)
        page.doctype()
        page.html(.lang(visit.language.rawValue), .dir(visit.words.direction)) { page in
            Frame.writeHead(
                title: title(visit.words), description: description(visit.words) ?? visit.words.site.description,
                scripts, into: &page, visit)
            page.body { page in
                Frame.writeHeader(into: &page, visit, languageSwitch)
                page.main(.id("main"), .tabindex(-1)) { write(into: &$0, for: visit) }
                Frame.writeFooter(into: &page, visit)
            }
        }
        return page.bytes
    }
}
