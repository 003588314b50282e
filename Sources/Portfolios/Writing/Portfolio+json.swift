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
