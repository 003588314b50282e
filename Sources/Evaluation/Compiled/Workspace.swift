import Portfolios
import Rulebooks

/// The memory in which one worker evaluates portfolios against one plan, one after another. Answers to tests,
/// filters and events are worked out when first asked for and kept until the next portfolio.
final class Workspace {
    let plan: Plan
    /// When nodes were first met, shared with the workspaces that look at earlier days for this one.
    private(set) var memory = MetMemory()
    private(set) var columns: PortfolioColumns
    private(set) var rows: UnsafeMutablePointer<EntryRow>
    private(set) var order: UnsafeMutablePointer<Int32>
    private var orderCapacity = 0
    /// How many entries, and how many words a set of them takes.
    private(set) var count = 0
    private(set) var words = 0
    private(set) var asOf: Int32 = 0
    private(set) var cycle: CycleDays?
    var decisions = StandingDecisions()

    private var arena: Bits
    private var arenaCapacity = 0
    let testReady: UnsafeMutablePointer<UInt8>
    let filterReady: UnsafeMutablePointer<UInt8>
    let eventReady: UnsafeMutablePointer<UInt8>
    /// Per event and mode: the certain and the possible day.
    let eventDays: UnsafeMutablePointer<EventDays>
    /// Per filter and mode: the allowed days.
    let filterDays: UnsafeMutablePointer<AllowedDays>
    let results: [Results]
    /// Position in the plan's registry of each name in the columns; −1: not registered, −2: not looked up yet.
    private var registryPositions: [Int32] = []
    let scratch = LeafScratch()
    /// One for each allocation and mode.
    private let flows: [AllocationFlow]
    /// Per outcome: the first day and the day after the last of the chosen window (as claimed).
    let windows: UnsafeMutablePointer<(Int32, Int32)>
    private var lazyInner: Workspace?
    private let isInner: Bool

    init(plan: Plan, around outer: Workspace? = nil) {
        isInner = outer != nil
        if let outer { memory = outer.memory }
        self.plan = plan
        columns = PortfolioColumns()
        rows = columns.rows
        order = .allocate(capacity: 1)
        arena = .allocate(capacity: 1)
        testReady = .allocate(capacity: plan.tests.count + 1)
        filterReady = .allocate(capacity: plan.filters.count + 1)
        eventReady = .allocate(capacity: plan.events.count + 1)
        eventDays = .allocate(capacity: plan.events.count * 2 + 1)
        eventDays.initialize(repeating: EventDays(), count: plan.events.count * 2 + 1)
        filterDays = .allocate(capacity: plan.filters.count * 2 + 1)
        filterDays.initialize(repeating: AllowedDays(), count: plan.filters.count * 2 + 1)
        results = [Results(count: plan.outcomes.count), Results(count: plan.outcomes.count)]
        flows = (0..<plan.allocationCount * 2).map { _ in AllocationFlow() }
        windows = .allocate(capacity: plan.outcomes.count + 1)
        windows.initialize(repeating: (.min, .max), count: plan.outcomes.count + 1)
    }

    deinit {
        order.deallocate()
        arena.deallocate()
        testReady.deallocate()
        filterReady.deallocate()
        eventReady.deallocate()
        eventDays.deallocate()
        filterDays.deallocate()
        windows.deallocate()
    }

    /// Takes up a portfolio as of a day.
    func begin(_ columns: PortfolioColumns, asOf: Day, cycle: CycleDays?, decisions: StandingDecisions) {
        self.columns = columns
        rows = columns.rows
        count = columns.count
        words = (count &+ 63) / 64
        self.asOf = asOf.number
        if !isInner { memory.begin(lastDay: asOf.number) }
        self.cycle = cycle
        self.decisions = decisions
        reserve()
        for position in 0..<count { order[position] = columns.order[position] }
        testReady.update(repeating: 0, count: plan.tests.count)
        filterReady.update(repeating: 0, count: plan.filters.count)
        eventReady.update(repeating: 0, count: plan.events.count)
        registryPositions.removeAll(keepingCapacity: true)
        sortIntoKinds()
    }

