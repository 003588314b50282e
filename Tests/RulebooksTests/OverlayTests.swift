import CatalogFiles
import Foundation
import Portfolios
import Rulebooks
import Testing

@Suite("An association's overlay")
struct OverlayTests {
    @Test("replaces, changes, adds and removes nodes, and cites both")
    func merges() throws {
        let rulebook = try merged(
            """
            replace:
              - {id: exam, title: Another exam, cite: O, judgement: reviewer}
            change:
              work: {need: 60 h, cite: O}
              part: {need: 30 h}
            add:
              - {under: a, nodes: [{id: extra, title: Extra, cite: O, exists: license}]}
            remove: [letter]
            """)
        let root = rulebook.requirement
        #expect(root.allIDs == ["o", "work", "part", "exam", "extra"])
        #expect(root.children.map(\.cites) == [["S", "O"], ["S", "O"], ["O"]])
        #expect(root.first { $0.id == "exam" }?.title == "Another exam")
        guard case .leaf(let leaf)? = root.first(where: { $0.id == "work" })?.rule else {
            Issue.record("work is no leaf")
            return
        }
        #expect(leaf.need == 3600 && leaf.including.map(\.need) == [1800])
    }

    @Test("takes over what it does not say")
    func inherits() throws {
        let rulebook = try merged("remove: [letter]")
        #expect(rulebook.key == "o@2024" && rulebook.title == "A credential" && rulebook.family == "family")
        #expect(rulebook.issuer == "other" && rulebook.base == Reference(rulebook: "a", edition: "2024"))
        #expect(rulebook.sources.map(\.key) == ["S", "O"])
        #expect(rulebook.gaps.map(\.text) == ["Of the base.", "Of the overlay."])
    }

    @Test("of a place does not take over what is open between places; another does")
    func gapsInGeneral() throws {
        func gaps(_ more: String) throws -> [String] {
            let base = Self.base.replacingOccurrences(
                of: "gaps: [", with: "gaps: [{in-general: yes, text: Ohio asks more.}, ")
            let overlay = Self.overlay("remove: [letter]\n" + more)
            let (catalog, problems) = Sample(["a.yaml": base, "o.yaml": overlay]).read()
            #expect(problems == [])
            return try #require(catalog.rulebooks.first { $0.id == "o" }).gaps.map(\.text)
        }
        #expect(try gaps("jurisdiction: us-ma") == ["Of the base.", "Of the overlay."])
        #expect(try gaps("") == ["Ohio asks more.", "Of the base.", "Of the overlay."])
    }

    @Test("may stand on another overlay")
    func chain() throws {
        let second = """
            id: p
            edition: "2024"
            issuer: third
            in-force: {from: 2024-01-01}
            overlay-of: o
            remove: [exam]
            """
        let (catalog, problems) = Sample([
            "a.yaml": Self.base, "o.yaml": Self.overlay("remove: [letter]"), "p.yaml": second,
        ]).read()
        #expect(problems == [])
        #expect(catalog.rulebook(id: "p", edition: "2024")?.requirement.allIDs == ["p", "work", "part"])
    }

    @Test("addresses the root by the base's name or its own", arguments: ["a", "o"])
    func root(_ name: String) throws {
        #expect(try merged("change: {\(name): {title: Another}}").requirement.title == "Another")
    }

    @Test(
        "reports what is wrong in it",
        arguments: [
            (
                "replace: [{id: exan, title: X, exists: work}]", "replace[0].id",
                "the base has no node “exan”; did you mean “exam”?"
            ),
            ("replace: [{title: X, exists: work}]", "replace[0]", "must have the id of the node in the base"),
            ("change: {wrok: {need: 1 h}}", "change.wrok", "did you mean “work”?"),
            ("change: {work: {id: job}}", "change.work.id", "an id cannot be changed"),
            ("change: {work: 3 h}", "change.work", "must be a map"),
            ("change: {work: {need: 1 moon}}", "change.work.need", "like 30 h or 90 min"),
            (
                "add: [{under: exam, nodes: [{id: x, title: X, exists: work}]}]", "add[0].nodes[0]",
                "“exam” has no list of nodes"
            ),
            ("add: [{under: a}]", "add[0]", "under which node, and nodes"),
            (
                "add: [{under: a, nodes: [{id: work, title: X, exists: work}]}]", "add[0].nodes[0].id",
                "the id “work” is taken"
            ),
            ("remove: [nothing]", "remove[0]", "the base has no node “nothing”"),
            ("remove: [a]", "remove[0]", "the root cannot be removed"),
            ("remove: [part]", "including", "must be a list of parts"),
            ("requirement: {exists: work}", "requirement", "an overlay has replace, change, add and remove instead"),
            ("titel: Another", "titel", "did you mean “title”?"),
        ])
    func mistakes(_ overlay: String, _ path: String, _ message: String) {
        let (_, problems) = Sample(["a.yaml": Self.base, "o.yaml": Self.overlay(overlay)]).read()
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first?.path.hasSuffix(path) == true, "\(problems)")
        #expect(problems.first?.message.contains(message) == true, "\(problems)")
    }

    @Test("of nothing, and of itself")
    func bases() {
        let unknown = Sample(["o.yaml": Self.overlay("remove: [x]")]).read().problems
        #expect(unknown.map(\.message) == ["there is no rulebook a@2024; did you mean “o@2024”?"])
        let circle = Self.overlay("remove: [x]").replacing("overlay-of: a@2024", with: "overlay-of: o@2024")
        #expect(
            Sample(["o.yaml": circle]).read().problems.contains {
                $0.message.contains("overlay-of goes round in a circle")
            })
    }

    private func merged(_ overlay: String) throws -> Rulebook {
        let (catalog, problems) = Sample(["a.yaml": Self.base, "o.yaml": Self.overlay(overlay)]).read()
        #expect(problems == [])
        return try #require(catalog.rulebook(id: "o", edition: "2024"))
    }

    static let base = Sample.rulebook(
        "a",
        requirement: """
            all:
            - id: work
              title: Work
              cite: S
              hours: training
              need: 50 h
              including: [{id: part, title: Part, need: 25 h, of: {mode: in-person}}]
            - {id: exam, title: Exam, cite: S, exists: exam}
            - {id: letter, title: Letter, exists: document}
            """, extra: "gaps: [{text: Of the base.}]")

    static func overlay(_ text: String) -> String {
        """
        id: o
        edition: "2024"
        issuer: other
        in-force: {from: 2024-01-01}
        overlay-of: a@2024
        sources:
          O: {title: The overlay's source}
        gaps: [{text: Of the overlay.}]
        \(text)
        """
    }
}
