/// What a doc comment says of one case or property, with its example.
struct LanguageComment: Hashable {
    /// The enum or struct, and the case or property: `Rule.all`.
    let name: String
    let text: String
    /// Without the fences; `nil` when there is none.
    let example: String?
}

enum LanguageComments {
    /// All commented cases and properties of the types in `Sources/Rulebooks/{Requirement,Measure,Filter}.swift`.
    static let all: [LanguageComment] = ["Requirement", "Measure", "Filter"].flatMap { name in
        comments(in: LanguageFiles.text("\(LanguageFiles.root)/Sources/Rulebooks/\(name).swift"))
    }

    static func comments(in source: String) -> [LanguageComment] {
        var comments: [LanguageComment] = []
        var lines: [String] = []
        var type = ""
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("///") {
                lines.append(String(trimmed.dropFirst(trimmed.hasPrefix("/// ") ? 4 : 3)))
                continue
            }
            if let name = declared(trimmed, ["package struct", "package indirect enum", "package enum"]) {
                type = name
            }
            if let name = declared(trimmed, ["case", "package var"]), !type.isEmpty, !lines.isEmpty {
                comments.append(comment("\(type).\(name)", lines))
            }
            lines = []
        }
        return comments
    }

    private static func declared(_ line: Substring, _ words: [String]) -> String? {
        guard let word = words.first(where: { line.hasPrefix($0 + " ") }) else { return nil }
        return String(line.dropFirst(word.count + 1).prefix { $0.isLetter })
    }

    private static func comment(_ name: String, _ lines: [String]) -> LanguageComment {
        let before = lines.prefix { $0 != "```yaml" }
        let example = lines.dropFirst(before.count + 1).prefix { $0 != "```" }
        let text = before.joined(separator: "\n")
        return LanguageComment(
            name: name, text: text.hasSuffix("\n") ? String(text.dropLast()) : text,
            example: example.isEmpty ? nil : example.joined(separator: "\n"))
    }
}
