import ArgumentParser
import CatalogFiles
import Glibc
import Portfolios
import Rulebooks

/// Where rulebooks come from: shared by all commands.
struct CatalogOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            "The folder with vocabulary, frameworks and rulebooks.",
            discussion: "Default: $ATTUNE_CATALOG, else ./catalog, else the catalog beside the program.",
            valueName: "dir"))
    var directory: String?

    /// The catalog, or all its problems.
    ///
    /// - Parameter names: the rulebooks that are needed, like `imhs` or `imhs@2012`, when no other is: reading those
    ///   alone is quicker. A name that there is not asks for all, so that one can say what may have been meant.
    func load(
        in language: Language = .english, only names: [String] = [], namingIssuers: Bool = false
    ) throws -> Catalog {
        let directory = try place()
        let wanted = Set(names.map { String($0.prefix { $0 != "@" }) })
        let reading = loadCatalog(
            at: directory, in: language, wanted: wanted.isEmpty ? nil : wanted, namingIssuers: namingIssuers)
        guard let catalog = reading.catalog else { throw BadInput(reading.problems) }
        if wanted.allSatisfy({ !catalog.editions(of: $0).isEmpty }) { return catalog }
        return try load(in: language, namingIssuers: namingIssuers)
    }

    /// The folder that was named, or the first of the usual ones that exists.
    func place() throws -> String {
        if let directory {
            guard CatalogOptions.isFolder(directory) else {
                throw BadInput("there is no catalog folder at \(directory)", exitCode: BadInput.missing)
            }
            return directory
        }
        if let named = getenv("ATTUNE_CATALOG").map({ String(cString: $0) }), !named.isEmpty {
            guard CatalogOptions.isFolder(named) else {
                throw BadInput("ATTUNE_CATALOG names no folder: \(named)", exitCode: BadInput.missing)
            }
            return named
        }
        let beside = CatalogOptions.programFolder.map { ["\($0)/catalog", "\($0)/../share/attune/catalog"] } ?? []
        for candidate in ["catalog"] + beside where CatalogOptions.isFolder(candidate) { return candidate }
        throw BadInput(
            "no catalog folder here; name one with --catalog DIR or set ATTUNE_CATALOG", exitCode: BadInput.missing)
    }

    static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    private static var programFolder: String? {
        var bytes = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &bytes, bytes.count)
        guard count > 0 else { return nil }
        let path = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}
