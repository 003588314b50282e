/// One entry as fixed-width numbers: what the compiled evaluator reads.
///
/// Attributes sit in numbered slots by shape (`Attribute.slot`). Text, sets, holdings and scores are ranges of
/// the pools in `PortfolioColumns`.
package struct EntryRow {
    package static let unsaidDay = Int32.min
    package static let running = Int32.max

    package var kind: UInt8 = 0
    package var standing: UInt8 = 0
    /// Bit `slot`: the flag is said.
    package var flagsSaid: UInt8 = 0
    /// Bit `slot`: the flag is yes.
    package var flagsSet: UInt8 = 0
    /// Day number, or `unsaidDay`.
    package var first = EntryRow.unsaidDay
    /// Day number, or `running`; the same as `first` for what happens on one day.
    package var last = EntryRow.running
    /// Minutes (a week for work and practicum), or −1.
    package var amount: Int32 = -1
    /// Term numbers, or 0.
    package var terms = InlineArray<17, UInt16>(repeating: 0)
    /// Values, or −1.
    package var numbers = InlineArray<6, Int32>(repeating: -1)
    /// Positions in the names of the columns, or −1.
    package var names = InlineArray<6, Int32>(repeating: -1)
    /// First position in the term pool, and how many; −1: not said.
    package var setStart = InlineArray<5, Int32>(repeating: 0)
    package var setCount = InlineArray<5, Int32>(repeating: -1)
    package var holdingStart: Int32 = 0
    /// −1: the entry says nothing of its provider's credentials.
    package var holdingCount: Int32 = -1
    package var scoreStart: Int32 = 0
    package var scoreCount: Int32 = 0
    package var id = TextRange()

    package init() {}
}

/// A range of bytes in the columns' text.
package struct TextRange: Sendable {
    package var start: Int32 = 0
    package var count: Int32 = 0
    package init() {}
    package init(start: Int, count: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.count = Int32(truncatingIfNeeded: count)
    }
}
