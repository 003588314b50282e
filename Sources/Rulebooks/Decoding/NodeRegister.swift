import Portfolios

/// What a rulebook's nodes are called and where each stands, gathered while it is read.
final class NodeRegister {
    /// Nodes, parts, `including` and guards.
    private(set) var documents: [NodeID: Document] = [:]
    /// Those that have an outcome with a rule of their own: nodes and guards.
    private(set) var whole: Set<NodeID> = []
    /// Nodes named by `met`, and the node whose filter names them.
    private(set) var mentions: [(from: NodeID, node: NodeID, document: Document)] = []
    /// The node that is being read.
    var current: NodeID = ""
    /// Where each `meets` is written.
    var meets: [NodeID: Document] = [:]

    /// `false` when the id is taken.
    func add(_ id: NodeID, _ document: Document, isPart: Bool) -> Bool {
        guard documents.updateValue(document, forKey: id) == nil else { return false }
        if !isPart { whole.insert(id) }
        return true
    }

    func mention(_ node: NodeID, _ document: Document) { mentions.append((current, node, document)) }
}

/// Numbers the nodes inside a guard, which have no ids of their own: `work.when`, `work.when.1` …
final class GuardNumbers {
    private let prefix: String
    private var next = 0

    init(_ prefix: String) { self.prefix = prefix }

    func id() -> NodeID {
        defer { next += 1 }
        return NodeID(next == 0 ? prefix : "\(prefix).\(next)")
    }
}
