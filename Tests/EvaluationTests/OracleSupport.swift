import Evaluation
import Fixtures
import Portfolios
import Rulebooks

/// Small random entries for oracles: supervision with a type (or not), a format (or not), a provider (or not),
/// on few days of a year and a half.
struct OracleEntries {
    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random)! }

    mutating func sessions(_ count: ClosedRange<Int> = 0...9, undated: Bool = true) -> [Entry] {
        (0..<number(count)).map { index in
            let first = undated && number(0...9) == 0 ? nil : someDay()
            return Entry(
                id: EntryID("s\(index)"), kind: .supervisionReceived, standing: .verified, first: first,
                amount: pick([15, 30, 45, 60, 60, 90, 120, 0]), values: sessionValues())
        }
    }

    private mutating func sessionValues() -> [Attribute: Entry.Value] {
        var values: [Attribute: Entry.Value] = [:]
        if number(0...9) > 1 { values[.type] = .term(term(pick(["reflective", "reflective", "clinical"]))) }
        if number(0...9) > 1 { values[.format] = .term(term(pick(["group", "individual"]))) }
        if number(0...9) > 0 { values[.provider] = .name(pick(["cruz", "lee", "park", "quinn"])) }
        return values
    }

    mutating func someDay() -> Day { day("2023-01-01").advanced(by: number(0...30) * number(1...18)) }

    mutating func jobs(_ count: ClosedRange<Int> = 0...5) -> [Entry] {
        (0..<number(count)).map { index in
            let first = someDay()
            let last = number(0...4) == 0 ? nil : first.advanced(by: number(0...200))
            var job = Entry(
                id: EntryID("w\(index)"), kind: .work, standing: .verified, first: first, last: last,
                amount: pick([60, 600, 1000, 1200, 2400, 1, 2399]))
            if number(0...9) > 1 { job.values[.paid] = .flag(number(0...3) > 0) }
            return job
        }
    }

    mutating func period() -> Period {
        pick([
            Period(10, .days), Period(30, .days), Period(1, .months), Period(3, .months), Period(6, .months),
            Period(1, .years), Period(13, .weeks),
        ])
    }
}

/// What the oracles ask of entries: reflective supervision, dated.
let reflective = Filter([.kinds([.supervisionReceived]), .terms(.type, .oneOf, [term("reflective")])])

extension Entry {
    func says(_ attribute: Attribute, _ name: String) -> Bool? {
        guard case .term(let said)? = values[attribute] else { return nil }
        return said == term(name)
    }

    /// Certainly reflective and dated.
    var isReflective: Bool { first != nil && says(.type, "reflective") == true }
    /// Not known to be anything else.
    var mayBeReflective: Bool { says(.type, "reflective") != false }
}

/// Every day from the first to the last of the oracles' year and a half, and some around it.
let everyDay: [Day] = (-40...600).map { day("2023-01-01").advanced(by: $0) }

/// All subsets of some positions.
func subsets(of count: Int) -> [[Int]] {
    (0..<(1 << count)).map { bits in (0..<count).filter { bits & (1 << $0) != 0 } }
}
