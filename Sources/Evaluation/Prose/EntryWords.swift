package import Portfolios
package import Rulebooks

/// Entries and providers as people speak of them.
package struct EntryWords: Sendable {
    package var filters: ProseFilters
    package var providers: Providers
    package var words: OutcomeWords

    package init(filters: ProseFilters, providers: Providers, words: OutcomeWords = .english) {
        self.filters = filters
        self.providers = providers
        self.words = words
    }

    /// `Master's degree in social work, May 4, 2019`.
    package func title(_ entry: Entry) -> String {
        let text = description(entry)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `your job as home visitor since June 1, 2019`: the entry inside a question.
    package func mention(_ entry: Entry) -> String {
        let noun = filters.words.kinds(entry.kind).one
        return words.entries.mention(noun, what(entry), when(entry) ?? "")
    }

    /// The name of the provider or the organization, or the id made readable: `lee-andersen` is Lee Andersen.
    package func name(_ id: ProviderID) -> String {
        if let name = providers[id]?.name, !name.isEmpty { return name }
        if let name = filters.organizations[id.text] { return name }
        guard id.text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else { return id.text }
        return id.text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private func description(_ entry: Entry) -> String {
        let head = entry.kind == .education ? term(entry, .level) : nil
        let noun =
            head ?? term(entry, .credential) ?? term(entry, .exam) ?? term(entry, .document)
            ?? filters.words.kinds(entry.kind).one
        return noun + what(entry) + (days(entry).map { ", \($0)" } ?? "")
    }

    /// ` as home visitor`, ` in social work`, ` from Lee Andersen`.
    private func what(_ entry: Entry) -> String {
        value(entry).map { words.entries.what(entry.kind, $0) } ?? ""
    }

    private func value(_ entry: Entry) -> String? {
        switch entry.kind {
        case .education: term(entry, .field)
        case .license: term(entry, .profession)
        case .work, .practicum: term(entry, .role)
        case .leadership: term(entry, .track)
        case .service: term(entry, .service)
        case .training, .supervisionReceived, .reference: entry.provider.map(name)
        case .membership: text(entry, .organization)
        default: nil
        }
    }

    private func term(_ entry: Entry, _ attribute: Attribute) -> String? {
        guard case .term(let term)? = entry.values[attribute] else { return nil }
        return filters.label(term, attribute)
    }

    private func text(_ entry: Entry, _ attribute: Attribute) -> String? {
        guard case .name(let name)? = entry.values[attribute] else { return nil }
        return filters.organizations[name] ?? name
    }

    /// `May 4, 2019`, `June 1, 2019 to May 31, 2022`, `since June 1, 2019`.
    private func days(_ entry: Entry) -> String? {
        guard let first = entry.first else { return nil }
        return entry.kind.isLasting ? words.entries.lasting(first, entry.last) : filters.words.amounts.day(first)
    }

    private func when(_ entry: Entry) -> String? {
        guard let first = entry.first else { return nil }
        guard entry.kind.isLasting else { return words.entries.on(first) }
        return entry.last.map { words.entries.between(first, $0) } ?? words.entries.lasting(first, nil)
    }
}
