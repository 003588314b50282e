import Foundation

/// What the tests of mail need from the machine.
package enum Equipment {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    private static let kept =
        URL(filePath: folder).deletingLastPathComponent().deletingLastPathComponent().path
        + "/.build/mail"
    static let python = kept + "/venv/bin/python"
    package static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

    /// Why no mail server can be started, in a sentence; `nil` if one can.
    package static let missing: String? = {
        let lists = [folder + "/requirements.txt", kept + "/installed.txt"].map(FileManager.default.contents)
        guard lists[0] != lists[1] else { return nil }
        return "missing: the mail server's Python packages; script/setup --tests installs what these tests need"
    }()
    package static let isThere = missing == nil || isCI
}
