import HTML
import Rulebooks

/// Rules in words as nested lists, headings and paragraphs.
struct ProseList: Sendable {
    var blocks: [ProseBlock]
    /// Sources with a place on the page, for links.
    var citable: Set<String>
    /// Long lists of topics, which open at a touch.
    var topics: [NodeID: [String]] = [:]

    func write(into page: inout Markup, for visit: Visit) {
        write(into: &page, TermLinks(visit), for: visit)
    }

    func write(into page: inout Markup, _ terms: TermLinks, for visit: Visit) {
        var rest = blocks[...]
        while let block = rest.first {
            if block.listLevel != nil {
                writeList(&rest, into: &page, terms, visit)
            } else {
                rest.removeFirst()
                writeLine(block, into: &page, terms)
            }
        }
    }

    /// Items of the first one's level and, inside each, those that follow it at a deeper level.
    private func writeList(
        _ rest: inout ArraySlice<ProseBlock>, into page: inout Markup, _ terms: TermLinks, _ visit: Visit
    ) {
        let level = rest.first?.listLevel ?? 0
        page.ul(.class("rules")) { list in
            while let block = rest.first, let own = block.listLevel, own >= level {
                rest.removeFirst()
                list.li { item in
                    writeItem(block, into: &item, terms, visit)
                    if let topics = block.node.flatMap({ topics[$0] }) {
                        writeTopics(topics, into: &item, visit)
                        // They stand in one long line below, which the list above says already.
                        if rest.first?.isWordsOnly == true, rest.first?.listLevel == own + 1 { rest.removeFirst() }
                    }
                    if let next = rest.first?.listLevel, next > own { writeList(&rest, into: &item, terms, visit) }
                }
            }
        }
    }

    private func writeItem(_ block: ProseBlock, into item: inout Markup, _ terms: TermLinks, _ visit: Visit) {
        switch block {
        case .item(let prose):
            if let title = prose.title { item.strong(title, .class("rule-title")) }
            if !prose.text.isEmpty { item.span(.class("rule-text")) { $0.prose(prose.text, terms) } }
            for key in prose.cites { Citation(key: key, isLink: citable.contains(key)).write(into: &item) }
        case .note(_, let text):
            item.span(.class("note")) { note in
                note.strong(visit.words.credentials.note + ": ")
                note.prose(text, terms)
            }
        case .heading, .paragraph, .gap, .source: break
        }
    }

    private func writeTopics(_ topics: [String], into item: inout Markup, _ visit: Visit) {
        item.details { details in
            details.summary(visit.words.credentials.topics(topics.count))
            details.ul(.class("topics")) { list in
                for topic in topics { list.li(topic) }
            }
        }
    }

    private func writeLine(_ block: ProseBlock, into page: inout Markup, _ terms: TermLinks) {
        switch block {
        case .heading(_, let text): page.h3(text)
        case .paragraph(let text): page.p { writeCited(text, into: &$0, terms) }
        case .item, .note, .gap, .source: break
        }
    }

    /// Text in which `[KEY]` leads to its source.
    private func writeCited(_ text: String, into line: inout Markup, _ terms: TermLinks) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let key = String(rest[rest.index(after: open)..<close])
            if citable.contains(key) {
                line.prose(String(rest[..<open]), terms)
                Citation(key: key).write(into: &line)
            } else {
                line.prose(String(rest[...close]), terms)
            }
            rest = rest[rest.index(after: close)...]
        }
        line.prose(String(rest), terms)
    }
}

extension ProseBlock {
    /// How deep it stands in a list; `nil` outside lists.
    var listLevel: Int? {
        switch self {
        case .item(let item): item.level
        case .note(let level, _): level + 1
        case .heading, .paragraph, .gap, .source: nil
        }
    }

    /// Whether it is an item that tells of no node.
    var isWordsOnly: Bool { if case .item(let item) = self { item.node == nil } else { false } }

    /// The node that it tells of.
    var node: NodeID? { if case .item(let item) = self { item.node } else { nil } }
}
