import CatalogFiles
import Evaluation
import Foundation
import Offerings
import Rulebooks
import Testing

/// One fenced block of the guide: what follows the fence, and its lines.
private struct Block {
    var words: [String]
    var text: String
}

@Suite("docs/catalog.md, tried as it stands")
struct CatalogGuideTests {
    private static let blocks: [Block] = {
        var blocks: [Block] = []
        var open: Block?
        for line in LanguageFiles.text(LanguageFiles.root + "/docs/catalog.md").components(separatedBy: "\n") {
            if line.hasPrefix("```"), let block = open {
                blocks.append(block)
                open = nil
            } else if line.hasPrefix("```") {
                open = Block(words: line.dropFirst(3).split(separator: " ").map(String.init), text: "")
            } else {
                open?.text += line + "\n"
            }
        }
        return blocks
    }()

    /// Calls with a copy of the catalog that also holds the files of the guide.
    private func withCopy(adding wrong: Block? = nil, _ body: (String) throws -> Void) throws {
        let copy = URL(fileURLWithPath: NSTemporaryDirectory() + "guide-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: LanguageFiles.root + "/catalog"), to: copy)
        // A folder left behind in the temporary files harms no other test.
        defer { try? FileManager.default.removeItem(at: copy) }
        let right = Self.blocks.filter { $0.words.count == 2 && $0.words[0] == "yaml" }
        #expect(right.count >= 8)
        for block in right + [wrong].compactMap(\.self) {
            let file = copy.appendingPathComponent(block.words[block.words.count - 1])
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(block.text.utf8).write(to: file)
        }
        try body(copy.path)
    }

    @Test("its files fit into the catalog, their cases hold, and both languages are there")
    func fits() throws {
        try withCopy { folder in
            let check = checkCatalog(at: folder)
            #expect(check.problems.map(\.description) == [])
            let catalog = try #require(check.catalog)
            let directory = try #require(check.directory)
            #expect(CaseCheck(catalog: catalog).problems(of: check.cases, by: AllCores()) == [])
            let added = catalog.rulebooks.filter { $0.issuer == "valley-institute" }.map(\.id).sorted()
            #expect(added == ["ifa-mt", "ifs-mt", "valley-admission"])
            #expect(check.cases.count { added.contains($0.rulebook) } == 4)
            #expect(directory.programs.contains { $0.id == "valley-foundations" && $0.admission == "valley-admission" })
            let about = check.remarks.filter { $0.problem.place.file.contains("valley") }
            #expect(about.map(\.problem.description) == [])
        }
    }

    @Test("its mistake is reported in the words it quotes")
    func mistake() throws {
        let position = try #require(Self.blocks.firstIndex { $0.words.contains("wrong") })
        let quoted = Self.blocks[position + 1]
        #expect(quoted.words == ["text"])
        try withCopy(adding: Self.blocks[position]) { folder in
            let problems = checkCatalog(at: folder).problems.map(\.description)
            #expect(problems.map { $0.replacingOccurrences(of: folder + "/", with: "") + "\n" } == [quoted.text])
        }
    }
}
