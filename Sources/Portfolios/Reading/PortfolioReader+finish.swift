extension PortfolioReader {
    /// What can only be checked once the whole entry is known, whatever the order of its keys.
    func finish(
        _ row: UnsafeMutablePointer<EntryRow>, _ progress: Progress, _ cursor: JSONCursor, _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        guard progress.has(EntryKey.id), row.pointee.id.count > 0 else {
            throw problem("an entry needs an id", "id", progress, cursor)
        }
        guard progress.has(EntryKey.kind) else { throw problem("an entry needs a kind", "kind", progress, cursor) }
        let kind = Kind.allCases[Int(row.pointee.kind)]
        try checkDays(kind, row, progress, cursor)
        try checkAmount(kind, progress, cursor)
        try checkTerms(Int(row.pointee.kind), row, progress, cursor, columns)
    }

    private func problem(
        _ message: String, _ path: String, _ progress: Progress, _ cursor: JSONCursor
    ) -> ReadingProblem {
        ReadingProblem(offset: progress.start - cursor.start, path: path, message: message)
    }

    @inline(__always)
    private func checkDays(
        _ kind: Kind, _ row: UnsafeMutablePointer<EntryRow>, _ progress: Progress, _ cursor: JSONCursor
    ) throws(ReadingProblem) {
        if kind.isLasting {
            if progress.has(EntryKey.day) || progress.has(EntryKey.conferred) {
                throw problem("\(kind.rawValue) lasts: write from and until", "day", progress, cursor)
            }
            row.pointee.last = progress.until
            if row.pointee.first != EntryRow.unsaidDay, progress.until < row.pointee.first {
                throw problem("it ends before it begins", "until", progress, cursor)
            }
            return
        }
        if progress.has(EntryKey.from) || progress.has(EntryKey.until) {
            throw problem("\(kind.rawValue) happens on one day: write day", "from", progress, cursor)
        }
        if progress.has(EntryKey.day), progress.has(EntryKey.conferred) {
            throw problem("write day or conferred, not both", "conferred", progress, cursor)
        }
        row.pointee.last = row.pointee.first
    }

    @inline(__always)
    private func checkAmount(_ kind: Kind, _ progress: Progress, _ cursor: JSONCursor) throws(ReadingProblem) {
        let amounts = progress.keys & (0b111 << UInt64(EntryKey.minutes - 64))
        if amounts == 0 { return }
        if amounts & (amounts - 1) != 0 {
            throw problem("write minutes or hours or hours-a-week, not several", "minutes", progress, cursor)
        }
        if progress.has(EntryKey.weekly) {
            if !kind.isWeekly {
                throw problem("\(kind.rawValue) has no hours a week", "hours-a-week", progress, cursor)
            }
        } else if !kind.hasMinutes {
            let instead = kind.isWeekly ? "; write hours-a-week" : ""
            let key = progress.has(EntryKey.hours) ? "hours" : "minutes"
            throw problem("\(kind.rawValue) has no \(key)\(instead)", key, progress, cursor)
        }
    }

    @inline(__always)
    private func checkTerms(
        _ kind: Int, _ row: UnsafeMutablePointer<EntryRow>, _ progress: Progress, _ cursor: JSONCursor,
        _ columns: PortfolioColumns
    ) throws(ReadingProblem) {
        var left = progress.attributes
        while left != 0 {
            let attribute = left.trailingZeroBitCount
            left &= left &- 1
            let slot = ReadingLayout.slots[attribute]
            switch ReadingLayout.shapes[attribute] {
            case 0:
                let term = row.pointee.terms[slot]
                if !tables.takes(term, attribute: attribute, kind: kind) {
                    throw wrongTerm(term, attribute, kind, progress, cursor)
                }
            case 1:
                let start = Int(row.pointee.setStart[slot])
                for index in start..<start + Int(max(0, row.pointee.setCount[slot])) {
                    let term = columns.terms.base[index]
                    if !tables.takes(term, attribute: attribute, kind: kind) {
                        throw wrongTerm(term, attribute, kind, progress, cursor)
                    }
                }
            default: break
            }
        }
    }

    private func wrongTerm(
        _ term: UInt16, _ attribute: Int, _ kind: Int, _ progress: Progress, _ cursor: JSONCursor
    ) -> ReadingProblem {
        let attribute = Attribute.allCases[attribute]
        let name = tables.vocabulary.name(of: Term(number: term))
        let list = attribute.list(for: Kind.allCases[kind]) ?? ""
        let choices = tables.vocabulary.terms(in: list).prefix(12).map { tables.vocabulary.name(of: $0) }
        return problem(
            "“\(name)” is not one of \(list): \(choices.joined(separator: ", "))", attribute.rawValue, progress, cursor)
    }
}
