package import Portfolios

extension RulebookComparison {
    /// Writes the members of the comparison into an object that has been begun.
    package func write(into json: inout JSONText) {
        json.object("old") { write(old, into: &$0) }
        json.object("new") { write(new, into: &$0) }
        json.field("changed", !isUnchanged)
        json.list("facts", facts) { json, fact in
            json.object { json in
                json.field("fact", fact.fact.rawValue)
                json.field("old", optional: fact.old)
                json.field("new", optional: fact.new)
            }
        }
        json.list("sources", sources) { json, source in json.object { write(source, into: &$0) } }
        json.object("gaps") { json in
            json.list("added", gaps.added) { json, gap in json.object { write(gap, into: &$0) } }
            json.list("removed", gaps.removed) { json, gap in json.object { write(gap, into: &$0) } }
        }
        json.list("nodes", nodes) { json, node in json.object { write(node, into: &$0) } }
        json.field("unchanged-nodes", unchanged)
    }

    private func write(_ rulebook: Rulebook, into json: inout JSONText) {
        json.field("id", rulebook.id)
        json.field("edition", rulebook.edition)
        json.field("title", rulebook.title)
        json.field("from", rulebook.from.description)
        json.field("until", optional: rulebook.until?.description)
    }

    private func write(_ change: SourceChange, into json: inout JSONText) {
        let kind: NodeChange.Kind = change.old == nil ? .added : change.new == nil ? .removed : .changed
        json.field("key", change.new?.key ?? change.old?.key ?? "")
        json.field("change", kind.rawValue)
        for (name, source) in [("old", change.old), ("new", change.new)] {
            guard let source else { continue }
            json.object(name) { json in
                json.field("title", source.title)
                json.field("url", optional: source.url)
                json.field("seen", optional: source.seen)
            }
        }
    }

    private func write(_ gap: Gap, into json: inout JSONText) {
        json.field("node", optional: gap.node?.text)
        json.field("text", gap.text)
    }

    private func write(_ node: NodeChange, into json: inout JSONText) {
        json.field("id", (node.new ?? node.old)?.id.text ?? node.key.text)
        json.field("change", node.kind.rawValue)
        json.field("is", node.isPart ? "part" : "node")
        if !node.aspects.isEmpty { json.list("what", node.aspects.map(\.rawValue)) }
        if let need = node.need {
            json.object("need") { json in
                json.field("unit", need.unit.rawValue)
                json.field("old", need.old)
                json.field("new", need.new)
            }
        }
        for (name, text) in [("old", node.old), ("new", node.new)] {
            if let text { json.object(name) { write(text, into: &$0) } }
        }
    }

    private func write(_ text: NodeText, into json: inout JSONText) {
        json.field("id", text.id.text)
        json.field("title", text.title)
        json.field("rule", text.rule)
        json.field("condition", optional: text.condition)
        if !text.topics.isEmpty { json.list("topics", text.topics) }
        if !text.cites.isEmpty { json.list("cites", text.cites) }
        json.field("note", optional: text.note)
        json.field("under", optional: text.under)
        json.field("after", optional: text.after)
    }
}
