import Evaluation
import HTML
import Rulebooks

extension CredentialResult {
    /// The page of the edition.
    var path: Path { Path(rulebook) }

    /// Every requirement with its reasons.
    func writeNodes(into page: inout Markup, _ visit: Visit) {
        NodeList(nodes: prose.top(outcome), prose: prose, page: visit.link(path), words: visit.words)
            .write(into: &page)
    }

    /// The open end that is furthest from being met; `nil` where it is the credential itself.
    var furthestEnd: Outcome? {
        let ends = prose.openEnds(outcome).filter { $0.id != outcome.id }
        return ends.max { $0.claimed.shortfall < $1.claimed.shortfall }
    }
}

extension Markup {
    /// A button of the form with the answers, elsewhere on the page, that asks for one credential in full.
    mutating func opener(_ result: CredentialResult, kind: String, content: Content) {
        button(
            .class(kind), .init("form", AnswersForm.id), .name(CheckForm.showName), .value(result.rulebook.key),
            content: content)
    }
}
