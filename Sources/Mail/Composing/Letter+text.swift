extension Letter {
    /// The letter in plain text: lines of at most 72 characters where words allow it, an empty line between paragraphs.
    package var plainText: String {
        var blocks = opening.map(Letter.wrapped)
        if let action { blocks.append(Letter.wrapped(action.label + ":") + "\n" + action.address.text) }
        blocks += closing.map(Letter.wrapped)
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// What is kept for the app: the paragraphs, with an empty line between them.
    package var inboxText: String {
        (opening + closing).map { Letter.lines(of: $0).joined(separator: "\n") }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// The lines that somebody wrote, however they ended them.
    static func lines(of paragraph: String) -> [Substring] {
        paragraph.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    private static func wrapped(_ paragraph: String) -> String {
        lines(of: paragraph).map { wrappedLine($0, at: 72) }.joined(separator: "\n")
    }

    private static func wrappedLine(_ line: Substring, at width: Int) -> String {
        var wrapped = ""
        var length = 0
        for word in line.split(separator: " ") {
            if length > 0 {
                let fits = length + 1 + word.count <= width
                wrapped += fits ? " " : "\n"
                length = fits ? length + 1 : 0
            }
            wrapped += word
            length += word.count
        }
        return wrapped
    }
}
