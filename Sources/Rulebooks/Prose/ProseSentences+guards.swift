import Portfolios

extension ProseSentences {
    /// When a node applies: `Only if you have a master's degree or higher.`
    package func text(_ guardRule: Requirement.Guard) -> String {
        words.page.onlyIf(condition(guardRule.requirement))
    }

    private func condition(_ node: Requirement) -> String {
        let page = words.page
        switch node.rule {
        case .all(let nodes): return words.lists.and(nodes.map(condition))
        case .any(let nodes): return page.oneOf(nodes.map(condition))
        case .atLeast(let count, let nodes): return page.someOf(count, nodes.map(condition))
        case .judgement(let role): return page.personFinds(words.lists.article(filters.label(role, .role)))
        case .meets(let reference, let target):
            let title = reference.node == nil ? titleOfRulebook(reference.rulebook) : target.title
            return page.youMeet(title ?? reference.rulebook)
        case .leaf, .cover, .allocate: return page.youHave(phrase(node.rule))
        }
    }

    /// The sentence about a rule as a part of another sentence.
    private func phrase(_ rule: Rule) -> String {
        let sentence = text(rule)
        let bare = sentence.hasSuffix(".") || sentence.hasSuffix(":") ? String(sentence.dropLast()) : sentence
        return bare.prefix(1).lowercased() + bare.dropFirst()
    }
}
