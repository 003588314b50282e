extension String {
    /// The text with a stand-in for every control character, so that what people wrote can neither color a terminal
    /// nor forge a line in it.
    package var printable: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }
}

extension Portfolio {
    /// The portfolio with everything in it that can be written to a terminal.
    package var printable: Portfolio {
        Portfolio(
            id: PersonID(id.text.printable), name: name?.printable, entries: entries.map(\.printable),
            registrations: registrations)
    }
}

extension Entry {
    fileprivate var printable: Entry {
        var entry = self
        entry.id = EntryID(id.text.printable)
        for (attribute, value) in values {
            if case .name(let name) = value { entry.values[attribute] = .name(name.printable) }
        }
        return entry
    }
}
