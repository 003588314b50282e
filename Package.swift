// swift-tools-version:6.1
import PackageDescription

// Every room is held to the same manners: Swift 6, no warnings, imports said in full.
let manners: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-warnings-as-errors"]),
]

// The rooms of the hot path hold their memory in classes that one worker owns; checking at run time that nobody else
// touches it costs a third of their speed. Debug builds, which the tests use, still check.
let hotPath = manners + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

// A room imports only what stands in its list; `script/test` builds with the import check that enforces it.
let package = Package(
    name: "attune",
    products: [.executable(name: "attune", targets: ["attune"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    ],
    targets: [
        .target(name: "Portfolios", swiftSettings: hotPath),
        .target(name: "Rulebooks", dependencies: ["Portfolios"], swiftSettings: hotPath),
        .target(name: "Offerings", dependencies: ["Portfolios", "Rulebooks"], swiftSettings: hotPath),
        .target(name: "Logbooks", dependencies: ["Portfolios", "Offerings"], swiftSettings: manners),
        .target(name: "Evaluation", dependencies: ["Portfolios", "Rulebooks"], swiftSettings: hotPath),
        .target(
            name: "Fixtures", dependencies: ["Portfolios", "Rulebooks", "Offerings", "Logbooks"], swiftSettings: manners
        ),
        .target(
            name: "Sheets", dependencies: ["Logbooks", "Portfolios", "Rulebooks", "Offerings"], swiftSettings: manners),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMemory"),
        .target(
            name: "CatalogFiles", dependencies: ["CLibYAML", "CMemory", "Portfolios", "Rulebooks", "Offerings"],
            swiftSettings: hotPath),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibFido2", pkgConfig: "libfido2", providers: [.apt(["libfido2-dev"])]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Secrets", dependencies: ["CSodium", "CLibCrypto", "CLibFido2", "CLibQREncode", "Portfolios"],
            resources: [.embedInCode("Lists")], swiftSettings: manners),
        .target(name: "Accounts", dependencies: ["Portfolios", "Rulebooks", "Offerings"], swiftSettings: manners),
        .target(
            name: "Storage", dependencies: ["Accounts", "Logbooks", "Portfolios", "Rulebooks", "Offerings"],
            resources: [.embedInCode("Schema")],
            swiftSettings: manners),
        .target(
            name: "StorageSQLite", dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: manners),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "StoragePostgres", dependencies: ["CLibPQ", "Storage"], swiftSettings: manners),
        .target(name: "HTML", swiftSettings: manners),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "Mail", dependencies: ["CLibCurl", "Portfolios", "Rulebooks", "Offerings", "Storage", "HTML"],
            swiftSettings: manners),
        .target(
            name: "Website",
            dependencies: [
                "CZLib", "HTML", "Portfolios", "Rulebooks", "Offerings", "Evaluation", "Accounts", "Logbooks",
                "Mail", "Secrets", "Sheets", "Storage",
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: manners),
        .target(
            name: "AttuneCommands",
            dependencies: [
                "CatalogFiles", "Portfolios", "Rulebooks", "Offerings", "Evaluation", "Website",
                "Accounts", "Logbooks", "Mail", "Secrets", "Storage", "StorageSQLite", "StoragePostgres", "CMemory",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: manners),
        .executableTarget(
            name: "attune", dependencies: ["AttuneCommands"], swiftSettings: manners,
            linkerSettings: [
                // Libraries that nothing in the program uses take memory all the same, unless the linker is told.
                .unsafeFlags(["-Xlinker", "--as-needed"])
            ]),
        .executableTarget(
            name: "attune-bench",
            dependencies: ["CatalogFiles", "Portfolios", "Rulebooks", "Offerings", "Evaluation", "Fixtures"],
            path: "Benchmarks", exclude: ["Portfolio"], swiftSettings: manners),
        .testTarget(name: "PortfoliosTests", dependencies: ["Portfolios", "Fixtures"], swiftSettings: manners),
        .testTarget(
            name: "RulebooksTests", dependencies: ["Portfolios", "Rulebooks", "Fixtures", "CatalogFiles"],
            swiftSettings: manners),
        .testTarget(
            name: "EvaluationTests",
            dependencies: ["Portfolios", "Rulebooks", "Evaluation", "Fixtures", "CatalogFiles"],
            swiftSettings: manners),
        .testTarget(
            name: "OfferingsTests", dependencies: ["CatalogFiles", "Portfolios", "Rulebooks", "Offerings", "Fixtures"],
            swiftSettings: manners),
        .testTarget(
            name: "LogbooksTests", dependencies: ["Logbooks", "Portfolios", "Offerings", "Fixtures"],
            swiftSettings: manners),
        .testTarget(
            name: "CatalogFilesTests", dependencies: ["CatalogFiles", "Portfolios", "Rulebooks", "Offerings"],
            swiftSettings: manners),
        .testTarget(
            name: "RulebookTests",
            dependencies: ["CatalogFiles", "Portfolios", "Rulebooks", "Offerings", "Evaluation"],
            exclude: ["Shapes"], swiftSettings: manners),
        // What the storage tests kill while it writes.
        .executableTarget(
            name: "storage-writer",
            dependencies: ["Storage", "StorageSQLite", "StoragePostgres", "Portfolios", "Logbooks", "Fixtures"],
            path: "Tests/StorageWriter", swiftSettings: manners),
        .target(name: "Turns", path: "Tests/Turns", swiftSettings: manners),
        // The mail server of the tests, and what the tests kill while it delivers.
        .target(
            name: "PostOffice", path: "Tests/PostOffice",
            exclude: ["judge.py", "post_office.py", "requirements.txt"], swiftSettings: manners),
        .executableTarget(
            name: "mail-worker", dependencies: ["Mail", "Storage", "StorageSQLite", "StoragePostgres", "Portfolios"],
            path: "Tests/MailWorker", swiftSettings: manners),
        .testTarget(
            name: "MailTests", dependencies: ["Mail", "Fixtures", "Portfolios", "Rulebooks", "Storage", "PostOffice"],
            swiftSettings: manners),
        .testTarget(
            name: "StorageContractTests",
            dependencies: [
                "Accounts", "Storage", "StorageSQLite", "StoragePostgres", "Portfolios", "Rulebooks", "Offerings",
                "Logbooks", "Fixtures", "storage-writer",
                "Mail", "PostOffice", "mail-worker", "Turns",
            ],
            exclude: ["cluster.sh"], swiftSettings: manners),
        .testTarget(
            name: "AccountsTests", dependencies: ["Accounts", "Portfolios", "Offerings"], swiftSettings: manners),
        .testTarget(
            name: "SheetsTests", dependencies: ["Sheets", "Logbooks", "Portfolios"], swiftSettings: manners),
        .testTarget(
            name: "SecretsTests", dependencies: ["Secrets", "Portfolios", "CSodium"], exclude: ["Python"],
            resources: [.embedInCode("Vectors")],
            swiftSettings: manners),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: manners),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Website", "HTML", "CatalogFiles", "CZLib", "CSodium", "Accounts", "Logbooks", "Mail", "Secrets",
                "Sheets", "Storage", "StorageSQLite", "Turns",
                "Portfolios", "Rulebooks", "Offerings", "Evaluation",
                "Fixtures", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: manners),
        .testTarget(
            name: "AttuneCommandsTests",
            dependencies: [
                "AttuneCommands", "attune", "CatalogFiles", "Portfolios", "Rulebooks", "Fixtures", "Logbooks",
                "Secrets", "Storage", "StorageSQLite",
            ],
            swiftSettings: manners),
        .testTarget(
            name: "BrowserTests", dependencies: ["attune"], exclude: ["Journeys", "requirements.txt"],
            swiftSettings: manners),
        .testTarget(name: "HouseTests", swiftSettings: manners),
    ]
)
