extension PortfolioReader {
    /// `provider-holdings`: a list of maps with credential, as, from, until.
    func readHoldings(
        _ row: UnsafeMutablePointer<EntryRow>, _ cursor: inout JSONCursor, _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        let start = columns.holdings.count
        try cursor.expect(0x5B, "“[”, the start of the holdings,")
        var hasNext = !cursor.take(0x5D)
        while hasNext {
            columns.holdings.append(try readHolding(&cursor))
            hasNext = try cursor.another(before: 0x5D)
        }
        row.pointee.holdingStart = Int32(truncatingIfNeeded: start)
        row.pointee.holdingCount = Int32(truncatingIfNeeded: columns.holdings.count - start)
    }

    private func readHolding(_ cursor: inout JSONCursor) throws(ReadingProblem) -> Holding {
        try cursor.expect(0x7B, "“{”, the start of a holding,")
        var holding = Holding(Term(number: 0))
        var seen: Set<String> = []
        var hasNext = !cursor.take(0x7D)
        while hasNext {
            let key = cursor.string(try cursor.string())
            guard seen.insert(key).inserted else { throw cursor.problem("“\(key)” is given twice") }
            try cursor.expect(0x3A, "a colon")
            switch key {
            case "credential": holding.credential = try readCredential(&cursor)
            case "as":
                let manner = try readName(tables.manners, "way of holding", HoldingManner.names, &cursor)
                holding.manner = HoldingManner.allCases[Int(manner)]
            case "from": if !cursor.null() { holding.from = Day(number: try readDay(&cursor)) }
            case "until": if !cursor.null() { holding.until = Day(number: try readDay(&cursor)) }
            default:
                let meant = Suggestion.sentence(for: key, among: ["credential", "as", "from", "until"])
                throw cursor.problem("“\(key.prefix(60))” is not a key of a holding.\(meant)")
            }
            hasNext = try cursor.another(before: 0x7D)
        }
        guard holding.credential.number > 0 else { throw cursor.problem("a holding needs a credential") }
        if let from = holding.from, let until = holding.until, until < from {
            throw cursor.problem("the holding ends before it begins")
        }
        return holding
    }

    private func readCredential(_ cursor: inout JSONCursor) throws(ReadingProblem) -> Term {
        let text = try cursor.string()
        let value = tables.terms.find(text.base, text.count)
        guard value > 0, tables.credentials[value] else {
            throw unknownTerm(cursor.string(text), cursor, at: text.base)
        }
        return Term(number: UInt16(truncatingIfNeeded: value))
    }

    /// `scores`: a map from exam part to points.
    func readScores(
        _ row: UnsafeMutablePointer<EntryRow>, _ cursor: inout JSONCursor, _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        let start = columns.scores.count
        try cursor.expect(0x7B, "“{”, the start of the scores,")
        var hasNext = !cursor.take(0x7D)
        while hasNext {
            let text = try cursor.string()
            let part = tables.terms.find(text.base, text.count)
            guard part > 0, tables.examParts[part] else {
                throw unknownTerm(cursor.string(text), cursor, at: text.base)
            }
            try cursor.expect(0x3A, "a colon")
            for index in start..<columns.scores.count where columns.scores.base[index].part == UInt16(part) {
                throw cursor.problem("“\(cursor.string(text))” is given twice", at: text.base)
            }
            let points = Int32(try cursor.whole(most: 1_000_000))
            columns.scores.append((part: UInt16(truncatingIfNeeded: part), points: points))
            hasNext = try cursor.another(before: 0x7D)
        }
        row.pointee.scoreStart = Int32(truncatingIfNeeded: start)
        row.pointee.scoreCount = Int32(truncatingIfNeeded: columns.scores.count - start)
    }
}
