import Portfolios

/// Where in a file something stands.
package struct Place: Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1; 0 when not known.
    package var line: Int
    package var column: Int

    package init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String {
        line == 0 ? file : "\(file):\(line):\(column)"
    }
}

/// Something wrong in a file: where, at which path inside it, and what to do about it.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package var place: Place
    /// Keys and positions from the top of the file: `requirement.all[2].hours`.
    package var path: String
    package var message: String

    package init(place: Place, path: String, message: String) {
        self.place = place
        self.path = path
        self.message = message
    }

    package var description: String {
        (path.isEmpty ? "\(place): \(message)" : "\(place): \(path): \(message)").printable
    }

    package static func inOrder(_ left: Problem, _ right: Problem) -> Bool {
        (left.place.file, left.place.line, left.place.column, left.path, left.message)
            < (right.place.file, right.place.line, right.place.column, right.path, right.message)
    }
}
