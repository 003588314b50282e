/// A file's name as it may be shown and given back: without folders, without signs that cannot be seen, and ending as its
/// type ends.
package struct DocumentName: Sendable, Hashable {
    package let text: String

    /// Characters before the ending, and bytes of them.
    static let longest = 100
    static let mostBytes = 200

    package init(_ given: String, _ type: DocumentType) {
        // Whatever a sender calls it, no more than its end is looked at.
        let end = String(given.unicodeScalars.suffix(1_000))
        let last = end.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        var stem = DocumentName.plain(last)
        var ending = type.extensions[0]
        for known in type.extensions where stem.lowercased().hasSuffix("." + known) {
            stem.removeLast(known.count + 1)
            ending = known
        }
        stem = DocumentName.trimmed(String(stem.prefix(DocumentName.longest)))
        while stem.utf8.count > DocumentName.mostBytes { stem.removeLast() }
        if stem.isEmpty { stem = "document" }
        if DocumentName.devices.contains(stem.split(separator: ".")[0].lowercased()) { stem = "_" + stem }
        text = stem + "." + ending
    }

    /// Letters, marks, numbers and signs that can be seen; every run of blank space is one space.
    private static func plain(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned: continue
            case .spaceSeparator, .lineSeparator, .paragraphSeparator:
                if scalars.last != " " { scalars.append(" ") }
            default: scalars.append("<>:\"|?*%".unicodeScalars.contains(scalar) ? "_" : scalar)
            }
        }
        return trimmed(String(scalars))
    }

    /// Without the dots and spaces that some systems drop by themselves, and that hide files on others.
    private static func trimmed(_ name: String) -> String {
        let isIdle: (Character) -> Bool = { $0 == "." || $0 == " " }
        var name = name[...].drop(while: isIdle)
        while let last = name.last, isIdle(last) { name.removeLast() }
        return String(name)
    }

    /// Names that are no files on some systems.
    private static let devices = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// The same in letters that every program knows.
    package var inASCII: String {
        String(text.map { $0.isASCII && $0 != "\"" && $0 != "\\" ? $0 : "_" })
    }
}
