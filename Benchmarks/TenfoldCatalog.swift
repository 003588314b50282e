import Foundation

/// A catalog with every rulebook, case, program and organization ten times, under ids of their own.
struct TenfoldCatalog {
    let source: URL
    let target: URL

    init(from source: String, to target: String) {
        self.source = URL(fileURLWithPath: source)
        self.target = URL(fileURLWithPath: target)
    }

    /// Writes it; how many files it has.
    func write() throws -> Int {
        let manager = FileManager.default
        try? manager.removeItem(at: target)  // left over from another run, if there is one
        try manager.copyItem(at: source, to: target)
        var files = try paths(of: source).count
        for path in try paths(of: source) {
            guard let change = change(for: path) else { continue }
            let text = try String(contentsOf: source.appendingPathComponent(path), encoding: .utf8)
            for copy in 2...10 {
                let file = target.appendingPathComponent(copied(path, copy))
                try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(change(text, "copy\(copy)-").utf8).write(to: file)
                files += 1
            }
        }
        return files
    }

    private func paths(of folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    }

    /// `rulebooks/copy2/alliance/2012/ifa.yaml`
    private func copied(_ path: String, _ copy: Int) -> String {
        let parts = path.split(separator: "/", maxSplits: 1)
        return "\(parts[0])/copy\(copy)/\(parts[1])"
    }

    private func change(for path: String) -> ((String, String) -> String)? {
        if path.hasSuffix(".cases.yaml") { return { self.cases($0, $1, roots: self.ids(beside: path)) } }
        if path.hasPrefix("rulebooks/") { return { self.rulebook($0, $1, roots: self.ids(beside: path)) } }
        if path.hasPrefix("programs/") { return { self.replace($0, [(#"(\n  - id: )"#, "$1\($1)")]) } }
        if path.hasPrefix("organizations/") { return organizations }
        return nil
    }

    /// The ids of the rulebook of a file and of its bases, as a pattern: a root goes by them.
    private func ids(beside path: String) -> String {
        let file = path.replacingOccurrences(of: ".cases.yaml", with: ".yaml")
        // A file that has gone since names nothing.
        let text = (try? String(contentsOf: source.appendingPathComponent(file), encoding: .utf8)) ?? ""
        let own = text.split(separator: "\n").first { $0.hasPrefix("id: ") }.map(String.init) ?? ""
        let bases = text.firstMatch(of: /overlay-of: (\[[^\]]*\]|\S+)/).map { String($0.output.0) } ?? ""
        let words = (own + " " + bases).matches(of: /([a-z0-9-]+)(@| )/).map { String($0.output.1) }
        // `*-ma` makes `ifa-ma` of `ifa`.
        let suffix = own.firstMatch(of: /\*([a-z0-9-]+)/).map { String($0.output.1) }
        return Set(words + (suffix.map { end in words.map { $0 + end } } ?? [])).sorted {
            ($1.count, $0) < ($0.count, $1)
        }.joined(separator: "|")
    }

    private func cases(_ text: String, _ prefix: String, roots ids: String) -> String {
        replace(text, [(#"(\n  rulebook: )([a-z])"#, "$1\(prefix)$2")] + roots(ids, prefix))
    }

    /// Wherever nodes are named, the root is.
    private func roots(_ ids: String, _ prefix: String) -> [(pattern: String, with: String)] {
        [
            (#"((?:under|node): )(\#(ids))(?=[,\s}])"#, "$1\(prefix)$2"),
            (#"(\n {2,8}|nodes: \{)(\#(ids)):"#, "$1\(prefix)$2:"),
        ]
    }

    private func rulebook(_ text: String, _ prefix: String, roots ids: String) -> String {
        replace(
            "\n" + text,
            [
                (#"(\nid: )([a-z])"#, "$1\(prefix)$2"), (#"(meets: "?)([a-z])"#, "$1\(prefix)$2"),
                (#"(?<![a-z0-9-])((?!copy)[a-z][a-z0-9-]*@\d{4})(?=[\],#\s])"#, "\(prefix)$1"),
            ] + roots(ids, prefix))
    }

    /// Names and sites differ too: the same twice would be remarked upon.
    private func organizations(_ text: String, _ prefix: String) -> String {
        let alone = replace(text, [(#"\nsets:(\n  .*)+"#, "")])
        return replace(
            alone,
            [
                (#"(\n  - id: )"#, "$1\(prefix)"), (#"(\n    name: "?)"#, "$1\(prefix)"),
                (#"(\n    site: "?https?://)"#, "$1\(prefix)"),
            ])
    }

    private func replace(_ text: String, _ pairs: [(pattern: String, with: String)]) -> String {
        pairs.reduce(text) { $0.replacingOccurrences(of: $1.pattern, with: $1.with, options: .regularExpression) }
    }
}
