import HTML
import Portfolios
import Rulebooks

/// What one rulebook asks otherwise than another, change by change, in the order of the second.
struct DifferenceList: Sendable {
    var comparison: RulebookComparison
    /// What both are called.
    var sides: (old: String, new: String)
    /// In which rules are said.
    var prose: ProseWords
    var words: DifferenceWords
    /// The keys of the sources that the page has an entry of.
    var citable: Set<String>

    var isEmpty: Bool { facts.isEmpty && asking.isEmpty }

    /// Changes of what is asked.
    private var asking: [NodeChange] { comparison.outermost.filter { $0.bearing != .reworded } }

    /// The same in other words.
    var reworded: [NodeChange] { comparison.outermost.filter { $0.bearing == .reworded } }

    /// How it is proved and renewed, and who may choose it.
    private var facts: [FactChange] {
        comparison.facts.filter { [.proof, .cycle, .openToRegistered].contains($0.fact) }
    }

    func write(into page: inout Markup) {
        guard !isEmpty else { return }
        page.ul(.class("changes-list")) { list in
            for fact in facts {
                list.li { item in
                    item.p(.class("change-head")) { head in
                        head.strong(prose.comparison.fact(fact.fact))
                        head.bearing(.otherwise, words.bearing(.otherwise, isOneWay: false))
                    }
                    item.dl(.class("reasons")) { writeBoth(fact.old, fact.new, into: &$0) }
                }
            }
            for node in asking { list.li { write(node, into: &$0) } }
        }
    }

    func writeReworded(into page: inout Markup) {
        page.ul(.class("changes-list")) { list in
            for node in reworded { list.li { write(node, into: &$0) } }
        }
    }

    private func write(_ node: NodeChange, into item: inout Markup) {
        guard let text = node.new ?? node.old else { return }
        item.p(.class("change-head")) { head in
            head.strong(text.title)
            head.bearing(node.bearing, said(node))
        }
        guard let old = node.old, let new = node.new else { return writeWhole(node, text, into: &item) }
        BothSides(old: old, new: new, aspects: node.aspects, sides: sides, prose: prose, words: words)
            .write(into: &item)
        writeCites(text, into: &item)
        for (kind, side) in [(NodeChange.Kind.removed, sides.old), (.added, sides.new)] {
            let inside = comparison.inside(node).filter { $0.kind == kind }
            guard !inside.isEmpty else { continue }
            item.p(words.only(side), .class("side"))
            writeInside(inside, into: &item)
        }
    }

    /// `Asks more`; of what stands in one only, in which.
    private func said(_ node: NodeChange) -> String {
        let meaning = words.bearing(node.bearing, isOneWay: node.isOneWay)
        switch node.kind {
        case .added: return words.onlyIn(meaning, sides.new)
        case .removed: return words.onlyIn(meaning, sides.old)
        case .changed, .moved: return meaning
        }
    }

    /// All that a node says which stands in one of both only, and what is in it.
    private func writeWhole(_ node: NodeChange, _ text: NodeText, into item: inout Markup) {
        let topics = text.topics.isEmpty ? "" : prose.sentences.topics(text.topics)
        let rule = prose.lists.says(text.rule, text.title) ? "" : text.rule
        let lines = [text.condition, rule, topics].filter { !$0.isEmpty }
        if !lines.isEmpty { item.p(lines.joined(separator: " ")) }
        if let note = text.note { item.p(prose.page.noteLead + note, .class("note")) }
        writeCites(text, into: &item)
        let inside = comparison.inside(node)
        let titles = titles(in: node)
        guard titles.count > 1 else { return writeInside(inside, into: &item) }
        item.ul { list in
            for (id, title) in titles {
                if let part = inside.first(where: { $0.key == id }) {
                    list.li { writePart(part, into: &$0) }
                } else {
                    // What became of it is told elsewhere.
                    list.li("\(title), \(words.inBoth)")
                }
            }
        }
    }

    private func writeInside(_ inside: [NodeChange], into item: inout Markup) {
        guard !inside.isEmpty else { return }
        item.ul { list in
            for part in inside { list.li { writePart(part, into: &$0) } }
        }
    }

    private func writePart(_ part: NodeChange, into item: inout Markup) {
        guard let text = part.new ?? part.old else { return }
        item.strong(text.title)
        writeWhole(part, text, into: &item)
    }

    /// What a list holds, in its order.
    private func titles(in node: NodeChange) -> [(id: NodeID, title: String)] {
        let (rulebook, text) = node.new.map { (comparison.new, $0) } ?? (comparison.old, node.old)
        let children = text.flatMap { text in rulebook.requirement.first { $0.id == text.id }?.children }
        return (children ?? []).map { ($0.id, $0.title) }
    }

    private func writeCites(_ text: NodeText, into item: inout Markup) {
        guard !text.cites.isEmpty else { return }
        item.p(.class("quiet")) { line in
            for key in text.cites { Citation(key: key, isLink: citable.contains(key)).write(into: &line) }
        }
    }

    private func writeBoth(_ old: String?, _ new: String?, into list: inout Markup) {
        list.fact(sides.old, old ?? prose.comparison.notSaid)
        list.fact(sides.new, new ?? prose.comparison.notSaid)
    }
}
