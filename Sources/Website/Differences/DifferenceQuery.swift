import Rulebooks

/// Which two rulebooks a visitor asks to compare, as the address says it: `from=imhs@2017&to=imhs@2024`.
struct DifferenceQuery: Hashable, Sendable {
    /// Keys as they came; `nil`: none was named.
    var from: String?
    var to: String?

    /// Letters of a key that are looked at; no rulebook has a longer one.
    static let longestKey = 100

    init(from: String?, to: String?) {
        self.from = from.flatMap(DifferenceQuery.trimmed)
        self.to = to.flatMap(DifferenceQuery.trimmed)
    }

    /// The query of an address. What is not well written names nothing.
    init(_ query: String?) {
        var values: [String: String] = [:]
        for pair in (query ?? "").utf8.split(separator: UInt8(ascii: "&")).prefix(20) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let name = percentDecoded(sides[0], plusIsSpace: true),
                let value = percentDecoded(sides[1], plusIsSpace: true)
            else { continue }
            values[name] = values[name] ?? value
        }
        self.init(from: values["from"], to: values["to"])
    }

    private static func trimmed(_ key: String) -> String? {
        let key = key.prefix(longestKey).drop { $0.isWhitespace }
        return key.isEmpty ? nil : String(key)
    }

    /// As it stands behind the `?` of an address.
    var string: String {
        [from.map { "from=" + Path.encoded($0) }, to.map { "to=" + Path.encoded($0) }].compactMap(\.self)
            .joined(separator: "&")
    }
}

extension Visit {
    /// The address of what differs between two rulebooks.
    func differences(from: Rulebook, to: Rulebook) -> String {
        link(.differences) + "?" + DifferenceQuery(from: from.key, to: to.key).string
    }
}
