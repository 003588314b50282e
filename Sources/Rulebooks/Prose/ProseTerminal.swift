extension RulebookProse {
    /// The blocks as lines of at most `width` characters, ending in a line break.
    package static func terminal(_ blocks: [ProseBlock], width: Int = 100, words: ProseWords = .english) -> String {
        var lines: [String] = []
        var wasList = false
        for block in blocks {
            let isList = block.isInList
            if !lines.isEmpty && !(isList && wasList) { lines.append("") }
            wasList = isList
            lines += setLines(block, width, words)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func setLines(_ block: ProseBlock, _ width: Int, _ words: ProseWords) -> [String] {
        switch block {
        case .heading(let level, let text):
            let rule = String(repeating: level == 1 ? "=" : "-", count: min(text.count, width))
            return TextWrap.lines(text, width: width) + [rule]
        case .paragraph(let text): return TextWrap.lines(text, width: width)
        case .item(let item): return hanging(item.level, plain(item), width)
        case .note(let level, let text): return hanging(level, words.page.noteLead + text, width, mark: "  ")
        case .gap(let title, let text): return hanging(0, (title.map { "\($0): " } ?? "") + text, width)
        case .source(let source):
            let seen = source.seen.map { ", \(words.page.seen($0))" } ?? ""
            let text = "[\(source.key)] \(source.title)\(seen)"
            return hanging(0, text, width) + (source.url.map { ["  " + $0] } ?? [])
        }
    }

    private static func plain(_ item: ProseItem) -> String {
        let title = item.title.map { item.text.isEmpty ? $0 : "\($0). " } ?? ""
        let cites = item.cites.map { " [\($0)]" }.joined()
        return title + item.text + cites
    }

    private static func hanging(_ level: Int, _ text: String, _ width: Int, mark: String = "- ") -> [String] {
        let indent = String(repeating: "  ", count: level)
        let lines = TextWrap.lines(text, width: max(20, width - indent.count - 2))
        return lines.enumerated().map { index, line in indent + (index == 0 ? mark : "  ") + line }
    }
}

/// Text broken into lines between words.
package enum TextWrap {
    /// At least one line; a word longer than the width stands alone on its line.
    package static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !current.isEmpty && current.count + 1 + word.count > width {
                lines.append(current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " " + word
        }
        return lines + (current.isEmpty && !lines.isEmpty ? [] : [current])
    }
}
