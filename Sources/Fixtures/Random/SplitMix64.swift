/// A small generator of random numbers that is the same on every machine (Steele, Lea and Flood, 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SplitMix64 {
    /// One of the values, which are never none.
    mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &self)! }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Some of the values, at least and at most so many, in their order.
    mutating func some<Value>(_ values: [Value], _ range: ClosedRange<Int>) -> [Value] {
        let count = min(values.count, number(range))
        let chosen = values.indices.shuffled(using: &self).prefix(count).sorted()
        return chosen.map { values[$0] }
    }
}
