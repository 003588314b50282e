/// What a browser would like best, as `Accept` and `Accept-Language` say it (RFC 9110): names with weights.
struct WeightedList: Sendable {
    struct Wish: Hashable, Sendable {
        /// In small letters.
        var name: String
        /// Thousandths; 0: not at all.
        var weight: Int
    }

    private(set) var wishes: [Wish] = []

    /// No honest header names more.
    private static let most = 50

    /// What cannot be read is left out.
    init(_ header: String) {
        for part in header.split(separator: ",").prefix(Self.most) {
            let pieces = part.split(separator: ";").map { $0.trimmed.lowercased() }
            guard let name = pieces.first, !name.isEmpty else { continue }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            guard let weight = quality.map(WeightedList.thousandths) ?? 1000 else { continue }
            wishes.append(Wish(name: name, weight: weight))
        }
    }

    /// The largest weight among the names that fit; `nil` where none does.
    func weight(where fits: (String) -> Bool) -> Int? {
        wishes.filter { fits($0.name) }.map(\.weight).max()
    }

    /// `0.85` is 850.
    private static func thousandths(_ text: Substring) -> Int? {
        let pieces = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = pieces.first, whole == "0" || whole == "1" else { return nil }
        let fraction = pieces.count > 1 ? pieces[1] : ""
        guard fraction.utf8.count <= 3, fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let padded = fraction + String(repeating: "0", count: 3 - fraction.utf8.count)
        return min(1000, (whole == "1" ? 1000 : 0) + (Int(padded) ?? 0))
    }
}
