/// “Did you mean …?”
package enum Suggestion {
    /// ` Did you mean “minutes”?` for the nearest of some names, or nothing when none is near.
    package static func sentence(for name: String, among names: some Sequence<String>) -> String {
        nearest(to: name, among: names).map { " Did you mean “\($0)”?" } ?? ""
    }

    /// The name with the fewest changed letters, if at most a third of them (and at least one may) differ.
    package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.utf8.prefix(64))
        let most = max(1, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in names {
            let distance = distance(wanted, Array(candidate.utf8.prefix(64)))
            if distance <= most, distance < (best?.distance ?? .max) { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Letters to insert, drop or change.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var previous = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let change = previous[column] + (byte == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
