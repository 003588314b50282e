/// A step of the schema: a file of SQL in `Schema/`, written once for both engines. Once released it is never edited,
/// because databases out there have already taken it: a change is a new step.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    /// With the dialect's words in braces, and lines `-- sqlite`, `-- postgres` and `-- both` before what is for whom.
    package let text: String

    package init(_ number: Int, _ name: String, _ text: String) {
        self.number = number
        self.name = name
        self.text = text
    }

    init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
        self.init(number, name, String(decoding: bytes, as: UTF8.self))
    }

    /// What tells one text from another (FNV-1a, 64 bits). It finds an edit, not a forger.
    package var checksum: String {
        let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The script that this engine runs.
    package func script(_ dialect: Dialect) throws(StoreError) -> String {
        var isForUs = true
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch line {
            case "-- both": isForUs = true
            case "-- sqlite": isForUs = dialect == .sqlite
            case "-- postgres": isForUs = dialect == .postgres
            default: if isForUs { lines.append(line) }
            }
        }
        return try dialect.say(lines.joined(separator: "\n"))
    }
}
