extension Portfolio {
    /// The portfolio as a JSON file that `PortfolioReader` reads back the same. What is unknown is left out.
    ///
    /// Weekly amounts must be multiples of three minutes, as all are that were told in hours with two decimals.
    package func json(_ vocabulary: Vocabulary) -> [UInt8] {
        let out = ByteBuffer()
        var json = JSONText(into: out)
        json.object { json in
            json.field("id", id.text)
            json.field("name", optional: name)
            if !registrations.isEmpty {
                json.list("registrations", registrations) { json, registration in
                    json.object { json in
                        json.field("rulebook", registration.rulebook)
                        json.field("day", registration.day.description)
                    }
                }
            }
            json.list("entries", entries) { json, entry in
                json.object { EntryText(entry: entry, vocabulary: vocabulary).write(into: &$0) }
            }
        }
        return Array(out.bytes)
    }
}

/// One entry as the members of a JSON object.
private struct EntryText {
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
