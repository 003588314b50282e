/// A list of attendees as people paste it: one a line, with or without a name, in any of the ways in which address books
/// and spreadsheets write them.
package struct RosterText: Sendable, Hashable {
    /// More than any room holds; the rest is told as a problem.
    package static let mostAttendees = 5_000

    package struct Attendee: Sendable, Hashable {
        package var address: String
        package var name: String?
        package init(address: String, name: String? = nil) {
            self.address = address
            self.name = name
        }
    }

    /// A line that names nobody, counted from 1.
    package struct Problem: Sendable, Hashable {
        package enum Reason: Sendable, Hashable { case noAddress, severalAddresses, repeated, tooMany }
        package var line: Int
        package var reason: Reason
        package init(line: Int, reason: Reason) {
            self.line = line
            self.reason = reason
        }
    }

    package private(set) var attendees: [Attendee] = []
    package private(set) var problems: [Problem] = []

    /// What stands in the cells of each line, the first of them being line 1; a line of which nothing could be made has none.
    ///
    /// - Parameter address: An address in its one form, or nothing if it is none.
    package init(lines: some Sequence<[String]?>, address: (Substring) -> String?) {
        var seen: Set<String> = []
        for (index, line) in lines.enumerated() {
            let cells = (line ?? []).map(RosterText.plain)
            guard line == nil || cells.contains(where: { !$0.isEmpty }) else { continue }
            let addresses = Set(cells.compactMap { address($0[...]) })
            if addresses.isEmpty && index == 0 && attendees.isEmpty && RosterText.isHeading(cells) { continue }
            guard let only = addresses.first, addresses.count == 1 else {
                problems.append(
                    Problem(line: index + 1, reason: addresses.isEmpty ? .noAddress : .severalAddresses))
                continue
            }
            guard seen.insert(only).inserted else {
                problems.append(Problem(line: index + 1, reason: .repeated))
                continue
            }
            guard attendees.count < RosterText.mostAttendees else {
                problems.append(Problem(line: index + 1, reason: .tooMany))
                return
            }
            let name = cells.filter { address($0[...]) == nil && !$0.isEmpty }.joined(separator: " ")
            attendees.append(Attendee(address: only, name: RosterText.name(name)))
        }
    }

    /// A name of at most 200 Unicode scalars; nothing if none is left.
    package static func name(_ written: String) -> String? {
        let kept = String(String.UnicodeScalarView(written.unicodeScalars.prefix(200)))
        return kept.isEmpty ? nil : kept
    }

    /// A first line without any `@` that names a column of addresses is the heading; any other line names somebody.
    private static func isHeading(_ cells: [String]) -> Bool {
        let names = ["mail", "address", "correo", "direcc"]
        return !cells.contains { $0.contains("@") }
            && cells.contains { cell in names.contains { cell.lowercased().contains($0) } }
    }

    /// Without what no name has: marks of a file's beginning, signs that are not text, blank space that says nothing.
    private static func plain(_ cell: String) -> String {
        let words = cell.unicodeScalars.split {
            $0.properties.isWhitespace || $0.value == 0xFEFF || $0.value < 32 || (0x7F...0x9F).contains($0.value)
        }
        return words.map(String.init).joined(separator: " ")
    }
}
