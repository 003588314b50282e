extension Entry {
    /// The entry as a JSON object, as it stands in a portfolio's list of entries and as `PortfolioReader` reads it back.
    package func json(_ vocabulary: Vocabulary) -> [UInt8] {
        let out = ByteBuffer(capacity: 512)
        var json = JSONText(into: out)
        json.object { EntryText(entry: self, vocabulary: vocabulary).write(into: &$0) }
        return Array(out.bytes)
    }

    /// Whether `json` says all of it: hours a week with two decimals come out in multiples of three minutes only.
    package var canBeWritten: Bool {
        guard kind.isWeekly, let amount else { return true }
        return amount % 3 == 0
    }
}

/// One entry as the members of a JSON object.
struct EntryText {
    var entry: Entry
    var vocabulary: Vocabulary

    func write(into json: inout JSONText) {
        json.field("id", entry.id.text)
        json.field("kind", entry.kind.rawValue)
        if entry.standing != .claimed { json.field("standing", entry.standing.rawValue) }
        json.field(entry.kind.isLasting ? "from" : "day", optional: entry.first?.description)
        if entry.kind.isLasting { json.field("until", optional: entry.last?.description) }
        if let amount = entry.amount {
            if entry.kind.isWeekly { json.field("hours-a-week", hours: amount) } else { json.field("minutes", amount) }
        }
        for (attribute, value) in entry.values.sorted(by: { $0.key < $1.key }) {
            write(value, attribute.rawValue, into: &json)
        }
        if let holdings = entry.holdings {
            json.list("provider-holdings", holdings) { json, holding in json.object { write(holding, into: &$0) } }
        }
        guard !entry.scores.isEmpty else { return }
        json.object("scores") { json in
            for (part, points) in entry.scores.sorted(by: { $0.key < $1.key }) {
                json.field(vocabulary.name(of: part), points)
            }
        }
    }

    private func write(_ value: Entry.Value, _ key: String, into json: inout JSONText) {
        switch value {
        case .term(let term): json.field(key, vocabulary.name(of: term))
        case .terms(let terms): json.list(key, terms.map { vocabulary.name(of: $0) })
        case .flag(let flag): json.field(key, flag)
        case .number(let number): json.field(key, number)
        case .name(let name): json.field(key, name)
        }
    }

    private func write(_ holding: Holding, into json: inout JSONText) {
        json.field("credential", vocabulary.name(of: holding.credential))
        if holding.manner != .held { json.field("as", holding.manner.rawValue) }
        json.field("from", optional: holding.from?.description)
        json.field("until", optional: holding.until?.description)
    }
}