    private func reserve() {
        if count > orderCapacity {
            order.deallocate()
            orderCapacity = max(128, count * 2)
            order = .allocate(capacity: orderCapacity)
        }
        let needed = (Section.fixed + plan.tests.count * 4 + plan.filters.count * 4) * words
        if needed > arenaCapacity {
            arena.deallocate()
            arenaCapacity = needed * 2
            arena = .allocate(capacity: arenaCapacity)
        }
    }

    // MARK: Sets

    private enum Section {
        static let kinds = 0
        static let alive = 15
        static let undated = 16
        static let modes = 17
        static let scratch = 19
        static let fixed = 30
    }

    @inline(__always)
    private func bits(_ index: Int) -> Bits { arena + index &* words }

    @inline(__always)
    func kindBits(_ kind: Int) -> Bits { bits(Section.kinds &+ kind) }

    /// Entries that exist on the as-of day.
    var alive: Bits { bits(Section.alive) }
    var undated: Bits { bits(Section.undated) }

    /// Entries that are believed.
    @inline(__always)
    func believed(_ mode: Mode) -> Bits { bits(Section.modes &+ mode.rawValue) }

    /// One of eleven sets for passing use.
    @inline(__always)
    func scratchBits(_ index: Int) -> Bits { bits(Section.scratch &+ index) }

    /// True and unknown of a test.
    @inline(__always)
    func testBits(_ test: Int, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let base = bits(Section.fixed &+ test &* 4 &+ mode.rawValue &* 2)
        return (base, base + words)
    }

    /// True and unknown of a filter.
    @inline(__always)
    func filterBits(_ filter: Int, _ mode: Mode) -> (yes: Bits, unknown: Bits) {
        let base = bits(Section.fixed &+ plan.tests.count &* 4 &+ filter &* 4 &+ mode.rawValue &* 2)
        return (base, base + words)
    }

    @inline(__always)
    func row(_ position: Int) -> UnsafeMutablePointer<EntryRow> { rows + Int(order[position]) }

    private func sortIntoKinds() {
        clearAll(bits(0), Section.scratch &* words)
        let proof: UInt8 = plan.rulebook.proof == .attested ? 1 : 2
        let refused: UInt8 = 3
        for position in 0..<count {
            let row = row(position)
            if row.pointee.first != EntryRow.unsaidDay, row.pointee.first > asOf { continue }
            setBit(kindBits(Int(row.pointee.kind)), position)
            setBit(alive, position)
            if row.pointee.first == EntryRow.unsaidDay { setBit(undated, position) }
            guard row.pointee.standing != refused else { continue }
            setBit(believed(.claimed), position)
            if row.pointee.standing >= proof { setBit(believed(.verified), position) }
        }
    }

    /// Entries of some kinds into a set.
    @inline(__always)
    func gather(kinds: UInt16, into target: Bits) {
        if kinds & 0x7FFF == 0x7FFF { return copyBits(alive, to: target, words) }
        clearAll(target, words)
        var left = kinds & 0x7FFF
        while left != 0 {
            let kind = kindBits(left.trailingZeroBitCount)
            for word in 0..<words { target[word] |= kind[word] }
            left &= left &- 1
        }
    }

    func flow(_ allocation: PlanAllocation, _ mode: Mode) -> AllocationFlow {
        flows[allocation.index &* 2 &+ mode.rawValue]
    }

    // MARK: Providers

    /// The registry's number for a name of the columns, or −1.
    func registryPosition(of name: Int32) -> Int {
        while registryPositions.count < columns.names.count { registryPositions.append(-2) }
        let known = registryPositions[Int(name)]
        if known != -2 { return Int(known) }
        let range = columns.names.base[Int(name)]
        let found = plan.providerTable.find(columns.text.base + Int(range.start), Int(range.count))
        registryPositions[Int(name)] = Int32(truncatingIfNeeded: found)
        return found
    }

    /// A workspace for asking how things stood on an earlier day.
    var inner: Workspace {
        if let lazyInner { return lazyInner }
        let made = Workspace(plan: plan, around: self)
        lazyInner = made
        return made
    }
}

/// The days on which an event certainly and possibly happened; `Int32.max`: it did not.
struct EventDays {
    var certain = Int32.max
    var possible = Int32.max
}

/// Days that a filter lets through, both ends included: certainly, and possibly.
struct AllowedDays {
    var from = Int.min
    var until = Int.max
    var possiblyFrom = Int.min
    var possiblyUntil = Int.max
}
