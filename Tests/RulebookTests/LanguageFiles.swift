import Foundation

/// The files that describe the language, found from where this file stands.
enum LanguageFiles {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let shapes = root + "/Tests/RulebookTests/Shapes"
    static let guide = root + "/docs/rulebook-language.md"

    /// Names in a folder, sorted by their bytes.
    static func names(in folder: String) -> [String] {
        let names = try! FileManager.default.contentsOfDirectory(atPath: folder)
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func text(_ path: String) -> String {
        String(decoding: try! Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// Whether committed files are to be written anew instead of compared.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["ATTUNE_RECORD"] == "1" }
}
