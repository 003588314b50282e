import Portfolios

/// Orders in which programs are shown, made once; each list holds all positions.
struct ProgramOrders: Sendable {
    /// What may be joined first; then what is best described, then by name.
    let best: [Int32]
    /// Where each program stands in that order.
    let places: [Int32]
    /// The shortest first; without a known length last.
    let length: [Int32]
    let cost: [Int32]
    /// The page that was seen last first; without a known day last.
    let seen: [Int32]
    /// Every deadline with its program, the earliest first.
    let deadlines: [Deadline]

    struct Deadline: Sendable, Hashable {
        var day: Int32
        var program: Int32
    }

    init(programs: [Program], vocabulary: Vocabulary) {
        let statuses = vocabulary.terms(in: "program-statuses")
        best = Self.order(programs) { program in
            let isOver = program.status.map { vocabulary.name(of: $0) == "past" } ?? false
            let status = program.status.flatMap { statuses.firstIndex(of: $0) }.map { _ in isOver ? 2 : 1 } ?? 0
            return (status, "", program.unknown.count)
        }
        var places = best
        for (place, position) in best.enumerated() { places[Int(position)] = Int32(clamping: place) }
        self.places = places
        length = Self.order(programs) { ($0.length == nil ? 1 : 0, "", $0.length?.nominalDays ?? 0) }
        cost = Self.order(programs) { program in
            switch program.cost {
            case .free: (0, "", 0)
            case .amount(let money): (money.currency == "USD" ? 1 : 2, money.currency, money.cents)
            case nil: (3, "", 0)
            }
        }
        seen = Self.order(programs) { ($0.seen == nil ? 1 : 0, "", -Int($0.seen?.latest.number ?? 0)) }
        deadlines = programs.enumerated().flatMap { position, program in
            Set(program.deadlines).map { Deadline(day: $0.number, program: Int32(clamping: position)) }
        }.sorted { ($0.day, $0.program) < ($1.day, $1.program) }
    }

    /// The first deadline on or after a day, by its place among `deadlines`.
    func firstDeadline(on day: Day) -> Int {
        var (low, high) = (0, deadlines.count)
        while low < high {
            let middle = (low + high) / 2
            if deadlines[middle].day < day.number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func order(_ programs: [Program], by key: (Program) -> (Int, String, Int)) -> [Int32] {
        let keys = programs.map(key)
        return programs.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }.map { Int32(clamping: $0) }
    }
}
