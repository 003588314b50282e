/// On which days nodes were first met: worked out once for a portfolio, over all days up to that of the whole
/// evaluation, and cut to any earlier day that is asked about.
final class MetMemory {
    /// The day of the whole evaluation.
    private(set) var lastDay: Int32 = 0
    /// By event and mode.
    private var known: [Int: EventDays] = [:]
    /// Events that are being looked for: what waits for itself is never met.
    private var open: Set<Int> = []

    func begin(lastDay: Int32) {
        self.lastDay = lastDay
        if !known.isEmpty { known.removeAll(keepingCapacity: true) }
    }

    /// The days of an event, found by `search` unless they are known.
    func days(_ event: Int, _ mode: Mode, _ search: () -> EventDays) -> EventDays {
        let key = event * 2 + mode.rawValue
        if let days = known[key] { return days }
        guard open.insert(key).inserted else { return EventDays() }
        let days = search()
        open.remove(key)
        known[key] = days
        return days
    }
}
