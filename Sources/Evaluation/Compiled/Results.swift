/// The numbers of every outcome of one run.
final class Results {
    let have: UnsafeMutablePointer<Int>
    let could: UnsafeMutablePointer<Int>
    let need: UnsafeMutablePointer<Int>
    /// Certain shortfall …
    let shortfall: UnsafeMutablePointer<Int>
    /// … with pending judgements taken as met …
    let pending: UnsafeMutablePointer<Int>
    /// … and with everything unsaid turning out well.
    let possible: UnsafeMutablePointer<Int>
    let state: UnsafeMutablePointer<OutcomeState>

    init(count: Int) {
        have = .allocate(capacity: count)
        could = .allocate(capacity: count)
        need = .allocate(capacity: count)
        shortfall = .allocate(capacity: count)
        pending = .allocate(capacity: count)
        possible = .allocate(capacity: count)
        state = .allocate(capacity: count)
    }

    deinit {
        have.deallocate()
        could.deallocate()
        need.deallocate()
        shortfall.deallocate()
        pending.deallocate()
        possible.deallocate()
        state.deallocate()
    }

    /// A leaf's numbers; `ceil(1000 × remaining ÷ need)`.
    @inline(__always)
    func setLeaf(_ outcome: Int, have: Int, could: Int, need: Int) {
        let could = max(have, could)
        self.have[outcome] = have
        self.could[outcome] = could
        self.need[outcome] = need
        let short = Results.short(have, need)
        shortfall[outcome] = short
        pending[outcome] = short
        possible[outcome] = could == have ? short : Results.short(could, need)
        state[outcome] = .applicable
    }

    @inline(__always)
    static func short(_ have: Int, _ need: Int) -> Int {
        have >= need ? 0 : Tally.shortfall(remaining: need &- have, need: need)
    }
}

enum OutcomeState: UInt8 {
    case applicable, notApplicable, guardUnknown, waived
}

extension Results {
    @inline(__always)
    func setNotApplicable(_ outcome: Int) {
        have[outcome] = 0
        could[outcome] = 0
        need[outcome] = 0
        shortfall[outcome] = 0
        pending[outcome] = 0
        possible[outcome] = 0
        state[outcome] = .notApplicable
    }

    /// `possible` never exceeds `pending`, nor `pending` what is certain.
    @inline(__always)
    func setNode(
        _ outcome: Int, have: Int, could: Int, need: Int, _ certain: Int, _ pending: Int, _ possible: Int
    ) {
        self.have[outcome] = have
        self.could[outcome] = max(have, could)
        self.need[outcome] = need
        shortfall[outcome] = certain
        self.pending[outcome] = min(pending, certain)
        self.possible[outcome] = min(possible, pending, certain)
        state[outcome] = .applicable
    }
}
