/// An Office file as the list at its end has it. Nothing of it is expanded: what the list says must hold together, or the
/// file is not taken.
struct OfficeArchive {
    private let bytes: FileBytes
    private var parts: [Part] = []

    struct Part {
        var name: String
        /// As it lies in the file, and as it would be.
        var packed: Int
        var size: Int
        var isPacked: Bool
        /// Where it begins, with a head of its own.
        var place: Int
    }

    static let mostParts = 3_000
    static let mostBytes = 150_000_000
    /// How much larger a large part may become.
    static let mostGrowth = 200

    init(_ bytes: FileBytes) throws(DocumentFault) {
        self.bytes = bytes
        guard let end = bytes.archiveEnd, bytes.little(end + 20, 2) == 0, bytes.little(end + 4, 4) == 0,
            let count = bytes.little(end + 8, 2), bytes.little(end + 10, 2) == count,
            let size = bytes.little(end + 12, 4), let start = bytes.little(end + 16, 4), start + size == end, count > 0
        else { throw .damaged }
        guard count <= Self.mostParts else { throw .bomb }
        var place = start
        for _ in 0..<count { parts.append(try part(at: &place)) }
        guard place == end else { throw .damaged }
        try checkLengths(before: start)
        try checkNames()
    }

    private func part(at place: inout Int) throws(DocumentFault) -> Part {
        guard bytes.has("PK\u{1}\u{2}", at: place), let flags = bytes.little(place + 8, 2),
            let method = bytes.little(place + 10, 2), let packed = bytes.little(place + 20, 4),
            let size = bytes.little(place + 24, 4), let nameLength = bytes.little(place + 28, 2),
            let extra = bytes.little(place + 30, 2), let comment = bytes.little(place + 32, 2),
            bytes.little(place + 34, 2) == 0, let head = bytes.little(place + 42, 4),
            let nameBytes = bytes.slice(place + 46, nameLength),
            let name = String(validating: nameBytes, as: UTF8.self), method == 0 || method == 8
        else { throw .damaged }
        guard flags & 1 == 0 else { throw .locked }
        place += 46 + nameLength + extra + comment
        return Part(name: name, packed: packed, size: size, isPacked: method == 8, place: head)
    }

    /// No part lies in another, and all of them together stay what they say.
    private func checkLengths(before start: Int) throws(DocumentFault) {
        guard parts.reduce(0, { $0 + $1.size }) <= Self.mostBytes else { throw .bomb }
        var free = 0
        for part in parts.sorted(by: { $0.place < $1.place }) {
            guard part.place >= free, bytes.has("PK\u{3}\u{4}", at: part.place),
                let nameLength = bytes.little(part.place + 26, 2), let extra = bytes.little(part.place + 28, 2),
                bytes.slice(part.place + 30, nameLength)?.elementsEqual(part.name.utf8) ?? false
            else { throw .damaged }
            free = part.place + 30 + nameLength + extra + part.packed
            guard free <= start, part.isPacked || part.size == part.packed else { throw .damaged }
            guard part.size <= 1_000_000 || part.size <= part.packed * Self.mostGrowth else { throw .bomb }
        }
    }

    /// Names that lead nowhere else, each once.
    private func checkNames() throws(DocumentFault) {
        var seen: Set<String> = []
        for part in parts {
            let isPlain = part.name.unicodeScalars.allSatisfy { $0.value >= 32 && $0 != "\\" && $0 != ":" }
            let steps = part.name.split(separator: "/", omittingEmptySubsequences: false)
            guard isPlain, !part.name.isEmpty, !part.name.hasPrefix("/"), !steps.contains(".."),
                seen.insert(part.name.lowercased()).inserted
            else { throw .damaged }
        }
    }

    /// What kind of Office file it is; nothing for an archive of something else.
    var type: DocumentType? {
        get throws(DocumentFault) {
            let names = Set(parts.map { $0.name.lowercased() })
            guard !names.contains(where: Self.isProgram) else { throw .macros }
            if let first = parts.first(where: { $0.place == 0 }), first.name == "mimetype" {
                return names.contains("meta-inf/manifest.xml") ? openDocument(first) : nil
            }
            guard names.contains("[content_types].xml"), names.contains("_rels/.rels") else { return nil }
            let found = [
                ("word/document.xml", DocumentType.docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
            ].filter { names.contains($0.0) }
            guard found.count < 2 else { throw .twoAtOnce }
            return found.first?.1
        }
    }

    private static func isProgram(_ name: String) -> Bool {
        name.contains("vba") && name.hasSuffix(".bin") || name.hasSuffix("vbadata.xml") || name.contains("/activex/")
            || name.contains("/macrosheets/") || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
            || name.hasSuffix(".jar") || name.hasSuffix(".exe") || name.hasSuffix(".class")
    }

    /// The first part of an OpenDocument file names its type, unpacked.
    private func openDocument(_ first: Part) -> DocumentType? {
        guard !first.isPacked, let start = bytes.little(28, 2).map({ 30 + first.name.utf8.count + $0 }),
            let said = bytes.slice(start, first.size)
        else { return nil }
        return [DocumentType.odt, .ods, .odp].first { said.elementsEqual($0.mediaType.utf8) }
    }
}
