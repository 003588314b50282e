import Portfolios
import Rulebooks
import Testing

@Suite("A rulebook in words")
struct ProsePageTests {
    let cast = ProseCast()

    private func training(_ title: String, note: String? = nil, cites: [String] = ["FL"]) -> Requirement {
        Requirement(
            id: "training", title: title, cites: cites,
            rule: .leaf(Leaf(need: 1800, measure: .hours(.plain, Window()), filter: Filter([.kinds([.training])]))),
            note: note)
    }

    @Test("a title that says it all is not said twice")
    func titles() {
        let root = Requirement(
            id: "imhs", title: "Specialist", cites: ["FL"], rule: .all([training("30 hours of training")]))
        let text = cast.markdown(root)
        #expect(text.contains("\n- **30 hours of training.**\n"))
        #expect(text.contains("All of these: [FL]\n"))
    }

    @Test("a source is cited where it is not cited above, and links to its address")
    func cites() {
        let root = Requirement(id: "imhs", title: "Specialist", rule: .all([training("Training")]))
        let text = cast.markdown(root)
        #expect(text.contains("- **Training.** At least 30 hours of training. [FL]\n"))
        #expect(text.hasSuffix("- [FL] Florida\n\n[FL]: <https://example.org/fl>\n"))
    }

    @Test("notes, gaps and hostile text cannot break the page")
    func hostile() {
        let root = Requirement(
            id: "imhs", title: "Specialist", rule: .all([training("<b>*Training*</b>", note: "line\nbreak")]))
        let text = cast.markdown(root)
        #expect(text.contains("\\<b\\>\\*Training\\*\\</b\\>"))
        #expect(text.contains("  - *Note: line break*\n"))
        #expect(text.contains("- Nobody knows \\[yet\\].\n"))
    }

    @Test("a guard is said before the rule")
    func guards() {
        var node = training("Training")
        let degree = Filter([.kinds([.education]), .terms(.level, .oneOf, [cast["masters"]])])
        node.guardRule = Requirement.Guard(
            Requirement(id: "g", title: "Condition", rule: .leaf(Leaf(need: 1, measure: .exists, filter: degree))))
        let text = cast.markdown(Requirement(id: "imhs", title: "Specialist", rule: .all([node])))
        #expect(text.contains("**Training.** Only if you have a master's degree. At least 30 hours of training."))
    }

    @Test("minimums over the same hours and parts of a pool are items below their node")
    func parts() {
        let about = Filter([.terms(.about, .oneOf, [cast["supervision-given"]])])
        let part = Part(id: "given", title: "About your supervising", need: 1500, filter: about)
        let leaf = Leaf(need: 3000, measure: .hours(.plain, Window()), filter: cast.supervision, including: [part])
        let including = cast.markdown(Requirement(id: "imhs", title: "Hours", rule: .leaf(leaf)))
        #expect(
            including.contains(
                "  - **About your supervising.** At least 25 of these hours must be about the supervision you give.\n"))
        let pool = Allocation(of: .hours, pool: cast.supervision, parts: [part])
        let shared = cast.markdown(Requirement(id: "imhs", title: "Hours", rule: .allocate(pool)))
        #expect(shared.contains("These parts share hours of reflective supervision; no hour counts for two of them"))
        #expect(shared.contains("At least 25 hours of supervision about the supervision you give.\n"))
    }

    @Test("alternatives that are too long for one sentence become a list")
    func alternatives() {
        let held = Filter([.providerHeld(ProviderHeld(credentials: [cast["imhs"], cast["imhm-c"]]))])
        let short = Filter([.terms(.format, .oneOf, [cast["group"]])])
        func text(_ alternatives: [Filter]) -> String {
            var filter = cast.supervision
            filter.tests.append(.any(alternatives))
            let leaf = Leaf(need: 60, measure: .hours(.plain, Window()), filter: filter)
            return cast.markdown(Requirement(id: "imhs", title: "Hours", rule: .leaf(leaf)))
        }
        let long = text([held, held])
        #expect(long.contains("of reflective supervision. Any of these will do:\n  - with someone who was"))
        #expect(text([short, short]).contains("At least 1 hour of reflective supervision, either group or group."))
    }

    @Test("what another rulebook asks is told with its name")
    func meets() {
        let target = training("Their training")
        let everything = Reference(rulebook: "ifs", edition: "2017")
        let whole = Requirement(id: "a", title: "All", rule: .meets(everything, target))
        let named = Reference(rulebook: "ifs", node: "training")
        let part = Requirement(id: "b", title: "Part", rule: .meets(named, target))
        let text = cast.markdown(Requirement(id: "imhs", title: "Specialist", rule: .all([whole, part])))
        #expect(text.contains("- **All.** Everything that ifs (2017 edition) asks.\n"))
        #expect(text.contains("- **Part.** As for ifs: At least 30 hours of training.\n"))
    }

    @Test("no line of the terminal's page is longer than its width", arguments: [40, 80, 120])
    func terminal(_ width: Int) {
        let root = Requirement(
            id: "imhs", title: "Specialist", cites: ["FL"],
            rule: .all([training("Training", note: String(repeating: "word ", count: 60))]))
        let rulebook = Rulebook(
            id: "imhs", edition: "2024", title: "Specialist", issuer: "alliance", family: "alliance",
            from: Day("2024-01-01")!, requirement: root)
        let text = RulebookProse.terminal(
            RulebookProse(rulebook: rulebook, vocabulary: cast.vocabulary).blocks, width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
        #expect(TextWrap.lines("", width: 10) == [""])
        #expect(TextWrap.lines("incomprehensibilities", width: 10) == ["incomprehensibilities"])
    }
}
