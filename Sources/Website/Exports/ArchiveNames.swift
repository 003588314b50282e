import Logbooks
import Portfolios
import Storage

/// What documents are called in an archive: so that they can be found by what they are about, and unpacked on any system.
struct ArchiveNames {
    /// In lower case, since some systems hold `A.pdf` and `a.pdf` to be one.
    private var taken: Set<String> = []

    /// `documents/2026-03-01-training-ENTRY/NAME`.
    mutating func name(of kept: Documents.Kept) -> String {
        let document = kept.document
        let about = [kept.day?.description, kept.kind?.rawValue, ArchiveNames.plain(document.entry.text)]
        let folder = "documents/" + about.compactMap(\.self).joined(separator: "-") + "/"
        let name = DocumentName(document.name, document.type).text
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var path = folder + name
        var number = 1
        while !taken.insert(path.lowercased()).inserted {
            number += 1
            path = folder + name[..<dot] + "-\(number)" + name[dot...]
        }
        return path
    }

    /// Signs that mean nothing anywhere, and not too many of them.
    private static func plain(_ text: String) -> String {
        String(text.prefix(60).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" })
    }
}
