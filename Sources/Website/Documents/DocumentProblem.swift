import Logbooks

/// Why a file was not attached.
enum DocumentProblem: Hashable, Sendable {
    case noFile
    case refused(DocumentFault)
    case tooLarge
    case entryFull
    case allFull
}
