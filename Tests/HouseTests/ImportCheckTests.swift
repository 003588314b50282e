import Foundation
import Testing

private let importCheck = "--explicit-target-dependency-import-check error"

private let isSlowRun: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["CI"] == "true" || !(environment["ATTUNE_SLOW_TESTS"] ?? "").isEmpty
}()

@Suite("The package manager's import check")
struct ImportCheckTests {
    @Test("script/test builds with the check")
    func isUsed() throws {
        let script = try #require(Tree.file("script/test"))
        #expect(script.text.contains("swift build --build-tests \(importCheck)"))
    }

    @Test(
        "an import that no target declares fails the build, a declared one passes",
        .enabled(if: isSlowRun, "slow: it builds a package; script/test runs it"), .timeLimit(.minutes(10)))
    func isWorking() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "import-check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }  // the system clears what is left behind

        try write(dependencies: "", in: folder)
        let refused = try build(folder)
        #expect(refused.status != 0)
        #expect(refused.output.contains("Target Upper imports another target (Lower)"), "\(refused.output)")

        try write(dependencies: #", dependencies: ["Lower"]"#, in: folder)
        let accepted = try build(folder)
        #expect(accepted.status == 0, "\(accepted.output)")
    }

    private func write(dependencies: String, in folder: URL) throws {
        let manifest = """
            // swift-tools-version:6.1
            import PackageDescription
            let package = Package(
                name: "sample", targets: [.target(name: "Lower"), .target(name: "Upper"\(dependencies))])
            """
        let files = [
            "Package.swift": manifest,
            "Sources/Lower/Lower.swift": "package let lower = 1\n",
            "Sources/Upper/Upper.swift": "import Lower\n\npackage let upper = 2\n",
        ]
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    private func build(_ folder: URL) throws -> (status: Int32, output: String) {
        try run("sh", "-c", "swift build \(importCheck)", in: folder)
    }
}
