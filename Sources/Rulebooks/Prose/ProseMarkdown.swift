extension RulebookProse {
    /// The blocks as Markdown, ending in a line break. Citations become links where a source has an address.
    package static func markdown(_ blocks: [ProseBlock], words: ProseWords = .english) -> String {
        var lines: [String] = []
        var links: [String] = []
        var wasList = false
        for block in blocks {
            let isList = block.isInList
            if !lines.isEmpty && !(isList && wasList) { lines.append("") }
            wasList = isList
            lines.append(line(block, words))
            if case .source(let source) = block, let url = source.url { links.append("[\(source.key)]: <\(url)>") }
        }
        if !links.isEmpty { lines += [""] + links }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ block: ProseBlock, _ words: ProseWords) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text): escaped(text, keepingCitations: true)
        case .item(let item): bullet(item.level) + itemText(item)
        case .note(let level, let text): bullet(level + 1) + "*\(words.page.noteLead)\(escaped(text))*"
        case .gap(let title?, let text): "- **\(escaped(title)).** \(escaped(text))"
        case .gap(nil, let text): "- \(escaped(text))"
        case .source(let source):
            "- [\(source.key)] \(escaped(source.title))"
                + (source.seen.map { ", \(escaped(words.page.seen($0)))" } ?? "")
        }
    }

    private static func bullet(_ level: Int) -> String { String(repeating: "  ", count: level) + "- " }

    private static func itemText(_ item: ProseItem) -> String {
        let title = item.title.map { "**\(escaped($0)).**" }
        let parts = [title ?? "", escaped(item.text)] + item.cites.map { "[\($0)]" }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func escaped(_ text: String, keepingCitations: Bool = false) -> String {
        var result = ""
        for character in text {
            let isBracket = character == "[" || character == "]"
            if "\\`*_<>".contains(character) || (isBracket && !keepingCitations) { result.append("\\") }
            result.append(character == "\n" ? " " : character)
        }
        return result
    }
}

extension ProseBlock {
    var isInList: Bool {
        switch self {
        case .heading, .paragraph: false
        case .item, .note, .gap, .source: true
        }
    }
}
