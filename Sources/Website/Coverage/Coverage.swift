import Portfolios
import Rulebooks

/// What a portfolio shows of each topic: topics × kinds of evidence.
struct Coverage: Hashable, Sendable {
    var groups: [Group] = []
    /// The kinds that show something, in the order in which they are entered most.
    var kinds: [Kind] = []
    /// Entries that could say a topic, and say none.
    var withoutTopic = 0

    /// The topics of one domain, or those that belong to none.
    struct Group: Hashable, Sendable {
        var domain: String?
        var rows: [Row]
    }

    struct Row: Hashable, Sendable {
        var topic: String
        var label: String
        var cells: [Kind: Evidence] = [:]

        var isSigned: Bool { cells.values.contains { $0.signedCount > 0 } }
    }

    private var rows: [Row] { groups.flatMap(\.rows) }
    var count: Int { rows.count }
    var shown: Int { rows.filter { !$0.cells.isEmpty }.count }
    var signed: Int { rows.filter(\.isSigned).count }

    /// What was refused shows nothing.
    init(of entries: [Entry], topics: [Term], _ catalog: Catalog) {
        var cells: [Term: [Kind: Evidence]] = [:]
        for entry in entries where entry.standing != .refused && Attribute.topics.kinds.contains(entry.kind) {
            guard case .terms(let terms)? = entry.values[.topics], !terms.isEmpty else {
                withoutTopic += 1
                continue
            }
            for term in terms {
                cells[term, default: [:]][entry.kind, default: Evidence(entry.kind)].add(entry)
            }
        }
        let domains = Coverage.domains(catalog)
        for term in topics {
            let row = Row(
                topic: catalog.vocabulary.name(of: term), label: catalog.vocabulary.label(of: term),
                cells: cells[term] ?? [:])
            if let place = groups.firstIndex(where: { $0.domain == domains[term] }) {
                groups[place].rows.append(row)
            } else {
                groups.append(Group(domain: domains[term], rows: [row]))
            }
        }
        let present = Set(rows.flatMap(\.cells.keys))
        kinds = KindsPage.kinds.filter(present.contains)
    }

    private static func domains(_ catalog: Catalog) -> [Term: String] {
        let pairs = catalog.frameworks.flatMap(\.topics).filter { !$0.domain.isEmpty }.map { ($0.term, $0.domain) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The topics that entries say, in the order of the vocabulary.
    static func topics(in entries: [Entry], _ vocabulary: Vocabulary) -> [Term] {
        let said = Set(
            entries.flatMap { entry -> [Term] in
                if case .terms(let terms)? = entry.values[.topics] { terms } else { [] }
            })
        return vocabulary.terms(in: "topics").filter(said.contains)
    }
}

extension Requirement {
    /// The topics that are asked about anywhere in it: those of a framework first, in its order, then those that single
    /// rules name.
    var topicsAsked: [Term] {
        var topics: [Term] = []
        func add(_ terms: [Term]) { topics += terms.filter { !topics.contains($0) } }
        visit { node in
            if case .cover(let cover) = node.rule { add(cover.topics.map(\.term)) }
        }
        visit { node in
            for filter in node.filters { add(filter.topics) }
        }
        return topics
    }
}

extension Filter {
    fileprivate var topics: [Term] {
        tests.flatMap { test -> [Term] in
            switch test {
            case .terms(.topics, .oneOf, let terms), .terms(.topics, .allOf, let terms): terms
            case .any(let filters): filters.flatMap(\.topics)
            default: []
            }
        }
    }
}
