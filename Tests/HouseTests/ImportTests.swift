import Testing

/// What each room may import: the rooms below it, and what it needs from outside. A room that stands in no line may not
/// exist. `Package.swift` says the same to the compiler; this table also refuses what reaches a room through another.
private let allowedImports: [String: Set<String>] = [
    "Portfolios": [],
    "Rulebooks": ["Portfolios"],
    "Offerings": ["Portfolios", "Rulebooks"],
    "Evaluation": ["Portfolios", "Rulebooks"],
    "Logbooks": ["Portfolios", "Offerings"],
    "HTML": [],
    "Secrets": [
        "CSodium", "CLibCrypto", "CLibFido2", "CLibQREncode", "Portfolios", "Dispatch", "Glibc", "Swift",
        "Synchronization",
    ],
    "Fixtures": ["Portfolios", "Rulebooks", "Offerings", "Logbooks"],
    "CatalogFiles": [
        "CLibYAML", "CMemory", "Portfolios", "Rulebooks", "Offerings", "Foundation", "FoundationEssentials", "Glibc",
        "Dispatch", "Synchronization",
    ],
    "Accounts": ["Portfolios", "Rulebooks", "Offerings"],
    "Sheets": ["Logbooks", "Portfolios", "Rulebooks", "Offerings"],
    "Storage": ["Accounts", "Logbooks", "Portfolios", "Rulebooks", "Offerings", "Synchronization"],
    "StorageSQLite": ["Storage", "GRDB", "Foundation"],
    "Mail": [
        "CLibCurl", "Portfolios", "Rulebooks", "Offerings", "Storage", "HTML", "Dispatch", "Glibc", "Synchronization",
    ],
    "StoragePostgres": ["Storage", "CLibPQ", "Dispatch", "Glibc", "Synchronization"],
    "Website": [
        "CZLib", "HTML", "Portfolios", "Rulebooks", "Offerings", "Evaluation", "Accounts", "Logbooks", "Mail",
        "Secrets",
        "Sheets",
        "Storage", "HummingbirdCore", "ServiceLifecycle", "UnixSignals", "HTTPTypes", "Logging", "NIOCore", "NIOPosix",
        "NIOHTTP1",
        "NIOHTTPTypes",
        "Foundation", "FoundationEssentials", "Synchronization",
    ],
    "AttuneCommands": [
        "CatalogFiles", "Portfolios", "Rulebooks", "Offerings", "Evaluation", "Accounts", "Logbooks", "Mail", "Secrets",
        "Storage", "StorageSQLite", "StoragePostgres", "Website", "ArgumentParser", "Configuration", "UnixSignals",
        "Logging", "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "CMemory",
        "Dispatch",
    ],
    "attune": ["AttuneCommands", "ArgumentParser"],
]

private let importLine =
    #"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+|(?:public|package|internal|private|fileprivate)[ \t]+)*"#
    + #"import[ \t]+(?:(?:struct|class|enum|protocol|typealias|func|var|let)[ \t]+)?(\w+)"#

private func wrongImports(in file: SourceFile) -> [Finding] {
    guard let room = file.room, file.isSwift else { return [] }
    guard let allowed = allowedImports[room] else {
        return [Finding(path: file.path, line: 1, sentence: "the room \(room) has no line in the table of imports")]
    }
    return matches(of: importLine, in: file.code).compactMap { match in
        if match.text.contains("@_exported") || match.text.contains("@testable") {
            return Finding(path: file.path, line: match.line, sentence: "opens a border: \(match.text)")
        }
        guard !allowed.contains(match.group) else { return nil }
        return Finding(path: file.path, line: match.line, sentence: "\(room) may not import \(match.group)")
    }
}

@Suite("The direction of imports")
struct ImportTests {
    @Test("each room imports only what stands below it")
    func tree() {
        #expect(Tree.sources.count > 20)
        expectNone(Tree.sources.flatMap(wrongImports))
    }

    @Test(
        "a wrong import is found",
        arguments: [
            ("Sources/Evaluation/Wrong.swift", "import Foundation"),
            ("Sources/Portfolios/Wrong.swift", "/// Text.\npackage import Rulebooks\n"),
            ("Sources/HTML/Wrong.swift", "@preconcurrency import struct Portfolios.Day"),
            ("Sources/Website/Wrong.swift", "import StorageSQLite"),
            ("Sources/Website/Wrong.swift", "import GRDB"),
            ("Sources/Storage/Wrong.swift", "import GRDB"),
            ("Sources/StorageSQLite/Wrong.swift", "import CLibPQ"),
            ("Sources/Website/Wrong.swift", "import CatalogFiles"),
            ("Sources/CatalogFiles/Wrong.swift", "import Evaluation"),
            ("Sources/Secrets/Wrong.swift", "import Storage"),
            ("Sources/Website/Wrong.swift", "import CSodium"),
            ("Sources/AttuneCommands/Wrong.swift", "@_exported import Website"),
            ("Sources/Attic/Wrong.swift", "import Portfolios"),
        ])
    func samples(path: String, text: String) {
        #expect(wrongImports(in: SourceFile(path, text)).count == 1)
    }

    @Test("a right import, and words about imports, are left alone")
    func rightSamples() {
        let text = "package import Portfolios\nimport Rulebooks\n// import Foundation\nlet x = \"import Foundation\"\n"
        #expect(wrongImports(in: SourceFile("Sources/Evaluation/Right.swift", text)).isEmpty)
    }
}
