/// Passwords that a machine guesses by a rule, however long they are.
enum PasswordPattern {
    static func explains(_ scalars: [Unicode.Scalar]) -> Bool { isRepeated(scalars) || isInARow(scalars) }

    /// One piece of at most half the length, again and again: `abcabcabc`, also when the last one is cut short.
    private static func isRepeated(_ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count > 1 else { return true }
        return (1...scalars.count / 2).contains { length in
            zip(scalars, scalars.dropFirst(length)).allSatisfy { $0 == $1 }
        }
    }

    /// Every step but three goes to a neighbor in the alphabet, among the digits or on the keyboard.
    private static func isInARow(_ scalars: [Unicode.Scalar]) -> Bool {
        zip(scalars, scalars.dropFirst()).count { !areNeighbors($0, $1) } <= 3
    }

    private static func areNeighbors(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        if left == right || abs(Int(left.value) - Int(right.value)) == 1 { return true }
        return rows.contains { row in
            guard let first = row.firstIndex(of: left), let second = row.firstIndex(of: right) else { return false }
            return abs(first - second) == 1
        }
    }

    private static let rows = [
        "1234567890", "0123456789", "qwertyuiop", "asdfghjklñ", "asdfghjkl;", "zxcvbnm,.-", "1qaz", "2wsx", "3edc",
        "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.",
    ].map { Array($0.unicodeScalars) }
}
