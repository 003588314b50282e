import Offerings
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

    /// The query of an address. The first of each name counts.
    init(_ query: String?) {
        var values: [String: String] = [:]
        for field in AddressField.all(in: (query ?? "").utf8).prefix(20) {
            let (name, value) = (field.name.asFarAsReadable, field.value.asFarAsReadable)
            if values[name] == nil, !value.isEmpty { values[name] = value }
        }
        self.init(from: values["from"], to: values["to"])
    }

    private static func trimmed(_ key: String) -> String? {
        let key = key.prefix(longestKey).drop { $0.isWhitespace }
        return key.isEmpty ? nil : String(key)
    }

    /// As it stands behind the `?` of an address.
    var string: String {
        [from.map { AddressField.text("from", $0) }, to.map { AddressField.text("to", $0) }].compactMap(\.self)
            .joined(separator: "&")
    }
}

extension Visit {
    /// The address of what differs between two rulebooks.
    func differences(from: Rulebook, to: Rulebook) -> String {
        link(.differences) + "?" + DifferenceQuery(from: from.key, to: to.key).string
    }
}
