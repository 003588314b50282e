import Foundation

/// What a place answers to somebody.
enum Welcome: String {
    /// It is shown or done, or it is said what is wrong with what was sent.
    case page
    /// They are led to the door.
    case door
    /// There is no such place, as far as they learn.
    case none
    /// It is theirs to see, but not so.
    case refused

    init?(_ reply: RawClient.Reply) {
        switch reply.status {
        case 303 where reply.headers["location"]?.hasPrefix("/sign-in") == true: self = .door
        case 200, 303, 400, 409, 415, 422, 429: self = .page
        case 404, 410: self = .none
        case 403: self = .refused
        default: return nil
        }
    }
}

/// A row of docs/permissions.md: a method and a route, and what it answers to whom.
struct PermissionRow: Hashable, Comparable {
    var route: String
    var method: String
    var cells: [String]

    /// As it stands in the file.
    var line: String { "| " + ([method, "`\(route)`"] + cells).joined(separator: " | ") + " |" }

    static func < (left: PermissionRow, right: PermissionRow) -> Bool {
        (left.route, left.method) < (right.route, right.method)
    }
}

/// The one table of the documentation that says who may go where.
struct PermissionTable {
    var columns: [String]
    var rows: [PermissionRow]

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
        let text = try String(contentsOfFile: root + "/docs/permissions.md", encoding: .utf8)
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let start = lines.firstIndex { $0.first == "method" } ?? lines.endIndex
        columns = lines.indices.contains(start) ? Array(lines[start].dropFirst(2)) : []
        rows = lines.dropFirst(start + 1).compactMap { cells in
            guard cells.count > 2, cells[1].hasPrefix("`") else { return nil }
            return PermissionRow(
                route: cells[1].trimmingCharacters(in: CharacterSet(charactersIn: "`")), method: cells[0],
                cells: Array(cells.dropFirst(2)))
        }
    }
}
