import HTML
import Rulebooks

/// What two rulebooks say of one node, side by side, with the words that only one of them has marked.
struct BothSides: Sendable {
    var old: NodeText
    var new: NodeText
    var aspects: [NodeChange.Aspect]
    var sides: (old: String, new: String)
    var prose: ProseWords
    var words: DifferenceWords

    func write(into item: inout Markup) {
        item.div(.class("both")) { both in
            write(sides.old, old, besides: new, into: &both)
            write(sides.new, new, besides: old, into: &both)
        }
    }

    private func write(_ name: String, _ text: NodeText, besides other: NodeText, into both: inout Markup) {
        both.div { column in
            column.p(name, .class("side"))
            for aspect in aspects { write(aspect, text, other, into: &column) }
        }
    }

    private func write(
        _ aspect: NodeChange.Aspect, _ text: NodeText, _ other: NodeText, into column: inout Markup
    ) {
        switch aspect {
        case .title: writeLine(text.title, other.title, prose.comparison.aspect(aspect), into: &column)
        case .rule where text.rule == other.rule:
            if text == new { column.p(prose.comparison.sameWords, .class("quiet")) }
        case .rule: writeLine(text.rule, other.rule, nil, into: &column)
        case .condition:
            let (own, others) = (said(text.condition), said(other.condition))
            writeLine(own, others, prose.comparison.aspect(aspect), into: &column)
        case .note:
            if let note = text.note {
                writeLine(note, other.note ?? "", prose.comparison.aspect(aspect), into: &column)
            }
        case .topics:
            let others = Set(other.topics)
            let own = text.topics.filter { !others.contains($0) }
            if !own.isEmpty { column.p(words.alone(prose.comparison.aspect(aspect), prose.lists.and(own))) }
        case .cites, .place: break
        }
    }

    private func said(_ condition: String) -> String { condition.isEmpty ? words.always : condition }

    private func writeLine(_ text: String, _ other: String, _ label: String?, into column: inout Markup) {
        column.p { line in
            if let label { line.span(label.prefix(1).uppercased() + label.dropFirst() + ": ", .class("quiet")) }
            for run in MarkedWords.runs(of: text, besides: other) {
                if run.isOwn {
                    line.element("mark", text: run.text)
                } else {
                    line.text(run.text)
                }
            }
        }
    }
}
