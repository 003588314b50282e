import Portfolios
import Rulebooks
import Testing

@Suite("Local forms of a rulebook")
struct VariantTests {
    private static func base(_ id: String, title: String) -> String {
        """
        id: \(id)
        edition: "2024"
        title: \(title)
        issuer: body
        family: family
        in-force: {from: 2024-01-01, until: 2024-12-31}
        requirement:
          cite: S
          all:
            - {id: training, title: Training, hours: {kind: training, provider-held: [\(id)]}, need: 30 h}
            - {id: letter, title: A letter, exists: document}
        """
    }

    private func sample(_ overlay: String) -> Sample {
        var sample = Sample([
            "a.yaml": Self.base("a", title: "The first"), "b.yaml": Self.base("b", title: "The second"),
            "z.yaml": overlay,
        ])
        sample.sources = "sources: {S: {title: Base}, M: {title: Massachusetts chart}}"
        return sample
    }

    private static let several = """
        id: "*-ma"
        issuer: massaimh
        overlay-of: [a@2024, b@2024]
        jurisdiction: us-ma
        change: {training: {need: 33 h, cite: M}}
        """

    @Test("one file makes a rulebook for each of its bases, with what the base says")
    func several() throws {
        let (catalog, problems) = sample(Self.several).read()
        #expect(problems == [])
        let made = catalog.rulebooks.filter { $0.variant != nil }
        #expect(made.map(\.key) == ["a-ma@2024", "b-ma@2024"])
        #expect(made.map(\.title) == ["The first · Massachusetts", "The second · Massachusetts"])
        #expect(made.map { $0.variant?.of } == ["a", "b"] && made.map(\.issuer) == ["massaimh", "massaimh"])
        #expect(made.map(\.from) == [Day("2024-01-01"), Day("2024-01-01")])
        #expect(made.map { $0.requirement.children[0].cites } == [["S", "M"], ["S", "M"]])
        #expect(made.map { $0.sources.map(\.key) } == [["M", "S"], ["M", "S"]])
    }

    @Test("a local form is no credential of its own")
    func credentials() {
        let words = sample(Self.several).read().catalog.vocabulary
        #expect(words.term("a", in: "credentials") != nil && words.term("a-ma", in: "credentials") == nil)
    }

    @Test("a dotted key changes one thing inside a filter")
    func dotted() throws {
        let overlay = """
            id: a-ma
            overlay-of: a@2024
            jurisdiction: us-ma
            change: {training: {hours.provider-held: {one-of: [a], as: [vetted], vetted-until: 2024-06-30}, cite: M}}
            """
        let (catalog, problems) = sample(overlay).read()
        #expect(problems == [])
        guard case .leaf(let leaf)? = catalog.rulebook(id: "a-ma", edition: "2024")?.requirement.children[0].rule else {
            Issue.record("training is no leaf")
            return
        }
        #expect(leaf.need == 1800 && leaf.filter.tests.count == 2)
        guard case .providerHeld(let held)? = leaf.filter.tests.last else {
            Issue.record("nothing is asked of the provider")
            return
        }
        #expect(held.vettedUntil == Day("2024-06-30") && held.manners == [.vetted])
    }

    @Test("null takes an option of the base away, in the node or inside a filter")
    func takenAway() throws {
        let overlay = """
            id: a-ma
            overlay-of: a@2024
            jurisdiction: us-ma
            change: {training: {hours.provider-held: null, note: null}}
            """
        let (catalog, problems) = sample(overlay).read()
        #expect(problems == [])
        guard case .leaf(let leaf)? = catalog.rulebook(id: "a-ma", edition: "2024")?.requirement.children[0].rule else {
            Issue.record("training is no leaf")
            return
        }
        #expect(leaf.filter.tests.count == 1)
    }

    @Test("another reading has its own name and needs a base")
    func reading() throws {
        let overlay = """
            id: a-more
            overlay-of: a@2024
            reading: 40 hours
            change: {training: {need: 40 h, cite: M}}
            """
        let (catalog, problems) = sample(overlay).read()
        #expect(problems == [])
        #expect(catalog.rulebook(id: "a-more", edition: "2024")?.title == "The first · 40 hours")
        let alone = Self.base("c", title: "C") + "\nreading: 40 hours\nsources: {S2: {title: X}}"
        #expect(
            sample(alone).read().problems.map(\.message) == [
                "a reading goes with overlay-of: what does it read otherwise?"
            ])
    }

    @Test(
        "what is wrong in it is reported",
        arguments: [
            ("id: a-ma\noverlay-of: [a@2024, b@2024]", "has an id with a star, like *-ma"),
            ("id: \"*-ma\"\noverlay-of: [a]", "must be rulebooks with their editions"),
            ("id: \"*-ma\"\noverlay-of: [a@2023]", "there is no rulebook a@2023; did you mean “a@2024”?"),
            (
                "id: a-ma\noverlay-of: a@2024\nchange: {training: {need.x: 3}}",
                "“need” of the base is not a map; write need out"
            ),
            ("id: a-ma\noverlay-of: a@2024\nchange: {training: {hours.: 3}}", "must be keys with dots between them"),
        ])
    func wrong(_ overlay: String, _ message: String) {
        let problems = sample(overlay + "\nissuer: massaimh").read().problems
        #expect(problems.contains { $0.message.contains(message) }, "\(problems)")
    }
}

@Suite("Sources that all files share")
struct SharedSourceTests {
    private func sample(cite: String) -> Sample {
        var sample = Sample(requirement: "{cite: \(cite), exists: training}")
        sample.sources = "sources: {A: {title: First}, B: {title: Second}}"
        return sample
    }

    @Test("may be cited by any file, which shows only those that it cites")
    func shared() throws {
        let (catalog, problems) = sample(cite: "[B, S]").read()
        #expect(problems == [])
        #expect(catalog.rulebooks.first?.sources.map(\.key) == ["S", "B"])
    }

    @Test("a key that no file has is reported with what may have been meant")
    func unknown() {
        var sample = sample(cite: "FIRSTT")
        sample.sources = "sources: {FIRST: {title: First}}"
        #expect(sample.read().problems.map(\.message) == ["no source is called “FIRSTT”; did you mean “FIRST”?"])
    }

    @Test("a key stands in one place only")
    func twice() {
        var sample = sample(cite: "S")
        sample.sources = "sources: {S: {title: Another}}"
        #expect(sample.read().problems.map(\.message) == ["S is a source that all files share; leave it out here"])
    }
}
