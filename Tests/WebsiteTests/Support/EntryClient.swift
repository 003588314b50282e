import Evaluation
import Foundation
import Portfolios
import Rulebooks

@testable import Website

extension RawClient.Reply {
    /// What stands in a field of the page; empty if there is none.
    func value(of name: String) -> String {
        for tag in body.components(separatedBy: "<input").dropFirst() {
            let tag = tag.prefix { $0 != ">" }
            guard tag.contains(" name=\"\(name)\""), let start = tag.range(of: " value=\"") else { continue }
            return String(tag[start.upperBound...].prefix { $0 != "\"" })
        }
        return ""
    }
}

extension FormClient {
    /// Enters something, and gives the id that it has.
    func enter(_ fields: [String: String], as kind: String) throws -> String {
        let id = try get("/portfolio/new/" + kind).value(of: "id")
        try send(fields.merging(["id": id]) { $1 }, to: "/portfolio/new/" + kind)
        return id
    }
}

extension Site {
    /// The valley with a credential that asks for 24 hours of supervision by whoever held the mentor's.
    static let mentored: Site = {
        var site = Site.valley
        var catalog = site.english.catalog
        var rulebook = Preview.rulebook(id: "mentored", title: "Mentored Specialist", edition: "2024")
        rulebook.gaps = []
        rulebook.requirement = Requirement(
            id: "mentored", title: "24 hours of supervision", cites: ["RIVER-1"],
            rule: .leaf(
                Leaf(
                    need: 1440, measure: .hours(.plain, Window()), filter: Filter([.kinds([.supervisionReceived])]))))
        catalog.rulebooks.append(rulebook)
        let vocabulary = catalog.vocabulary
        let library = Library(
            catalog: catalog, directory: Valley.directory,
            evaluate: { rulebook, portfolio, day in
                Evaluator(rulebook: rulebook, vocabulary: vocabulary).outcome(of: portfolio, on: day)
            },
            readPortfolio: Library.reading(vocabulary))
        (site.english, site.spanish) = (library, library)
        return site
    }()
}
