extension Document {
    /// Keys and positions that lead to the value at a place, `requirement.all[2].hours`; a key at that place is
    /// taken when no value stands there, or at once when `key` says so. `nil` when nothing stands there.
    package func path(to place: Place, key: Bool = false) -> String? {
        (key ? nil : trail(to: place, key: false)) ?? trail(to: place, key: true)
    }

    private func trail(to wanted: Place, key: Bool) -> String? {
        if !key, place == wanted { return "" }
        switch self {
        case .scalar: return nil
        case .list(let items, _):
            for (index, item) in items.enumerated() {
                if let rest = item.trail(to: wanted, key: key) { return Document.joined("[\(index)]", rest) }
            }
        case .map(let pairs, _):
            for pair in pairs {
                if key, pair.keyPlace == wanted { return pair.key }
                if let rest = pair.value.trail(to: wanted, key: key) { return Document.joined(pair.key, rest) }
            }
        }
        return nil
    }

    private static func joined(_ step: String, _ rest: String) -> String {
        rest.isEmpty || rest.hasPrefix("[") ? step + rest : "\(step).\(rest)"
    }
}

extension Document {
    /// The value of a key, if this is a map that has it.
    package subscript(key: String) -> Document? { pair(key)?.value }

    package func pair(_ key: String) -> Pair? {
        guard case .map(let pairs, _) = self else { return nil }
        return pairs.first { $0.key == key }
    }

    /// Nothing was written: an empty value, `~` or `null` without quotes.
    package var isNull: Bool {
        guard case .scalar(let text, quoted: false, _) = self else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// Its items; anything but a list is a list of one.
    package var items: [Document] {
        guard case .list(let items, _) = self else { return [self] }
        return items
    }
}
