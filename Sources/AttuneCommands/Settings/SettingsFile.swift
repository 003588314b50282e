import Portfolios

/// A file of settings: `NAME=value` a line, `#` before what is only for people.
struct SettingsFile {
    private(set) var values: [String: String] = [:]

    /// Refuses what is no setting, so that a misspelt one is not silently without effect.
    init(_ text: String, name: String) throws {
        var problems: [String] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = SettingsFile.trimmed(line)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "=") else {
                problems.append("\(name):\(number + 1): this is not NAME=value")
                continue
            }
            let key = String(SettingsFile.trimmed(line[..<equals]))
            guard SettingsFile.names.contains(key) else {
                let near = Suggestion.sentence(for: key, among: SettingsFile.names)
                problems.append("\(name):\(number + 1): there is no setting \(key.printable).\(near)")
                continue
            }
            values[key] = SettingsFile.unquoted(SettingsFile.trimmed(line[line.index(after: equals)...]))
        }
        guard problems.isEmpty else { throw BadInput(settings: problems) }
    }

    private static let names = Setting.allCases.flatMap { [$0.rawValue, $0.otherName].compactMap(\.self) }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { start[...$0] } ?? ""
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else {
            return String(text)
        }
        return String(text.dropFirst().dropLast())
    }
}
