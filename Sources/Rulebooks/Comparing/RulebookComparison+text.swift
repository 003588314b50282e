import Portfolios

extension RulebookComparison {
    /// The comparison for a terminal: lines of at most `width` characters, ending in a line break.
    package func text(width: Int = 100) -> String {
        var page = ComparisonPage(width: width)
        let names = old.id == new.id && old.title == new.title ? ("", "") : (old.title + ", ", new.title + ", ")
        page.heading(
            words.comparison.heading("\(names.0)\(old.edition) (\(old.key))", "\(names.1)\(new.edition) (\(new.key))"))
        if isUnchanged { page.paragraph(words.comparison.unchanged) }
        if !isUnchanged || !facts.isEmpty { writeHead(&page) }
        if !nodes.isEmpty { page.heading(words.comparison.asks, underline: "-") }
        for node in nodes where node.aspects != [.cites] { write(node, &page) }
        writeCited(&page)
        if !gaps.isEmpty { writeGaps(&page) }
        return page.text
    }

    private func writeHead(_ page: inout ComparisonPage) {
        if !isUnchanged {
            page.paragraph(
                words.comparison.counts(count(.changed), count(.added), count(.removed), count(.moved), unchanged))
        }
        guard !facts.isEmpty || !sources.isEmpty else { return }
        page.heading(words.comparison.facts, underline: "-")
        for fact in facts {
            page.item(.changed, words.comparison.fact(fact.fact))
            page.state(words.comparison.was, said(fact.old))
            page.state(words.comparison.present, said(fact.new))
        }
        for source in sources { write(source, &page) }
    }

    private func write(_ source: SourceChange, _ page: inout ComparisonPage) {
        let kind: NodeChange.Kind = source.old == nil ? .added : source.new == nil ? .removed : .changed
        guard kind == .changed else {
            return page.item(kind, words.comparison.source(kind) + ": " + text(source.new ?? source.old))
        }
        page.item(kind, words.comparison.source(kind))
        page.state(words.comparison.was, text(source.old))
        page.state(words.comparison.present, text(source.new))
    }

    private func text(_ source: Source?) -> String {
        guard let source else { return words.comparison.notSaid }
        let seen = source.seen.map { ", " + words.page.seen($0) } ?? ""
        return "[\(source.key)] \(source.title)\(seen)" + (source.url.map { " <\($0)>" } ?? "")
    }

    private func writeGaps(_ page: inout ComparisonPage) {
        page.heading(words.comparison.openQuestions, underline: "-")
        for gap in gaps.added { page.item(.added, words.comparison.question(.added) + ": " + gap.text) }
        for gap in gaps.removed { page.item(.removed, words.comparison.question(.removed) + ": " + gap.text) }
    }

    // MARK: Nodes

    /// Those of which only the sources changed: they ask what they asked.
    private func writeCited(_ page: inout ComparisonPage) {
        let cited = nodes.filter { $0.aspects == [.cites] }.compactMap(\.new)
        guard !cited.isEmpty else { return }
        page.item(.changed, words.comparison.onlyCites)
        for text in cited { page.detail("\(text.title) (\(text.id))" + citation(text.cites)) }
    }

    private func write(_ node: NodeChange, _ page: inout ComparisonPage) {
        guard let text = node.new ?? node.old else { return }
        page.item(node.kind, "\(words.comparison.kind(node.kind)): \(text.title) (\(text.id))" + citation(text.cites))
        guard let old = node.old, let new = node.new else { return writeWhole(text, &page) }
        for aspect in node.aspects { write(aspect, node, old, new, &page) }
    }

    /// All that a new or a former node says.
    private func writeWhole(_ text: NodeText, _ page: inout ComparisonPage) {
        if let under = text.under { page.detail(words.comparison.under(under)) }
        let sentences = [text.condition, words.lists.says(text.rule, text.title) ? "" : text.rule]
        let said = sentences.filter { !$0.isEmpty }.joined(separator: " ")
        if !said.isEmpty { page.detail(said) }
        if !text.topics.isEmpty { page.detail(words.sentences.topics(text.topics)) }
        if let note = text.note { page.detail(words.page.noteLead + note) }
    }

    private func write(
        _ aspect: NodeChange.Aspect, _ node: NodeChange, _ old: NodeText, _ new: NodeText, _ page: inout ComparisonPage
    ) {
        let label = words.comparison.aspect(aspect)
        switch aspect {
        case .title: write(old.title, new.title, label, &page)
        case .rule:
            write(old.rule, new.rule, label, &page)
            if let need = node.need { page.labeled(words.comparison.needLabel, text(need)) }
        case .condition: write(old.condition, new.condition, label, &page)
        case .note: write(old.note, new.note, label, &page)
        case .topics: write(node.topics, label, &page)
        case .cites: write(node.cites, label, &page)
        case .place: write(place(old), place(new), label, &page)
        }
    }

    private func text(_ need: NodeChange.Need) -> String {
        func amount(_ number: Int) -> String {
            switch need.unit {
            case .minutes: words.amounts.minutes(number)
            case .days: words.amounts.days(number)
            case .months: words.amounts.months(number)
            case .points: words.amounts.points(number)
            case .count, .requirements: "\(number)"
            }
        }
        return words.comparison.need(amount(need.old), amount(need.new))
    }

    private func place(_ text: NodeText) -> String {
        let after = text.after.map(words.comparison.after) ?? words.comparison.first
        return (text.under.map { words.comparison.under($0) + ", " } ?? "") + after
    }

    private func citation(_ cites: [String]) -> String { cites.map { " [\($0)]" }.joined() }

    private func said(_ text: String?) -> String {
        text.flatMap { $0.isEmpty ? nil : $0 } ?? words.comparison.notSaid
    }

    private func write(_ old: String?, _ new: String?, _ label: String, _ page: inout ComparisonPage) {
        if old == new { return page.labeled(label, said(new) + " (" + words.comparison.sameWords + ")") }
        page.labeled(label, words.comparison.was, said(old))
        page.labeled("", words.comparison.present, said(new))
    }

    private func write(_ change: ListChange<String>, _ label: String, _ page: inout ComparisonPage) {
        let added = change.added.isEmpty ? [] : ["+ " + change.added.joined(separator: ", ")]
        let removed = change.removed.isEmpty ? [] : ["\u{2212} " + change.removed.joined(separator: ", ")]
        for (index, line) in (added + removed).enumerated() { page.labeled(index == 0 ? label : "", line) }
    }
}
