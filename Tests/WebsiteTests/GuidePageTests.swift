import Offerings
import Portfolios
import Rulebooks
import Testing

@testable import Website

@Suite("Guides and words explained")
struct GuidePageTests {
    private func html(_ page: some Page, in language: Language = .english, terms: [GlossaryEntry] = []) -> String {
        var visit = Preview.visit(in: language)
        visit.terms = GlossaryTerms(terms, language: language)
        return String(decoding: page.rendered(for: visit), as: UTF8.self)
    }

    private static let terms = [
        GlossaryEntry(id: "dyad", label: "Dyad"), GlossaryEntry(id: "river", label: "River"),
        GlossaryEntry(id: "a b\"", label: "30 hours"),
    ]

    @Test("a word of the glossary leads to its explanation where prose names it first, and only there")
    func first() {
        let page = html(GuidePage.preview(in: .english), terms: Self.terms)
        #expect(page.contains(##"A <a class="term" href="/glossary#dyad">dyad</a> &amp; its "##))
        #expect(page.split(separator: "class=\"term\"").count == 4)
        #expect(page.contains("href=\"/glossary#a%20b%22\""))
        #expect(PageCheck(page).problems == [])
    }

    @Test("in Spanish it leads to the Spanish glossary; without a glossary nothing leads anywhere")
    func languages() {
        let spanish = html(GuidePage.preview(in: .spanish), in: .spanish, terms: Self.terms)
        #expect(spanish.contains(##"href="/es/glossary#dyad""##) && !spanish.contains(##""/glossary"##))
        #expect(!html(GuidePage.preview(in: .english)).contains("class=\"term\""))
    }

    @Test("headings, titles of links and buttons stay as they are")
    func headings() {
        let terms = [
            GlossaryEntry(id: "guide", label: "A way <through> the valley"), GlossaryEntry(id: "begin", label: "Begin"),
            GlossaryEntry(id: "specialist", label: "River Valley Infant Specialist"),
            GlossaryEntry(id: "look", label: "Look there"), GlossaryEntry(id: "training", label: "Training"),
        ]
        #expect(!html(GuidePage.preview(in: .english), terms: terms).contains("class=\"term\""))
    }

    @Test("notes of programs, rules of credentials and hints of the check name words too")
    func everywhere() {
        let sixteen = [GlossaryEntry(id: "group", label: "people in a group")]
        #expect(html(ProgramPage.preview(in: .english), terms: sixteen).contains("/glossary#group"))
        let hours = [GlossaryEntry(id: "hours", label: "30 hours")]
        #expect(html(CredentialPage.preview(in: .english), terms: hours).contains("/glossary#hours"))
        let hint = Words.english.fields.hint(.relationshipHours) ?? ""
        let whole = GlossaryEntry(id: "hint", label: hint.split(separator: " ").prefix(2).joined(separator: " "))
        #expect(html(CheckPage.preview(in: .english), terms: [whole]).contains("/glossary#hint"))
    }

    @Test("what a state asks otherwise and what several credentials ask alike is read from the rulebooks")
    func rules() {
        var library = Library.test
        let groups = library.supervisionRules(on: Preview.today)
        #expect(groups.isEmpty)
        library.catalog = Supervised.catalog
        let rules = library.supervisionRules(on: Preview.today)
        #expect(rules.map(\.heading) == [.family("alliance")])
        #expect(rules[0].rules.map { $0.credentials.map(\.id) } == [["early", "first"], ["more"]])
        #expect(library.localSupervision(on: Preview.today).map(\.credential.id) == ["first"])
        #expect(library.localSupervision(on: Preview.today)[0].forms.map(\.path) == [.credential("first-oh")])
    }

    @Test("a glossary stands under its letters, those with accents under the plain ones")
    func letters() {
        let entries = ["Zona", "Área", "árbol", "Ñandú", "apego", "DC:0-5"].map {
            GlossaryEntry(id: $0.lowercased(), label: $0)
        }
        let letters = GlossaryLetter.letters(of: entries)
        #expect(letters.map(\.title) == ["A", "D", "N", "Z"])
        #expect(letters[0].entries.map(\.label) == ["apego", "árbol", "Área"])
        #expect(PageCheck(html(GlossaryPage(entries: entries, guides: [Preview.guide]))).problems == [])
    }
}

/// Credentials that ask for supervision: twins, one that asks more, a form in Ohio, and one in the past.
private enum Supervised {
    static let vocabulary: Vocabulary = {
        var vocabulary = Valley.vocabulary
        for name in ["first", "early", "more"] { vocabulary.add(name, to: "credentials", label: name) }
        return vocabulary
    }()

    static let catalog: Catalog = {
        var form = rulebook("first-oh", hours: 30)
        form.variant = Variant(of: "first", place: vocabulary.term("us-oh"))
        var same = rulebook("first-vt", hours: 24)
        same.variant = Variant(of: "first", place: vocabulary.term("us-vt"))
        var past = rulebook("past", hours: 9)
        past.until = Preview.today.advanced(by: -1)
        let others = [rulebook("first", hours: 24), rulebook("early", hours: 24), rulebook("more", hours: 50)]
        return Catalog(vocabulary: vocabulary, rulebooks: others + [form, same, past])
    }()

    private static func rulebook(_ id: String, hours: Int) -> Rulebook {
        var rulebook = Preview.rulebook(id: id, title: id, edition: "2024")
        rulebook.family = "alliance"
        let supervision = Requirement(
            id: "supervision", title: "\(hours) hours of supervision",
            rule: .leaf(
                Leaf(
                    need: hours * 60, measure: .hours(.plain, Window()),
                    filter: Filter([.kinds([.supervisionReceived])]))))
        rulebook.requirement = Requirement(id: NodeID(id), title: id, rule: .all([supervision, Preview.training]))
        return rulebook
    }
}
