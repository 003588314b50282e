import Logbooks
import Portfolios
import Rulebooks

/// The files that go with an entry.
struct DocumentWords: Sendable {
    var title: String
    var lead: String
    var label: String
    var hint: String
    var attach: String
    var attachedNotice: String
    var removedNotice: String
    var remove: String
    var keep: String
    var removeTitle: String
    var removeText: String
    var type: @Sendable (DocumentType) -> String
    var size: @Sendable (_ bytes: Int) -> String
    var attached: @Sendable (Day) -> String
    var removed: @Sendable (Day, _ digest: String) -> String
    var problem: @Sendable (DocumentProblem) -> String

    static let english = DocumentWords(
        title: "Documents",
        lead: """
            A certificate, a letter, a picture of a page: whatever shows that it was so. Only you see it, and whoever you \
            show it to when you ask for a signature.
            """,
        label: "Choose a file",
        hint: """
            A PDF, a picture (JPEG, PNG, WebP, HEIC) or an Office file (Word, Excel, PowerPoint, OpenDocument) of up to \
            10 MB. Please cover the name of any child or family first.
            """,
        attach: "Attach", attachedNotice: "It is attached.", removedNotice: "The document is removed.",
        remove: "Remove", keep: "Keep it", removeTitle: "Remove this document?",
        removeText: """
            The file is deleted for good. If somebody has signed this entry, its name and its fingerprint stay listed, so \
            that nobody wonders what they saw.
            """,
        type: englishType, size: { size($0, ".") }, attached: { "attached on \($0.inWords)" },
        removed: { "Removed on \($0.inWords). Fingerprint (SHA-256): \($1)" }, problem: englishProblem)

    private static let englishType: @Sendable (DocumentType) -> String = { type in
        switch type {
        case .pdf: "PDF file"
        case .png, .jpeg, .webp, .heic: "Picture"
        case .docx: "Word document"
        case .xlsx: "Excel spreadsheet"
        case .pptx: "PowerPoint slides"
        case .odt: "OpenDocument text"
        case .ods: "OpenDocument spreadsheet"
        case .odp: "OpenDocument slides"
        }
    }

    private static let englishProblem: @Sendable (DocumentProblem) -> String = { problem in
        switch problem {
        case .noFile: "Please choose a file first."
        case .refused(let fault): englishFault(fault)
        case .tooLarge:
            "This file is larger than 10 MB. A picture can be made smaller, and a scan saved at a lower resolution."
        case .entryFull:
            "20 documents are attached to this entry, which is all that fits. Put several pages into one PDF."
        case .allFull: "Your documents take up 200 MB, which is all that fits. Remove one that you no longer need."
        }
    }

    private static let englishFault: @Sendable (DocumentFault) -> String = { fault in
        switch fault {
        case .empty: "This file is empty."
        case .unknown:
            "We do not take files of this type. Please save it as a PDF, or take a picture of it, and attach that."
        case .page: "Web pages and SVG drawings can hold programs, so we do not take them. Please save it as a PDF."
        case .twoAtOnce: "This file is of two types at once. Please save it as a new PDF and attach that."
        case .damaged: "This file seems to have broken off or to be damaged. Does it open on your device?"
        case .macros: "This file holds a program (macros). Please save it without macros, or as a PDF."
        case .bomb: "This file would become far too large when it is opened. Please save it as a PDF."
        case .locked: "This file has a password. Please save it without one, so that it can be opened later."
        case .oldOffice:
            "This is an older Office file, or one with a password. Please save it as .docx, .xlsx or PDF, without a password."
        }
    }

    /// `1.2 MB`, with the language's mark before the tenth.
    static func size(_ bytes: Int, _ mark: String) -> String {
        guard bytes >= 1_048_576 else { return "\(max(1, bytes / 1024)) KB" }
        let tenths = bytes * 10 / 1_048_576
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10)\(mark)\(tenths % 10) MB"
    }
}
