/// A style sheet or picture inside the program. Its address carries the hash of its content, so that a browser
/// may keep it for good and still never shows an old one.
struct Asset: Sendable {
    var path: Path
    var type: String
    var bytes: [UInt8]
    /// As small as can be: it is done once.
    let gzipped: [UInt8]?

    init(_ stem: String, _ kind: String, type: String, bytes: [UInt8]) {
        path = .asset("\(stem)-\(ContentHash(bytes).digits).\(kind)")
        self.type = type
        self.bytes = bytes
        gzipped = Gzip(level: 9).compressed(bytes)
    }

    /// A style sheet without what only its authors read.
    private init(sheet stem: String, _ source: [UInt8]) {
        self.init(stem, "css", type: "text/css; charset=utf-8", bytes: Asset.withoutNotes(source))
    }

    /// A script, as it was written.
    private init(script stem: String, _ source: [UInt8]) {
        self.init(stem, "js", type: "text/javascript; charset=utf-8", bytes: source)
    }

    /// For all media, in the order in which they build on each other.
    static let styleSheets = [
        Asset(sheet: "tokens", PackageResources.tokens_css),
        Asset(sheet: "layout", PackageResources.layout_css),
        Asset(sheet: "components", PackageResources.components_css),
    ]
    static let printSheet = Asset(sheet: "print", PackageResources.print_css)
    static let icon = Asset("icon", "svg", type: "image/svg+xml", bytes: PackageResources.icon_svg)

    /// What helps on single pages, for those whose browser runs it; all pages work without.
    static let scripts = [draft, passkey]
    /// Saves what is typed into an entry's form.
    static let draft = Asset(script: "draft", PackageResources.draft_js)
    /// Asks the browser for a passkey, or to make one.
    static let passkey = Asset(script: "passkey", PackageResources.passkey_js)

    private static let byPath: [Path: Asset] = Dictionary(
        (styleSheets + [printSheet, icon] + scripts).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

    static func answer(for path: Path) throws(Failure) -> Answer {
        guard let asset = byPath[path] else { throw .notFound }
        return Answer(type: asset.type, bytes: asset.bytes, gzipped: asset.gzipped, caching: .forever)
    }

    /// A style sheet without indents, empty lines and comments that begin a line.
    static func withoutNotes(_ sheet: [UInt8]) -> [UInt8] {
        var lines: [Substring] = []
        var isInNote = false
        for line in String(decoding: sheet, as: UTF8.self).split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("/*"), text.hasSuffix("*/") || !text.contains("*/") { isInNote = true }
            if !isInNote, !text.isEmpty { lines.append(text) }
            if text.hasSuffix("*/") { isInNote = false }
        }
        return lines.flatMap { withoutSpaces(Array($0.utf8)) + [UInt8(ascii: "\n")] }
    }

    /// A line without the spaces that make it easier to read: those after `:`, `;`, `,` and `{`, and those before `{` and
    /// `}`. What stands in quotes stays as it is.
    private static func withoutSpaces(_ line: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var quote: UInt8?
        for (index, byte) in line.enumerated() {
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            if byte == UInt8(ascii: " "), quote == nil {
                let isIdle = kept.last.map { ":;,{".utf8.contains($0) } ?? true
                let next = index + 1 < line.count ? line[index + 1] : nil
                if isIdle || next == UInt8(ascii: "{") || next == UInt8(ascii: "}") { continue }
            }
            kept.append(byte)
        }
        return kept
    }
}
