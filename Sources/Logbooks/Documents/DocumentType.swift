/// What a file is, read from its bytes and from nothing else: neither its name nor what its sender says is believed.
package enum DocumentType: String, Sendable, Hashable, CaseIterable {
    case pdf, png, jpeg, webp, heic, docx, xlsx, pptx, odt, ods, odp

    /// As it is served.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        }
    }

    /// What its name may end in, the usual one first.
    package var extensions: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg"]
        case .heic: ["heic", "heif"]
        default: [rawValue]
        }
    }

    /// The type of a file of which every byte is at hand. Nothing in it is expanded or run.
    package init(sniffing file: [UInt8]) throws(DocumentFault) {
        guard !file.isEmpty else { throw .empty }
        let bytes = FileBytes(file)
        let isPage = bytes.looksLikeAPage
        guard let type = try DocumentType.read(bytes) else {
            throw isPage ? .page : bytes.begins(with: FileBytes.compoundFile) ? .oldOffice : .unknown
        }
        let isArchive = type.isOffice
        guard !isPage, isArchive || !bytes.endsAsArchive, type == .pdf || !bytes.head.contains("%PDF-") else {
            throw .twoAtOnce
        }
        self = type
    }

    private var isOffice: Bool {
        switch self {
        case .pdf, .png, .jpeg, .webp, .heic: false
        case .docx, .xlsx, .pptx, .odt, .ods, .odp: true
        }
    }

    private static func read(_ bytes: FileBytes) throws(DocumentFault) -> DocumentType? {
        if bytes.begins(with: "%PDF-") { return try bytes.isWholePDF ? .pdf : fail(.damaged) }
        if bytes.begins(with: FileBytes.png) { return try bytes.isWholePNG ? .png : fail(.damaged) }
        if bytes.begins(with: [0xFF, 0xD8, 0xFF]) { return try bytes.isWholeJPEG ? .jpeg : fail(.damaged) }
        if bytes.begins(with: "RIFF"), bytes.has("WEBP", at: 8) {
            return try bytes.isWholeWebP ? .webp : fail(.damaged)
        }
        if bytes.has("ftyp", at: 4) { return bytes.isHEIC ? .heic : nil }
        if bytes.begins(with: "PK\u{3}\u{4}") { return try OfficeArchive(bytes).type }
        return nil
    }

    private static func fail(_ fault: DocumentFault) throws(DocumentFault) -> DocumentType { throw fault }
}
