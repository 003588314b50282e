import Foundation
import Glibc
import Testing

@Suite("A catalog folder with what does not belong there")
struct HostileCatalogTests {
    private let sample: SampleCatalog
    private var programs: String { sample.catalog + "/programs" }

    init() throws {
        sample = try SampleCatalog()
        try sample.addDirectory()
    }

    /// Checked as text and as JSON: the problems, the same in both.
    private func problems() throws -> [String] {
        let text = try Program.run("check-catalog", sample.catalog, "--only", "idle-phrase")
        let json = try Program.run("check-catalog", sample.catalog, "--format", "json")
        #expect(text.status == json.status && json.errors == "")
        #expect(!text.output.contains("\u{1B}") && !text.errors.contains("\u{1B}"))
        let found = try objects(json.output, "problems")
        #expect(text.output.contains(found.isEmpty ? "No problems, " : "\(found.count) problem"))
        return text.complaints.filter { $0.hasPrefix(programs) }.map { String($0.dropFirst(programs.utf8.count + 1)) }
    }

    @Test("files that are huge, endless, binary, empty, deep or full of aliases are named, each in one line")
    func files() throws {
        let folder = URL(fileURLWithPath: programs)
        let huge = folder.appendingPathComponent("huge.yaml")
        try Data().write(to: huge)
        #expect(truncate(huge.path, 1 << 32) == 0)
        try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 131) }).write(
            to: folder.appendingPathComponent("binary.yaml"))
        for (name, text) in [
            ("empty", ""), ("deep", String(repeating: "[", count: 100_000)),
            ("aliases", "programs: &a [1]\nmore: *a\n"),
        ] {
            _ = try sample.write(text, to: "catalog/programs/\(name).yaml")
        }
        try link("endless.yaml", to: "/dev/zero")
        try link("gone.yaml", to: "nowhere.yaml")
        let said = try problems()
        for start in [
            "aliases.yaml:1:11: ", "aliases.yaml:2:7: ", "binary.yaml:1:1: this is not valid UTF-8",
            "deep.yaml:1:65: nested more than 64 deep", "empty.yaml:1:1: the file is empty",
            "endless.yaml: the file is larger than 4 MB", "gone.yaml: there is no such file",
            "huge.yaml: the file is larger than 4 MB",
        ] {
            #expect(said.count { $0.hasPrefix(start) } == 1, "\(start) in \(said)")
        }
        #expect(said.count == 8)
    }

    @Test("links that lead round in a circle are not followed")
    func circle() throws {
        try link("again", to: ".")
        try link("up", to: "..")
        try link("self.yaml", to: "self.yaml")
        let said = try problems()
        #expect(said.count == 1 && said[0].hasPrefix("self.yaml: the file cannot be read ("), "\(said)")
    }

    @Test("a file's name can neither color a terminal nor forge a line")
    func names() throws {
        _ = try sample.write("programs: [", to: "catalog/programs/\u{1B}[31mx\nforged.yaml")
        let said = try problems()
        #expect(said.count == 1 && said[0].hasPrefix("\u{FFFD}[31mx\u{FFFD}forged.yaml:2:1: "), "\(said)")
    }

    @Test("a file that may not be read is named")
    func unreadable() throws {
        let path = try sample.write("programs: []\n", to: "catalog/programs/closed.yaml")
        #expect(chmod(path, 0) == 0)
        let said = try ordinary("check-catalog", sample.catalog, "--only", "idle-phrase").complaints
        #expect(said.contains { $0.hasPrefix(path + ": the file may not be read") }, "\(said)")
    }

    /// Run without root's power to read everything.
    private func ordinary(_ words: String...) throws -> Answer {
        guard geteuid() == 0 else { return try Program(words).answer() }
        let drop = "--bounding-set=-dac_override,-dac_read_search"
        return try Program([drop, Program.attune] + words, program: "/usr/bin/setpriv").answer()
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(programs)/\(name)", withDestinationPath: target)
    }
}
