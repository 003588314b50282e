import Portfolios

/// Passwords that many people have, each as the first four bytes of its SHA-256, sorted. One password in 260,000 that
/// is not among them looks as if it were; who meets it chooses another.
struct CommonPasswords: Sendable {
    let marks: [UInt8]

    init(marks: [UInt8]) { self.marks = marks }

    static let known = CommonPasswords(marks: PackageResources.common_passwords_bin)

    var count: Int { marks.count / CommonPasswords.size }

    /// Whether the password in lower case is among them, as it is or with some digits and signs around it.
    func hold(_ password: String) -> Bool {
        let word = password.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
        let around = password.count - word.count
        return has(password) || around <= CommonPasswords.mostAround && has(String(word))
    }

    private func has(_ password: String) -> Bool {
        let digest = SHA256.digest(of: password).bytes
        let sought = CommonPasswords.number(digest[...])
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let found = CommonPasswords.number(marks[(middle * CommonPasswords.size)...])
            if found == sought { return true }
            range = found < sought ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(size).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static let size = 4
    private static let mostAround = 8
}
