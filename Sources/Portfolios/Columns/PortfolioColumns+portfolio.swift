extension PortfolioColumns {
    /// The portfolio as values that people can read.
    package func portfolio() -> Portfolio {
        Portfolio(
            id: PersonID(string(id)), name: name.map(string), entries: order.map { entry(Int($0)) },
            registrations: registrations)
    }

    private func entry(_ index: Int) -> Entry {
        let row = rows[index]
        let kind = Kind.allCases[Int(row.kind)]
        return Entry(
            id: EntryID(string(row.id)), kind: kind, standing: Standing.allCases[Int(row.standing)],
            first: row.first == EntryRow.unsaidDay ? nil : Day(number: row.first),
            last: row.last == EntryRow.running ? nil : Day(number: row.last),
            amount: row.amount < 0 ? nil : Int(row.amount), values: values(of: row),
            holdings: row.holdingCount < 0
                ? nil : (0..<Int(row.holdingCount)).map { holdings.base[Int(row.holdingStart) + $0] },
            scores: scores(of: row))
    }

    private func scores(of row: EntryRow) -> [Term: Int] {
        var result: [Term: Int] = [:]
        for index in 0..<Int(row.scoreCount) {
            let score = scores.base[Int(row.scoreStart) + index]
            result[Term(number: score.part)] = Int(score.points)
        }
        return result
    }

    private func values(of row: EntryRow) -> [Attribute: Entry.Value] {
        var values: [Attribute: Entry.Value] = [:]
        for (attribute, shape, slot) in Attribute.places {
            if let value = value(of: shape, at: slot, in: row) { values[attribute] = value }
        }
        return values
    }

    private func value(of shape: Attribute.Shape, at slot: Int, in row: EntryRow) -> Entry.Value? {
        switch shape {
        case .term: return row.terms[slot] == 0 ? nil : .term(Term(number: row.terms[slot]))
        case .terms:
            guard row.setCount[slot] >= 0 else { return nil }
            let range = Int(row.setStart[slot])..<Int(row.setStart[slot] + row.setCount[slot])
            return .terms(Array(Set(range.map { Term(number: terms.base[$0]) })).sorted())
        case .flag:
            let bit: UInt8 = 1 << UInt8(slot)
            return row.flagsSaid & bit == 0 ? nil : .flag(row.flagsSet & bit != 0)
        case .number: return row.numbers[slot] < 0 ? nil : .number(Int(row.numbers[slot]))
        case .name: return row.names[slot] < 0 ? nil : .name(string(names.base[Int(row.names[slot])]))
        }
    }

    /// Fills the columns from values; the same portfolio comes back out of `portfolio()`.
    package func fill(with portfolio: Portfolio) {
        reset()
        id = keep(portfolio.id.text)
        name = portfolio.name.map { keep($0) }
        registrations = portfolio.registrations
        for entry in portfolio.entries { add(entry) }
        arrange()
    }

    private func keep(_ text: String) -> TextRange {
        var text = text
        return text.withUTF8 { bytes in
            bytes.baseAddress.map { keep($0, bytes.count) } ?? TextRange(start: self.text.count, count: 0)
        }
    }

    private func add(_ entry: Entry) {
        let row = addRow()
        row.pointee.kind = entry.kind.number
        row.pointee.standing = UInt8(Standing.allCases.firstIndex(of: entry.standing) ?? 0)
        row.pointee.first = entry.first?.number ?? EntryRow.unsaidDay
        row.pointee.last = entry.kind.isLasting ? entry.last?.number ?? EntryRow.running : row.pointee.first
        row.pointee.amount = entry.amount.map { Int32(clamping: $0) } ?? -1
        row.pointee.id = keep(entry.id.text)
        // In one order always, so that equal portfolios fill equal columns.
        for (attribute, value) in entry.values.sorted(by: { $0.key.number < $1.key.number }) {
            set(value, of: attribute, in: row)
        }
        if let own = entry.holdings {
            row.pointee.holdingStart = Int32(holdings.count)
            row.pointee.holdingCount = Int32(own.count)
            for holding in own { holdings.append(holding) }
        }
        row.pointee.scoreStart = Int32(scores.count)
        row.pointee.scoreCount = Int32(entry.scores.count)
        for (part, points) in entry.scores.sorted(by: { $0.key < $1.key }) {
            scores.append((part: part.number, points: Int32(clamping: points)))
        }
    }

    private func set(_ value: Entry.Value, of attribute: Attribute, in row: UnsafeMutablePointer<EntryRow>) {
        let slot = attribute.slot
        switch value {
        case .term(let term): row.pointee.terms[slot] = term.number
        case .terms(let set):
            row.pointee.setStart[slot] = Int32(terms.count)
            row.pointee.setCount[slot] = Int32(set.count)
            for term in set { terms.append(term.number) }
        case .flag(let flag):
            row.pointee.flagsSaid |= 1 << UInt8(slot)
            if flag { row.pointee.flagsSet |= 1 << UInt8(slot) }
        case .number(let number): row.pointee.numbers[slot] = Int32(clamping: number)
        case .name(var name):
            row.pointee.names[slot] = name.withUTF8 { bytes in
                bytes.baseAddress.map { intern($0, bytes.count) } ?? -1
            }
        }
    }
}
