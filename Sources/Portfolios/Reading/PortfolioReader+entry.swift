extension PortfolioReader {
    /// What has been read of one entry besides its row.
    struct Progress {
        /// Bit per attribute, in `Attribute.allCases`.
        var attributes: UInt64 = 0
        /// Bit per other key, from 64.
        var keys: UInt64 = 0
        var until = EntryRow.running
        /// The first byte of the entry.
        var start: UnsafePointer<UInt8>

        func has(_ key: Int) -> Bool { keys & (1 << UInt64(key - 64)) != 0 }

        /// `null` was given: nothing is said.
        mutating func forget(_ code: Int) {
            if code < 64 { attributes &= ~(1 << UInt64(code)) } else { keys &= ~(1 << UInt64(code - 64)) }
        }
    }

    /// One entry into a new row.
    func readEntry(_ cursor: inout JSONCursor, _ columns: PortfolioColumns) throws(ReadingProblem) {
        try cursor.expect(0x7B, "“{”, the start of an entry,")
        let row = columns.addRow()
        var progress = Progress(start: cursor.next)
        var hasNext = cursor.peek() != 0x7D
        if !hasNext { _ = cursor.take(0x7D) }
        while hasNext {
            let text = try cursor.string()
            let code = tables.keys.find(text.base, text.count)
            guard code >= 0 else { throw unknownKey(cursor.string(text), cursor, at: text.base) }
            guard note(code, in: &progress) else {
                throw cursor.problem("“\(EntryKey.name(of: code))” is given twice", at: text.base)
            }
            guard cursor.take(0x3A) else { throw cursor.problem("expected a colon here") }
            do throws(ReadingProblem) {
                if !cursor.null() {
                    try readValue(code, row, &progress, &cursor, columns)
                } else {
                    progress.forget(code)
                }
            } catch {
                var problem = error
                let key = EntryKey.name(of: code)
                problem.path = problem.path.isEmpty ? key : "\(key).\(problem.path)"
                throw problem
            }
            hasNext = try cursor.another(before: 0x7D)
        }
        try finish(row, progress, cursor, columns)
    }

    @inline(__always)
    private func note(_ code: Int, in progress: inout Progress) -> Bool {
        if code < 64 {
            let bit: UInt64 = 1 << UInt64(code)
            if progress.attributes & bit != 0 { return false }
            progress.attributes |= bit
        } else {
            let bit: UInt64 = 1 << UInt64(code - 64)
            if progress.keys & bit != 0 { return false }
            progress.keys |= bit
        }
        return true
    }

    private func unknownKey(_ key: String, _ cursor: JSONCursor, at place: UnsafePointer<UInt8>) -> ReadingProblem {
        let meant = Suggestion.sentence(for: key, among: EntryKey.all.map(\.name))
        return cursor.problem("“\(key.prefix(60))” is not a key of an entry.\(meant)", at: place)
    }

    @inline(__always)
    private func readValue(
        _ code: Int, _ row: UnsafeMutablePointer<EntryRow>, _ progress: inout Progress, _ cursor: inout JSONCursor,
        _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        switch code {
        case EntryKey.id: row.pointee.id = try readEntryID(&cursor, columns)
        case EntryKey.kind: row.pointee.kind = try readName(tables.kinds, "kind of entry", Kind.names, &cursor)
        case EntryKey.standing:
            row.pointee.standing = try readName(tables.standings, "standing", Standing.names, &cursor)
        case EntryKey.day, EntryKey.conferred, EntryKey.from: row.pointee.first = try readDay(&cursor)
        case EntryKey.until: progress.until = try readDay(&cursor)
        case EntryKey.minutes: row.pointee.amount = Int32(try cursor.whole(most: 1_000_000))
        case EntryKey.hours: row.pointee.amount = try readHours(&cursor, most: 16_666)
        case EntryKey.weekly: row.pointee.amount = try readHours(&cursor, most: 168)
        case EntryKey.holdings: try readHoldings(row, &cursor, columns)
        case EntryKey.scores: try readScores(row, &cursor, columns)
        default: try readAttribute(code, row, &cursor, columns)
        }
    }

    private func readEntryID(_ cursor: inout JSONCursor, _ columns: PortfolioColumns) throws(ReadingProblem)
        -> TextRange
    {
        let text = try identifier(&cursor)
        guard columns.idTable.insert(text.base, text.count, value: columns.count - 1).isNew else {
            throw cursor.problem("another entry has the id “\(cursor.string(text).prefix(60))”", at: text.base)
        }
        return columns.keep(text.base, text.count)
    }

    @inline(__always)
    func readName(
        _ table: ByteTable, _ what: String, _ names: [String], _ cursor: inout JSONCursor
    ) throws(ReadingProblem) -> UInt8 {
        let text = try cursor.string()
        let value = table.find(text.base, text.count)
        if value >= 0 { return UInt8(truncatingIfNeeded: value) }
        let written = cursor.string(text)
        let meant = Suggestion.sentence(for: written, among: names)
        throw cursor.problem("“\(written.prefix(60))” is not a \(what).\(meant)", at: text.base)
    }

    private func readHours(_ cursor: inout JSONCursor, most: Int) throws(ReadingProblem) -> Int32 {
        let text = try cursor.number()
        let written = cursor.string(text)
        guard let minutes = Minutes.hours(written) else {
            let why = written.hasPrefix("-") ? "is negative" : "does not come out in whole minutes"
            throw cursor.problem("\(written.prefix(40)) hours \(why); write hours such as 2 or 1.5", at: text.base)
        }
        guard minutes <= most * 60 else {
            throw cursor.problem("\(written.prefix(40)) hours are too many; the most is \(most)", at: text.base)
        }
        return Int32(minutes)
    }

    private func readAttribute(
        _ code: Int, _ row: UnsafeMutablePointer<EntryRow>, _ cursor: inout JSONCursor, _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        let slot = ReadingLayout.slots[code]
        switch ReadingLayout.shapes[code] {
        case 0: row.pointee.terms[slot] = try readTerm(&cursor)
        case 1: try readTerms(row, slot, &cursor, columns)
        case 2:
            let bit: UInt8 = 1 << UInt8(slot)
            row.pointee.flagsSaid |= bit
            if try cursor.flag() { row.pointee.flagsSet |= bit }
        case 3: row.pointee.numbers[slot] = Int32(try cursor.whole(most: 1_000_000))
        default:
            let text = try identifier(&cursor)
            row.pointee.names[slot] = columns.intern(text.base, text.count)
        }
    }

    @inline(__always)
    private func readTerm(_ cursor: inout JSONCursor) throws(ReadingProblem) -> UInt16 {
        let text = try cursor.string()
        let value = tables.terms.find(text.base, text.count)
        if value > 0 { return UInt16(truncatingIfNeeded: value) }
        throw unknownTerm(cursor.string(text), cursor, at: text.base)
    }

    func unknownTerm(_ name: String, _ cursor: JSONCursor, at place: UnsafePointer<UInt8>) -> ReadingProblem {
        let vocabulary = tables.vocabulary
        let all = (1..<(vocabulary.count + 1)).map { vocabulary.name(of: Term(number: UInt16($0))) }
        let meant = Suggestion.sentence(for: name, among: all)
        return cursor.problem("“\(name.prefix(60))” is not a term of the vocabulary.\(meant)", at: place)
    }

    private func readTerms(
        _ row: UnsafeMutablePointer<EntryRow>, _ slot: Int, _ cursor: inout JSONCursor, _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        let start = columns.terms.count
        if cursor.peek() == 0x5B {
            _ = cursor.take(0x5B)
            var hasNext = !cursor.take(0x5D)
            while hasNext {
                columns.terms.append(try readTerm(&cursor))
                hasNext = try cursor.another(before: 0x5D)
            }
        } else {
            columns.terms.append(try readTerm(&cursor))
        }
        row.pointee.setStart[slot] = Int32(truncatingIfNeeded: start)
        row.pointee.setCount[slot] = Int32(truncatingIfNeeded: columns.terms.count - start)
    }
}

/// Shape and slot of each attribute, by its position in `Attribute.allCases`.
enum ReadingLayout {
    static let shapes: [UInt8] = Attribute.allCases.map {
        switch $0.shape {
        case .term: 0
        case .terms: 1
        case .flag: 2
        case .number: 3
        case .name: 4
        }
    }
    static let slots: [Int] = Attribute.allCases.map(\.slot)
}

extension Kind {
    static let names = allCases.map(\.rawValue)
}

extension Standing {
    static let names = allCases.map(\.rawValue)
}

extension HoldingManner {
    static let names = allCases.map(\.rawValue)
}
