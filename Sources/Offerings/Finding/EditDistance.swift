/// How many letters tell two words apart.
enum EditDistance {
    /// How many edits a word of so many letters may be off: none below four, one up to seven, two above.
    static func allowed(_ letters: Int) -> Int { letters < 4 ? 0 : letters <= 7 ? 1 : 2 }

    /// Letters to insert, drop, change or swap with their neighbor; `nil` when more than `most`, which is below 3.
    static func between(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, most: Int) -> Int? {
        let width = right.count + 1
        guard abs(left.count - right.count) <= most, width <= 64 else { return nil }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
            guard let base = rows.baseAddress else { return nil }
            var (before, above, row) = (base, base + width, base + 2 * width)
            for column in 0..<width { (above[column], before[column]) = (column, column) }
            for line in 1..<left.count + 1 {
                row[0] = line
                var least = line
                for column in 1..<width {
                    let change = above[column - 1] + (left[line - 1] == right[column - 1] ? 0 : 1)
                    var edits = min(change, above[column] + 1, row[column - 1] + 1)
                    if line > 1, column > 1, left[line - 1] == right[column - 2], left[line - 2] == right[column - 1] {
                        edits = min(edits, before[column - 2] + 1)
                    }
                    row[column] = edits
                    least = min(least, edits)
                }
                if least > most { return nil }
                (before, above, row) = (above, row, before)
            }
            return above[width - 1] <= most ? above[width - 1] : nil
        }
    }
}
