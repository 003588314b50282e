import HTML
import Rulebooks

/// How a form of a rulebook differs from what it is a form of, change by change, in the order of the form.
struct ComparisonList: Sendable {
    var comparison: RulebookComparison
    /// In which rules are said.
    var prose: ProseWords
    var words: CredentialWords

    func write(into page: inout Markup) {
        let facts = comparison.facts.filter { ComparisonList.told.contains($0.fact) }
        let nodes = comparison.nodes.filter {
            $0.kind != .moved && $0.aspects != [.cites] && $0.aspects != [.place]
        }
        guard !facts.isEmpty || !nodes.isEmpty else {
            page.p(words.sameAsks)
            return
        }
        page.ul(.class("changes-list")) { list in
            for fact in facts {
                list.li { item in
                    item.strong(prose.comparison.fact(fact.fact))
                    item.dl(.class("reasons")) { writeBoth(fact.old, fact.new, into: &$0) }
                }
            }
            for node in nodes { list.li { write(node, into: &$0) } }
        }
    }

    /// What the head of the page does not say already.
    private static let told: Set<FactChange.Fact> = [.proof, .cycle, .openToRegistered]

    private func write(_ node: NodeChange, into item: inout Markup) {
        guard let text = node.new ?? node.old else { return }
        item.strong("\(prose.comparison.kind(node.kind)): \(text.title)")
        let citable = Set(comparison.new.sources.map(\.key))
        for key in node.new?.cites ?? [] {
            Citation(key: key, isLink: citable.contains(key)).write(into: &item)
        }
        guard let old = node.old, let new = node.new else { return writeWhole(text, into: &item) }
        item.dl(.class("reasons")) { list in
            for aspect in node.aspects { write(aspect, old, new, into: &list) }
        }
    }

    /// All that a node says which stands in one of both only.
    private func writeWhole(_ text: NodeText, into item: inout Markup) {
        let topics = text.topics.isEmpty ? "" : prose.sentences.topics(text.topics)
        let lines = [text.condition, text.rule == text.title + "." ? "" : text.rule, topics].filter {
            !$0.isEmpty
        }
        if !lines.isEmpty { item.p(lines.joined(separator: " ")) }
        if let note = text.note { item.p(prose.page.noteLead + note, .class("note")) }
    }

    private func write(
        _ aspect: NodeChange.Aspect, _ old: NodeText, _ new: NodeText, into list: inout Markup
    ) {
        let label = prose.comparison.aspect(aspect)
        switch aspect {
        case .title: writeBoth(old.title, new.title, label, into: &list)
        case .rule where old.rule == new.rule: list.fact(words.here, prose.comparison.sameWords)
        case .rule: writeBoth(old.rule, new.rule, into: &list)
        case .condition: writeBoth(old.condition, new.condition, label, into: &list)
        case .note: writeBoth(old.note, new.note, label, into: &list)
        case .topics: writeBoth(prose.lists.and(old.topics), prose.lists.and(new.topics), label, into: &list)
        case .cites, .place: break
        }
    }

    /// - Parameter label: what it is that both say, where it is not the rule itself.
    private func writeBoth(_ old: String?, _ new: String?, _ label: String? = nil, into list: inout Markup) {
        for (side, text) in [(words.usually, old), (words.here, new)] {
            list.fact(side) { value in
                if let label { value.span(label.prefix(1).uppercased() + label.dropFirst() + ": ", .class("quiet")) }
                value.text(said(text))
            }
        }
    }

    private func said(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return prose.comparison.notSaid }
        return text
    }
}
