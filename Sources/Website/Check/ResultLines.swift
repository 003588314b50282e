import Evaluation
import HTML
import Rulebooks

/// Many credentials, a line each: where one stands, what is missing most, and the way to all of it.
struct ResultLines {
    var results: [CredentialResult]
    /// Whether the requirements stand on a page of their own, and not folded into the line.
    var openOnTheirPage: Bool

    func write(into page: inout Markup, for visit: Visit) {
        page.ul(.class("lines")) { list in
            for result in results { list.li { write(result, into: &$0, visit) } }
        }
    }

    private func write(_ result: CredentialResult, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        if openOnTheirPage {
            item.div(.class("line-head")) { head in
                head.opener(result, kind: "line-title") { $0.text(result.rulebook.title) }
                head.status(result.outcome.status, words)
            }
            writeMissing(result, into: &item, words)
        } else {
            item.details { details in
                details.summary { summary in
                    summary.text(result.rulebook.title + " ")
                    summary.status(result.outcome.status, words)
                }
                writeMissing(result, into: &details, words)
                result.writeNodes(into: &details, visit)
            }
        }
    }

    private func writeMissing(
        _ result: CredentialResult, into item: inout Markup, _ words: ResultWords
    ) {
        guard let end = result.furthestEnd else { return }
        let say = end.status == .cannotTell ? words.unknownMost : words.missingMost
        item.p(say(end.title), .class("quiet"))
    }
}
