import Portfolios
import Rulebooks

/// What a requirement is about, as people ask about it.
enum AskedTopic: Hashable, Sendable, CaseIterable {
    case study, license, held, work, training, supervision, competencies, references, exam, decision, papers

    /// What entries of a kind are evidence of.
    init(_ kind: Kind) {
        switch kind {
        case .education: self = .study
        case .license: self = .license
        case .credential: self = .held
        case .work, .practicum, .leadership, .service: self = .work
        case .training: self = .training
        case .supervisionReceived, .supervisionGiven: self = .supervision
        case .reference: self = .references
        case .exam: self = .exam
        case .agreement, .membership, .document: self = .papers
        }
    }
}

extension Requirement {
    /// What a rulebook asks about each topic: the titles of its requirements, in the order of the rules.
    ///
    /// Where everything is asked, each part stands alone; a choice stands as one, under each topic that it is about.
    var titlesByTopic: [AskedTopic: [String]] {
        var titles: [AskedTopic: [String]] = [:]
        for node in asked {
            for topic in node.askedTopics where titles[topic]?.contains(node.title) != true {
                titles[topic, default: []].append(node.title)
            }
        }
        return titles
    }

    private var asked: [Requirement] {
        switch rule {
        case .all(let nodes): nodes.flatMap(\.asked)
        case .meets(_, let target): if case .all = target.rule { target.asked } else { [self] }
        default: [self]
        }
    }

    private var askedTopics: Set<AskedTopic> {
        var topics: Set<AskedTopic> = []
        add(to: &topics)
        // Whoever may decide instead does so about the same thing.
        if topics.count > 1 { topics.remove(.decision) }
        return topics
    }

    private func add(to topics: inout Set<AskedTopic>) {
        switch rule {
        case .cover: topics.insert(.competencies)
        case .judgement: topics.insert(.decision)
        case .leaf(let leaf): topics.formUnion(leaf.filter.namedKinds.map(AskedTopic.init))
        case .allocate(let allocation): topics.formUnion(allocation.pool.namedKinds.map(AskedTopic.init))
        case .all, .any, .atLeast, .meets: for child in children { child.add(to: &topics) }
        }
    }
}

extension Filter {
    /// None where any kind will do.
    fileprivate var namedKinds: [Kind] { kinds.count == Kind.allCases.count ? [] : kinds }
}
