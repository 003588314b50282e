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
        let beside = CatalogOptions.programFolder.map { ["\($0)/catalog", "\($0)/../share/attune/catalog"] } ?? []
        let named = getenv("ATTUNE_CATALOG").map { [String(cString: $0)] } ?? []
        for candidate in named + ["catalog"] + beside where CatalogOptions.isFolder(candidate) { return candidate }
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

extension Catalog {
    /// The editions that `imhs`, `imhs@2012` or `imhs@us-ma` names: one, or all when the edition is left to the day.
    func editions(named name: String) throws -> [Rulebook] {
        let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let all = editions(of: parts[0])
        if parts.count == 1, !all.isEmpty { return all }
        if parts.count == 2, let place = vocabulary.term(parts[1], in: "jurisdictions") {
            let local = rulebooks.filter { $0.variant?.of == parts[0] && $0.variant?.place == place }
            if !local.isEmpty { return local }
            throw BadInput("\(parts[0]) has no form of its own in \(vocabulary.label(of: place))")
        }
        if parts.count == 2, let one = all.first(where: { $0.edition == parts[1] }) { return [one] }
        let meant = suggestion(for: name).map { " Did you mean \($0)?" } ?? ""
        guard parts.count == 2, !all.isEmpty else { throw BadInput("there is no rulebook “\(name)”.\(meant)") }
        let editions = all.map(\.edition).joined(separator: ", ")
        throw BadInput("\(parts[0]) has no edition “\(parts[1])”; it has \(editions)")
    }

    /// Whether a name leaves nothing to the day: it has an edition, and not a place.
    func namesOneEdition(_ name: String) -> Bool {
        guard let at = name.firstIndex(of: "@") else { return false }
        return vocabulary.term(String(name[name.index(after: at)...]), in: "jurisdictions") == nil
    }

    /// One rulebook: the named edition, or the one in force on a day.
    func rulebook(named name: String, on day: Day?) throws -> Rulebook {
        let editions = try editions(named: name)
        if editions.count == 1 { return editions[0] }
        if let day, let present = editions.first(where: { $0.isInForce(on: day) }) { return present }
        return editions[editions.count - 1]
    }
}
