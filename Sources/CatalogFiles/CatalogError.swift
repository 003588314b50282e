package import Rulebooks

/// Why a file could not be read: all of its problems, in order.
package struct CatalogError: Error, Sendable, CustomStringConvertible {
    package var problems: [Problem]

    package init(_ problems: [Problem]) { self.problems = problems.sorted(by: Problem.inOrder) }

    init(_ file: String, _ message: String) {
        self.init([Problem(file: file, message)])
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension Problem {
    /// A problem with a file as a whole.
    init(file: String, _ message: String) {
        self.init(place: Place(file: file), path: "", message: message)
    }
}

/// One file as a document, its place in problems as given.
package func readDocument(at path: String) throws(CatalogError) -> Document {
    let reading = readDocument(in: try readBytes(at: path), file: path)
    guard let document = reading.document, reading.problems.isEmpty else { throw CatalogError(reading.problems) }
    return document
}
