import Portfolios

extension RulebookProse {
    /// The tree of nodes as nested items. A root that only says `all` is a line above them.
    var rules: [ProseBlock] {
        let root = rulebook.requirement
        let sentence = sentences.text(root.rule)
        guard root.guardRule == nil, !root.children.isEmpty, case .all = root.rule else {
            return blocks(root, level: 0, citedAbove: [])
        }
        let notes = root.note.map { [ProseBlock.paragraph(words.page.noteLead + $0)] } ?? []
        let citation = root.cites.isEmpty ? "" : " [\(root.cites.joined(separator: "] ["))]"
        return [.paragraph(sentence + citation)] + notes
            + root.children.flatMap { blocks($0, level: 0, citedAbove: root.cites) }
    }

    /// A node and what stands below it. What `meets` points at is told only when it is one node of a rulebook.
    package func blocks(_ node: Requirement, level: Int, citedAbove: [String]) -> [ProseBlock] {
        var texts = [sentences.heading(node.rule)]
        if says(texts[0], node.title) { texts = [] }
        if let guardRule = node.guardRule { texts.insert(sentences.text(guardRule), at: 0) }
        let item = ProseItem(
            level: level, node: node.id, title: node.title, text: texts.joined(separator: " "),
            cites: node.cites.filter { !citedAbove.contains($0) })
        var blocks: [ProseBlock] = [.item(item)]
        if let note = node.note { blocks.append(.note(level: level, note)) }
        return blocks + below(node, level: level + 1)
    }

    private func below(_ node: Requirement, level: Int) -> [ProseBlock] {
        switch node.rule {
        case .all, .any, .atLeast:
            return node.children.flatMap { blocks($0, level: level, citedAbove: node.cites) }
        case .meets(let reference, let target):
            return reference.node == nil ? [] : below(target, level: level)
        case .leaf(let leaf):
            let shares = leaf.including.map { part in
                item(part, sentences.text(including: part, of: leaf), level, node)
            }
            return alternatives(leaf, level: level) + shares
        case .allocate(let allocation):
            return allocation.parts.map { part in item(part, sentences.text(part, of: allocation), level, node) }
        case .cover(let cover):
            return [.item(ProseItem(level: level, text: words.sentences.topics(cover.topics.map(\.label))))]
        case .judgement:
            return []
        }
    }

    private func alternatives(_ leaf: Leaf, level: Int) -> [ProseBlock] {
        sentences.longAlternatives(leaf).map { filter in
            let text = sentences.filters.predicate(filter, within: leaf.filter)
            return .item(ProseItem(level: level, text: text))
        }
    }

    private func item(_ part: Part, _ sentence: String, _ level: Int, _ node: Requirement) -> ProseBlock {
        let text = says(sentence, part.title) ? "" : sentence
        return .item(
            ProseItem(
                level: level, node: part.id, title: part.title, text: text,
                cites: part.cites.filter { !node.cites.contains($0) }))
    }

    private func says(_ sentence: String, _ title: String) -> Bool { words.lists.says(sentence, title) }
}

extension ProseWords.ListWords {
    /// Whether a sentence says no more than a title does.
    package func says(_ sentence: String, _ title: String) -> Bool { plain(sentence) == plain(title) }

    private func plain(_ text: String) -> [String] {
        text.lowercased().split { !isOfAWord($0) }.map(String.init).filter { !empty.contains($0) }
    }

    /// Most are of ASCII, which need not be looked up.
    private func isOfAWord(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return character.isLetter || character.isNumber }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
