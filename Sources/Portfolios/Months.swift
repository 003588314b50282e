/// The first day of every month from January 1899 to December 2201, so that a day's month is a look-up.
///
/// The table holds a year more at both ends than `Day` does, for periods that reach beyond it.
enum Months {
    static let firstYear = 1899
    static let count = (2202 - firstYear) * 12

    /// Day numbers, one more than there are months.
    // Written here and never again.
    private nonisolated(unsafe) static let starts: UnsafePointer<Int32> = {
        let table = UnsafeMutablePointer<Int32>.allocate(capacity: count + 1)
        for month in 0...count {
            table[month] = Int32(Day.count(year: firstYear + month / 12, month: month % 12 + 1, day: 1))
        }
        return UnsafePointer(table)
    }()

    /// The table's first and last day; days outside are reckoned without it.
    static let days =
        Int32(
            Day.count(year: firstYear, month: 1, day: 1))..<Int32(
            Day.count(year: firstYear + count / 12, month: 1, day: 1))

    /// The position of the month that holds a day within the table.
    @inline(__always)
    static func position(of day: Int32) -> Int {
        let starts = starts
        // 4,800 months are 146,097 days: the guess is right or one off.
        var position = Int(day &- starts[0]) &* 4800 / 146_097
        if starts[position &+ 1] <= day { position &+= 1 }
        if starts[position] > day { position &-= 1 }
        return position
    }

    @inline(__always)
    static func start(_ position: Int) -> Int32 { starts[position] }

    @inline(__always)
    static func length(_ position: Int) -> Int32 { starts[position &+ 1] &- starts[position] }
}
