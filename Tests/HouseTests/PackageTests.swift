import Foundation
import Testing

/// A version range would let a build today differ from one tomorrow.
private func unpinned(in file: SourceFile) -> [Finding] {
    matches(of: #"\.package\(\s*(?:name:[^)]*?)?url:[^)]*\)"#, in: file.text)
        .filter { !$0.text.contains("exact:") }
        .map { Finding(path: file.path, line: $0.line, sentence: "\($0.text) is not pinned to an exact version") }
}

private func scriptFaults(of file: SourceFile, isExecutable: Bool) -> [Finding] {
    let lines = file.lines
    let commands = lines.dropFirst().filter { !$0.hasPrefix("#") && !$0.isEmpty }
    var sentences: [String] = []
    if !isExecutable { sentences.append("is not executable") }
    if lines.first != "#!/usr/bin/env bash" { sentences.append("does not start with #!/usr/bin/env bash") }
    if commands.first != "set -euo pipefail" { sentences.append("does not start in strict mode (set -euo pipefail)") }
    return sentences.map { Finding(path: file.path, line: 1, sentence: $0) }
}

@Suite("The package and its scripts")
struct PackageTests {
    @Test("every dependency is pinned to one version")
    func pins() throws {
        let manifests = Tree.files.filter { $0.name == "Package.swift" }
        #expect(!manifests.isEmpty)
        expectNone(manifests.flatMap(unpinned))
    }

    @Test("a dependency with a range of versions is found")
    func pinSamples() {
        let wrong = #".package(url: "https://example.org/a", from: "1.0.0"),"#
        let right = #".package(url: "https://example.org/a", exact: "1.0.0"), .package(path: "..")"#
        #expect(unpinned(in: SourceFile("Package.swift", wrong)).count == 1)
        #expect(unpinned(in: SourceFile("Package.swift", right)).isEmpty)
    }

    @Test("every script can be run and stops at its first fault")
    func scripts() {
        let scripts = Tree.files.filter { $0.path.hasPrefix("script/") || $0.path.hasPrefix(".ci/") }
        let expected: Set = ["script/setup", "script/serve", "script/test", "script/fix", "script/bench", ".ci/run"]
        #expect(expected.isSubset(of: scripts.map(\.path)))
        for script in scripts {
            let path = Tree.root.appending(path: script.path).path
            expectNone(scriptFaults(of: script, isExecutable: FileManager.default.isExecutableFile(atPath: path)))
        }
    }

    @Test("a lax script is found")
    func scriptSamples() {
        let lax = SourceFile("script/wrong", "#!/bin/sh\n# Does a thing.\necho thing\n")
        let strict = SourceFile("script/right", "#!/usr/bin/env bash\n# Does a thing.\nset -euo pipefail\necho thing\n")
        #expect(scriptFaults(of: lax, isExecutable: false).count == 3)
        #expect(scriptFaults(of: strict, isExecutable: true).isEmpty)
    }

    @Test("tests and fixtures are formatted as all else; only forced unwrapping and try! are theirs alone")
    func formats() throws {
        var ours = try format(".swift-format")
        #expect(ours.rules["NeverForceUnwrap"] == true && ours.rules["NeverUseForceTry"] == true)
        ours.rules["NeverForceUnwrap"] = false
        ours.rules["NeverUseForceTry"] = false
        for path in ["Tests/.swift-format", "Sources/Fixtures/.swift-format"] {
            let theirs = try format(path)
            #expect(theirs.rules == ours.rules && theirs.rest == ours.rest, "\(path) differs from .swift-format")
        }
    }

    private func format(_ path: String) throws -> (rules: [String: Bool], rest: NSDictionary) {
        let data = try Data(contentsOf: Tree.root.appending(path: path))
        var object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let rules = try #require(object.removeValue(forKey: "rules") as? [String: Bool])
        return (rules, object as NSDictionary)
    }
}
