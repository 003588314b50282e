import Foundation

/// A file of the tree: its path from the package's root, its text, and for Swift its code without comments and strings.
struct SourceFile: Sendable {
    let path: String
    let text: String
    let code: String

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        self.code = path.hasSuffix(".swift") ? codeAlone(text) : text
    }

    /// `Evaluation` for `Sources/Evaluation/Outcome.swift`; nil outside `Sources`.
    var room: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// One finding for each place in the code, comments and strings left aside, that matches the pattern.
    func findings(of pattern: String, _ sentence: (String) -> String) -> [Finding] {
        matches(of: pattern, in: code).map { Finding(path: path, line: $0.line, sentence: sentence($0.text)) }
    }
}

/// A match of a pattern: its line, counted from 1, its text, and its first group if it has one.
struct Match {
    var line: Int
    var text: String
    var group: String
}

/// All matches of a regular expression; `^` and `$` stand for the ends of lines.
func matches(of pattern: String, in text: String) -> [Match] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines]) else {
        return [Match(line: 0, text: "not a regular expression: \(pattern)", group: "")]
    }
    let whole = text as NSString
    var line = 1
    var seen = 0
    return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { match in
        let before = NSRange(location: seen, length: match.range.location - seen)
        line += whole.substring(with: before).utf8.count { $0 == UInt8(ascii: "\n") }
        seen = match.range.location
        let group = match.numberOfRanges > 1 ? match.range(at: 1) : match.range
        return Match(
            line: line, text: whole.substring(with: match.range),
            group: group.location == NSNotFound ? "" : whole.substring(with: group))
    }
}
