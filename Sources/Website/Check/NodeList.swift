import Evaluation
import HTML

/// Requirements and, below each, its reasons: what counts, what was set aside, what would change it.
struct NodeList {
    var nodes: [Outcome]
    var prose: ResultProse
    /// The address of the page that has the sources.
    var page: String
    var words: Words

    func write(into page: inout Markup) {
        page.ul(.class("nodes")) { list in
            for node in nodes {
                list.li(.class("node")) { item in
                    writeHead(node, into: &item)
                    writeReasons(node, into: &item)
                    write(prose.children(node), into: &item)
                    writeOtherWays(prose.otherWays(node), into: &item)
                }
            }
        }
    }

    private func write(_ nodes: [Outcome], into page: inout Markup) {
        guard !nodes.isEmpty else { return }
        NodeList(nodes: nodes, prose: prose, page: self.page, words: words).write(into: &page)
    }

    /// Where one of several ways is enough, the nearest one shows and the others open at a touch.
    private func writeOtherWays(_ nodes: [Outcome], into item: inout Markup) {
        guard !nodes.isEmpty else { return }
        item.details(.class("other-ways")) { details in
            details.summary(words.results.otherWays(nodes.count))
            write(nodes, into: &details)
        }
    }

    private func writeHead(_ node: Outcome, into item: inout Markup) {
        item.div(.class("node-head")) { head in
            head.strong(node.title)
            head.status(node.status, words.results)
        }
        item.p(.class("node-sentence")) { line in
            line.text(prose.isOnlyUnasked(node) ? words.results.mayBeMet : prose.sentence(node))
            for key in node.cites { Citation(key: key, page: page).write(into: &line) }
        }
        if let note = node.note { item.p(words.credentials.note + ": " + note, .class("note")) }
    }

    private func writeReasons(_ node: Outcome, into item: inout Markup) {
        let words = words.results
        let reasons = reasons(node, words).filter { !$0.lines.isEmpty }
        guard !reasons.isEmpty else { return }
        item.dl(.class("reasons")) { list in
            for reason in reasons {
                list.div { row in
                    row.dt(reason.name)
                    for line in reason.lines { row.dd(line.asSentence) }
                }
            }
        }
    }

    private func reasons(_ node: Outcome, _ words: ResultWords) -> [(name: String, lines: [String])] {
        let decided = (words.decided, prose.decision(node).map { [$0] } ?? [])
        guard node.status.isOpen || node.status.isMet else { return [decided] }
        let counted = (words.counted, prose.counted(node, words))
        guard node.status.isOpen else { return [decided, counted] }
        return [
            decided, counted, (words.setAside, prose.setAside(node)), (words.toChange, prose.toChange(node)),
            (words.toSettle, silent(node, words) + prose.toSettle(node, words)),
        ]
    }

    /// What was left blank, and what was not asked about.
    private func silent(_ node: Outcome, _ words: ResultWords) -> [String] {
        prose.leftBlank(node).map(words.leftBlank) + prose.notAsked(node).map(words.notAskedAbout)
    }
}
