import Evaluation
import Portfolios
import Rulebooks

/// Words enough for cases made by hand.
let words: Vocabulary = {
    var words = Vocabulary()
    let lists = [
        "levels": ["none", "bachelors", "masters", "doctorate"], "credentials": ["ers", "mhm"],
        "holdings": ["held", "emerging", "vetted"], "modes": ["in-person", "live", "self-paced"],
        "topics": ["attachment", "trauma"], "subjects": ["own-practice", "supervision-given"],
        "supervision-types": ["reflective", "clinical"], "formats": ["group", "individual"],
        "relations": ["supervisor", "peer"], "exam-parts": ["choice", "essay"], "judges": ["reviewer", "committee"],
        "ages": ["birth-3", "school"], "rater-roles": ["supervisor", "colleague", "client"],
        "exams": ["imh-exam"], "training-types": ["course"],
    ]
    for (list, names) in lists.sorted(by: { $0.key < $1.key }) {
        for name in names { words.add(name, to: list) }
    }
    return words
}()

func term(_ name: String) -> Term { words.term(name)! }
func day(_ text: String) -> Day { Day(text)! }

func training(
    _ id: EntryID, _ on: String?, _ minutes: Int?, _ values: [Attribute: Entry.Value] = [:],
    _ standing: Standing = .verified, holdings: [Holding]? = nil
) -> Entry {
    Entry(
        id: id, kind: .training, standing: standing, first: on.map(day), amount: minutes, values: values,
        holdings: holdings)
}

func work(
    _ id: EntryID, _ from: String?, _ until: String?, hours: Int? = 40, _ values: [Attribute: Entry.Value] = [:]
) -> Entry {
    Entry(
        id: id, kind: .work, standing: .verified, first: from.map(day), last: until.map(day),
        amount: hours.map { $0 * 60 }, values: values)
}

func degree(_ id: EntryID, _ level: String?, _ on: String?) -> Entry {
    Entry(
        id: id, kind: .education, standing: .verified, first: on.map(day),
        values: level.map { [.level: .term(term($0))] } ?? [:])
}

func reference(_ id: EntryID, _ role: String?, _ values: [Attribute: Entry.Value] = [:]) -> Entry {
    Entry(
        id: id, kind: .reference, standing: .verified, first: day("2024-01-01"),
        values: values.merging(role.map { [.role: .term(term($0))] } ?? [:]) { $1 })
}

func filter(_ kinds: Kind..., tests: Rulebooks.Test...) -> Filter { Filter([.kinds(kinds)] + tests) }

func hours(
    _ need: Int, _ rule: SumRule = .plain, _ window: Window = Window(), tests: [Rulebooks.Test] = [],
    including: [Part] = []
) -> Rule {
    .leaf(
        Leaf(
            need: need, measure: .hours(rule, window), filter: Filter([.kinds([.training])] + tests),
            including: including))
}

func exists(_ kind: Kind, _ tests: Rulebooks.Test...) -> Rule {
    .leaf(Leaf(need: 1, measure: .exists, filter: Filter([.kinds([kind])] + tests)))
}

func leaf(_ need: Int, _ measure: Measure, _ kinds: Kind..., tests: Rulebooks.Test...) -> Rule {
    .leaf(Leaf(need: need, measure: measure, filter: Filter([.kinds(kinds)] + tests)))
}

func node(_ id: NodeID, _ rule: Rule, when guardRule: Rule? = nil) -> Requirement {
    let boxed = guardRule.map { Requirement.Guard(Requirement(id: NodeID("\(id).when"), title: "", rule: $0)) }
    return Requirement(id: id, title: "\(id)", guardRule: boxed, rule: rule)
}

func part(_ id: NodeID, _ need: Int, _ tests: Rulebooks.Test...) -> Part {
    Part(id: id, title: "\(id)", need: need, filter: Filter(tests))
}

func book(_ requirement: Requirement, proof: Standing = .verified, cycle: Cycle? = nil) -> Rulebook {
    Rulebook(
        id: "book", edition: "1", title: "Book", issuer: "nobody", family: "invented", from: day("2000-01-01"),
        proof: proof, cycle: cycle, requirement: requirement)
}

/// The outcome of one rule as node `root`.
func outcome(
    _ rule: Rule, _ entries: [Entry], on asOf: String = "2024-12-31", decisions: [Decision] = [],
    providers: [Provider] = [], proof: Standing = .verified, cycle: Cycle? = nil, within: CycleDays? = nil
) -> Outcome {
    ReadableEvaluator(
        rulebook: book(node("root", rule), proof: proof, cycle: cycle), vocabulary: words,
        providers: Providers(providers)
    )
    .outcome(
        of: Portfolio(id: "mira", entries: entries), on: day(asOf), cycle: within, decisions: decisions)
}

func decision(
    _ node: NodeID, _ ruling: Decision.Ruling, on: String = "2024-01-01", until: String? = nil, by: String = "board",
    person: PersonID? = nil, rulebook: String? = nil
) -> Decision {
    Decision(
        person: person, rulebook: rulebook, node: node, ruling: ruling, day: day(on), until: until.map(day), by: by,
        reason: "for a reason")
}

extension Outcome {
    /// Ids and amounts of what counted.
    var shown: [String] { counted.map { "\($0.entry) \($0.amount)" } }

    /// Ids and amounts of what was set aside for a reason.
    func aside(_ reason: Reason) -> [String] {
        setAside.filter { $0.reason == reason }.flatMap(\.entries).map { "\($0.entry) \($0.amount)" }
    }

    func child(_ id: NodeID) -> Outcome { children.first { $0.id == id }! }
}
