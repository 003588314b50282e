import Foundation

/// The checkout that these tests were built from.
enum Tree {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every text file that belongs to the project: what git tracks, and what it would if asked to.
    static let files: [SourceFile] = paths.compactMap { path in
        guard let data = FileManager.default.contents(atPath: root.appending(path: path).path),
            data.count < 1_000_000, let text = String(data: data, encoding: .utf8)
        else { return nil }
        return SourceFile(path, text)
    }

    static let paths: [String] = (try? pathsKnownToGit()) ?? []  // no git: none, and a test says so

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    static var swift: [SourceFile] { files.filter { $0.isSwift && $0.path != "Package.swift" } }
    static var sources: [SourceFile] { swift.filter { $0.room != nil } }

    static func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

    private static func pathsKnownToGit() throws -> [String] {
        let listing = try run(
            "git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard", in: root)
        guard listing.status == 0 else { return [] }
        return listing.output.split(separator: "\0").map(String.init)
            .filter { exists($0) }.sorted()
    }
}

/// Runs a program to its end and gives its status and all that it wrote.
func run(_ words: String..., in folder: URL) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}
