import Evaluation
import HTML
import Rulebooks

/// Many credentials, a line each: where one stands, what is missing most, and the way to all of it.
struct ResultLines {
    var results: [CredentialResult]
    /// Whether the requirements stand on a page of their own, and not folded into the line.
    var openOnTheirPage: Bool
    /// Whether it is worth a sign, and saying what is missing most.
    var isInForce = true
    /// Whether it says what is missing most.
    var tells = true

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
                if isInForce { head.status(result.outcome.status, words) }
            }
            writeMissing(result, into: &item, visit)
        } else {
            item.details { details in
                details.summary { summary in
                    summary.text(result.rulebook.title + " ")
                    summary.status(result.outcome.status, words)
                }
                writeMissing(result, into: &details, visit)
                result.writeNodes(into: &details, visit)
            }
        }
    }

    /// What is missing most, of which edition, and the way to the program.
    private func writeMissing(_ result: CredentialResult, into item: inout Markup, _ visit: Visit) {
        let words = visit.words.results
        item.p(.class("quiet")) { line in
            if isInForce, tells, let end = result.furthestEnd {
                line.text((end.status == .cannotTell ? words.unknownMost : words.missingMost)(end.title) + " · ")
            }
            line.text(visit.words.credentials.editionInLine(result.rulebook.edition))
            if !isInForce, openOnTheirPage { line.text(" · " + words.status(result.outcome.status)) }
            line.aboutProgram(result, visit, before: " · ")
        }
    }
}

extension Markup {
    /// The way to the program that a rulebook lets one enter.
    mutating func aboutProgram(_ result: CredentialResult, _ visit: Visit, before: String) {
        guard let program = result.program else { return }
        text(before)
        a(visit.words.results.aboutProgram, .href(visit.link(.program(program))))
    }
}
