import HTML
import Offerings

/// The words of the glossary on one page: each leads to its explanation where prose names it first, and only there.
/// One is made for each page that is written, and goes along to all its parts.
final class TermLinks {
    private let terms: GlossaryTerms
    private let glossary: String
    private var seen: Set<Int> = []

    init(_ visit: Visit) {
        terms = visit.terms
        glossary = visit.link(.glossary)
    }

    fileprivate func firstMentions(in text: String) -> [GlossaryTerms.Mention] {
        terms.mentions(in: text).filter { seen.insert($0.entry).inserted }
    }

    fileprivate func address(_ mention: GlossaryTerms.Mention) -> String {
        glossary + "#" + PercentText.encoded(terms.ids[mention.entry])
    }
}

extension Markup {
    /// A text of prose, never of a heading, link or button.
    mutating func prose(_ text: String, _ links: TermLinks?) {
        let mentions = links?.firstMentions(in: text) ?? []
        guard let links, !mentions.isEmpty else { return self.text(text) }
        let bytes = Array(text.utf8)
        var start = 0
        for mention in mentions {
            self.text(String(decoding: bytes[start..<mention.range.lowerBound], as: UTF8.self))
            let word = String(decoding: bytes[mention.range], as: UTF8.self)
            a(word, .class("term"), .href(links.address(mention)))
            start = mention.range.upperBound
        }
        self.text(String(decoding: bytes[start...], as: UTF8.self))
    }
}
