import Foundation

/// What these tests need from the machine, besides the program itself.
enum Equipment {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
    static let isSlowWelcome = !(ProcessInfo.processInfo.environment["ATTUNE_SLOW_TESTS"] ?? "").isEmpty

    /// Why no promise can be tried on PostgreSQL, in a sentence; `nil` if it can.
    static let missing: String? = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let isThere = versions.contains {
            FileManager.default.isExecutableFile(atPath: "/usr/lib/postgresql/\($0)/bin/initdb")
        }
        return isThere ? nil : "missing: PostgreSQL; script/setup --tests installs what these tests need"
    }()
}
