import CatalogFiles
import Fixtures
import Foundation
import Offerings
import Rulebooks

/// A catalog with thousands of invented programs beside what it had: what the website is measured on.
struct LargeCatalog {
    let source: String
    let target: URL
    let programs: Int

    init(from source: String, to target: String, programs: Int) {
        self.source = source
        self.target = URL(fileURLWithPath: target)
        self.programs = programs
    }

    /// Writes it; the invented programs' ids.
    func write() throws -> [String] {
        guard let catalog = loadCatalog(at: source).catalog else { throw CocoaError(.fileReadCorruptFile) }
        try? FileManager.default.removeItem(at: target)  // left over from another run, if there is one
        try FileManager.default.copyItem(at: URL(fileURLWithPath: source), to: target)
        var invented = RandomPrograms(catalog: catalog, seed: 7)
        let directory = invented.directory(of: programs)
        let writer = DirectoryYAML(vocabulary: catalog.vocabulary)
        try write(directory.organizations.map(writer.organization), to: "organizations")
        try write(directory.programs.map(writer.program), to: "programs")
        return directory.programs.map(\.id)
    }

    /// In files of a thousand: larger ones are refused.
    private func write(_ items: [String], to folder: String) throws {
        for start in stride(from: 0, to: items.count, by: 1000) {
            let text = "\(folder):\n" + items[start..<min(start + 1000, items.count)].joined(separator: "\n")
            let file = target.appendingPathComponent("\(folder)/invented-\(start).yaml")
            try Data(text.utf8).write(to: file)
        }
    }
}
