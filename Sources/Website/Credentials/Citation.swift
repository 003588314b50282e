import HTML
import Offerings
import Rulebooks

/// The short key of a source, leading to its full entry.
struct Citation: Sendable {
    var key: String
    /// The address of the page that has the sources; `nil`: this one.
    var page: String?
    var isLink = true

    static func anchor(_ key: String) -> String { "source-" + PercentText.encoded(key) }

    func write(into line: inout Markup) {
        line.text(" ")
        guard isLink else { return line.span("[\(key)]", .class("cite")) }
        line.a("[\(key)]", .class("cite"), .href((page ?? "") + "#" + Citation.anchor(key)))
    }
}

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
        let seen = source.seen.map { visit.language.proseWords.page.seen($0) }
        span(", " + (seen ?? visit.words.credentials.beside.seenUnknown), .class("quiet"))
    }

    /// All sources of a page under a heading; nothing where there are none.
    mutating func sourceList(_ sources: [Source], lead: String? = nil, _ visit: Visit) {
        guard !sources.isEmpty else { return }
        section(.ariaLabelledBy("sources")) { section in
            section.h2(visit.words.credentials.sources, .id("sources"))
            if let lead { section.p(lead) }
            section.sources(sources, visit)
        }
    }

    /// Sources, each where its citations lead.
    mutating func sources(_ sources: [Source], _ visit: Visit) {
        ul(.class("sources")) { list in
            for source in sources { list.li(.id(Citation.anchor(source.key))) { $0.source(source, visit) } }
        }
    }

    /// What nobody found out about a rulebook, each with the requirement that it is about.
    mutating func gapList(_ gaps: [Gap], of rulebook: Rulebook) {
        let titles = rulebook.requirement.titles
        ul { list in
            for gap in gaps {
                list.li { item in
                    if let title = gap.node.flatMap({ titles[$0] }) { item.strong(title + ": ") }
                    item.text(gap.text)
                }
            }
        }
    }
}
