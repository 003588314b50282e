import Portfolios
import Rulebooks

extension Problem {
    /// The file, the line and column (from 1, 0 when not known), the path inside and the message as fields.
    func write(into json: inout JSONText) {
        json.field("file", place.file)
        json.field("line", place.line)
        json.field("column", place.column)
        json.field("path", optional: path)
        json.field("message", message)
    }
}
