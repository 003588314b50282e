/// Finds the base of each overlay, which may be an overlay itself.
struct OverlayBases {
    private let files: [String: Document]
    private let findings: Findings
    private var path: [String] = []
    private static let deepest = 8

    init(_ files: [String: Document], findings: Findings) {
        self.files = files
        self.findings = findings
    }

    /// The files by `id@edition`; of two with one name the first.
    static func byName(_ rulebooks: [Document]) -> [String: Document] {
        var files: [String: Document] = [:]
        for file in rulebooks {
            guard let id = file["id"]?.word, let edition = file["edition"]?.word else { continue }
            files["\(id)@\(edition)"] = files["\(id)@\(edition)"] ?? file
        }
        return files
    }

    /// The file itself, or an overlay with its base merged in; `nil`, reported, when there is no such base.
    mutating func whole(_ file: Document) -> (Document, Reference?)? {
        guard let named = file["overlay-of"] else { return (file, nil) }
        guard let text = named.word, var reference = Reference(text), reference.node == nil else {
            findings.report("overlay-of must be a rulebook, like imhs@2024", at: named)
            return nil
        }
        reference.edition = reference.edition ?? file["edition"]?.word
        guard let base = files[reference.description] else {
            let known = files.keys.sorted()
            findings.report(
                "there is no rulebook \(reference)\(findings.didYouMean(reference.description, among: known))",
                at: named)
            return nil
        }
        guard !path.contains(reference.description) else {
            let circle = (path + [reference.description]).joined(separator: " → ")
            findings.report("overlay-of goes round in a circle: \(circle)", at: named)
            return nil
        }
        guard path.count < Self.deepest else {
            findings.report("more than \(Self.deepest) overlays stand on each other", at: named)
            return nil
        }
        path.append(reference.description)
        defer { path.removeLast() }
        guard let (wholeBase, _) = whole(base) else { return nil }
        var overlay = Overlay(file, findings: findings)
        return (overlay.merged(with: wholeBase), reference)
    }
}
