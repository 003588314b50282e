import Portfolios

/// Writes portfolios the way people write them into files.
struct PortfolioJSON {
    var vocabulary: Vocabulary

    /// One line. `arrange` puts the members of each map into another order.
    func text(_ portfolio: Portfolio, arrange: ([String]) -> [String] = { $0 }) -> String {
        var members = [member("id", quoted(portfolio.id.text))]
        if let name = portfolio.name { members.append(member("name", quoted(name))) }
        let registrations = portfolio.registrations.map {
            map([member("rulebook", quoted($0.rulebook)), member("day", quoted("\($0.day)"))])
        }
        if !registrations.isEmpty { members.append(member("registrations", list(registrations))) }
        members.append(member("entries", list(portfolio.entries.map { map(arrange(self.members(of: $0))) })))
        return map(arrange(members))
    }

    private func members(of entry: Entry) -> [String] {
        var members = [member("id", quoted(entry.id.text)), member("kind", quoted(entry.kind.rawValue))]
        if entry.standing != .claimed { members.append(member("standing", quoted(entry.standing.rawValue))) }
        if let first = entry.first { members.append(member(entry.kind.isLasting ? "from" : "day", quoted("\(first)"))) }
        if entry.kind.isLasting, let last = entry.last { members.append(member("until", quoted("\(last)"))) }
        if let amount = entry.amount {
            members.append(entry.kind.isWeekly ? member("hours-a-week", hours(amount)) : member("minutes", "\(amount)"))
        }
        for (attribute, value) in entry.values.sorted(by: { $0.key < $1.key }) {
            members.append(member(attribute.rawValue, json(value)))
        }
        if let holdings = entry.holdings { members.append(member("provider-holdings", list(holdings.map(json)))) }
        if !entry.scores.isEmpty {
            let points = entry.scores.sorted { $0.key < $1.key }.map { member(vocabulary.name(of: $0), "\($1)") }
            members.append(member("scores", map(points)))
        }
        return members
    }

    private func json(_ value: Entry.Value) -> String {
        switch value {
        case .term(let term): quoted(vocabulary.name(of: term))
        case .terms(let terms): list(terms.map { quoted(vocabulary.name(of: $0)) })
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .name(let name): quoted(name)
        }
    }

    private func json(_ holding: Holding) -> String {
        var members = [
            member("credential", quoted(vocabulary.name(of: holding.credential))),
            member("as", quoted(holding.manner.rawValue)),
        ]
        if let from = holding.from { members.append(member("from", quoted("\(from)"))) }
        if let until = holding.until { members.append(member("until", quoted("\(until)"))) }
        return map(members)
    }

    /// Minutes as hours with four digits after the point: right for multiples of three.
    private func hours(_ minutes: Int) -> String {
        "\(minutes / 60).\(String(10_000 + minutes % 60 * 500 / 3).dropFirst())"
    }

    private func member(_ key: String, _ value: String) -> String { "\(quoted(key)):\(value)" }
    private func map(_ members: [String]) -> String { "{" + members.joined(separator: ",") + "}" }
    private func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

    private func quoted(_ text: String) -> String {
        let buffer = ByteBuffer(capacity: 64)
        buffer.appendQuoted(text)
        return buffer.text
    }
}
