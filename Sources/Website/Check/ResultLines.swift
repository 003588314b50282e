import Evaluation
import HTML
import Rulebooks

/// Many credentials, a line each: where one stands, what is missing most, and the way to all of it.
struct ResultLines {
    var results: [CredentialResult]
    /// Whether the requirements stand on a page of their own, and not folded into the line.
    var openOnTheirPage: Bool
    var words: Words

    func write(into page: inout Markup) {
        page.ul(.class("lines")) { list in
            for result in results { list.li { write(result, into: &$0) } }
        }
    }

    private func write(_ result: CredentialResult, into item: inout Markup) {
        if openOnTheirPage {
            item.div(.class("line-head")) { head in
                head.opener(result, words, kind: "line-title") { $0.text(result.rulebook.title) }
                head.status(result.outcome.status, words.results)
            }
            writeMissing(result, into: &item)
        } else {
            item.details { details in
                details.summary { summary in
                    summary.text(result.rulebook.title + " ")
                    summary.status(result.outcome.status, words.results)
                }
                writeMissing(result, into: &details)
                result.writeNodes(into: &details, words)
            }
        }
    }

    private func writeMissing(_ result: CredentialResult, into item: inout Markup) {
        guard let end = result.furthestEnd else { return }
        let say = end.status == .cannotTell ? words.results.unknownMost : words.results.missingMost
        item.p(say(end.title), .class("quiet"))
    }
}
