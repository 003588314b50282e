import Foundation

/// What these tests need from the machine, besides the program itself.
enum Equipment {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let python = root + "/.build/browser/venv/bin/python"
    /// What they need, and what script/setup last installed.
    private static let lists = ["/Tests/BrowserTests/requirements.txt", "/.build/browser/installed.txt"]
    static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

    /// Why no journey can be made, in a sentence; `nil` if one can.
    static let missing: String? = {
        var parts = ["chromium", "java"].filter { !isOnPath($0) }
        let contents = lists.map { FileManager.default.contents(atPath: root + $0) }
        if contents[0] != contents[1] { parts.append("the journeys' Python packages") }
        guard !parts.isEmpty else { return nil }
        return "missing: \(parts.joined(separator: ", ")); script/setup --tests installs what these tests need"
    }()

    private static func isOnPath(_ program: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }
}
