import Portfolios

extension EntryRow {
    /// Minutes on its day; −1 where its kind has none or it does not say.
    @inline(__always)
    var minutesOnDay: Int32 { Kind.withMinutes >> UInt16(kind) & 1 == 1 ? amount : -1 }

    /// Minutes a week; −1 where its kind has none or it does not say.
    @inline(__always)
    var minutesAWeek: Int32 { Kind.weekly >> UInt16(kind) & 1 == 1 ? amount : -1 }
}

extension Kind {
    static let withMinutes = allCases.filter(\.hasMinutes).reduce(UInt16(0)) { $0 | 1 << UInt16($1.number) }
    static let weekly = allCases.filter(\.isWeekly).reduce(UInt16(0)) { $0 | 1 << UInt16($1.number) }
}
