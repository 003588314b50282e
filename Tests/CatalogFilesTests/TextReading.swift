import CatalogFiles
import Rulebooks

func read(_ text: String, file: String = "f.yaml") -> DocumentReading {
    readDocument(in: Array(text.utf8), file: file)
}

extension Document {
    /// The same values without their places, as one line.
    var flat: String {
        switch self {
        case .scalar(let text, let quoted, _): quoted ? "'\(text)'" : text
        case .list(let items, _): "[\(items.map(\.flat).joined(separator: ", "))]"
        case .map(let pairs, _): "{\(pairs.map { "\($0.key): \($0.value.flat)" }.joined(separator: ", "))}"
        }
    }
}
