import Foundation
import Offerings
import Rulebooks
import Testing

@Suite("Guides")
struct GuideTests {
    private static let guide = """
        id: pathway
        order: 2
        title: {en: A pathway, es: Un camino}
        summary: {en: Step by step., es: Paso a paso.}
        sections:
          - id: begin
            title: {en: Begin, es: Empezar}
            says:
              - text: {en: It begins., es: Empieza.}
                cite: [S]
              - list: [{text: {en: Walk., es: Camine.}, cite: S}, {text: {en: Rest., es: Descanse.}, advice: yes}]
              - gap: {text: {en: How far., es: Cuánto falta.}}
              - find: format=hybrid
                label: {en: Look there, es: Mire allí}
              - credentials: [first]
              - terms: [dyad]
              - framework: themes
              - crosswalk: {from: themes, to: themes}
              - rules: local-supervision
        """

    private func sample(_ guide: String = guide) -> DirectorySample {
        var sample = DirectorySample()
        sample.guide = guide
        sample.crosswalk = "{from: themes, to: themes, cite: S, links: [{from: attachment, to: play}]}"
        sample.glossary = """
            glossary:
              - {id: dyad, label: {en: Dyad, es: Díada}, definition: {en: Two., es: Dos.}, linked: no}
            """
        return sample
    }

    @Test("every kind of part is read, in both languages")
    func read() throws {
        let (_, english, problems) = sample().read()
        #expect(problems == [])
        let guide = try #require(english.guides.first)
        #expect(guide.cites == ["S"])
        #expect(guide.sections.map(\.id) == ["begin"])
        #expect(
            guide.sections[0].blocks == [
                .statement(.init("It begins.", cites: ["S"])), .list([.init("Walk.", cites: ["S"]), .init("Rest.")]),
                .gap(.init("How far.")), .search(label: "Look there", query: "format=hybrid"), .credentials(["first"]),
                .terms(["dyad"]), .framework("themes"), .crosswalk(from: "themes", to: "themes"),
                .rules(.localSupervision),
            ])
        let spanish = try #require(sample().read(in: .spanish).directory.guides.first)
        #expect([spanish.title, spanish.summary] == ["Un camino", "Paso a paso."])
        #expect(spanish.sections[0].blocks[0] == .statement(.init("Empieza.", cites: ["S"])))
        #expect(english.glossary.first?.isLinked == false)
    }

    @Test(
        "what is wrong is reported with its place",
        arguments: [
            ("cite: [S]", "cite: [T]", "T"), ("cite: [S]", "note: x", "note"),
            ("        cite: [S]\n", "", "must say where it is known from"),
            ("format=hybrid", "format=hybrd", "the finder does not understand"),
            ("format=hybrid", "foo=bar", "the finder does not understand"),
            ("credentials: [first]", "credentials: [fist]", "did you mean “first”?"),
            ("terms: [dyad]", "terms: [dydad]", "the glossary has no entry “dydad”"),
            ("framework: themes", "framework: theme", "there is no framework “theme”"),
            ("rules: local-supervision", "rules: supervisions", "did you mean “supervision”?"),
            ("rules: local-supervision", "rule: supervision", "must have one of"),
            ("order: 2\n", "", "a guide must have order"), ("  - id: begin", "  - id: Begin it", "Begin it"),
            ("{from: themes, to: themes}", "{from: themes, to: theme}", "there is no framework “theme”"),
        ])
    func mistakes(_ right: String, _ wrong: String, _ message: String) {
        let text = Self.guide.replacingOccurrences(of: right, with: wrong)
        #expect(text != Self.guide)
        let problems = sample(text).read().problems
        #expect(problems.contains { $0.description.contains(message) }, "\(problems)")
    }

    @Test("two guides of one name, or two sections, are a problem; a cross-walk that is not there too")
    func twice() {
        var sample = sample(Self.guide + "\n  - {id: begin, title: Again, says: []}")
        sample.crosswalk = nil
        let problems = sample.read().problems.map(\.description).joined(separator: "\n")
        #expect(problems.contains("a section “begin” already"))
        #expect(problems.contains("there is no cross-walk from themes to themes"))
    }
}
