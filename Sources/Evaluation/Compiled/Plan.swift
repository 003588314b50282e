import Portfolios
import Rulebooks

/// A rulebook compiled for evaluating many portfolios: tests deduplicated, terms as bit sets, nodes in one
/// array with children before parents. Immutable once made, so workers share it.
final class Plan: Sendable {
    let rulebook: Rulebook
    let vocabulary: Vocabulary
    let providers: Providers
    let tests: [PlanTest]
    let families: [PlanFamily]
    let filters: [PlanFilter]
    let events: [PlanEvent]
    /// Children before parents; the root is the last.
    let nodes: [PlanNode]
    /// One per outcome: nodes first by their own index, then parts, `including` and topics.
    let outcomes: [PlanOutcome]
    /// Registry providers by id.
    let providerTable: ByteTable
    /// Names of the registry's providers by number.
    let registry: [Provider]
    let allocationCount: Int
    let outcomeByID: [NodeID: Int]

    var root: Int { nodes.count - 1 }

    init(
        rulebook: Rulebook, vocabulary: Vocabulary, providers: Providers, registry: [Provider], parts: PlanParts
    ) {
        self.rulebook = rulebook
        self.vocabulary = vocabulary
        self.providers = providers
        self.registry = registry
        tests = parts.tests
        families = parts.families
        filters = parts.filters
        events = parts.events
        nodes = parts.nodes
        outcomes = parts.nodes.map(\.outcome) + parts.extraOutcomes
        allocationCount = parts.allocationCount
        providerTable = ByteTable(registry.enumerated().map { ($1.id.text, $0) })
        outcomeByID = Dictionary(outcomes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What the compiler gathers.
struct PlanParts {
    var tests: [PlanTest] = []
    var families: [PlanFamily] = []
    var filters: [PlanFilter] = []
    var events: [PlanEvent] = []
    var nodes: [PlanNode] = []
    var extraOutcomes: [PlanOutcome] = []
    var allocationCount = 0
}

/// One test of one entry, answered for all entries at once as two bit sets: true and unknown.
struct PlanTest: Sendable {
    enum Form: Sendable {
        case term(slot: Int, negated: Bool, TermBits)
        case anyTerm(slot: Int, negated: Bool, TermBits)
        case allTerms(slot: Int, [UInt16])
        case flag(slot: Int, Bool)
        case number(slot: Int, ClosedRange<Int>)
        case name(slot: Int, negated: Bool, [[UInt8]])
        case minutes(ClosedRange<Int>)
        /// Matching spans of each registry provider, and what matches among an entry's own holdings.
        case held(ProviderHeld, [[Span]])
        /// First day from which each registry provider had such a degree; `nil`: never.
        case level([Int32?])
        case standing(UInt8)
        case current
        /// A date test inside `any` or `not`: on the first day only.
        case firstDay(PlanDates)
        case any([Int])
        case not(Int)
    }

    var form: Form
    /// Kinds (bit per kind) of the filters that ask it.
    var kinds: UInt16
    /// Kinds for which silence is unknown.
    var carriers: UInt16
    /// Its answer depends on which entries are believed (as claimed or as verified).
    var isModal: Bool
    /// The family it is worked out with.
    var family: Int?
}

/// Tests that each ask whether one term is among an attribute's terms, such as the topics of an allocation's parts.
struct PlanFamily: Sendable {
    var slot: Int
    var kinds: UInt16
    var carriers: UInt16
    var tests: [Int]
    /// The test for each term number, or −1.
    var testOf: [Int32]
}

/// Days from … until, both included.
struct Span: Sendable {
    var from: Int32
    var until: Int32
}

/// A set of terms as bits.
struct TermBits: Sendable {
    private var words: [UInt64]

    init(_ terms: some Sequence<Term>, count: Int) {
        words = [UInt64](repeating: 0, count: count / 64 + 1)
        for term in terms { words[Int(term.number) >> 6] |= 1 << UInt64(term.number & 63) }
    }

    @inline(__always)
    func contains(_ term: UInt16) -> Bool {
        words[Int(term) >> 6] >> UInt64(term & 63) & 1 == 1
    }
}

/// A test of days, ready to become an allowed span once the as-of day, the cycle and the events are known.
enum PlanDates: Sendable {
    case inLast(Period)
    case inCycle
    case day(DayRelation, Int32)
    case event(DayRelation, Int)
}

struct PlanFilter: Sendable {
    enum Step: Sendable {
        case test(Int)
        case dates(PlanDates)
    }

    /// Bit per kind.
    var kinds: UInt16
    var steps: [Step]
    /// The rulebook's own test for each step.
    var sources: [Test]
    var hasDates: Bool
    var isModal: Bool
    /// Inside `any` or `not`: date tests look at the first day and are among the steps as tests.
    var isNested: Bool
}

/// Something whose earliest day a date test asks for.
enum PlanEvent: Sendable {
    case degree(TermBits)
    case credential(TermBits)
    /// A node, part or topic, the node that holds it, and whether its being met can only change on the days of
    /// entries, and once met stays so.
    case met(NodeID, holder: Int, isSteady: Bool)
}

/// What is said of a node, a part or a topic in an outcome.
struct PlanOutcome: Sendable {
    var id: NodeID
    var title: String
    var cites: [String]
    var note: String?
    var unit: Unit
    /// Its need before pro-rating, exceptions and guards.
    var need: Int
    var isProRated = false
    /// Outcome indexes of the children, in the order of the rulebook.
    var children: [Int] = []
    /// A leaf, part or topic: something whose remaining amount a brief answer lists.
    var isLeaf: Bool
}

struct PlanNode: Sendable {
    enum Rule: Sendable {
        case all([Int])
        case any([Int])
        case atLeast(Int, [Int])
        case leaf(PlanLeaf)
        case cover(PlanCover)
        case allocate(PlanAllocation)
        case judgement(role: Term)
    }

    var outcome: PlanOutcome
    var guardNode: Int?
    var rule: Rule
    /// Index of the first node of its subtree, guards included; the subtree ends with the node itself.
    var first: Int
}

struct PlanLeaf: Sendable {
    var measure: Measure
    var filter: Int
    /// Filters of the caps, for `.caps`.
    var caps: [PlanCap]
    /// For `.distinct`, the slot of the name attribute.
    var nameSlot: Int
    var including: [PlanPart]
}

struct PlanCap: Sendable {
    var filter: Int
    var most: Int
}

struct PlanPart: Sendable {
    var outcome: Int
    var filter: Int
}

struct PlanCover: Sendable {
    var filter: Int
    /// Outcome index of the first topic; the others follow.
    var firstOutcome: Int
    var topics: [UInt16]
    /// Position among the topics by term number, or −1.
    var positions: [Int16]
}

struct PlanAllocation: Sendable {
    /// Which of the plan's allocations it is.
    var index: Int
    var of: Allocation.Of
    var pool: Int
    var sum: SumRule
    var caps: [PlanCap]
    var parts: [PlanPart]
}
